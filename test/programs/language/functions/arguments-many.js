function sum() {
  let total = 0;
  for (let i = 0; i < arguments.length; i++) total += arguments[i];
  return total;
}
console.log(sum(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)); // expect: 55
function seven(a, b, c, d, e, f, g) { return [a, b, c, d, e, f, g].join('-'); }
console.log(seven(1, 2, 3, 4, 5, 6, 7)); // expect: 1-2-3-4-5-6-7
console.log(seven(1, 2, 3)); // expect: 1-2-3----
console.log(seven(1, 2, 3, 4, 5, 6, 7, 8, 9)); // expect: 1-2-3-4-5-6-7
console.log(sum(...Array.from({ length: 300 }, (_, i) => i))); // expect: 44850
