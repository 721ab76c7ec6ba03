// What leaves the code that guesses goes on behind the last effect: all from there is done again, and nobody notices.
class Point { constructor(x, y) { this.x = x; this.y = y; } }
const log = [];
const watched = (name, value) => ({ valueOf() { log.push(name); return value; } });
const drain = () => log.splice(0).join();

function sum(p, q) { return p.x * 2 + q.y * p.y - q.x; }
for (let i = 0; i < 5; i++) sum(new Point(i, 2), new Point(3, i));
console.log(sum(new Point(1, 2), new Point(3, 4))); // expect: 7
console.log(sum(new Point(1, watched('y', 2)), new Point(watched('x', 3), 4)), drain()); // expect: 7 y,x
const counting = { reads: 0, get x() { this.reads++; return 1; }, y: 2 };
console.log(sum(counting, counting), counting.reads); // expect: 5 2

function move(p, q) { p.x = q.x * 2; q.y = p.y * 3; return p.x - q.y; }
for (let i = 0; i < 5; i++) move(new Point(i, 2), new Point(3, i));
const from = new Point(3, 4);
console.log(move(new Point(1, '5'), from), from.y); // expect: -9 15
console.log(move(new Point(1, watched('once', 5)), from), from.y, drain()); // expect: -9 15 once
const set = { writes: 0, set x(v) { this.writes++; this.last = v; }, get x() { return this.last; }, y: 1 };
console.log(move(set, from), set.writes, from.y); // expect: 3 1 3

// Objects that are made twice are never both seen.
function pair(p) { const made = { p }; const list = [made]; return { list, made, twice: p.x * p.y }; }
for (let i = 0; i < 5; i++) pair(new Point(i, i));
const { list, made, twice } = pair(new Point('3', 4));
console.log(list[0] === made, twice); // expect: true 12
function closures(p) { const all = []; for (let i = 0; i < 3; i++) { const f = () => i; all.push(f); p.x = p.x + i; p.last = f; } return all.indexOf(p.last) + all.map((f) => f()).join(); }
for (let i = 0; i < 5; i++) closures(new Point(i, i));
console.log(closures(new Point('a', 0))); // expect: 20,1,2

let calls = 0;
const next = () => ++calls;
function mixed(p, n) { let s = 0; for (let i = 0; i < n; i++) s += next() * p.x - (p.y & i); return s; }
for (let i = 0; i < 5; i++) mixed(new Point(1, 3), 4);
calls = 0;
console.log(mixed(new Point('2', watched('bits', 1)), 3), calls, drain()); // expect: 11 3 bits,bits,bits

// Elements are added without leaving, but not where they are something else.
function fill(a, n, step) { for (let i = 0; i < n; i++) a[i * step] = i; return a; }
console.log(fill([], 100000, 1).length, fill([], 5, 1000000).length, Object.keys(fill([], 3, -1)).join()); // expect: 100000 4000001 0,-1,-2
Object.defineProperty(Array.prototype, 300, { set(v) { log.push(`set ${v}`); }, configurable: true });
console.log(fill([], 302, 1)[300], drain()); // expect: undefined set 300
delete Array.prototype[300];
console.log(fill(Object.preventExtensions([]), 2, 1).length); // expect: 0
