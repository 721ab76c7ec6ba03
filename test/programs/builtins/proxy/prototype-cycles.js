// a prototype chain may be a cycle through proxies: what walks along it ends with a RangeError
const attempt = (name, f) => { try { console.log(name, f()); } catch (e) { console.log(name, e.name); } };
const cyclic = new Proxy({}, {});
Object.setPrototypeOf(cyclic, cyclic);
attempt('for-in', () => { for (const key in cyclic); }); // expect: for-in RangeError
attempt('get', () => cyclic.x); // expect: get RangeError
attempt('index', () => cyclic[1]); // expect: index RangeError
attempt('has', () => 'x' in cyclic); // expect: has RangeError
attempt('set', () => { cyclic.x = 1; }); // expect: set RangeError
attempt('call', () => cyclic.f()); // expect: call RangeError
attempt('delete', () => delete cyclic.x); // expect: delete true
attempt('keys', () => Object.keys(cyclic).length); // expect: keys 0
attempt('instanceof', () => cyclic instanceof Map); // expect: instanceof RangeError
attempt('isPrototypeOf', () => Object.prototype.isPrototypeOf.call({}, cyclic)); // expect: isPrototypeOf RangeError
attempt('lookupGetter', () => Object.prototype.__lookupGetter__.call(cyclic, 'x')); // expect: lookupGetter RangeError
attempt('inherited get', () => Object.create(cyclic).x); // expect: inherited get RangeError
attempt('inherited has', () => 'x' in Object.create(cyclic)); // expect: inherited has RangeError
attempt('super', () => ({ __proto__: cyclic, m() { return super.x; } }).m()); // expect: super RangeError
attempt('JSON', () => JSON.stringify(cyclic)); // expect: JSON RangeError
attempt('String', () => String(cyclic)); // expect: String RangeError
attempt('with', () => Function('object', 'with (object) { return zork; }')(cyclic)); // expect: with RangeError

// through an object between, and by a trap
const proxy = new Proxy({}, {}), object = Object.create(proxy);
Object.setPrototypeOf(proxy, object);
attempt('get', () => proxy.x); // expect: get RangeError
attempt('instanceof', () => object instanceof Map); // expect: instanceof RangeError
const own = new Proxy({}, { getPrototypeOf() { return own; } });
attempt('instanceof', () => own instanceof Map); // expect: instanceof RangeError
attempt('isPrototypeOf', () => Object.prototype.isPrototypeOf.call({}, own)); // expect: isPrototypeOf RangeError
attempt('for-in', () => { for (const key in own); }); // expect: for-in RangeError
attempt('get', () => own.x); // expect: get undefined
