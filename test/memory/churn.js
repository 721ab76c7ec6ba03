// Makes and drops things of one kind, keeping a small set of them alive: node churn.js kind milliseconds
// Each step replaces one of the things kept, so that survivors lie scattered among what died.
const KEPT = 2000;
const keep = [];
const kinds = {
  closures: (i) => {
    let n = i;
    keep[i % KEPT] = [() => n++, (x) => x + n, function named() { return keep[n]; }];
  },
  strings: (i) => {
    const text = `item ${i} ` + 'x'.repeat(i % 700);
    keep[i % KEPT] = i % 3 ? text.slice(3, 60 + i % 30) : text.toUpperCase() + '€'.repeat(i % 50);
  },
  concatenation: (i) => {
    let text = '';
    for (let k = 0; k < i % 60; k++) text += k;
    keep[i % 500] = text + text.length;
    if (i % 50 === 0) keep[i % 500].charCodeAt(1);
  },
  arrays: (i) => {
    const list = [], other = [];
    for (let k = 0; k < i % 50; k++) list.push(k);
    if (i % 3) keep[i % KEPT] = list;
    for (let k = 0; k < i % 100; k++) other.push(k);
  },
  'large arrays': (i) => {
    const list = [];
    for (let k = 0, n = i % 7 ? 2000 : 9000; k < n; k++) list.push(i);
    if (i % 3) keep[i % 40] = list;
    keep[i % 40] = list.slice(0, 1100 + i % 900);
  },
  objects: (i) => {
    keep[i % KEPT] = { i, next: { i: i + 0.5, a: null, b: [i] } };
  },
  dictionaries: (i) => {
    const table = {};
    for (let k = 0; k < 40; k++) table[`key ${(i * 7 + k) % 100_000}`] = k;
    for (let k = 0; k < 20; k++) delete table[`key ${(i * 7 + k) % 100_000}`];
    keep[i % 200] = table;
  },
  'computed names': (i) => {
    keep[i % KEPT] = { ['name' + i]: i, [`other${i}`]: { [i * 1.5]: 1 } };
  },
  'one object, names come and go': (i) => {
    keep[0] ??= {};
    keep[0]['name' + i] = i;
    delete keep[0]['name' + (i - 300)];
  },
  'indices come and go': (i) => {
    keep[0] ??= {};
    keep[0][i] = i;
    delete keep[0][i - 300];
    keep[1] ??= [];
    keep[1].push(i);
    if (keep[1].length > 500) keep[1].shift();
  },
  'sparse arrays': (i) => {
    const list = [];
    for (let k = 0; k < 20; k++) list[(i * 7919 + k * 104_729) % 1_000_000_007] = k;
    keep[i % 300] = list;
  },
  prototypes: (i) => {
    const proto = { get() { return this.i; } };
    const o = Object.create(proto);
    o.i = i;
    keep[i % 300] = Object.setPrototypeOf(o, i % 2 ? { proto } : proto);
  },
  classes: (i) => {
    class A { #x = i; x() { return this.#x; } static s = i; }
    keep[i % 200] = new (class extends A { y = 1; })();
  },
  maps: (i) => {
    const map = new Map();
    for (let k = 0; k < i % 40; k++) map.set(k % 3 ? k : 'k' + k, { k });
    for (let k = 0; k < i % 20; k++) map.delete(k);
    keep[i % 300] = map;
  },
  'one map': (i) => {
    keep[0] ??= new Map();
    keep[0].set(`k${i}`, i);
    keep[0].delete(`k${i - 1000}`);
    keep[1] ??= new Set();
    keep[1].add(i);
    if (keep[1].size > 999) keep[1].delete(i - 999);
  },
  sets: (i) => {
    keep[i % 300] = new Set([i, i + 1, `${i}`, [i]]).union(new Set([1, 2, 3]));
  },
  promises: (i) => {
    keep[i % KEPT] = new Promise((resolve) => resolve(i)).then((x) => x + 1).finally(() => {});
  },
  'array buffers': (i) => {
    const size = (i * 7919) % (i % 100 ? 3000 : 200_000);
    keep[i % 100] = new Uint8Array(new ArrayBuffer(size), size >> 1).fill(i);
    new Float64Array(i % 300).fill(1.5).map((x) => x + 1);
  },
  'resizable buffers': (i) => {
    const buffer = new ArrayBuffer(10, { maxByteLength: 100_000 });
    buffer.resize(i * 7919 % 90_000);
    keep[i % 20] = i % 2 ? buffer : buffer.transfer(100);
  },
  json: (i) => {
    const text = JSON.stringify({ i, list: [i, `text ${i}`, { ['p' + i]: null }], d: i / 3 });
    keep[i % 300] = JSON.parse(text);
  },
  regexps: (i) => {
    const re = new RegExp(`(a|b${i})+(?<n>\\d*)`, i % 2 ? 'g' : 'u');
    keep[i % 100] = 'aab1234'.replace(re, '<$1$2>') + re.exec(`ab${i}99`)?.groups.n;
    keep[100 + i % 100] = re;
  },
  bigints: (i) => {
    const n = BigInt(i) ** BigInt(i % 40) + 1n;
    keep[i % KEPT] = n * n - (n >> 3n);
    keep[i % 50] = n.toString();
  },
  generators: (i) => {
    function* g() { for (let k = 0; ; k++) yield [k, i]; }
    const it = g();
    it.next();
    it.next();
    keep[i % KEPT] = it;
    const [a, ...rest] = [i, ...[1, 2, 3].values()];
    keep[(i + 7) % KEPT] = rest;
  },
  'async functions': (i) => {
    const f = async (x) => { await null; return [await x]; };
    keep[i % KEPT] = f(i);
  },
  'weak things': (i) => {
    const key = { i };
    (keep[0] ??= new WeakMap()).set(key, { key, list: [i] });
    (keep[1] ??= new WeakSet()).add(key);
    keep[10 + i % KEPT] = i % 2 ? key : new WeakRef(key);
    (keep[2] ??= new FinalizationRegistry(() => {})).register(key, i);
  },
  symbols: (i) => {
    const s = Symbol(`s${i}`);
    keep[i % KEPT] = { [s]: s.description };
  },
  errors: (i) => {
    try {
      null.f(i);
    } catch (e) {
      keep[i % 300] = new Error(e.message, { cause: e });
    }
  },
  proxies: (i) => {
    const p = new Proxy({ i }, { get: (target, key) => target[key] ?? i });
    keep[i % KEPT] = [p, p.x, p.i].map((x) => x);
  },
  dates: (i) => {
    keep[i % KEPT] = new Date(i * 86_400_000).toISOString();
  },
  'mixed sizes': (i) => {
    const n = [3, 20, 60, 300, 900, 1500, 5000][(i * 7919) % 7];
    keep[(i * 31) % 300] = new Array(n).fill(i);
    keep[300 + (i * 17) % 400] = 'y'.repeat(n);
    keep[700 + i % 100] = { i };
  },
  'functions called with many arguments': (i) => {
    const f = function () { return [...arguments, arguments.length]; };
    keep[i % 300] = f(...new Array(i % 60).fill(i));
    keep[300 + i % 300] = f.bind(null, i, i);
  },
  sorting: (i) => {
    const list = Array.from({ length: i % 200 }, (_, k) => (k * 7919 + i) % 1009);
    keep[i % 100] = list.sort((a, b) => a - b).map(String).sort().join().split(',').filter((x) => x > '5');
  },
};

async function main() {
  const step = kinds[process.argv[2]], end = performance.now() + Number(process.argv[3]);
  for (let i = 0; i % 50 !== 0 || performance.now() < end; i++) {
    step(i);
    if (i % 50 === 0) await null;
    if (i % 1000 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  console.log(keep.length > 0);
}
if (process.argv[2] === undefined) console.log(Object.keys(kinds).join('\n'));
else main();
