// node: skip V8 converts the key again for the write
const log = [];
const key = { toString() { log.push('key'); return 'p'; } };
const obj = { get p() { log.push('get'); return 1; }, set p(v) { log.push('set ' + v); } };
obj[key] += (log.push('rhs'), 5);
obj[key]++;
console.log(log.join()); // expect: key,get,rhs,set 6,key,get,set 2
