console.log(typeof inBlock); // expect: undefined
{
  function inBlock() { return 'block'; }
}
console.log(inBlock()); // expect: block
function conditional(flag) {
  if (flag) {
    function g() { return 'g'; }
  }
  return typeof g;
}
console.log(conditional(true), conditional(false)); // expect: function undefined
