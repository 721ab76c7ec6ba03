console.log('slow begins');
for (let i = 0; i < 5; i++) await null;
console.log('slow ends');
export const value = 1;
