const base = { a: 1, b: 2, get c() { return 3; } };
const o = { ...base, b: 20, ...null, ...undefined, ...'hi', ...[9], ...5 };
console.log(JSON.stringify(o)); // expect: {"0":9,"1":"i","a":1,"b":20,"c":3}
const { a, ...rest } = o;
console.log(a, JSON.stringify(rest)); // expect: 1 {"0":9,"1":"i","b":20,"c":3}
const { [`b`]: bb, ...others } = base;
console.log(bb, Object.keys(others).join(), Object.getOwnPropertyDescriptor(others, 'c').value); // expect: 2 a,c 3
const s = Symbol('s');
console.log({ ...{ [s]: 'sym' } }[s], Object.keys({ ...Object.create({ inherited: 1 }) }).length); // expect: sym 0
