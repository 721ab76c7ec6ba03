const a = [3, 1, 2];
const log = [];
a.forEach(function (v, i, arr) { log.push(v, i, arr === a, this.t); }, { t: 'this' });
console.log(log.join()); // expect: 3,0,true,this,1,1,true,this,2,2,true,this
console.log(a.map((x) => x * 2).join(), a.filter((x) => x > 1).join(), a.some((x) => x > 2), a.every((x) => x > 1)); // expect: 6,2,4 3,2 true false
console.log(a.reduce((s, x) => s + x), a.reduce((s, x) => s + x, '>'), a.reduceRight((s, x) => s + x, '<')); // expect: 6 >312 <213
console.log([].reduce((s) => s, 'init'), [1, , 3].map((x) => x).length, [1, , 3].filter(() => true).length); // expect: init 3 2
const visits = [];
[1, , 3].forEach((v, i) => visits.push(i));
console.log(visits.join()); // expect: 0,2
const grow = [1, 2, 3];
grow.forEach((v) => { if (grow.length < 10) grow.push(v); });
console.log(grow.length); // expect: 6
const shrink = [1, 2, 3, 4];
const seen = [];
shrink.forEach((v) => { seen.push(v); shrink.pop(); });
console.log(seen.join()); // expect: 1,2
try { [].reduce((x) => x); } catch (e) { console.log(e.name + ': ' + e.message); } // expect: TypeError: Reduce of empty array with no initial value
try { [1].map(5); } catch (e) { console.log(e.name + ': ' + e.message); } // expect: TypeError: 5 is not a function
console.log(Array.prototype.map.call('ab', (c) => c + c).join(), Array.prototype.every.call({ length: 1, 0: 1 }, (x) => x === 1)); // expect: aa,bb true
