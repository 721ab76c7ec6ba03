import qs from 'qs';

console.log(qs.parse('a[b][c]=d&a[b][e]=f&list[]=1&list[]=2&x.y=z&n=%E4%BD%A0', { allowDots: true }));
console.log(qs.stringify({ a: { b: [1, 2, { c: 'd e' }] }, n: null, u: undefined, date: new Date(0) }), qs.stringify({ a: [1, 2] }, { arrayFormat: 'brackets', encode: false }), qs.stringify({ ü: 'ß' }, { charset: 'iso-8859-1' }));
console.log(qs.parse('a=%FC', { charset: 'iso-8859-1' }), qs.parse('a[100]=x&b=1;c=2', { delimiter: /[;&]/ }));
