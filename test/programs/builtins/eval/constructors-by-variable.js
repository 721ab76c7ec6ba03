// the constructors of functions, got without their names
const asyncPrototype = Object.getPrototypeOf(async () => {});
asyncPrototype.constructor('p', 'return p + 1')(1).then((value) => console.log('async', value));
const generator = function* () {};
const GeneratorFunction = generator.constructor;
console.log([...new GeneratorFunction('n', 'yield n; yield n + 1')(3)].join()); // expect: 3,4
function captured() {
  const inner = async function* () {};
  return () => inner.constructor;
}
const AsyncGeneratorFunction = captured()();
AsyncGeneratorFunction('yield 5')().next().then(({ value }) => console.log('async generator', value));
console.log((() => {}).constructor('return 7')(), [].constructor.constructor('return 8')(), console.log.constructor('a', 'return a * 2')(4)); // expect: 7 8 8
const { constructor: Destructured } = async function () {};
new Destructured('x', 'return await x')(9).then((value) => console.log('destructured', value));
const byProto = (function () {}).__proto__.constructor;
console.log(byProto('return this === undefined || typeof this')()); // expect: object
// expect: async 2
// expect: async generator 5
// expect: destructured 9
