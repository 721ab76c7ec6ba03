console.log('str', 1, -0, 1.5, true, null, undefined, Symbol('s'), NaN);
console.log();
console.log('');
console.log(['str', "it's", 'q"q', `b\`'"`, 'new\nline', 1, -0, null, undefined, true, Symbol('s')]);
console.log({ s: 'x', n: 1, u: undefined, f() {}, g: () => {}, h: class Foo {}, k: class extends Map {}, sym: Symbol.iterator });
console.log('%s is %d years and %i, %f, %j %o %O %%, %c.', 'Bob', 42.5, 42.9, '1.5', { a: 1 }, [1], { b: 2 }, 'css', 'extra', 5);
console.log('%s', null, undefined, { a: 1 }, 'a%sb', -0);
console.log('100%', 5, '%d', '%x', 1);
console.log('%s|%s|%s', { toString() { return 'custom'; } }, [1, [2]], Symbol('q'));
// expect: str 1 -0 1.5 true null undefined Symbol(s) NaN
// expect:
// expect:
// expect: [
// expect:   'str',       "it's",
// expect:   'q"q',       'b`\'"',
// expect:   'new\nline', 1,
// expect:   -0,          null,
// expect:   undefined,   true,
// expect:   Symbol(s)
// expect: ]
// expect: {
// expect:   s: 'x',
// expect:   n: 1,
// expect:   u: undefined,
// expect:   f: [Function: f],
// expect:   g: [Function: g],
// expect:   h: [class Foo],
// expect:   k: [class k extends Map],
// expect:   sym: Symbol(Symbol.iterator)
// expect: }
// expect: Bob is 42.5 years and 42, 1.5, {"a":1} [ 1, [length]: 1 ] { b: 2 } %, . extra 5
// expect: null undefined { a: 1 } a%sb -0
// expect: 100% 5 %d %x 1
// expect: custom|[ 1, [Array] ]|Symbol(q)
