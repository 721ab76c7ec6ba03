console.log({}, [], { a: 1 }, [1, 2, 3], { a: { b: { c: { d: 1 } } } }, [[[[1]]]]);
console.log({ 'key with space': 1, valid_id: 2, 3: 3, [Symbol('sym')]: 4, 'quote\'s': 5 });
console.log([1, , 3], [, ,], [undefined, null], new Array(5), Object.assign([1], { extra: 'x' }));
console.log({ get a() { return 1; }, set b(v) {}, get c() { return 1; }, set c(v) {} });
class Foo { constructor() { this.x = 1; } }
class Bar extends Foo {}
console.log(new Foo(), new Bar(), [new Foo()], Object.create(null), Object.create({}), Object.create(Foo.prototype));
console.log(Object.assign(Object.create(null), { a: 1 }), { __proto__: { x: 1 }, y: 2 });
const cyc = { name: 'c' }; cyc.self = cyc; cyc.arr = [cyc];
console.log(cyc);
console.log(function named() {}, () => {}, class A {}, class B extends Foo {}, Math.max, Object.assign(function f() {}, { p: 1 }));
console.log(new Number(1), new String('s'), new Boolean(true), Object(Symbol('w')));
console.log(Math, JSON, globalThis === undefined);
// expect: {} [] { a: 1 } [ 1, 2, 3 ] { a: { b: { c: [Object] } } } [ [ [ [Array] ] ] ]
// expect: {
// expect:   '3': 3,
// expect:   'key with space': 1,
// expect:   valid_id: 2,
// expect:   "quote's": 5,
// expect:   [Symbol(sym)]: 4
// expect: }
// expect: [ 1, <1 empty item>, 3 ] [ <2 empty items> ] [ undefined, null ] [ <5 empty items> ] [ 1, extra: 'x' ]
// expect: { a: [Getter], b: [Setter], c: [Getter/Setter] }
// expect: Foo { x: 1 } Bar { x: 1 } [ Foo { x: 1 } ] [Object: null prototype] {} {} Foo {}
// expect: [Object: null prototype] { a: 1 } { y: 2 }
// expect: <ref *1> { name: 'c', self: [Circular *1], arr: [ [Circular *1] ] }
// expect: [Function: named] [Function (anonymous)] [class A] [class B extends Foo] [Function: max] [Function: f] { p: 1 }
// expect: [Number: 1] [String: 's'] [Boolean: true] [Symbol: Symbol(w)]
// expect: Object [Math] {} Object [JSON] {} false
