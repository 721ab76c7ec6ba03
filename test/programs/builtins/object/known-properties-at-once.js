// in, hasOwn and computed names: answered at once for ordinary objects, by the steps of the standard for others.
const o = { a: 1, b: undefined, 3: 'three' }, derived = Object.create(o, { own: { value: 1 } }), symbol = Symbol('s');
o[symbol] = 1;
console.log('a' in o, 'b' in o, 3 in o, '3' in o, symbol in o, 'x' in o, 'a' in derived, 'toString' in derived); // expect: true true true true true false true true
console.log(Object.hasOwn(o, 'b'), Object.hasOwn(derived, 'a'), derived.hasOwnProperty('own'), o.hasOwnProperty(3), Object.hasOwn('abc', 1), Object.hasOwn('abc', 'length'), Object.hasOwn([1, , 3], 1)); // expect: true false true true true true false
console.log(Object.hasOwn(o, { toString: () => 'a' }), ({ toString: () => 'own' }) in derived, Object.hasOwn(function f() {}, 'name'), 1.5 in { 1.5: 0 }, -0 in [0]); // expect: true true true true true
for (const wrong of [() => 'a' in 5, () => 'a' in null, () => Object.hasOwn(null, 'a'), () => Object.prototype.hasOwnProperty.call(undefined, 'a')]) {
  try { wrong(); } catch (error) { console.log(error.constructor.name); }
}
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
const log = [];
const proxy = new Proxy({ p: 1 }, {
  has(target, key) { log.push(`has ${String(key)}`); return key in target; },
  getOwnPropertyDescriptor(target, key) { log.push(`own ${String(key)}`); return Reflect.getOwnPropertyDescriptor(target, key); },
});
console.log('p' in proxy, 'q' in Object.create(proxy), Object.hasOwn(proxy, 'p'), log.join()); // expect: true false true has p,has q,own p
const bytes = new Uint8Array(2);
console.log(1 in bytes, 2 in bytes, '1.5' in bytes, '-0' in bytes, Object.hasOwn(bytes, 1), Object.hasOwn(new Error('e'), 'stack')); // expect: true false false false true true

// Computed names of many shapes; changes of prototypes, accessors, deletion.
const names = ['a', 'b', 'own', 'inherited', 'getter', 'absent'];
const prototype = { inherited: 1, get getter() { return this.a * 2; } };
const objects = [0, 1, 2, 3, 4].map((i) => {
  const object = Object.create(prototype);
  for (let k = 0; k < i; k++) object['extra' + k] = k;
  object.a = i;
  object.own = -i;
  return object;
});
const sum = () => objects.map((object) => names.map((name) => object[name]).join('/')).join(' ');
console.log(sum()); // expect: 0//0/1/0/ 1//-1/1/2/ 2//-2/1/4/ 3//-3/1/6/ 4//-4/1/8/
prototype.inherited = 2;
prototype.absent = 'there';
console.log(sum()); // expect: 0//0/2/0/there 1//-1/2/2/there 2//-2/2/4/there 3//-3/2/6/there 4//-4/2/8/there
delete prototype.absent;
Object.defineProperty(prototype, 'inherited', { get() { return 'got ' + this.a; } });
delete objects[1].a;
Object.defineProperty(objects[2], 'a', { get: () => 'accessor' });
Object.setPrototypeOf(objects[3], { inherited: 'other', b: 'other b' });
objects[4].b = 'own b';
console.log(sum()); // expect: 0//0/got 0/0/ //-1/got undefined/NaN/ accessor//-2/got accessor/NaN/ 3/other b/-3/other// 4/own b/-4/got 4/8/
