console.log(new Map(), new Set(), new Map([['a', 1], [{ k: 1 }, [2]]]), new Set([1, 'x', [1]]));
console.log([new Map([[1, { a: 1 }]])], { s: new Set(['nested']) });
class MyMap extends Map {}
console.log(new MyMap([[1, 2]]), new Map([['self', new Map()]]));
console.log([1, 2][Symbol.iterator](), new Map([[1, 2]]).entries(), new Set([5]).values(), 'x'[Symbol.iterator]());
console.log((function () { return arguments; })(1, 'a'));
// expect: Map(0) {} Set(0) {} Map(2) { 'a' => 1, { k: 1 } => [ 2 ] } Set(3) { 1, 'x', [ 1 ] }
// expect: [ Map(1) { 1 => { a: 1 } } ] { s: Set(1) { 'nested' } }
// expect: MyMap(1) [Map] { 1 => 2 } Map(1) { 'self' => Map(0) {} }
// expect: Object [Array Iterator] {} [Map Entries] { [ 1, 2 ] } [Set Iterator] { 5 } Object [String Iterator] {}
// expect: [Arguments] { '0': 1, '1': 'a' }
