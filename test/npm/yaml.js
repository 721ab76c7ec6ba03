import YAML from 'yaml';

const doc = YAML.parseDocument('# top\na: &x [1, 0x10, 1e3, ~]\nb: *x\nc: |\n  text\n  more\nd: !!set {q}\n"e f": 2001-12-14\n');
console.log(doc.toJS(), String(doc), doc.errors.length);
doc.setIn(['a', 1], { new: true }); console.log(doc.toString(), YAML.stringify({ list: [{ a: 1 }, 'multi\nline', null, true, '007'], date: new Date(0) }));
try { YAML.parse('a: [1'); } catch (e) { console.log(e.name, e.code, e.message); }
