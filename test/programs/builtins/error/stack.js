// stack is an own property that looks like a data property, as in V8
const e = new Error('x', { cause: 1 });
console.log(Object.getOwnPropertyNames(e).join(), Object.hasOwn(e, 'stack'), 'stack' in Error.prototype); // expect: stack,message,cause true false
const { value, ...attributes } = Object.getOwnPropertyDescriptor(e, 'stack');
console.log(value === e.stack, value.startsWith('Error: x\n    at '), JSON.stringify(attributes)); // expect: true true {"writable":true,"enumerable":false,"configurable":true}
try { null.x; } catch (thrown) { console.log(Object.getOwnPropertyNames(thrown).join()); } // expect: stack,message

// its header is made when it is first asked for
const late = new Error('a');
late.message = 'b';
console.log(late.stack.split('\n')[0]); // expect: Error: b
late.message = 'c';
console.log(late.stack.split('\n')[0]); // expect: Error: b
class Named extends Error { constructor(m) { super(m); this.name = 'Named'; } }
console.log(new Named('m').stack.split('\n')[0]); // expect: Named: m

// assignment, definition, deletion, inheritance
const set = new Error('s');
set.stack = 7;
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(set, 'stack'))); // expect: {"value":7,"writable":true,"enumerable":false,"configurable":true}
const shown = new Error('d');
Object.defineProperty(shown, 'stack', { enumerable: true });
console.log(Object.keys(shown).join(), shown.stack.startsWith('Error: d\n')); // expect: stack true
const gone = new Error('g');
console.log(delete gone.stack, gone.stack, Object.getOwnPropertyNames(gone).join()); // expect: true undefined message
const child = Object.create(new Error('parent'));
console.log(child.stack.split('\n')[0], Object.hasOwn(child, 'stack')); // expect: Error: parent false
child.stack = 5;
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(child, 'stack'))); // expect: {"value":5,"writable":true,"enumerable":true,"configurable":true}
const frozen = Object.freeze(new Error('f'));
frozen.stack = 'other';
console.log(frozen.stack.startsWith('Error: f\n'), Object.isFrozen(frozen), Object.getOwnPropertyDescriptor(frozen, 'stack').writable); // expect: true true false
console.log(Object.keys(Object.assign(new Error('k'), { z: 1 })).join(), JSON.stringify(new Error('j')), JSON.stringify({ ...new Error('s') })); // expect: z {} {}

// frames: the constructors of a class are not shown, and those down to constructorOpt
const first = (error) => error.stack.split('\n')[1].trim().split(' ').slice(0, 2).join(' ');
function makes() { return new Named('n'); }
console.log(first(makes())); // expect: at makes
function Old() { Error.captureStackTrace(this, Old); }
function callsOld() { return new Old(); }
const old = callsOld();
console.log(first(old), Object.keys(old).length, Object.getOwnPropertyNames(old).join()); // expect: at callsOld 0 stack
const elsewhere = {};
Error.captureStackTrace(elsewhere, function neverCalled() {});
console.log(elsewhere.stack); // expect: Error
for (const bad of [1, Object.freeze({})]) {
  try { Error.captureStackTrace(bad); } catch (error) { console.log(error.name, error.message); }
}
// expect: TypeError invalid_argument
// expect: TypeError Cannot define property stack, object is not extensible

// Error.stackTraceLimit
const lines = (error) => error.stack.split('\n').length;
function deep(n) { return n === 0 ? new Error('deep') : deep(n - 1); }
console.log(lines(deep(40))); // expect: 11
Error.stackTraceLimit = 3;
console.log(lines(deep(40))); // expect: 4
Error.stackTraceLimit = 2.7;
console.log(lines(deep(40))); // expect: 3
Error.stackTraceLimit = 100;
console.log(lines(deep(300))); // expect: 101
Error.stackTraceLimit = Infinity;
console.log(lines(deep(200)) > 200); // expect: true
Error.stackTraceLimit = 0;
console.log(deep(3).stack); // expect: Error: deep
for (const limit of ['3', undefined]) {
  Error.stackTraceLimit = limit;
  console.log(deep(3).stack, Object.hasOwn(deep(3), 'stack')); // expect: undefined true
} // expect: undefined true
