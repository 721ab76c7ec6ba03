const log = [];
const o = { get a() { log.push('get a'); return this._a; }, set a(v) { log.push('set a'); this._a = v; } };
o.a ||= 1; o.a ||= 2; o.a &&= 3; o.a ??= 4;
console.log(o._a, log.join()); // expect: 3 get a,set a,get a,get a,set a,get a
let x = null; x ??= 'dflt'; x &&= x + '!'; let y = 0; y ||= 7; y &&= 0; y ??= 9;
console.log(x, y); // expect: dflt! 0
const arr = []; arr[0] ??= 'z'; arr[0] ||= 'no';
console.log(arr[0]); // expect: z
let f; f ??= () => {};
console.log(f.name); // expect: f
const c = 1; c ||= 2; try { c &&= 2; } catch (e) { console.log(e.message); } // expect: Assignment to constant variable.
