try {
  console.log('try'); // expect: try
  null.x;
} finally {
  console.log('finally'); // expect: finally
}
// expect-error: TypeError: Cannot read properties of null (reading 'x')
