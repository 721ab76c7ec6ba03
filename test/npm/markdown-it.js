import MarkdownIt from 'markdown-it';

const md = new MarkdownIt({ html: true, linkify: true, typographer: true });
console.log(md.render('# Hi *there*\n\n1. one\n2. two\n   - sub\n\n> "quote" -- see https://example.com/ü (c)\n\n| a | b |\n|---|:-:|\n| 1 | `x` |\n\n```js\nif (a < b) {}\n```\n![i](x.png "t") ~~s~~ <b>raw</b>'));
console.log(md.parseInline('**a** _b_')[0].children.map((t) => t.type));
