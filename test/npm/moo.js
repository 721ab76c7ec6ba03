// moo: a lexer made of one sticky regular expression.
import moo from 'moo';

const lexer = moo.compile({
  space: { match: /\s+/, lineBreaks: true }, comment: /\/\/.*?$/, number: /0|[1-9][0-9]*/, string: { match: /"(?:\\["\\]|[^\n"\\])*"/, value: (s) => s.slice(1, -1) },
  lparen: '(', rparen: ')', arrow: '=>', keyword: ['while', 'if', 'else'], word: /[a-z]+/, error: moo.error,
});
lexer.reset('while (10) cows => "moo"\nif else // done\n @');
for (const token of lexer) if (token.type !== 'space') console.log(token.type, JSON.stringify(token.value), token.line, token.col);
const states = moo.states({
  main: { open: { match: '{', push: 'inner' }, text: { match: /[^{]+/, lineBreaks: true } }, inner: { close: { match: '}', pop: 1 }, id: /\w+/ },
});
states.reset('a {b} c');
console.log([...states].map((t) => t.type).join());
