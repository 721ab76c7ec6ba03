const s = Symbol('method');
let n = 0;
const key = () => 'k' + n++;
class A {
  [key()]() { return 'first'; }
  get [key()]() { return 'second'; }
  static [key()]() { return 'third'; }
  [s]() { return 'symbol'; }
  'quoted name'() { return 'quoted'; }
  123() { return 'number'; }
}
const a = new A();
console.log(a.k0(), a.k1, A.k2(), a[s](), a['quoted name'](), a[123]()); // expect: first second third symbol quoted number
console.log(a[s].name, a.k0.name); // expect: [method] k0
