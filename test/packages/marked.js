// marked: Markdown to HTML.
import { marked, Lexer } from 'marked';

const text = `# Title with *emphasis*

A paragraph with **bold**, \`code\`, [a link](https://example.org "title") and <https://auto.link>.

- one
- two
  1. nested
  2. list
- [x] done

> quote
> more

\`\`\`js
const x = 1 < 2;
\`\`\`

| a | b |
|---|:-:|
| 1 | 2 |

***
Line with ~~strike~~ &amp; entities &copy;
`;
console.log(marked.parse(text));
console.log(Lexer.lex(text).map((t) => t.type).join(' '));
