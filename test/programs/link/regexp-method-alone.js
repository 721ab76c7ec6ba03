// The only method of the only regular expression: nothing else in the program leads to the prototype.
console.log(/a+/.test('ba')); // expect: true
