const p = (s) => { try { return JSON.stringify(JSON.parse(s)); } catch (e) { return e.name; } };
console.log(p('{"a":[1,2.5e3,-0,"x\\u0041\\n",true,null],"b":{}}'), p(' [ ] '), p('"\\ud83d\\ude00"'), p('1e1000'), p('-0'), p('"\u2028"').length);
for (const bad of ['', '{', '[1,]', '{a:1}', "'x'", '01', '1.', '.5', '+1', '"\n"', 'undefined', '{"a":1,}', '"\\x41"', 'nul', '[1 2]', '"abc', 'NaN', '1 1', '\u00a01']) console.log(p(bad));
console.log(Object.keys(JSON.parse('{"b":1,"a":2,"1":3,"__proto__":4}')).join(), JSON.parse('{"a":1,"a":2}').a, JSON.parse('{"__proto__":5}').__proto__);
console.log(JSON.stringify(JSON.parse('{"a":[1,2,{"b":3}]}', function (k, v) { return typeof v === 'number' ? v * 10 : k === 'b' ? undefined : v; })));
const log = []; JSON.parse('[1,{"x":2}]', (k, v) => { log.push(k); return v; });
console.log(log.join('|'), JSON.parse(' "s" '), JSON.parse('123'), JSON[Symbol.toStringTag]);
console.log(JSON.stringify(JSON.parse('[0.1,1e-7,123456789012345678,5e-324,1.7976931348623157e308]')));
// expect: {"a":[1,2500,0,"xA\n",true,null],"b":{}} [] "😀" null 0 3
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: 1,b,a,__proto__ 2 5
// expect: {"a":[10,20,{"b":30}]}
// expect: 0|x|1| s 123 JSON
// expect: [0.1,1e-7,123456789012345680,5e-324,1.7976931348623157e+308]
