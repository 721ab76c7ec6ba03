// Modules of the library are cut as the rest is, and what programs can see of them is there.
const fs = require('node:fs'), path = require('node:path'), { EventEmitter } = require('node:events'), os = require('node:os');

const put = (...parts) => parts.join('');
console.log(typeof fs[put('read', 'FileSync')], typeof fs[put('to', 'String')], fs[put('no', 'ne')]); // expect: function function undefined
console.log(path[put('jo', 'in')]('a', '..', 'b'), path.posix[put('base', 'name')]('/x/y.js', '.js'), path.sep); // expect: b y /
console.log(typeof os[put('E', 'OL')], Object.keys(fs.constants).includes(put('O_RD', 'ONLY'))); // expect: string true

// Methods of its objects have the names of built-ins, and give something else.
const url = new URL('http://user@host:8080/a/b?x=1%25d&y=2#h');
console.log(url.search, '?'); // expect: ?x=1%25d&y=2 ?
console.log(url.searchParams.get('x'), 5); // expect: 15
console.log(url[put('ho', 'st')], url.searchParams[put('to', 'String')]()); // expect: host:8080 x=1%25d&y=2
url.searchParams.sort();
url.searchParams.forEach((value, name) => { console.log(name, value[put('to', 'UpperCase')]()); });
// expect: x 1%D
// expect: y 2

const bytes = Buffer.from('héllo wörld');
console.log(bytes[put('to', 'String')](put('he', 'x')), bytes.slice(0, 2).length, bytes.indexOf('w')); // expect: 68c3a96c6c6f2077c3b6726c64 2 7
console.log(bytes[put('readUInt', '8')](0), bytes[put('equ', 'als')](Buffer.from('x')), bytes.at(-1)); // expect: 104 false 100
for (const name of [put('sub', 'array'), put('sl', 'ice')]) console.log(bytes[name](1, 3).toString()); // expect: é
// expect: é

class Counter extends EventEmitter {
  counts = {};
  emit(name, ...values) {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    return super.emit(name, ...values);
  }
}
const counter = new Counter();
counter[put('o', 'n')]('a', function (value) { console.log(this === counter, value[put('to', 'Fixed')](1)); });
counter.emit('a', 1.25); // expect: true 1.3
console.log(counter.counts.a, counter[put('listener', 'Count')]('a'), counter.eventNames().join()); // expect: 1 1 a
counter.once('error', (error) => { console.log(error[put('mess', 'age')], error[put('na', 'me')]); });
counter.emit('error', new RangeError('far')); // expect: far RangeError

try {
  fs.readFileSync('/no/such/file');
} catch (error) {
  console.log(Object.keys(error).includes(put('err', 'no')), error instanceof Error); // expect: true true
}
try {
  path.join(1);
} catch (error) {
  console.log(error[put('co', 'de')], error[put('to', 'String')]().slice(0, 9)); // expect: ERR_INVALID_ARG_TYPE TypeError
}
console.log(typeof process.env[put('no ', 'such')], put('PA', 'TH') in process.env === (process.env.PATH !== undefined)); // expect: undefined true
// What a callback is called with.
fs.readFile('/no/such/file', (error, data) => { console.log(typeof error[put('co', 'de')], typeof error[put('sys', 'call')], data); }); // expect: string string undefined
