console.log('parallel begins');
await null;
console.log('parallel ends');
export const other = 2;
