// console.table
console.table([{ a: 1, b: 'x' }, { a: 2, c: true }]); console.table([[1, 2], [3, 4]]); console.table(new Map([['k', 1]])); console.table(new Set([1])); console.table([1, 'two', { three: 3 }]); console.table({ r1: { c: 1 }, r2: { c: 2 } }); console.table([{ a: 1, b: 2 }], ['b']); console.table(5); console.table([]); console.table([{ deep: { x: { y: 1 } }, list: [1, [2]] }]); console.table([{ 'wide 日本': 'é' }]);
// expect: ┌─────────┬───┬─────┬──────┐
// expect: │ (index) │ a │ b   │ c    │
// expect: ├─────────┼───┼─────┼──────┤
// expect: │ 0       │ 1 │ 'x' │      │
// expect: │ 1       │ 2 │     │ true │
// expect: └─────────┴───┴─────┴──────┘
// expect: ┌─────────┬───┬───┐
// expect: │ (index) │ 0 │ 1 │
// expect: ├─────────┼───┼───┤
// expect: │ 0       │ 1 │ 2 │
// expect: │ 1       │ 3 │ 4 │
// expect: └─────────┴───┴───┘
// expect: ┌───────────────────┬─────┬────────┐
// expect: │ (iteration index) │ Key │ Values │
// expect: ├───────────────────┼─────┼────────┤
// expect: │ 0                 │ 'k' │ 1      │
// expect: └───────────────────┴─────┴────────┘
// expect: ┌───────────────────┬────────┐
// expect: │ (iteration index) │ Values │
// expect: ├───────────────────┼────────┤
// expect: │ 0                 │ 1      │
// expect: └───────────────────┴────────┘
// expect: ┌─────────┬───────┬────────┐
// expect: │ (index) │ three │ Values │
// expect: ├─────────┼───────┼────────┤
// expect: │ 0       │       │ 1      │
// expect: │ 1       │       │ 'two'  │
// expect: │ 2       │ 3     │        │
// expect: └─────────┴───────┴────────┘
// expect: ┌─────────┬───┐
// expect: │ (index) │ c │
// expect: ├─────────┼───┤
// expect: │ r1      │ 1 │
// expect: │ r2      │ 2 │
// expect: └─────────┴───┘
// expect: ┌─────────┬───┐
// expect: │ (index) │ b │
// expect: ├─────────┼───┤
// expect: │ 0       │ 2 │
// expect: └─────────┴───┘
// expect: 5
// expect: ┌─────────┐
// expect: │ (index) │
// expect: ├─────────┤
// expect: └─────────┘
// expect: ┌─────────┬─────────────────┬────────────────┐
// expect: │ (index) │ deep            │ list           │
// expect: ├─────────┼─────────────────┼────────────────┤
// expect: │ 0       │ { x: [Object] } │ [ 1, [Array] ] │
// expect: └─────────┴─────────────────┴────────────────┘
// expect: ┌─────────┬───────────┐
// expect: │ (index) │ wide 日本 │
// expect: ├─────────┼───────────┤
// expect: │ 0       │ 'é'       │
// expect: └─────────┴───────────┘
