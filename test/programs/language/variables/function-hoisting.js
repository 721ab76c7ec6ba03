console.log(early()); // expect: late
function early() {
  return late();
  function late() {
    return 'late';
  }
}
function twice() { return 1; }
function twice() { return 2; }
console.log(twice()); // expect: 2
var twice2 = 5;
function twice2() {}
console.log(typeof twice2); // expect: number
