function show(...a) { return a.join(); }
console.log(show(...[1, 2], 3, ...'ab', ...new Set([4, 4, 5]))); // expect: 1,2,3,a,b,4,5
console.log(Math.max(...[3, 9, 2])); // expect: 9
console.log(show(...[])); // expect:
console.log(show(...[1, , 3])); // expect: 1,,3
class P { constructor(...a) { this.a = a; } }
console.log(new P(...[1, 2], ...[3]).a.join()); // expect: 1,2,3
try { show(...undefined); } catch (e) { console.log(e.name); } // expect: TypeError
try { show(...5); } catch (e) { console.log(e.name); } // expect: TypeError
