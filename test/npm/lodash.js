// lodash
import _ from 'lodash';

console.log(_.chunk(_.range(10), 3), _.groupBy(['one', 'two', 'three'], 'length'), _.camelCase('foo-bar baz'));
console.log(_.cloneDeep({ a: [1, { b: new Map([[1, 2]]) }], d: /x/g }), _.isEqual({ a: [1, 2] }, { a: [1, 2] }));
console.log(_.escape('<&>'), _.words('fred, barney & pebbles'));
console.log(_(people()).filter('active').sortBy(['age', 'name']).map('name').value(), _.merge({ a: { b: 1 } }, { a: { c: 2 } }));
console.log(_.get({ a: [{ b: { c: 3 } }] }, 'a[0].b.c'), _.set({}, 'x[0].y', 1), _.debounce.length, _.padStart('7', 3, '0'), _.startCase('fooBar'));
console.log(_.uniqBy([{ x: 1 }, { x: 2 }, { x: 1 }], 'x'), _.zip(['a', 'b'], [1, 2]), _.flattenDeep([1, [2, [3, [4]]]]), _.kebabCase('Foo Bar'));
console.log(_.deburr('déjà vu'), _.truncate('hi-diddly-ho there, neighborino', { length: 24, separator: ' ' }), _.sum([1, 2, 3]), _.curry((a, b) => a + b)(1)(2));
function people() {
  return [{ name: 'b', age: 2, active: true }, { name: 'a', age: 2, active: true }, { name: 'c', age: 1, active: false }];
}
