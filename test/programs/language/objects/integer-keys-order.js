const o = { z: 1, 10: 'ten', a: 2, 9: 'nine', '-1': 'neg', '01': 'lead', 4294967295: 'max+1', 4294967294: 'max', 2147483648: '2^31' };
console.log(Object.keys(o).join());
o[1] = 'one';
console.log(Object.keys(o).join());
console.log(JSON.stringify(o));
// expect: 9,10,2147483648,4294967294,z,a,-1,01,4294967295
// expect: 1,9,10,2147483648,4294967294,z,a,-1,01,4294967295
// expect: {"1":"one","9":"nine","10":"ten","2147483648":"2^31","4294967294":"max","z":1,"a":2,"-1":"neg","01":"lead","4294967295":"max+1"}
