import Promise from 'bluebird';

console.log(await Promise.map([1, 2, 3], (n) => Promise.delay(5 - n, n), { concurrency: 2 }), await Promise.props({ a: 1, b: Promise.resolve(2) }), await Promise.reduce([1, 2, 3], (a, b) => a + b));
await Promise.delay(30).timeout(3).catch(Promise.TimeoutError, (e) => console.log(e.name, e.message));
console.log(await Promise.promisify((x, done) => done(null, x + 1))(1), await Promise.any([Promise.reject(new Error('x')), 4]), await Promise.coroutine(function* (n) { return (yield Promise.resolve(n)) + 1; })(3), Promise.resolve(1).reflect().isFulfilled?.());
await Promise.using(Promise.resolve(7).disposer((v) => console.log('closed', v)), (v) => console.log('used', v));
