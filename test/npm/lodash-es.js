import { chunk, cloneDeep, debounce, get, groupBy, isEqual, merge, orderBy, set, template } from 'lodash-es';

console.log(chunk([1, 2, 3], 2), get({ a: [{ b: 1 }] }, 'a[0].b'), set({}, 'x.y[1]', 2), groupBy([1.2, 1.8, 2], Math.floor), isEqual(cloneDeep({ a: new Map([[1, new Date(0)]]) }), { a: new Map([[1, new Date(0)]]) }), merge({ a: [1] }, { a: [undefined, 2] }), orderBy([{ a: 1 }, { a: 2 }], 'a', 'desc'), template('<% for (const x of xs) { %><%- x %>,<% } %>${n}')({ xs: ['<'], n: 1 }));
const d = debounce((x) => console.log('late', x), 3); d(1); d(2);
