// A module that throws is evaluated again by the next require().
for (let i = 0; i < 2; i++) {
  try {
    require('./throws.cjs');
  } catch (error) {
    console.log(error.message);
  }
}
// expect: evaluated
// expect: wrong
// expect: evaluated
// expect: wrong
require('./throws.cjs');
// expect: evaluated
// expect-error: Error: wrong
