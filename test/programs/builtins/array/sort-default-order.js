// The default order is that of the strings, whatever the elements are.
console.log([10, 9, 1, -1, -10, 100, 0, 2147483647, -2147483648, 5, 55, 50].sort());
// expect: [ -1, -10, -2147483648, 0, 1, 10, 100, 2147483647, 5, 50, 55, 9 ]
console.log(['b', 'a', , undefined, 'c'].sort(), [3, undefined, 1, , 2].sort(), [].sort(), [1].sort());
// expect: [ 'a', 'b', 'c', undefined, <1 empty item> ] [ 1, 2, 3, undefined, <1 empty item> ] [] [ 1 ]
console.log(['b', 1, 'a', null, 10, 2, true].sort(), [1.5, 1, -0.5, 1e21, 3, NaN, -0].sort());
// expect: [
// expect:   1,    10,  2,
// expect:   'a',  'b', null,
// expect:   true
// expect: ] [
// expect:   -0.5,    -0, 1,
// expect:    1.5, 1e+21, 3,
// expect:    NaN
// expect: ]
console.log(['aaaaaaaab', 'aaaaaaaaa', 'aaaaaaaa', 'é', 'z', '世', 'a\0', 'a', '', '世a', 'aaaaaaaaa'].sort().map(s => escape(s)).join());
// expect: ,a,a%00,aaaaaaaa,aaaaaaaaa,aaaaaaaaa,aaaaaaaab,z,%E9,%u4E16,%u4E16a
const many = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1000 - 300);
console.log([...many].sort().join() === [...many].map(String).sort().join(), [...many].sort()[5], [...many].sort((a, b) => a - b)[500]);
// expect: true -103 200
const texts = many.map((n) => 'common prefix ' + n);
console.log([...texts].sort().every((t, i, all) => i === 0 || all[i - 1] <= t), [...texts].sort()[0]); // expect: true common prefix -1

// Stable, also where the strings are equal.
const pairs = Array.from({ length: 100 }, (_, i) => ({ k: i % 3, i, toString() { return 'k' + this.k; } }));
console.log(pairs.sort().map((p) => p.i).slice(30, 40).join()); // expect: 90,93,96,99,1,4,7,10,13,16

// Frozen arrays, array-likes, a comparator that changes the array.
try { Object.freeze([2, 1]).sort(); } catch (error) { console.log(error.name); } // expect: TypeError
console.log(Array.prototype.sort.call({ 0: 'b', 1: 'a', length: 2 })); // expect: { '0': 'a', '1': 'b', length: 2 }
const changing = [3, 1, 2];
changing.sort((a, b) => { changing.length = 1; return a - b; });
console.log(changing.join(), changing.length); // expect: 1,2,3 3
console.log([3, 1, 2].toSorted().join(), [3, , 1].toSorted().length, [1, 2, 10].sort(undefined).join()); // expect: 1,2,3 3 1,10,2
