const s = Symbol('d');
console.log(s.toString(), s.description, typeof s, Symbol('d') === s, Symbol.for('k') === Symbol.for('k'), Symbol.keyFor(Symbol.for('k')), Symbol.keyFor(s));
console.log(Symbol.iterator.toString(), Object(s) == s, Object(s) === s, typeof Object(s), !!s);
for (const f of [() => s + 1, () => +s, () => `${s}`, () => new Symbol(), () => s < 1, () => Symbol.keyFor('x')]) try { f(); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log(Object.getOwnPropertyNames(Symbol).includes('iterator'), Symbol.prototype[Symbol.toStringTag], JSON.stringify([s]), JSON.stringify({ a: s }));
// expect: Symbol(d) d symbol false true k undefined
// expect: Symbol(Symbol.iterator) true false object true
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Symbol is not a constructor
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: x is not a symbol
// expect: true Symbol [null] {}
