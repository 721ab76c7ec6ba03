const o = Object.create({ inh: 1 }, { own: { value: 1 } });
o.vis = 2;
console.log(o.hasOwnProperty('own'), o.hasOwnProperty('inh'), Object.hasOwn(o, 'vis'), o.propertyIsEnumerable('own'), o.propertyIsEnumerable('vis'));
console.log(Object.prototype.isPrototypeOf.call(Array.prototype, []), [].isPrototypeOf([]), Object.prototype.isPrototypeOf(o));
console.log('abc'.hasOwnProperty(1), 'abc'.hasOwnProperty('length'), [1].hasOwnProperty(0), [1].hasOwnProperty('length'));
const p = {};
p.__defineGetter__('g', () => 'got');
console.log(p.g, typeof p.__lookupGetter__('g'), Object.is(-0, 0), Object.is(NaN, NaN));
// expect: true false true false true
// expect: true false true
// expect: true true true true
// expect: got function false true
