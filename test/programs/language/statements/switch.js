function f(x) {
  switch (x) {
    case 1: return 'one';
    case '1': return 'string one';
    case 2:
    case 3: return 'two or three';
    default: return 'other';
    case NaN: return 'never';
    case 9: return 'nine';
  }
}
console.log(f(1), f('1'), f(2), f(3), f(4), f(NaN), f(9)); // expect: one string one two or three two or three other other nine
function fall(x) {
  const r = [];
  switch (x) { case 0: r.push(0); default: r.push('d'); case 1: r.push(1); break; case 2: r.push(2); }
  return r.join();
}
console.log(fall(0), fall(1), fall(2), fall(3)); // expect: 0,d,1 1 2 d,1
let log = [];
switch ((log.push('disc'), 2)) { case (log.push('a'), 1): case (log.push('b'), 2): log.push('body'); break; case log.push('c'): }
console.log(log.join()); // expect: disc,a,b,body
