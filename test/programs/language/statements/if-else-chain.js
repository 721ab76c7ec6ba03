function grade(n) {
  if (n > 90) return 'A';
  else if (n > 80) return 'B';
  else if (n > 70) { if (n > 75) return 'C+'; else return 'C'; } else return 'F';
}
console.log(grade(95), grade(85), grade(77), grade(71), grade(1));
for (const v of [0, 1, '', '0', null, undefined, NaN, [], {}, -0, 'false', false]) console.log(v ? 'truthy' : 'falsy', v && 'and', !!(v || 0));
// expect: A B C+ C F
// expect: falsy 0 false
// expect: truthy and true
// expect: falsy  false
// expect: truthy and true
// expect: falsy null false
// expect: falsy undefined false
// expect: falsy NaN false
// expect: truthy and true
// expect: truthy and true
// expect: falsy -0 false
// expect: truthy and true
// expect: falsy false false
