const seen = [];
const object = { a: 1, b: 2, c: 3, 5: 0 };
for (const key in object) {
  seen.push(key);
  if (key === 'a') { delete object.b; object.d = 4; }
}
console.log(seen.join()); // expect: 5,a,c
class Base {}
const plain = new Base();
plain.own = 1;
const keys = (o) => { const list = []; for (const key in o) list.push(key); return list.join(); };
console.log(keys(plain)); // expect: own
Base.prototype.inherited = 1;
console.log(keys(plain)); // expect: own,inherited
Object.defineProperty(Base.prototype, 'inherited', { enumerable: false });
console.log(keys(plain), keys({ x: 1 })); // expect: own x
Base.prototype[7] = 1;
console.log(keys(plain)); // expect: own,7
delete Base.prototype[7];
Object.prototype.everywhere = 1;
console.log(keys(plain), keys('ab'), keys([1])); // expect: own,everywhere 0,1,everywhere 0,everywhere
delete Object.prototype.everywhere;
console.log(keys(plain), keys('ab'), keys([1, , 2]), keys(Object.create({ up: 1 }, { up: { value: 1 } }))); // expect: own 0,1 0,2 
const first = Object.keys(plain);
first.push('more');
first[0] = 'changed';
console.log(Object.keys(plain).join(), keys(plain)); // expect: own own
