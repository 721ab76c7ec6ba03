// Comparisons with a text of the program: of texts that are other cells (made at run time, ropes, parts), of
// objects that become such texts, and of values of all other kinds.
// expect: abc ===true ==true !==false switch:first
// expect: abc ===true ==true !==false switch:first
// expect: abc ===true ==true !==false switch:first
// expect: abd ===false ==false !==true switch:none
// expect: ab ===false ==false !==true switch:none
// expect: 12 ===false ==false !==true switch:second
// expect: abc ===false ==true !==true switch:none
// expect: abc ===false ==true !==true switch:none
// expect: 12 ===false ==false !==true switch:none
// expect: null ===false ==false !==true switch:none
// expect: undefined ===false ==false !==true switch:none
// expect: true ===false ==false !==true switch:none
// expect: Symbol(abc) ===false ==false !==true switch:none
// expect: 12 ===false ==false !==true switch:none
// expect: NaN ===false ==false !==true switch:none
// expect: true true true true false false true
// expect: TypeError
const join = (...parts) => parts.join('');
function which(v) {
  switch (v) {
    case 'abc': return 'first';
    case '12': return 'second';
    default: return 'none';
  }
}
function show(v) {
  let text = '';
  for (let i = 0; i < 3; i++) text = `===${v === 'abc'} ==${v == 'abc'} !==${'abc' !== v} switch:${which(v)}`;
  console.log(String(v), text);
}
let rope = 'a';
for (const c of 'bc') rope += c;
show('abc');
show(rope);
show(join('xabcx').slice(1, 4));
show(join('ab', 'd'));
show('ab');
show(join('1', '2'));
show(new String('abc'));
show({ toString: () => join('a', 'bc') });
show(12);
show(null);
show(undefined);
show(true);
show(Symbol('abc'));
show(12n);
show(NaN);
const equals = (v) => v == '12';
console.log(equals(12), equals(12n), equals(join('1', '2')), equals({ valueOf: () => 12 }), equals('1'), equals(join('1', '22')), equals([12]));
let thrown = 'nothing';
try { equals({ toString: null, valueOf: null }); } catch (e) { thrown = e.constructor.name; }
console.log(thrown);
