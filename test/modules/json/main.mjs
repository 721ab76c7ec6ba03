// JSON modules have one export, the default.
import data from './data.json' with { type: 'json' };
import * as ns from './data.json' with { type: 'json' };
import text from './text.json' with { type: 'json' };

console.log(data, text); // expect: { a: [ 1, { b: null } ], ['__proto__']: true } plain
console.log(ns.default === data, Object.keys(ns)); // expect: true [ 'default' ]
data.a.push(2);
console.log(data.a.length); // expect: 3
