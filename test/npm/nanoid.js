import { customAlphabet, customRandom, nanoid, urlAlphabet } from 'nanoid';

console.log(nanoid().length, /^[\w-]{10}$/.test(nanoid(10)), urlAlphabet.length, /^[abc]{5}$/.test(customAlphabet('abc', 5)()), customRandom('abcdef', 8, (n) => new Uint8Array(n).map((_, i) => i * 7))(), nanoid() === nanoid());
