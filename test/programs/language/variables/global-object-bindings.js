globalThis.fromObject = 5;
console.log(fromObject); // expect: 5
fromObject++;
console.log(globalThis.fromObject); // expect: 6
Object.defineProperty(globalThis, 'getterGlobal', { get() { return 'got'; }, configurable: true });
console.log(getterGlobal); // expect: got
console.log('getterGlobal' in globalThis, 'missing' in globalThis); // expect: true false
