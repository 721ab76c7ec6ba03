// ramda: functional programming.
import * as R from 'ramda';

const people = [{ name: 'Ann', age: 30, tags: ['x'] }, { name: 'Bob', age: 25, tags: [] }, { name: 'Cid', age: 30, tags: ['x', 'y'] }];
console.log(R.pipe(R.groupBy(R.prop('age')), R.map(R.pluck('name')))(people));
console.log(R.sortWith([R.descend(R.prop('age')), R.ascend(R.prop('name'))], people).map(R.prop('name')));
console.log(R.curry((a, b, c) => a + b + c)(1)(2, 3), R.compose(R.toUpper, R.trim)('  hi '), R.__ !== undefined);
console.log(R.over(R.lensPath(['a', 0, 'b']), R.inc, { a: [{ b: 1 }] }), R.equals({ a: [1, { b: NaN }] }, { a: [1, { b: NaN }] }));
console.log(R.transduce(R.compose(R.map(R.multiply(2)), R.filter((n) => n > 5), R.take(3)), R.flip(R.append), [], R.range(0, 100)));
console.log(R.mergeDeepRight({ a: { b: 1, c: 2 } }, { a: { b: 3 } }), R.zipObj(['a', 'b'], [1, 2]), R.splitEvery(2, [1, 2, 3, 4, 5]));
console.log(R.match(/(\w)(\d)/g, 'a1 b2'), R.toString({ a: [1, 'x', null] }), R.xprod([1, 2], ['a', 'b']).length, R.type(/x/));
console.log(R.memoizeWith(String, (n) => n * 2)(4), R.uniqBy(Math.abs, [1, -1, 2]), R.where({ age: R.gt(R.__, 26) }, people[0]));
