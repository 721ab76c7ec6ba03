// Fills a template with data, with the npm package handlebars:
//   npx jsaot run examples/template.js -- order.json
const fs = require('node:fs');
const Handlebars = require('handlebars');

Handlebars.registerHelper('price', (amount) => amount.toFixed(2));
const template = Handlebars.compile(`Order of {{customer.name}}
{{#each items}}
{{@index}}. {{name}}{{#if count}} x {{count}}{{/if}}: {{price amount}}
{{else}}
nothing
{{/each}}
`);
const example = { customer: { name: 'Ann' }, items: [{ name: 'bread', amount: 2.5 }, { name: 'eggs', count: 6, amount: 3 }] };
const [file] = process.argv.slice(2);
process.stdout.write(template(file ? JSON.parse(fs.readFileSync(file, 'utf8')) : example));
