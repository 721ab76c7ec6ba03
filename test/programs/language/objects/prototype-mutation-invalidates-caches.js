function P() {}
P.prototype.v = 1;
const objs = [new P(), new P()];
const read = () => objs.map((o) => o.v).join();
for (let i = 0; i < 5; i++) read();
console.log(read()); // expect: 1,1
P.prototype.v = 2;
console.log(read()); // expect: 2,2
objs[0].v = 'own';
console.log(read()); // expect: own,2
delete P.prototype.v;
console.log(read()); // expect: own,
Object.prototype.v = 'root';
console.log(read()); // expect: own,root
delete Object.prototype.v;
console.log(read()); // expect: own,
Object.defineProperty(P.prototype, 'v', { get() { return 'getter'; }, configurable: true });
console.log(read()); // expect: own,getter
Object.defineProperty(P.prototype, 'v', { value: 'data' });
console.log(read()); // expect: own,data
Object.setPrototypeOf(P.prototype, { w: 'w' });
console.log(objs[1].w); // expect: w
