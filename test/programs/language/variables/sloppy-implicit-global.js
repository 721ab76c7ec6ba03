function make() { implicit = 42; }
make();
console.log(implicit, typeof implicit, globalThis.implicit); // expect: 42 number 42
console.log(delete globalThis.implicit, typeof implicit); // expect: true undefined
try {
  implicit;
} catch (e) {
  console.log(e.name + ': ' + e.message); // expect: ReferenceError: implicit is not defined
}
