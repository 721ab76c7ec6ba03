/** The names in the first frames: `at name (…)`, whatever stands before the name. */
function frames(e, count) {
  return e.stack.split('\n').slice(1, count + 1).map((line) => line.slice(0, line.indexOf(' (')).replace(' [as value]', '').split(/* last word */ ' ').at(-1).split('.').at(-1)).join();
}
function caught(f, count) { try { return frames(f(), count); } catch (e) { return frames(e, count); } }
function repeats() { return 'a'.repeat(-1); }
function reduces() { return [].reduce(function () {}); }
function reads(o) { o.a; return new Error('made'); }
function readsOne() { return reads({ a: 1 }); }
function callsBack() { return [1].map(function inner() { throw new Error('inner'); }); }
const object = { get value() { throw new Error('getter'); } };
function gets() { return object.value; }
console.log(caught(repeats, 3)); // expect: repeat,repeats,caught
console.log(caught(reduces, 3)); // expect: reduce,reduces,caught
console.log(caught(readsOne, 3)); // expect: reads,readsOne,caught
console.log(caught(callsBack, 4)); // expect: inner,map,callsBack,caught
console.log(caught(gets, 3)); // expect: value,gets,caught
