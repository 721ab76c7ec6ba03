// esprima: parses itself being a program of 6,000 lines is left to acorn; here a small one, with tokens.
import esprima from 'esprima';

const program = esprima.parseScript('var answer = 6 * 7; function f(a, ...b) { return `x${a}` + /y/g.test(b); } class A extends B { get p() { return 1; } }', { range: true, tokens: true });
console.log(JSON.stringify(program.body), program.tokens.map((t) => t.value).join(' '));
try {
  esprima.parseScript('var 1x');
} catch (error) {
  console.log(error.message, error.index);
}
