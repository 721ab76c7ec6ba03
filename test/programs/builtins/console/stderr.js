console.error('to stderr', 1); // expect-stderr: to stderr 1
console.warn({ w: 1 }); // expect-stderr: { w: 1 }
console.log('to stdout'); // expect: to stdout
console.info('info'); // expect: info
console.debug('debug %s', 'd'); // expect: debug d
