function show(f) {
  try {
    console.log(f());
  } catch (e) {
    console.log(e.name + ': ' + e.message);
  }
}
show(() => { const v = x; let x = 1; return v; });
show(() => { x = 2; let x; return x; });
show(() => typeof y);
let y = 1;
show(() => y);
show(() => { let z = z + 1; return z; });
show(() => { const f = () => later; let later = 3; return f(); });
// expect: ReferenceError: Cannot access 'x' before initialization
// expect: ReferenceError: Cannot access 'x' before initialization
// expect: ReferenceError: Cannot access 'y' before initialization
// expect: 1
// expect: ReferenceError: Cannot access 'z' before initialization
// expect: 3
