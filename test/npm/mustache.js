// mustache: logic-less templates.
import Mustache from 'mustache';

const view = {
  title: 'List <1>', items: [{ name: 'a', price: 1.5, tags: ['x', 'y'] }, { name: 'b', price: 2, tags: [] }],
  upper: () => (text, render) => render(text).toUpperCase(), empty: [], nested: { deep: { value: 42 } },
};
const template = `{{! comment }}<h1>{{title}}</h1>{{{title}}}
{{#items}}
* {{name}}: {{price}}{{#tags}} [{{.}}]{{/tags}}{{^tags}} (none){{/tags}}
{{/items}}
{{^empty}}empty{{/empty}} {{nested.deep.value}} {{#upper}}shout {{title}}{{/upper}}
{{> part}}`;
console.log(Mustache.render(template, view, { part: 'partial: {{title}}\n' }));
console.log(Mustache.render('<% x %>', { x: 'tags' }, {}, ['<%', '%>']));
try {
  Mustache.render('{{#a}}', {});
} catch (error) {
  console.log(error.message);
}
