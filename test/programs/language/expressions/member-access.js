const o = { a: 1, 'b c': 2, 3: 'three', 1.5: 'float', [Symbol.iterator]: 'it' };
console.log(o.a, o['b c'], o[3], o['3'], o[1.5], o['1.5'], o[Symbol.iterator], o.if); // expect: 1 2 three three float float it undefined
console.log('abc'[1], 'abc'['length'], 'abc'[5], (5).constructor.name, true.toString(), 'abc'.zzz); // expect: b 3 undefined Number true undefined
const a = [10, 20]; a['1'] = 21; a[-1] = 'neg'; a['01'] = 'str'; a[1.5] = 'f';
console.log(a.length, a[1], a[-1], a['01'], Object.keys(a).join()); // expect: 2 21 neg str 0,1,-1,01,1.5
const key = {}; o[key] = 'obj'; o[null] = 'null'; o[undefined] = 'undef'; o[true] = 'true'; o[-0] = 'zero'; o[1e21] = 'big';
console.log(o['[object Object]'], o['null'], o.undefined, o.true, o[0], o['1e+21']); // expect: obj null undef true zero big
