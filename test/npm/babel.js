import { transformSync, traverse, types as t, template } from '@babel/core';
import generate from '@babel/generator';
import { parse } from '@babel/parser';

const plugin = () => ({ visitor: { Identifier(path) { if (path.node.name === 'x') path.node.name = 'renamed'; }, ArrowFunctionExpression(path) { path.arrowFunctionToExpression(); } } });
console.log(transformSync('const x = 1; const f = (a) => a + x; // c', { plugins: [plugin], configFile: false, babelrc: false, sourceMaps: true, filename: 'a.js' }).code);
const ast = parse('class A { static #p = 1n; m() { return a?.b ?? c } }', { plugins: ['typescript', 'jsx'] });
let n = 0; traverse(ast, { enter() { n++; } });
console.log(n, generate.default ? generate.default(ast).code : generate(ast).code, t.isNodesEquivalent(t.numericLiteral(1), t.numericLiteral(1)), template.default ? '' : '');
try { parse('let a = ;'); } catch (e) { console.log(e.message, e.loc); }
