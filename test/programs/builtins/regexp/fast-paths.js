// exec, test, match, replace and split of regular expressions that are not as they were made: what they do is then observed.

function show(...values) { console.log(...values.map((v) => (v instanceof RegExp || typeof v !== 'object' ? String(v) : JSON.stringify(v)))); }
function attempt(f) {
  try { show(f()); } catch (e) { console.log(e.name, e.message); }
}

// lastIndex that is no int, negative, behind the end, not writable, an object with a valueOf
{
  const re = /b/g;
  for (const start of [1.9, -3, '2', 99, NaN, Infinity, null, undefined, -0, 4294967297]) {
    re.lastIndex = start;
    const m = re.exec('abcb');
    show(start === undefined ? 'undefined' : Object.is(start, -0) ? '-0' : start, m && m.index, re.lastIndex);
    re.lastIndex = start;
    show(re.test('abcb'), re.lastIndex);
  }
  let reads = 0;
  const plain = /b/;
  plain.lastIndex = { valueOf() { reads++; return 7; } };
  show(plain.test('abc'), plain.exec('abc').index, typeof plain.lastIndex, reads);
  const frozen = Object.freeze(/b/g);
  attempt(() => frozen.test('abc'));
  attempt(() => frozen.exec('abc'));
  attempt(() => 'abc'.replace(frozen, 'x'));
  attempt(() => Object.freeze(/b/).exec('abc').index);
  attempt(() => 'abc'.match(Object.freeze(/b/)).index);
}

// an own exec, an own flag, an own Symbol.replace
{
  const re = /b/g;
  re.exec = function (s) { show('own exec', s); return null; };
  show(re.test('abc'), 'abc'.replace(re, 'x'), 'abc'.match(re), 'abc'.split(re));
  // Newer editions of the standard read flags, older ones global.
  const flagged = /b/;
  Object.defineProperty(flagged, 'flags', { get() { return 'g'; } });
  Object.defineProperty(flagged, 'global', { value: true });
  let calls = 0;
  flagged.exec = (s) => (calls++ < 2 ? ['b'] : null);
  show('abcb'.replace(flagged, '-'), calls);
  const replaced = /b/;
  replaced[Symbol.replace] = (s, value) => `replaced ${s} ${value}`;
  replaced[Symbol.split] = (s, limit) => ['split', s, String(limit)];
  replaced[Symbol.match] = (s) => 'matched ' + s;
  replaced[Symbol.search] = () => 42;
  show('abc'.replace(replaced, 'x'), 'abc'.split(replaced, 3), 'abc'.match(replaced), 'abc'.search(replaced));
}

// a subclass with an exec of its own, and with another species
class Loud extends RegExp {
  exec(s) { show('loud', this.lastIndex); return super.exec(s); }
  static get [Symbol.species]() { show('species'); return RegExp; }
}
show(new Loud('b', 'g').test('abcb'), 'abcb'.replace(new Loud('b', 'g'), 'x'), 'abcb'.match(new Loud('b', 'g')), 'abcb'.split(new Loud('b')));

// receivers and arguments that are no regular expressions and no strings
attempt(() => RegExp.prototype.exec.call({}, 'a'));
attempt(() => RegExp.prototype.test.call({ exec: () => ({}) }, 'a'));
attempt(() => RegExp.prototype.test.call({ exec: () => 1 }, 'a'));
attempt(() => /1/.exec(212).index);
attempt(() => /undefined/.test());
attempt(() => /b/.test({ toString() { show('toString'); return 'abc'; } }));
attempt(() => /b/.exec(Symbol('b')));

// a callback that changes the regular expression, a limit of split
{
  const re = /(b)|(c)/g;
  show('abcbc'.replace(re, (...all) => { re.lastIndex = 0; return `[${all.join()}]`; }), re.lastIndex);
  show('a1b2c3'.split(/(\d)/, 4), 'abc'.split(/(?:)/), 'abc'.split(/(?:)/, 2), ''.split(/x/), ''.split(/(?:)/), 'ab'.split(/$/), 'a\u{1F600}b'.split(/(?:)/u).length);
  show('abc'.split(/b/, 0), 'abc'.split(/b/, -1), 'abc'.split(/b/, '1'));
  show('aXbX'.match(/x/gi), 'ab'.match(/(?:)/g), '\u{1F600}'.match(/(?:)/gu).length);
  show('ab'.replace(/(?:)/g, '-'), 'abab'.replace(/b/gy, 'x'), 'bbab'.replace(/b/gy, 'x'), 'bbab'.match(/b/gy));
}

// the static properties are those of the last match, also of one that was made for all at once
'k=v; k2=v2'.replace(/(\w+)=(\w+)/g, 'x');
show(RegExp.$1, RegExp.$2, RegExp['$3'], RegExp.lastMatch, RegExp.lastParen, RegExp.leftContext, RegExp.rightContext);
/(a)|(b)/.test('xb');
show(RegExp.$1, RegExp.$2, RegExp.lastMatch, RegExp['$`'], RegExp.input);
/nothing/.test('xb');
show(RegExp.$2, RegExp.lastMatch);

// the prototype: from here on no regular expression is what it was
const { exec } = RegExp.prototype;
let count = 0;
RegExp.prototype.exec = function (s) { count++; return exec.call(this, s); };
show(/b/.test('abc'), 'abcb'.replace(/b/g, 'x'), 'abcb'.match(/b/g), 'abcb'.split(/b/), count);
RegExp.prototype.exec = exec;
show(/b/.test('abc'), count);
Object.defineProperty(RegExp.prototype, 'flags', { get() { return ''; } });
Object.defineProperty(RegExp.prototype, 'global', { get() { return false; } });
show('abcb'.replace(/b/g, 'x'), 'abcb'.match(/b/g).index);

// expect: 1.9 1 2
// expect: true 2
// expect: -3 1 2
// expect: true 2
// expect: 2 3 4
// expect: true 4
// expect: 99 null 0
// expect: false 0
// expect: NaN 1 2
// expect: true 2
// expect: Infinity null 0
// expect: false 0
// expect: null 1 2
// expect: true 2
// expect: undefined 1 2
// expect: true 2
// expect: -0 1 2
// expect: true 2
// expect: 4294967297 null 0
// expect: false 0
// expect: true 1 object 2
// expect: TypeError Cannot assign to read only property 'lastIndex' of object '[object RegExp]'
// expect: TypeError Cannot assign to read only property 'lastIndex' of object '[object RegExp]'
// expect: TypeError Cannot assign to read only property 'lastIndex' of object '[object RegExp]'
// expect: 1
// expect: 1
// expect: own exec abc
// expect: own exec abc
// expect: own exec abc
// expect: false abc null ["a","c"]
// expect: -bcb 3
// expect: replaced abc x ["split","abc","3"] matched abc 42
// expect: loud 0
// expect: loud 0
// expect: loud 2
// expect: loud 4
// expect: loud 0
// expect: loud 2
// expect: loud 4
// expect: species
// expect: true axcx ["b","b"] ["a","c",""]
// expect: TypeError Method RegExp.prototype.exec called on incompatible receiver #<Object>
// expect: true
// expect: TypeError RegExp exec method returned something other than an Object or null
// expect: 1
// expect: true
// expect: toString
// expect: true
// expect: TypeError Cannot convert a Symbol value to a string
// expect: a[b,b,,1,abcbc][c,,c,2,abcbc][b,b,,3,abcbc][c,,c,4,abcbc] 0
// expect: ["a","1","b","2"] ["a","b","c"] ["a","b"] [""] [] ["ab"] 3
// expect: [] ["a","c"] ["a"]
// expect: ["X","X"] ["","",""] 2
// expect: -a-b- abab xxab ["b","b"]
// expect: k2 v2  k2=v2 v2 k=v;  
// expect:  b b x xb
// expect: b b
// expect: true axcx ["b","b"] ["a","c",""] 11
// expect: true 11
// expect: axcb 1
