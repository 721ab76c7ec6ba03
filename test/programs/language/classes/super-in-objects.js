const base = { hi() { return 'base hi from ' + this.name; }, get v() { return this.name + ' v'; } };
const o = { __proto__: base, name: 'o', hi() { return 'o>' + super.hi(); }, get v() { return super.v + '!'; }, set w(x) { super.w = x; } };
console.log(o.hi(), o.v); // expect: o>base hi from o o v!
o.w = 5;
console.log(Object.keys(o).join(), o.name); // expect: name,hi,v,w o
const borrowed = { name: 'borrower', hi: o.hi };
console.log(borrowed.hi()); // expect: o>base hi from borrower
const arrow = { __proto__: { n: 1 }, get() { return (() => super.n)(); } };
console.log(arrow.get()); // expect: 1
const key = 'hi';
console.log({ __proto__: base, name: 'k', m() { return super[key](); } }.m()); // expect: base hi from k
