// The constructors of functions that have no name of their own.
const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
const text = () => 'return await p + 1';
AsyncFunction('p', text())(Promise.resolve(1)).then(console.log);
console.log([...(function* () {}).constructor('n', text().replace('await p', 'yield n'))(5)].join(), (() => {}).__proto__.constructor(text().replace('await p', '1'))());
// expect: 6 2
// expect: 2
