// handlebars: its parser, and templates that were compiled before.
import Handlebars from 'handlebars';

const ast = Handlebars.parse('{{#each items as |item i|}}{{i}}: {{helper item.name key="v"}}{{else}}none{{/each}}{{{raw}}}');
console.log(JSON.stringify(ast, (k, v) => (k === 'loc' ? undefined : v)).length, ast.body.map((n) => n.type).join());
console.log(Handlebars.precompile('Hello {{name}}!').length > 100);
console.log(Handlebars.escapeExpression('<a href="x">&'), Handlebars.VERSION);
