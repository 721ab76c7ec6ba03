import nunjucks from 'nunjucks';

const env = new nunjucks.Environment(new nunjucks.Loader(), { autoescape: true });
env.addFilter('shout', (s) => `${s.toUpperCase()}!`);
console.log(env.renderString('{% for x in list %}{{ loop.index }}. {{ x | shout }}{% if not loop.last %}, {% endif %}{% else %}none{% endfor %} {{ "<b>" }} {{ list | join("-") | safe }} {% set y = 4 %}{{ y * 2 + 1 }}', { list: ['a', 'b'] }));
console.log(env.renderString('{% macro m(a, b=2) %}{{ a }}/{{ b }}{% endmacro %}{{ m(1) }} {{ m(1, b=5) }} {{ now | dump | length }} {{ [3,1,2] | sort | last }}', { now: { a: 1 } }));
try { env.renderString('{% if %}', {}); } catch (error) { console.log(error.name, error.message); }
