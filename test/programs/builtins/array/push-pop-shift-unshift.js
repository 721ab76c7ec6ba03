const a = [];
console.log(a.push(1), a.push(2, 3), a.pop(), a.shift(), a.unshift('x', 'y'), a.join());
console.log([].pop(), [].shift(), a.length);
for (let i = 0; i < 50; i++) a.push(i);
for (let i = 0; i < 40; i++) a.shift();
console.log(a.join());
const o = { length: 1, 0: 'z' };
Array.prototype.push.call(o, 'w');
console.log(JSON.stringify(o), Array.prototype.pop.call(o), Array.prototype.shift.call(o), JSON.stringify(o));
console.log(Array.prototype.push.call({}, 1), [, 1].shift());
// expect: 1 3 3 1 3 x,y,2
// expect: undefined undefined 3
// expect: 37,38,39,40,41,42,43,44,45,46,47,48,49
// expect: {"0":"z","1":"w","length":2} w z {"length":0}
// expect: 1 undefined
