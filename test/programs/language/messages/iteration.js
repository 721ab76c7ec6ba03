// Messages of iteration: loops, spread, constructors that iterate, iterators that are none.
const T = (n, f) => { try { const r = f(); console.log(n, 'no error', typeof r); } catch (e) { console.log(n, e.name + ': ' + e.message); } };
const o = { n: null, u: undefined, d: { e: {} }, num: 5, s: 'str', f() {}, arr: [1] };
let q, z = null, five = 5, fn = () => {}, obj = {}, sym = Symbol('s');
class A {}
T('t1', () => { for (const x of q); });
T('t2', () => { for (const x of 5); });
T('t3', () => { for (const x of o); });
T('t4', () => { for (const x of o.n); });
T('t5', () => { for (const x of fn()); });
T('t6', () => { for (const x of { a: 1 }); });
T('t8', () => { for (const x of { [Symbol.iterator]() {} }); });
T('t9', () => { for (const x of { [Symbol.iterator]() { return { next: 1 }; } }); });
T('t10', () => { for (const x of { [Symbol.iterator]() { return { next() { return 1; } }; } }); });
T('t11', () => [...q]);
T('t12', () => [...5]);
T('t13', () => [...o]);
T('t14', () => [...o.n]);
T('t15', () => [1, ...fn(), 2]);
T('t16', () => fn(...q));
T('t17', () => fn(...5));
T('t18', () => fn(...o, 1));
T('t19', () => fn(1, ...q, 2));
T('t20', () => new A(...q));
T('t21', () => new A(...{}));
T('t22', () => Math.max(...5));
T('t23', () => new Map(5));
T('t24', () => new Map([1]));
T('t25', () => new Set(5));
T('t26', () => new WeakMap([[1, 2]]));
T('t27', () => new WeakSet([1]));
T('t28', () => Object.fromEntries(5));
T('t29', () => Object.fromEntries([1]));
T('t30', () => Object.fromEntries());
T('t31', () => Array.from(null));
T('t32', () => Array.from({ [Symbol.iterator]: 1 }));
T('t33', () => { function* g() { yield* 5; } [...g()]; });
T('t34', () => { function* g() { yield* q; } [...g()]; });
T('t35', () => { function* g() { yield* o; } [...g()]; });
T('t36', () => { const g = (function* () { g.next(); })(); g.next(); });
T('t37', () => { const g = (function* () { })(); g.next.call({}); });
T('t38', () => [].values().next.call({}));
T('t39', () => new Map().values().next.call({}));
T('t40', () => { const it = { [Symbol.iterator]() { return { next() { return { done: false }; }, return: 1 }; } }; for (const x of it) break; });
T('t41', () => { const it = { [Symbol.iterator]() { return { next() { return { done: false }; }, return() { return 1; } }; } }; for (const x of it) break; });
T('k1',()=>{const {[Symbol.iterator]:x}=null;});
T('k2',()=>{const {[Symbol.iterator]:x}=z;});
T('k3',()=>{z[Symbol.iterator]+=1;});
T('k4',()=>{z[Symbol.iterator]++;});
T('k5',()=>{z[Symbol.iterator]=1;});
T('k6',()=>{q[Symbol.iterator]();});
T('k7',()=>{delete q[Symbol.iterator];});
T("k8",()=>{Symbol.iterator in q;});
T('k9',()=>{class A extends null { static m(){ return super[Symbol.iterator]; } } });
T('k10',()=>q?.[Symbol.iterator].x);
T('k11',()=>Reflect.get(q,Symbol.iterator));
T('k12',()=>(0,eval)('null[Symbol.iterator]'));
T('k13',()=>q[Symbol.iterator].call(q));
// expect: t1 TypeError: q is not iterable
// expect: t2 TypeError: 5 is not iterable
// expect: t3 TypeError: o is not iterable
// expect: t4 TypeError: o.n is not iterable
// expect: t5 TypeError: fn is not a function or its return value is not iterable
// expect: t6 TypeError: {(intermediate value)} is not iterable
// expect: t8 TypeError: Result of the Symbol.iterator method is not an object
// expect: t9 TypeError: number 1 is not a function
// expect: t10 TypeError: Iterator result 1 is not an object
// expect: t11 TypeError: q is not iterable
// expect: t12 TypeError: 5 is not iterable
// expect: t13 TypeError: o is not iterable
// expect: t14 TypeError: o.n is not iterable
// expect: t15 TypeError: fn is not a function or its return value is not iterable
// expect: t16 TypeError: q is not iterable (cannot read property undefined)
// expect: t17 TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: t18 TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: t19 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: t20 TypeError: q is not iterable (cannot read property undefined)
// expect: t21 TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: t22 TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: t23 TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: t24 TypeError: Iterator value 1 is not an entry object
// expect: t25 TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: t26 TypeError: Invalid value used as weak map key
// expect: t27 TypeError: Invalid value used in weak set
// expect: t28 TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: t29 TypeError: Iterator value 1 is not an entry object
// expect: t30 TypeError: undefined is not iterable
// expect: t31 TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: t32 TypeError: %Array%.from requires that the property of the first argument, items[Symbol.iterator], when exists, be a function
// expect: t33 TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: t34 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: t35 TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: t36 TypeError: Generator is already running
// expect: t37 TypeError: Method [Generator].prototype.next called on incompatible receiver #<Object>
// expect: t38 TypeError: Method Array Iterator.prototype.next called on incompatible receiver #<Object>
// expect: t39 TypeError: Method Map Iterator.prototype.next called on incompatible receiver #<Object>
// expect: t40 TypeError: number 1 is not a function
// expect: t41 TypeError: Iterator result 1 is not an object
// expect: k1 TypeError: Cannot destructure 'null' as it is null.
// expect: k2 TypeError: Cannot destructure 'z' as it is null.
// expect: k3 TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: k4 TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: k5 TypeError: Cannot set properties of null (setting 'Symbol(Symbol.iterator)')
// expect: k6 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: k7 TypeError: Cannot convert undefined or null to object
// expect: k8 TypeError: Cannot use 'in' operator to search for 'Symbol(Symbol.iterator)' in undefined
// expect: k9 no error undefined
// expect: k10 no error undefined
// expect: k11 TypeError: Reflect.get called on non-object
// expect: k12 TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: k13 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
