let x = 'outer';
{
  let x = 'block';
  {
    let x = 'inner';
    console.log(x); // expect: inner
  }
  console.log(x); // expect: block
}
console.log(x); // expect: outer
function f(x) {
  { let x = 2; x++; }
  return x;
}
console.log(f(1)); // expect: 1
try { throw 'thrown'; } catch (x) { var y = x; }
console.log(x, y); // expect: outer thrown
