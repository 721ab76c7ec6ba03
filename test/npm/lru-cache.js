import { LRUCache } from 'lru-cache';

const cache = new LRUCache({ max: 3, dispose: (v, k, why) => console.log('gone', k, v, why), fetchMethod: async (k) => `fetched ${k}` });
for (const k of 'abcd') cache.set(k, k.toUpperCase());
console.log(cache.get('a'), cache.get('b'), cache.has('c'), cache.size, [...cache.entries()], await cache.fetch('z'), [...cache.keys()]);
const sized = new LRUCache({ maxSize: 10, sizeCalculation: (v) => v.length, ttl: 1000 });
sized.set('x', 'aaaaaa'); sized.set('y', 'bbbbb'); console.log(sized.dump().map(([k, e]) => [k, e.value]), sized.calculatedSize);
