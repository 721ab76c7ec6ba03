console.log(0 || 'a', 1 && 'b', '' && 'c', null || undefined, 1 || fail(), 0 && fail()); // expect: a b  undefined 1 0
console.log(null ?? 'd', undefined ?? 'e', 0 ?? 'f', '' ?? 'g', false ?? 'h'); // expect: d e 0  false
console.log(!0, !'', !'a', !!NaN, !null, !{}); // expect: true true false false true false
console.log(1 && 2 || 3, 0 || null && 1, (null ?? 0) || 5); // expect: 2 null 5
