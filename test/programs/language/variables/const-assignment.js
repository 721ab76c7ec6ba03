const c = 1;
try {
  c = 2;
} catch (e) {
  console.log(e.name, e.message, e instanceof TypeError); // expect: TypeError Assignment to constant variable. true
}
console.log(c); // expect: 1
try {
  for (const i = 0; i < 2; i++) console.log('once', i); // expect: once 0
} catch (e) {
  console.log(e.message); // expect: Assignment to constant variable.
}
const o = { a: 1 };
o.a = 2;
console.log(o.a); // expect: 2
