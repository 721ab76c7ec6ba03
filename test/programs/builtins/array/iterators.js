const a = ['x', , 'z'];
console.log([...a.keys()].join(), [...a.values()].length, [...a.entries()].map((e) => e.join(':')).join());
const it = a[Symbol.iterator]();
console.log(JSON.stringify(it.next()), JSON.stringify(it.next()), JSON.stringify(it.next()), JSON.stringify(it.next()), it.next().done);
console.log(it[Symbol.iterator]() === it, Object.prototype.toString.call(it), a.values === a[Symbol.iterator], it[Symbol.toStringTag]);
const live = [1];
const li = live.values();
li.next(); live.push(2);
console.log(li.next().value, li.next().done, (live.push(3), li.next().done));
console.log([...Array.prototype.values.call('ab')].join(), [...Array.prototype.entries.call({ length: 1, 0: 'q' })].join());
Array.prototype[Symbol.iterator] = function () { let n = 0; return { next: () => ({ done: n++ > 1, value: 'patched' }) }; };
console.log([...[1, 2, 3]].toString());
const [d1, d2] = [1, 2];
console.log(d1, d2);
// expect: 0,1,2 3 0:x,1:,2:z
// expect: {"value":"x","done":false} {"done":false} {"value":"z","done":false} {"done":true} true
// expect: true [object Array Iterator] true Array Iterator
// expect: 2 true true
// expect: a,b 0,q
// expect: patched,patched
// expect: patched patched
