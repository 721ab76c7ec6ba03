// Each of these asks for more memory than there is, catches the RangeError, drops what it has and goes on.
const outcomes = {};
function attempt(name, f) {
  try {
    f();
    outcomes[name] = 'no error';
  } catch (e) {
    outcomes[name] = e instanceof RangeError ? 'RangeError' : String(e);
  }
}
const MANY = 1e9;
const text = (n) => 'abcdefghij'.repeat(n / 10);

attempt('array pushed to', () => { const list = []; for (let i = 0; i < MANY; i++) list.push(i); });
attempt('array stored to', () => { const list = []; for (let i = 0; i < MANY; i++) list[i] = i + 0.5; });
attempt('array of objects', () => { const list = []; for (let i = 0; i < MANY; i++) list.push({ i }); });
attempt('array filled', () => new Array(2 ** 28).fill(1));
attempt('array filled from the end', () => { const list = []; for (let i = 2 ** 28; i >= 0; i--) list[i] = i; });
attempt('sparse array', () => { const list = []; for (let i = 0; i < MANY; i++) list[(i * 7919) % 2147483647] = i; });
attempt('linked list', () => { let head = null; for (let i = 0; i < MANY; i++) head = { head, i }; return head; });
attempt('closures', () => { let f = () => 0; for (let i = 0; i < MANY; i++) { const g = f; f = () => g; } return f; });
attempt('Map', () => { const map = new Map(); for (let i = 0; i < MANY; i++) map.set(i, i); });
attempt('Set of strings', () => { const set = new Set(); for (let i = 0; i < MANY; i++) set.add('s' + i); });
attempt('WeakMap', () => { const map = new WeakMap(), keys = []; for (let i = 0; i < MANY; i++) { keys.push({}); map.set(keys[i], [i]); } });
attempt('object with many names', () => { const o = {}; for (let i = 0; i < MANY; i++) o['name' + i] = i; });
attempt('object with many symbols', () => { const o = {}; for (let i = 0; i < MANY; i++) o[Symbol()] = i; });
attempt('many shapes', () => { const list = []; for (let i = 0; i < MANY; i++) list.push({ ['name' + i]: { ['other' + i]: i } }); });
attempt('repeat', () => 'x'.repeat(2 ** 28));
attempt('padStart', () => 'x'.padStart(2 ** 28, '€').length);
attempt('rope read', () => { let s = text(1000); for (let i = 0; i < 18; i++) s += s; return s.charCodeAt(5); });
attempt('rope as a key', () => { let s = text(1000); for (let i = 0; i < 18; i++) s += s; return ({})[s]; });
attempt('rope in a Map', () => { let s = text(1000); for (let i = 0; i < 18; i++) s += s; new Map([['a', 1], [s, 2]]); });
attempt('toUpperCase', () => { let s = text(1000); for (let i = 0; i < 14; i++) s += s; return [s.charCodeAt(1), s.toUpperCase(), s.toLowerCase()]; });
attempt('split', () => text(8e6).split(''));
attempt('join', () => new Array(30).fill(text(1e6)).join('-'));
attempt('join of holes', () => new Array(2 ** 27).join('12345678').length);
attempt('replace', () => text(2e6).replace(/a/g, text(1000)));
attempt('matchAll', () => [...text(8e6).matchAll(/./g)]);
attempt('JSON.stringify', () => JSON.stringify(new Array(40).fill(text(1e6))));
attempt('JSON.parse', () => JSON.parse('[' + new Array(2e6).fill('[1]').join() + ']'));
attempt('concat', () => { let a = [1, 2, 3]; for (let i = 0; i < 30; i++) a = a.concat(a, a); });
attempt('spread', () => { let a = [1, 2, 3]; for (let i = 0; i < 30; i++) a = [...a, ...a]; });
attempt('spread of a string', () => [...text(1e7)]);
attempt('slice', () => { const a = new Array(1e6).fill(0), all = []; for (let i = 0; i < 100; i++) all.push(a.slice()); });
attempt('map and filter', () => { let a = new Array(1e6).fill(0); const all = []; for (let i = 0; i < 100; i++) all.push(a.map((x) => x), a.filter((x) => x === 0)); });
attempt('splice', () => { const a = new Array(1e6).fill(0); for (let i = 0; i < 30; i++) a.splice(5, 0, ...a.slice(0, 50000), ...a.slice(0, 20000)); return a.concat(a, a, a, a); });
attempt('sort', () => { const all = []; for (let i = 0; i < 30; i++) all.push(Array.from({ length: 3e5 }, (_, k) => -k).sort((a, b) => a - b)); });
attempt('Object.keys', () => Object.keys(new Array(1e6).fill(0)).concat(Object.entries(new Array(1e6).fill(0))));
attempt('Object.freeze', () => { const all = []; for (let i = 0; i < 30; i++) all.push(Object.freeze(new Array(3e5).fill(i))); });
attempt('for-in', () => { const keys = []; for (const key in new Array(1e6).fill(0)) keys.push([key, key + 1]); });
attempt('ArrayBuffer', () => new ArrayBuffer(2 ** 30));
attempt('many ArrayBuffers', () => { const all = []; for (let i = 0; i < MANY; i++) all.push(new Uint8Array(100_000)); });
attempt('resizable ArrayBuffer', () => { const all = []; for (let i = 0; i < 99; i++) { all.push(new ArrayBuffer(0, { maxByteLength: 2 ** 24 })); all[i].resize(2 ** 24); } });
attempt('typed arrays', () => { const all = []; for (let i = 0; i < MANY; i++) all.push(new Float64Array(1000).map((_, k) => k)); });
attempt('BigInt shifted', () => 1n << (2n ** 29n));
attempt('BigInt power', () => { const all = []; for (let i = 0n; i < 1000n; i++) all.push(3n << (1_000_000n + i)); });
attempt('many BigInts', () => { const all = []; for (let i = 0n; i < 10n ** 9n; i++) all.push(i * 10n ** 30n); });
attempt('generators', () => { const all = []; for (let i = 0; i < MANY; i++) { const it = (function* () { yield all; })(); it.next(); all.push(it); } });
attempt('promises', () => { let p = new Promise(() => {}); const all = []; for (let i = 0; i < MANY; i++) all.push(p = p.then(() => i)); });
attempt('errors', () => { const all = []; for (let i = 0; i < MANY; i++) all.push(new Error('e' + i)); });
attempt('regular expressions', () => { const all = []; for (let i = 0; i < MANY; i++) all.push(new RegExp('a' + i + '|b')); });
attempt('a large regular expression', () => new RegExp('(?:' + text(6e6) + ')*'));
attempt('dates', () => { const all = []; for (let i = 0; i < MANY; i++) all.push(new Date(i)); });
attempt('proxies', () => { let p = {}; for (let i = 0; i < MANY; i++) p = new Proxy(p, {}); return p; });
attempt('recursion', () => { const f = (list) => f([...list, ...list, 1, 2, 3]); f([]); });
attempt('apply', () => Math.max.apply(null, { length: 2 ** 28 }));
attempt('Array.from', () => Array.from({ length: 2 ** 28 }, (_, i) => i));
attempt('caught in a loop', () => {
  let failures = 0;
  for (let i = 0; i < 5; i++) {
    try {
      const list = [];
      for (;;) list.push([list.length]);
    } catch (e) {
      failures += e instanceof RangeError;
    }
  }
  if (failures === 5) throw new RangeError();
});

for (const [name, outcome] of Object.entries(outcomes)) if (outcome !== 'RangeError') console.log(`${name}: ${outcome}`);
// All of it is free again.
const list = [];
for (let i = 0; i < 200_000; i++) list[i % 50_000] = { i, text: 'text ' + i };
console.log(Object.keys(outcomes).length, list.length, list.at(-1).text);
