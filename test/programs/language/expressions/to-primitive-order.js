const log = [];
const make = (name, v) => ({ valueOf() { log.push(name + '.valueOf'); return v; }, toString() { log.push(name + '.toString'); return 's' + v; } });
const a = make('a', 1), b = make('b', 2);
a + b; a * b; `${a}`; a == 1; ({})[a]; String(b); Number(a); a < b; [a] + ''; +b; -a; ~a;
console.log(log.join(' '));
const sym = { [Symbol.toPrimitive](h) { log.push(h); return 0; } };
log.length = 0;
sym + 1; sym * 1; `${sym}`; sym == 0; ({})[sym]; sym < 1;
console.log(log.join(' '));
try { +{ [Symbol.toPrimitive]() { return {}; } }; } catch (e) { console.log(e.message); }
try { +{ [Symbol.toPrimitive]: 5 }; } catch (e) { console.log(e.name); }
// expect: a.valueOf b.valueOf a.valueOf b.valueOf a.toString a.valueOf a.toString b.toString a.valueOf a.valueOf b.valueOf a.toString b.valueOf a.valueOf a.valueOf
// expect: default number string default string number
// expect: Cannot convert object to primitive value
// expect: TypeError
