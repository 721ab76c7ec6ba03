// What setTimeout returns.
const t = setTimeout(() => console.log("never"), 5);
console.log(t.hasRef(), t.unref() === t, t.hasRef(), t.ref().hasRef());
t.close();
console.log(t._destroyed);
clearTimeout(t);

// Numbers stand for timers.
const byNumber = setTimeout(() => console.log("never"), 5);
console.log(typeof +byNumber, Number.isInteger(+byNumber), `${byNumber}` === String(+byNumber));
clearTimeout(+byNumber);
const byString = setTimeout(() => console.log("never"), 5);
clearTimeout(`${byString}`);
clearTimeout(undefined);
clearTimeout("no timer");

// Refresh starts again, also what is done.
let runs = 0;
const again = setTimeout(() => {
  runs++;
  if (runs < 3) again.refresh();
  else console.log("ran", runs);
}, 10);

// Unrefed ones don't keep the program alive.
setTimeout(() => console.log("never"), 100000).unref();
setInterval(() => {}, 100000).unref();

const shown = setTimeout(function callback() {}, 1, "arg");
shown._idleStart = 0;
console.log(Object.keys(shown).join());
clearTimeout(shown);

for (const f of [() => setTimeout(), () => setImmediate({}), () => queueMicrotask("text"), () => setInterval(5), () => process.nextTick(null)]) {
  try {
    f();
  } catch (e) {
    console.log(e.name, e.code, e.message);
  }
}
console.log([setTimeout, setInterval, setImmediate, clearTimeout, queueMicrotask].map((f) => f.name + f.length).join());

// expect: true true false true
// expect: true
// expect: number true true
// expect: _idleTimeout,_idlePrev,_idleNext,_idleStart,_onTimeout,_timerArgs,_repeat,_destroyed
// expect: TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received undefined
// expect: TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received an instance of Object
// expect: TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received type string ('text')
// expect: TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received type number (5)
// expect: TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received null
// expect: setTimeout5,setInterval5,setImmediate4,clearTimeout1,queueMicrotask1
// expect: ran 3
