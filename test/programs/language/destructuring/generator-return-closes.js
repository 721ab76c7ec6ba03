// The return of a generator that is suspended inside a destructuring closes the iterator, if it is not done.
const log = [];
const iterable = (count) => ({ [Symbol.iterator]() { let n = 0; return { next: () => ({ done: n++ >= count, value: undefined }), return() { log.push('closed'); return {}; } }; } });
function* assign(count) { let x; [{} = yield 'first', x] = iterable(count); }
function* declare(count) { const [a = yield 'a', b = yield 'b'] = iterable(count); }
for (const [make, count] of [[assign, 5], [assign, 0], [declare, 1], [declare, 0]]) {
  const g = make(count);
  log.push(g.next().value, JSON.stringify(g.return(1)));
}
console.log(log.join(' ')); // expect: closed first {"value":1,"done":true} first {"value":1,"done":true} closed a {"value":1,"done":true} a {"value":1,"done":true}
