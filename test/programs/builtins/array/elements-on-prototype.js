Array.prototype[1] = 'proto';
const a = [0, , 2];
console.log(a[1], a.join(), a.indexOf('proto'), a.map((x) => x).join(), 1 in a, a.hasOwnProperty(1)); // expect: proto 0,proto,2 1 0,proto,2 true false
const b = [1]; b.length = 2;
console.log(b[1], b.pop(), b.length, [...[9, , 8]].join()); // expect: proto proto 1 9,proto,8
delete Array.prototype[1];
console.log(a[1], [0, , 2].join()); // expect: undefined 0,,2
Object.defineProperty(Array.prototype, 0, { set(v) { console.log('setter called', v); }, configurable: true }); // expect: setter called x
const c = [];
c[0] = 'x';
console.log(c.length, [5].length); // expect: 0 1
delete Array.prototype[0];
