// A top-level await that never ends: the code is 13, listeners of exit are told 0.
process.on('exit', (code) => console.log('exit', code));
console.log('before');
await new Promise(() => {});
console.log('never');
// expect: before
// expect: exit 0
// exit: 13
