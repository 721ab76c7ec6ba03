// A main module that is rejected is uncaught, whatever listens to unhandledRejection.
process.on('unhandledRejection', () => console.log('not told'));
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => console.log('not reached'));
await null;
await Promise.reject(new TypeError('later'));
// expect: exit 1
// expect-error: TypeError: later
