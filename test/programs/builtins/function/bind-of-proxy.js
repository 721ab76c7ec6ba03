// what Function.prototype.bind asks of its target, in order
const log = [];
const handler = new Proxy({}, { get: (_, trap) => (...args) => { log.push(`${trap}${typeof args[1] === 'string' ? `:${args[1]}` : ''}`); return Reflect[trap](...args); } });
function target(a, b, c) {}
const bound = Function.prototype.bind.call(new Proxy(target, handler), null, 1);
console.log(log.join(' ')); // expect: getPrototypeOf getOwnPropertyDescriptor:length get:length get:name
console.log(bound.length, bound.name, Object.getPrototypeOf(bound) === Function.prototype); // expect: 2 bound target true
const prototype = { own: 1 };
console.log(Object.getPrototypeOf(new Proxy(target, { getPrototypeOf: () => prototype }).bind()) === prototype); // expect: true
console.log(Function.prototype.bind.call(new Proxy(target, { getOwnPropertyDescriptor: () => undefined })).length); // expect: 0
