const o = { b: 1, a: 'x', 1: null, [Symbol('s')]: 2 };
Object.defineProperty(o, 'hidden', { value: 1 });
console.log(Object.keys(o).join(), Object.values(o).join(), Object.entries(o).map((e) => e.join('=')).join());
console.log(Object.keys('ab').join(), Object.entries([7]).join(), Object.keys(5).length);
console.log(Object.getOwnPropertyNames(o).join(), Object.getOwnPropertyNames('ab').join(), Object.getOwnPropertySymbols(o).length);
try { Object.keys(null); } catch (e) { console.log(e.message); }
console.log(JSON.stringify(Object.fromEntries([['a', 1], ['b', 2]])), Object.fromEntries(new Map([['m', 1]])).m);
// expect: 1,b,a ,1,x 1=,b=1,a=x
// expect: 0,1 0,7 0
// expect: 1,b,a,hidden 0,1,length 1
// expect: Cannot convert undefined or null to object
// expect: {"a":1,"b":2} 1
