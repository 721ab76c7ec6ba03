// A property of the global object that is made read-only is so for the names of compiled code too.
'use strict';
const attempt = (f) => { try { f(); return 'assigned'; } catch (e) { return `${e.name}: ${e.message}`; } };

Object.defineProperty(globalThis, 'made', { value: 1 });
console.log(attempt(() => { made = 2; }), made); // expect: TypeError: Cannot assign to read only property 'made' of object '#<Object>' 1

globalThis.later = 1;
const write = (v) => { later = v; };
write(2);
console.log(later); // expect: 2
Object.defineProperty(globalThis, 'later', { writable: false });
console.log(attempt(() => write(3)), later); // expect: TypeError: Cannot assign to read only property 'later' of object '#<Object>' 2
Object.defineProperty(globalThis, 'later', { writable: true });
console.log(attempt(() => write(4)), later); // expect: assigned 4
console.log(delete globalThis.later, typeof later); // expect: true undefined
globalThis.later = 5;
console.log(later, attempt(() => write(6)), globalThis.later); // expect: 5 assigned 6

const sloppy = new Function('v', 'made = v; return made');
console.log(sloppy(9), (0, eval)('typeof made')); // expect: 1 number

Object.defineProperty(globalThis, 'parseInt', { writable: false });
console.log(attempt(() => { parseInt = 1; }), parseInt('12')); // expect: TypeError: Cannot assign to read only property 'parseInt' of object '#<Object>' 12
globalThis.frozen = 1;
Object.freeze(globalThis);
console.log(attempt(() => { frozen = 2; }), frozen, Math.max(1, 2)); // expect: TypeError: Cannot assign to read only property 'frozen' of object '#<Object>' 1 2
console.log(attempt(() => { newOne = 2; })); // expect: ReferenceError: newOne is not defined
