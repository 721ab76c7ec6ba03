// What a class of a built-in one inherits, by names put together.
const put = (...parts) => parts.join('');

class List extends Array {
  static get [put('ki', 'nd')]() { return ['x', 'y']; }
  last() { return this[this.length - 1]; }
}
const list = List.from([3, 1, 2]);
console.log(list[put('so', 'rt')]().join(), list.last()); // expect: 1,2,3 3
console.log(List[put('o', 'f')](1, 2).length, List.kind[put('jo', 'in')]('+')); // expect: 2 x+y

class Empty {}
console.log(typeof new Empty()[put('to', 'String')], Empty.prototype[put('construct', 'or')] === Empty); // expect: function true
class Derived extends Empty { constructor(...rest) { super(); this.rest = rest; } }
console.log(new Derived(1, 2).rest[put('ma', 'p')]((x) => x * 2).join()); // expect: 2,4
