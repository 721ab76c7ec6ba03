import { Liquid } from 'liquidjs';

const engine = new Liquid({ templates: { part: 'part {{ x }}' } });
engine.registerFilter('add', (v, n) => v + n);
console.log(await engine.parseAndRender('{% for i in (1..3) %}{{ i | add: 10 }}{% unless forloop.last %},{% endunless %}{% endfor %} {{ "now" | upcase | append: "!" }} {% assign a = "x,y" | split: "," %}{{ a | join: "-" }} {% case n %}{% when 1 %}one{% else %}other{% endcase %} {{ when | date: "%Y-%m-%d %H:%M" }} {% render "part", x: 4 %}', { n: 1, when: new Date(2020, 1, 3, 4, 5) }));
console.log(engine.parseAndRenderSync('{{ list | where: "ok" | map: "n" | json }}', { list: [{ ok: true, n: 1 }, { n: 2 }] }));
await engine.parseAndRender('{% if x %}').catch((error) => console.log(error.name, error.message));
