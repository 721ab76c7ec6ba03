// Prototypes that only generator functions need are there where there is one.
const put = (...parts) => parts.join('');

function* count() { yield 1; yield 2; }
console.log([...count()].join()); // expect: 1,2
console.log(Object.getPrototypeOf(count.prototype)[put('ne', 'xt')].name); // expect: next
console.log(Object.prototype.toString.call(count())); // expect: [object Generator]

async function* later() { yield 3; }
console.log(Object.prototype.toString.call(later())); // expect: [object AsyncGenerator]
later().next().then(({ value }) => console.log(value)); // expect: 3
