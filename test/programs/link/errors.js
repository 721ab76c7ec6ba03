// What is shown of errors, and of what is thrown in their place.
function fail(f) { try { f(); } catch (e) { console.log(e.name, '-', e.message, e instanceof Error); } }
fail(() => null.x); // expect: TypeError - Cannot read properties of null (reading 'x') true
fail(() => undefinedName); // expect: ReferenceError - undefinedName is not defined true
fail(() => new Array(-1)); // expect: RangeError - Invalid array length true
fail(() => ({}).x.y); // expect: TypeError - Cannot read properties of undefined (reading 'y') true
fail(() => Symbol() + ''); // expect: TypeError - Cannot convert a Symbol value to a string true
fail(() => { class A { constructor() { this.m(); } } new A(); }); // expect: TypeError - this.m is not a function true
fail(() => JSON.parse('{')); // expect: SyntaxError - Expected property name or '}' in JSON at position 1 true
fail(() => [].reduce((a, b) => a)); // expect: TypeError - Reduce of empty array with no initial value true
fail(() => { 'use strict'; Object.freeze([1])[0] = 2; }); // expect: TypeError - Cannot assign to read only property '0' of object '[object Array]' true
class Own extends Error { constructor(m) { super(m); this.name = 'Own'; this.extra = 1; } }
try { throw new Own('mine'); } catch (e) { console.log(String(e), e.extra); } // expect: Own: mine 1
try { try { throw { code: 5 }; } finally { console.log('finally'); } } catch (e) { console.log(e); } // expect: finally
// expect: { code: 5 }
const error = new TypeError('with cause', { cause: 'why' });
console.log(error.cause, Object.getOwnPropertyNames(error).sort().join()); // expect: why cause,message,stack
