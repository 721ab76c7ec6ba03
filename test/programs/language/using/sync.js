// node: skip Node 20 has no `using`
const log = [];
const resource = (name, fail) => ({ [Symbol.dispose]() { log.push(`dispose ${name}`); if (fail) throw new Error(`from ${name}`); } });
const show = () => console.log(log.splice(0).join());
{ using a = resource('a'), b = resource('b'); log.push('body'); using c = null; }
show(); // expect: body,dispose b,dispose a
function f() { using x = resource('x'); for (const i of [1, 2]) { using y = resource(`y${i}`); if (i === 2) return 'result'; } }
console.log(f()); // expect: result
show(); // expect: dispose y1,dispose y2,dispose x
try { using p = resource('p', true), q = resource('q', true); throw new Error('body'); } catch (e) { console.log(e instanceof SuppressedError, e.error.message, e.suppressed.error.message, e.suppressed.suppressed.message); } // expect: true from p from q body
log.length = 0;
for (using z of [resource('1'), resource('2'), resource('3')]) { if (log.length > 1) break; log.push('in'); }
show(); // expect: in,dispose 1,dispose 2
for (using z = resource('loop'), i = null; log.length < 2;) log.push('step');
show(); // expect: step,step,dispose loop
try { using n = {}; } catch (e) { console.log(e.message); } // expect: Symbol(Symbol.dispose) is not a function
try { using n = 5; } catch (e) { console.log(e.message); } // expect: 5 is not an object
try { k; using k = resource('k'); } catch (e) { console.log(e.message); } // expect: Cannot access 'k' before initialization
try { using k = resource('k'); k = 1; } catch (e) { console.log(e.message); } // expect: Assignment to constant variable.
show(); // expect: dispose k
function* g() { using a = resource('generator'); yield 1; yield 2; }
for (const v of g()) { log.push(v); break; }
show(); // expect: 1,dispose generator
const iterator = { next() { return { done: true }; }, return() { log.push('return'); return {}; }, __proto__: Iterator.prototype };
{ using i = iterator; }
show(); // expect: return
