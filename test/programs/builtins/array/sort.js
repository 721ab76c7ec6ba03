console.log([3, 1, 2].sort().join(), [10, 9, 1].sort().join(), ['b', undefined, 'a', , 'c'].sort().join('|'));
console.log([10, 9, 1].sort((a, b) => a - b).join(), [1, 2, 3].sort((a, b) => b - a).join(), [].sort().length);
const people = [['x', 3], ['y', 1], ['z', 3], ['w', 1], ['v', 2]];
console.log(people.sort((a, b) => a[1] - b[1]).map((p) => p[0]).join());
const big = Array.from({ length: 200 }, (_, i) => (i * 7919) % 211);
console.log(big.sort((a, b) => a - b).slice(0, 10).join(), big.every((v, i) => i === 0 || big[i - 1] <= v));
console.log([true, false, 'a', null, 5, undefined].sort().map(String).join());
try { [1, 2].sort('x'); } catch (e) { console.log(e.name); }
try { [2, 1].sort(() => { throw new Error('in compare'); }); } catch (e) { console.log(e.message); }
console.log([3, 2, 1].toSorted().join(), [1, 2].toReversed().join(), [1, 2, 3].with(1, 'w').join(), [1, 2, 3].toSpliced(0, 1).join());
console.log([5, 1, 4].sort(undefined).join(), ['B', 'a', 'C'].sort((x, y) => (x.toLowerCase() < y.toLowerCase() ? -1 : 1)).join());
// expect: 1,2,3 1,10,9 a|b|c||
// expect: 1,9,10 3,2,1 0
// expect: y,w,v,x,z
// expect: 0,1,2,3,4,5,6,7,8,9 true
// expect: 5,a,false,null,true,undefined
// expect: TypeError
// expect: in compare
// expect: 1,2,3 2,1 1,w,3 2,3
// expect: 1,4,5 a,B,C
