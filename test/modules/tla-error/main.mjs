// What an awaiting module throws rejects the import of all that need it.
const results = await Promise.allSettled([import('./middle.mjs'), import('./late.mjs'), import('./middle.mjs')]);
for (const { status, reason } of results) console.log(status, reason.message);
// expect: rejected late
// expect: rejected late
// expect: rejected late
console.log(results[0].reason === results[1].reason); // expect: true
