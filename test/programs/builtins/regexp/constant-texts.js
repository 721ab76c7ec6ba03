// RegExp of constant texts is compiled ahead, as a literal is …
const made = () => new RegExp('a(b+)', 'g');
console.log('xabbab'.replace(made(), '<$1>'), made() === made(), made().source, made().flags); // expect: x<bb><b> false a(b+) g
const one = made();
one.lastIndex = 2;
console.log(one.exec('abbabb').index, one.lastIndex, made().lastIndex); // expect: 3 6 0
console.log(RegExp('\\d' + '+').exec('a12')[0], new RegExp('/').source, new RegExp('').source, new RegExp('\n').source); // expect: 12 \/ (?:) \n
console.log(RegExp('x') instanceof RegExp, new RegExp('x', '').flags === '', new RegExp('(?<y>\\d{4})').exec('in 2024').groups.y); // expect: true true 2024
console.log(new RegExp(`[${'жз'}]`, 'u').test('з'), new RegExp('.', 's').test('\n'), /a/.test(RegExp('b'))); // expect: true true false
// … what is no pattern throws when it is evaluated …
for (const f of [() => new RegExp('('), () => RegExp('a', 'gg'), () => new RegExp('a', 'x'), () => new RegExp('[b-a]', 'u'), () => RegExp('a', 'uv')]) {
  try { f(); } catch (e) { console.log(e.name, e.message); }
}
// expect: SyntaxError Invalid regular expression: /(/: Unterminated group
// expect: SyntaxError Invalid flags supplied to RegExp constructor 'gg'
// expect: SyntaxError Invalid flags supplied to RegExp constructor 'x'
// expect: SyntaxError Invalid regular expression: /[b-a]/u: Range out of order in character class
// expect: SyntaxError Invalid flags supplied to RegExp constructor 'uv'
// … and whatever RegExp is then is called.
const { RegExp: Original } = globalThis;
globalThis.RegExp = function (...all) { return { all, isNew: new.target !== undefined }; };
console.log(new RegExp('a', 'g'), RegExp('b')); // expect: { all: [ 'a', 'g' ], isNew: true } { all: [ 'b' ], isNew: false }
globalThis.RegExp = Original;
(function (RegExp) { console.log(new RegExp('local')); })(function (text) { this.text = text; }); // expect: { text: 'local' }
console.log(new RegExp('c').test('abc'), Reflect.construct(RegExp, ['d'], Array) instanceof Array); // expect: true true
delete globalThis.RegExp;
try { new RegExp('e'); } catch (e) { console.log(e.message); } // expect: RegExp is not defined
