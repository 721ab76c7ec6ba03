console.log(1 == '1', 0 == '', null == undefined, null == 0, undefined == 0, NaN == NaN, '0' == false, [] == false);
console.log([1] == 1, [1, 2] == '1,2', ({}) == '[object Object]', true == 1, true == 'true', '\n' == 0);
const o = { valueOf() { return 5; } };
console.log(o == 5, 5 == o, o != '5', o == o, ({}) == ({}), Symbol.iterator == Symbol.iterator, Symbol() == 'x');
console.log(null == false, undefined == null, null != null, new String('a') == 'a', new String('a') == new String('a'));
// expect: true true true false false false true true
// expect: true true true true false true
// expect: true true false true false true false
// expect: false true false true false
