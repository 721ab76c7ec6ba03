console.log('out'); // expect: out
process.exit(3);
console.log('never');
// exit: 3
