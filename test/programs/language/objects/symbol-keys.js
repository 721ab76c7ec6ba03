const s = Symbol('desc'), t = Symbol();
const o = { [s]: 1, a: 2, [t]() { return 't'; } };
console.log(o[s], o[t](), Object.keys(o).join(), Object.getOwnPropertySymbols(o).length, s in o, JSON.stringify(o)); // expect: 1 t a 2 true {"a":2}
console.log(s.toString(), s.description, t.description, String(s)); // expect: Symbol(desc) desc undefined Symbol(desc)
let n = 0;
for (const k in o) n++;
console.log(n); // expect: 1
delete o[s];
console.log(s in o, Object.getOwnPropertySymbols(o)[0] === t, o[Symbol('desc')]); // expect: false true undefined
