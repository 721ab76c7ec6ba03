console.log({ aaaaaaaaaaaaaaaa: 1, bbbbbbbbbbbbbbbbbbbb: 'cccccccccccccccccccc', dddddddddddddddd: [1, 2, 3], eeeeeeee: { f: 1 } });
console.log(['aaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbbbbbbb', 'cccccccccccccccccccccc', 'dddddddddddddd']);
console.log(Array.from({ length: 30 }, (_, i) => i));
console.log(Array.from({ length: 120 }, (_, i) => i * 3));
console.log(Array.from({ length: 7 }, (_, i) => 'item' + i));
console.log({ a: 'x'.repeat(100), b: ['y'.repeat(80)] });
console.log([{ a: 1, b: 2 }, { a: 3, b: 4 }, { a: 5, b: { c: { d: {} } } }]);
console.log({ a: [[1, [2, [3, [4]]]]], f: { g: { h: { i: 1 } } } });
console.log('nested', { list: [{ id: 1, tags: ['a', 'b'] }, { id: 2, tags: [] }], total: 2, longer: 'some text to make the line break' });
// expect: {
// expect:   aaaaaaaaaaaaaaaa: 1,
// expect:   bbbbbbbbbbbbbbbbbbbb: 'cccccccccccccccccccc',
// expect:   dddddddddddddddd: [ 1, 2, 3 ],
// expect:   eeeeeeee: { f: 1 }
// expect: }
// expect: [
// expect:   'aaaaaaaaaaaaaaaaaaaa',
// expect:   'bbbbbbbbbbbbbbbbbbbbbbbbb',
// expect:   'cccccccccccccccccccccc',
// expect:   'dddddddddddddd'
// expect: ]
// expect: [
// expect:    0,  1,  2,  3,  4,  5,  6,  7,  8,
// expect:    9, 10, 11, 12, 13, 14, 15, 16, 17,
// expect:   18, 19, 20, 21, 22, 23, 24, 25, 26,
// expect:   27, 28, 29
// expect: ]
// expect: [
// expect:     0,   3,   6,   9,  12,  15,  18,  21,  24,  27,  30,  33,
// expect:    36,  39,  42,  45,  48,  51,  54,  57,  60,  63,  66,  69,
// expect:    72,  75,  78,  81,  84,  87,  90,  93,  96,  99, 102, 105,
// expect:   108, 111, 114, 117, 120, 123, 126, 129, 132, 135, 138, 141,
// expect:   144, 147, 150, 153, 156, 159, 162, 165, 168, 171, 174, 177,
// expect:   180, 183, 186, 189, 192, 195, 198, 201, 204, 207, 210, 213,
// expect:   216, 219, 222, 225, 228, 231, 234, 237, 240, 243, 246, 249,
// expect:   252, 255, 258, 261, 264, 267, 270, 273, 276, 279, 282, 285,
// expect:   288, 291, 294, 297,
// expect:   ... 20 more items
// expect: ]
// expect: [
// expect:   'item0', 'item1',
// expect:   'item2', 'item3',
// expect:   'item4', 'item5',
// expect:   'item6'
// expect: ]
// expect: {
// expect:   a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   b: [
// expect:     'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
// expect:   ]
// expect: }
// expect: [ { a: 1, b: 2 }, { a: 3, b: 4 }, { a: 5, b: { c: [Object] } } ]
// expect: { a: [ [ 1, [Array] ] ], f: { g: { h: [Object] } } }
// expect: nested {
// expect:   list: [ { id: 1, tags: [Array] }, { id: 2, tags: [] } ],
// expect:   total: 2,
// expect:   longer: 'some text to make the line break'
// expect: }
