// Switches over ints: dense cases become tables, with what is not dense tested behind them.

// Cases that fall through, share a body, leave a gap, or come after the default.
function mixed(x) {
  x = x | 0;
  var text = '';
  switch (x) {
    case 3: text += 'three ';
    case 0: text += 'zero '; break;
    case 1: case 2: text += 'one or two '; break;
    default: text += 'default ';
    case 5: text += 'five '; break;
    case 7: return 'seven';
  }
  return text + x;
}
for (var i = -1; i < 9; i++) console.log(mixed(i));
// expect: default five -1
// expect: zero 0
// expect: one or two 1
// expect: one or two 2
// expect: three zero 3
// expect: default five 4
// expect: five 5
// expect: default five 6
// expect: seven
// expect: default five 8
console.log(mixed(2147483647), mixed(-2147483648));
// expect: default five 2147483647 default five -2147483648

// The first of two cases of one constant is taken.
function twice(x) {
  switch (x | 0) { case 1: return 'first'; case 2: return 'two'; case 1: return 'second'; case 3: return 'three'; case 4: return 'four'; case 5: return 'five'; }
  return 'none';
}
console.log([0, 1, 2, 3, 4, 5, 6].map(twice).join());
// expect: none,first,two,three,four,five,none

// Far from zero, at the ends of int32, with others that are far away.
function far(x) {
  switch (x | 0) {
    case 1000000: return 'million';
    case -2147483648: return 'least';
    case -2147483647: return 'second';
    case -2147483646: return 'third';
    case -2147483645: return 'fourth';
    case 2147483647: return 'most';
    case 0: return 'zero';
  }
  return 'other';
}
console.log([-2147483648, -2147483647, -2147483646, -2147483645, -2147483644, 0, 1, 1000000, 2147483646, 2147483647].map(far).join());
// expect: least,second,third,fourth,other,zero,other,million,other,most

// Values that cases bring together; the loop goes on from within one, and ends in another.
function machine(code) {
  var a = 1, b = 2, steps = 0, pc = 0;
  for (;;) {
    steps++;
    switch (code[pc++] | 0) {
      case 0: a = a + b | 0; break;
      case 1: b = a ^ 5; continue;
      case 2: a = b; b = 7; break;
      case 3: { var t = a; a = b; b = t; break; }
      case 4: if (steps < 40) { pc = 0; continue; } break;
      case 5: return a + ' ' + b + ' ' + steps;
      default: throw new RangeError('bad code at ' + (pc - 1));
    }
    a = a & 1023;
  }
}
console.log(machine([0, 1, 0, 2, 3, 0, 4, 5]));
// expect: 509 502 43
try { machine([0, 9]); } catch (e) { console.log(e.message); }
// expect: bad code at 1

// What is no int goes to no case of ints, even if it looks like one.
function kinds(x) {
  switch (x) { case 0: return 'zero'; case 1: return 'one'; case 2: return 'two'; case 3: return 'three'; case 4: return 'four'; default: return 'other'; }
}
console.log([0, -0, 1, 1.5, NaN, '1', true, null, undefined, [2], 4, 5, 4294967297].map(kinds).join());
// expect: zero,zero,one,other,other,other,other,other,other,other,four,other,other

// Inside try, with exceptions from cases.
function guarded(x) {
  try {
    switch (x | 0) { case 0: throw 'zero'; case 1: return 'one'; case 2: null.x; case 3: return 'three'; case 4: throw new Error('four'); }
    return 'none';
  } catch (e) {
    return 'caught ' + (typeof e === 'string' ? e : e.constructor.name);
  } finally {
    x = 0;
  }
}
console.log([0, 1, 2, 3, 4, 5].map(guarded).join());
// expect: caught zero,one,caught TypeError,three,caught Error,none

// In a generator, whose code is entered in the middle.
function* steps(n) {
  for (var i = 0; i < n; i++) {
    switch (i & 7) { case 0: yield 'a'; case 1: yield 'b'; break; case 2: continue; case 3: yield 'd'; break; case 4: yield 'e'; break; default: yield i; }
  }
}
console.log([...steps(10)].join());
// expect: a,b,b,d,e,5,6,7,a,b,b
