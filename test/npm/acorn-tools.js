import * as acorn from 'acorn';
import * as walk from 'acorn-walk';
import escodegen from 'escodegen';
import estraverse from 'estraverse';

const ast = acorn.parse('var x = function (a, ...b) { return `t${a}` + /r/g.test(b[0]); }; for (const q of x()) { label: while (1) break label }', { ecmaVersion: 2024 });
let n = 0; walk.full(ast, () => n++); estraverse.replace(ast, { enter: (node) => (node.type === 'Identifier' && node.name === 'a' ? { ...node, name: 'z' } : undefined) });
console.log(n, escodegen.generate(ast), escodegen.generate(ast, { format: { compact: true } }));
