// Long flat expressions in evaluated code are no deep nesting: sums and logical chains of any length.

const AsyncFunction = (async () => {}).constructor;
const times = (n, part, separator = '') => Array(n).fill(part).join(separator);
const MANY = 50000;
globalThis.one = 1;
globalThis.zero = 0;
globalThis.none = null;

console.log((0, eval)(times(MANY, 'one', '+'))); // expect: 50000
console.log(new Function('return ' + times(MANY, 'one', '+2*'))()); // expect: 99999
console.log((0, eval)(times(MANY, '"ab"', '+')).length); // expect: 100000
console.log((0, eval)(times(150, 'one', '<') + '==false'), (0, eval)(times(MANY, 'one', '-'))); // expect: true -49998
console.log((0, eval)(times(MANY, 'one', '&&') + '&&zero||' + times(MANY, 'zero', '||') + '||7')); // expect: 7
console.log((0, eval)(times(MANY, 'none', '??') + '??"last"')); // expect: last
console.log((0, eval)('(' + times(MANY, 'one', ',') + ')'), (0, eval)('`' + times(MANY, '${one}') + '`').length); // expect: 1 50000
console.log((0, eval)(times(200, 'one', ' instanceof Object, ')), (0, eval)('"x" in {}' + times(200, ' == false', ''))); // expect: 1 false

// They leave where they must: operands are evaluated in turn, and not at all behind what decides.
let seen = '';
globalThis.note = (value) => { seen += value; return value; };
console.log((0, eval)(Array.from({ length: 150 }, (_, i) => `note(${i % 10})`).join('-')), seen.length); // expect: -675 150
seen = '';
console.log((0, eval)('note(1)&&note(0)' + times(200, '&&note(2)') + '||note(3)' + times(200, '||note(4)')), seen); // expect: 3 103
try { (0, eval)(times(150, 'note(5)', '+') + '+missing' + times(150, '+note(6)')); } catch (e) { console.log(e.message, seen.length); } // expect: missing is not defined 153
try { (0, eval)(times(150, 'one', '&&') + '??2'); } catch (e) { console.log(`${e}`); } // expect: SyntaxError: Unexpected token '??'
try { (0, eval)(times(150, 'one', '<') + ' in 5'); } catch (e) { console.log(e.name); } // expect: TypeError
console.log((0, eval)('for (var i = ' + times(150, 'one', '+') + '; i < 151; i++) i'), (0, eval)('for (var k in one, {a: 1}) k')); // expect: 150 a
console.log((0, eval)(times(150, '2', '**0+'))); // expect: 151

// What nests too deep to be read is a RangeError.
try { (0, eval)(times(200000, '(') + times(200000, ')')); } catch (e) { console.log(`${e}`); } // expect: RangeError: Maximum call stack size exceeded

// With awaits among them.
AsyncFunction('return ' + times(13000, 'await 1', '+'))().then((sum) => {
  console.log(sum); // expect: 13000
  return AsyncFunction(times(13000, 'await 1;') + 'return 5')();
}).then(console.log); // expect: 5
