import postcss from 'postcss';

const nested = () => ({ postcssPlugin: 'upper', Declaration(d) { if (d.prop === 'color') d.value = d.value.toUpperCase(); }, AtRule: { media(rule) { rule.params = rule.params.replace(/\s+/g, ' '); } } });
nested.postcss = true;
const css = 'a{color:red;/* c */}\n@media  screen  and (min-width:1px){ .b > c::after { content:"}"; color : blue!important } }';
const result = await postcss([nested()]).process(css, { from: 'a.css', to: 'b.css', map: { inline: false } });
console.log(result.css, result.map.toString());
try { postcss.parse('a { color: red', { from: 'x.css' }); } catch (error) { console.log(error.name, error.reason, error.line, error.column, error.showSourceCode(false)); }
const root = postcss.parse(css);
root.walkRules((rule) => console.log(rule.selector, rule.nodes.length));
