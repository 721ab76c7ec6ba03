import MagicString, { Bundle } from 'magic-string';

const s = new MagicString('problems = 99', { filename: 'a.js' });
s.overwrite(0, 8, 'answer').overwrite(11, 13, '42').prepend('var ').append(';').indent('  ');
console.log(s.toString(), s.generateMap({ hires: true }).toString());
const b = new Bundle(); b.addSource({ filename: 'a', content: s }); b.addSource({ filename: 'b', content: new MagicString('x()') }); console.log(b.toString(), b.generateMap({ file: 'o' }).toUrl());
