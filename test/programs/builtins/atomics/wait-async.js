const ints = new Int32Array(new SharedArrayBuffer(16)), other = new Int32Array(new SharedArrayBuffer(16));
const say = (text) => console.log(text);
const wait = (name, view, index, timeout) => Atomics.waitAsync(view, index, 0, timeout).value.then((v) => {
  say(name + ' ' + v);
  queueMicrotask(() => say(name + ' job'));
});
console.log(Atomics.waitAsync(ints, 0, 1), Atomics.waitAsync(ints, 0, 0, 0), Atomics.waitAsync(ints, 3, 0, 1e12));

// Those who are woken hear of it together, after jobs and before immediates.
wait('A', ints, 0);
wait('B', ints, 0, 100000);
wait('C', ints, 0);
wait('D', other, 0);
wait('E', new Int32Array(ints.buffer, 4), 1);
setImmediate(() => say('immediate'));
Promise.resolve().then(() => say('job 1')).then(() => say('job 2'));
console.log(Atomics.notify(ints, 0, 2), Atomics.notify(ints, 2, 0), Atomics.notify(ints, 2), Atomics.notify(ints, 2));
say('end');

setImmediate(() => {
  wait('F', ints, 1, 20);
  wait('G', ints, 1, 20);
  setTimeout(() => {
    console.log('40 ms', Atomics.notify(ints, 1));
    // C is woken; D, of whom nobody hears, does not keep the program alive.
    setImmediate(() => console.log('last', Atomics.notify(ints, 0)));
  }, 40);
  wait('H', ints, 1, 100000);
  Atomics.notify(ints, 1, 0);
});
// expect: { async: false, value: 'not-equal' } { async: false, value: 'timed-out' } { async: true, value: Promise { <pending> } }
// expect: 2 0 1 0
// expect: end
// expect: job 1
// expect: job 2
// expect: A ok
// expect: B ok
// expect: E ok
// expect: A job
// expect: B job
// expect: E job
// expect: immediate
// expect: F timed-out
// expect: F job
// expect: G timed-out
// expect: G job
// expect: 40 ms 1
// expect: H ok
// expect: H job
// expect: last 1
// expect: C ok
// expect: C job
