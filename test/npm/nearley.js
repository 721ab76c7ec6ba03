// nearley: an Earley parser with an ambiguous grammar.
import nearley from 'nearley';

const digit = /[0-9]/;
const grammar = {
  ParserRules: [
    { name: 'sum', symbols: ['sum', { literal: '+' }, 'product'], postprocess: ([a, , b]) => a + b },
    { name: 'sum', symbols: ['product'], postprocess: ([a]) => a },
    { name: 'product', symbols: ['product', { literal: '*' }, 'atom'], postprocess: ([a, , b]) => a * b },
    { name: 'product', symbols: ['atom'], postprocess: ([a]) => a },
    { name: 'atom', symbols: [{ literal: '(' }, 'sum', { literal: ')' }], postprocess: ([, a]) => a },
    { name: 'atom', symbols: ['number'], postprocess: ([a]) => a },
    { name: 'number', symbols: ['number', digit], postprocess: ([a, b]) => a * 10 + Number(b) },
    { name: 'number', symbols: [digit], postprocess: ([a]) => Number(a) },
  ],
  ParserStart: 'sum',
};
const parser = new nearley.Parser(nearley.Grammar.fromCompiled(grammar));
parser.feed('2*(3+4)+12');
console.log(parser.results);
try {
  new nearley.Parser(nearley.Grammar.fromCompiled(grammar)).feed('2*+');
} catch (error) {
  console.log(error.message.split('\n').slice(0, 6).join('\n'));
}
