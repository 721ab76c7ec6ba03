const add = new Function('a', 'b = 2', 'return a + b');
console.log(add(1), add(1, 1), add.name, add.length, typeof add.prototype, Object.getPrototypeOf(add) === Function.prototype);
console.log(String(add));
console.log(Function()(), Function('a,b', 'c', 'return a + b + c')(1, 2, 3), new (Function('this.x = 1'))().x);
for (const args of [['/*', '*/){'], ['}, function () {'], ['a b', ''], ['return return']]) {
  try { Function(...args); } catch (e) { console.log(e.name); }
}
const GeneratorFunction = Object.getPrototypeOf(function* () {}).constructor;
console.log([...GeneratorFunction('n', 'try { yield n; yield* [2, 3] } finally { yield 4 }')(1)].join());
const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
AsyncFunction('p', 'try { await p } catch (e) { return "caught " + e }')(Promise.reject(1)).then(console.log);
// expect: 3 2 anonymous 1 object true
// expect: function anonymous(a,b = 2
// expect: ) {
// expect: return a + b
// expect: }
// expect: undefined 6 1
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: 1,2,3,4
// expect: caught 1
