// Built-ins reached over prototypes, by coercions, iteration and proxies.
class Point { constructor(x) { this.x = x; } toString() { return `P${this.x}`; } [Symbol.toPrimitive](hint) { return hint === 'number' ? this.x : this.toString(); } }
console.log(`${new Point(1)}`, +new Point(2), new Point(3) + '', [new Point(4)] + ''); // expect: P1 2 P3 P4
const inherits = { __proto__: Array.prototype, length: 2, 0: 'a', 1: 'b' };
console.log(inherits.join('+'), inherits.map((c) => c + c).length); // expect: a+b 2
const bare = Object.create(null);
bare.x = 1;
console.log(typeof bare.toString, Object.setPrototypeOf(bare, String.prototype) === bare, typeof bare.trim); // expect: undefined true function
const seen = [];
const proxy = new Proxy([1, 2, 3], { get(target, key, receiver) { seen.push(String(key)); return Reflect.get(target, key, receiver); } });
console.log([...proxy].length, proxy.includes(2), seen.includes('Symbol(Symbol.iterator)')); // expect: 3 true true
function* numbers() { yield 1; yield* [2, 3]; }
console.log(Math.max(...numbers()), Array.from(numbers(), (n) => n * 2).join(), new Set(numbers()).size); // expect: 3 2,4,6 3
const [first, ...others] = new Map([['k', 'v'], ['l', 'w']]);
console.log(first.join(':'), others.length); // expect: k:v 1
const tag = (strings, ...values) => strings.raw.join('|') + values.join();
console.log(tag`a${1}\n${2}c`); // expect: a|\n|c1,2
console.log([1, [2, [3]]].flat(Infinity).at(-1), 'x'.padStart(3, 'ab'), [,'a'].findLast(Boolean)); // expect: 3 abx a
const proto = Object.getPrototypeOf(new Map().entries());
console.log(typeof proto.next, Object.getPrototypeOf(Object.getPrototypeOf(numbers()))[Symbol.toStringTag]); // expect: function Generator
console.log([].constructor.from('ab').length, (1).constructor.MAX_SAFE_INTEGER, ''.constructor.raw({ raw: 'xy' }, '-')); // expect: 2 9007199254740991 x-y
const bound = console.log.bind(console, 'bound');
bound(JSON.parse('{"__proto__":1}')['__proto__']); // expect: bound 1
Array.prototype.second = function () { return this[1]; };
console.log([7, 8].second(), Object.keys([7]).length); // expect: 8 1
