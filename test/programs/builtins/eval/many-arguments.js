// Calls of evaluated code with more arguments than have a case of their own; spread anywhere among them.
function count() { return arguments.length + ':' + Array.prototype.join.call(arguments, ''); }
class Base { constructor(...list) { this.text = list.join(''); } }
globalThis.count = count;
globalThis.Base = Base;
for (let n = 0; n <= 9; n++) {
  const list = Array.from({ length: n }, (_, i) => i).join();
  const made = (0, eval)(`new Base(${list}).text`);
  console.log((0, eval)(`count(${list})`), made === Array.from({ length: n }, (_, i) => i).join(''), new Function(`return new class extends Base { constructor() { super(${list}); } }().text`)() === made);
}
// expect: 0: true true
// expect: 1:0 true true
// expect: 2:01 true true
// expect: 3:012 true true
// expect: 4:0123 true true
// expect: 5:01234 true true
// expect: 6:012345 true true
// expect: 7:0123456 true true
// expect: 8:01234567 true true
// expect: 9:012345678 true true
console.log((0, eval)('count(1, 2, 3, 4, ...[5, 6])'), (0, eval)('count(...[1, 2], 3, 4, 5, 6)'), (0, eval)('count(1, ...[2, 3], 4, ...[5], 6)')); // expect: 6:123456 6:123456 6:123456
console.log((0, eval)('(async () => count(await 1, 2, 3, 4, await 5))().then((text) => console.log(text)), "later"')); // expect: later
// expect: 5:12345
