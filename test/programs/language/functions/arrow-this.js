const o = {
  name: 'o',
  regular() { return [1].map(() => this.name)[0]; },
  nested() { return (() => (() => this.name)())(); },
};
console.log(o.regular(), o.nested()); // expect: o o
function F() { this.get = () => this.v; this.v = 'field'; }
console.log(new F().get.call({ v: 'other' })); // expect: field
const noArgs = function () { return (() => arguments.length)(1, 2, 3); };
console.log(noArgs('a')); // expect: 1
try { new (() => {})(); } catch (e) { console.log(e.name); } // expect: TypeError
console.log((() => {}).hasOwnProperty('prototype'), (() => ({ a: 1 }))().a); // expect: false 1
