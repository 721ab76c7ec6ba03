// The attributes of import() are its enumerable own properties.
const json = { with: Object.create({ inherited: 1 }, { type: { value: 'json', enumerable: true }, hidden: { value: 1 } }) };
console.log((await import('./data.json', json)).default.x); // expect: 1
await import('./data.json', { with: new Proxy({}, { ownKeys() { throw new Error('keys'); } }) }).catch((e) => console.log(e.message)); // expect: keys
