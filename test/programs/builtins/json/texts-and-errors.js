// Texts that are JSON and texts that are not; what is written with and without indentation.
const show = (f) => { try { return f(); } catch (error) { return `${error.name}: ${error.message}`; } };
const bad = ['', '{', '[', '[1', '[1,', '[1 2]', '{"a"', '{"a":', '{"a" 1}', '{"a":1,}', '{"a":1 "b":2}', '{"a":1,"b" 2}', '{a:1}', '01', '-', '-a', '1.', '1.x', '1e', '1e+', '1 2', 'nul', 'nulx', 'tru', 'falsy', '"abc', '"a\nb"', '"\\x"', '"\\u12g4"', '"\\u12', '"\\', 'undefined', 'NaN', '[object Object]', '[,]', '[1,]', '{"a":[1,{"b":tru}]}', '"é\u4e16\\q"', '{"a":1,b:2}', 'abcdefghijklmnopqrstuvwxyz', '["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\u0001"]', '{1:2}', '[1}', '{"a":1]', '--1', '+1', '.5', '1a', '"', '[-]'];
for (const t of bad) console.log(JSON.stringify(t), show(() => JSON.parse(t)));
// expect: "" SyntaxError: Unexpected end of JSON input
// expect: "{" SyntaxError: Expected property name or '}' in JSON at position 1
// expect: "[" SyntaxError: Unexpected end of JSON input
// expect: "[1" SyntaxError: Expected ',' or ']' after array element in JSON at position 2
// expect: "[1," SyntaxError: Unexpected end of JSON input
// expect: "[1 2]" SyntaxError: Expected ',' or ']' after array element in JSON at position 3
// expect: "{\"a\"" SyntaxError: Expected ':' after property name in JSON at position 4
// expect: "{\"a\":" SyntaxError: Unexpected end of JSON input
// expect: "{\"a\" 1}" SyntaxError: Expected ':' after property name in JSON at position 5
// expect: "{\"a\":1,}" SyntaxError: Expected double-quoted property name in JSON at position 7
// expect: "{\"a\":1 \"b\":2}" SyntaxError: Expected ',' or '}' after property value in JSON at position 7
// expect: "{\"a\":1,\"b\" 2}" SyntaxError: Unexpected number in JSON at position 11
// expect: "{a:1}" SyntaxError: Expected property name or '}' in JSON at position 1
// expect: "01" SyntaxError: Unexpected number in JSON at position 1
// expect: "-" SyntaxError: No number after minus sign in JSON at position 1
// expect: "-a" SyntaxError: No number after minus sign in JSON at position 1
// expect: "1." SyntaxError: Unterminated fractional number in JSON at position 2
// expect: "1.x" SyntaxError: Unterminated fractional number in JSON at position 2
// expect: "1e" SyntaxError: Exponent part is missing a number in JSON at position 2
// expect: "1e+" SyntaxError: Exponent part is missing a number in JSON at position 3
// expect: "1 2" SyntaxError: Unexpected non-whitespace character after JSON at position 2
// expect: "nul" SyntaxError: Unexpected end of JSON input
// expect: "nulx" SyntaxError: Unexpected token 'x', "nulx" is not valid JSON
// expect: "tru" SyntaxError: Unexpected end of JSON input
// expect: "falsy" SyntaxError: Unexpected token 'y', "falsy" is not valid JSON
// expect: "\"abc" SyntaxError: Unterminated string in JSON at position 4
// expect: "\"a\nb\"" SyntaxError: Bad control character in string literal in JSON at position 2
// expect: "\"\\x\"" SyntaxError: Bad escaped character in JSON at position 2
// expect: "\"\\u12g4\"" SyntaxError: Bad Unicode escape in JSON at position 5
// expect: "\"\\u12" SyntaxError: Bad Unicode escape in JSON at position 5
// expect: "\"\\" SyntaxError: Unexpected end of JSON input
// expect: "undefined" SyntaxError: "undefined" is not valid JSON
// expect: "NaN" SyntaxError: "NaN" is not valid JSON
// expect: "[object Object]" SyntaxError: "[object Object]" is not valid JSON
// expect: "[,]" SyntaxError: Unexpected token ',', "[,]" is not valid JSON
// expect: "[1,]" SyntaxError: Unexpected token ']', "[1,]" is not valid JSON
// expect: "{\"a\":[1,{\"b\":tru}]}" SyntaxError: Unexpected token '}', "{"a":[1,{"b":tru}]}" is not valid JSON
// expect: "\"é世\\q\"" SyntaxError: Bad escaped character in JSON at position 4
// expect: "{\"a\":1,b:2}" SyntaxError: Expected double-quoted property name in JSON at position 7
// expect: "abcdefghijklmnopqrstuvwxyz" SyntaxError: Unexpected token 'a', "abcdefghij"... is not valid JSON
// expect: "[\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\u0001\"]" SyntaxError: Bad control character in string literal in JSON at position 36
// expect: "{1:2}" SyntaxError: Expected property name or '}' in JSON at position 1
// expect: "[1}" SyntaxError: Expected ',' or ']' after array element in JSON at position 2
// expect: "{\"a\":1]" SyntaxError: Expected ',' or '}' after property value in JSON at position 6
// expect: "--1" SyntaxError: No number after minus sign in JSON at position 1
// expect: "+1" SyntaxError: Unexpected token '+', "+1" is not valid JSON
// expect: ".5" SyntaxError: Unexpected token '.', ".5" is not valid JSON
// expect: "1a" SyntaxError: Unexpected non-whitespace character after JSON at position 1
// expect: "\"" SyntaxError: Unterminated string in JSON at position 1
// expect: "[-]" SyntaxError: No number after minus sign in JSON at position 2
const good = ['1', '-0', '0', '1.5e3', '123456789', '1234567890', '-12', '1E2', '"a\\u00e9\\n\\/\\"\\\\x"', '"\\u4e16"', '"世界\\n"', '[]', '{}', '[[],[{}]]', '{"a":{"b":[1,{"c":null}]},"d":true,"0":1,"__proto__":5,"a":7}', ' [ 1 , 2 ] ', '{"":1,"x":"y","toString":2}', '1.7976931348623157e308', '1e999', '5e-324', '0.1', '"' + 'x'.repeat(40) + '"', '{"k1":1,"k2":2,"k3":3,"k4":4,"k5":5,"k6":6}'];
for (const t of good) { const v = JSON.parse(t); console.log(Object.is(v, -0), JSON.stringify(v), JSON.stringify(v, null, 2), JSON.stringify(v, null, '--')); }
// expect: false 1 1 1
// expect: true 0 0 0
// expect: false 0 0 0
// expect: false 1500 1500 1500
// expect: false 123456789 123456789 123456789
// expect: false 1234567890 1234567890 1234567890
// expect: false -12 -12 -12
// expect: false 100 100 100
// expect: false "aé\n/\"\\x" "aé\n/\"\\x" "aé\n/\"\\x"
// expect: false "世" "世" "世"
// expect: false "世界\n" "世界\n" "世界\n"
// expect: false [] [] []
// expect: false {} {} {}
// expect: false [[],[{}]] [
// expect:   [],
// expect:   [
// expect:     {}
// expect:   ]
// expect: ] [
// expect: --[],
// expect: --[
// expect: ----{}
// expect: --]
// expect: ]
// expect: false {"0":1,"a":7,"d":true,"__proto__":5} {
// expect:   "0": 1,
// expect:   "a": 7,
// expect:   "d": true,
// expect:   "__proto__": 5
// expect: } {
// expect: --"0": 1,
// expect: --"a": 7,
// expect: --"d": true,
// expect: --"__proto__": 5
// expect: }
// expect: false [1,2] [
// expect:   1,
// expect:   2
// expect: ] [
// expect: --1,
// expect: --2
// expect: ]
// expect: false {"":1,"x":"y","toString":2} {
// expect:   "": 1,
// expect:   "x": "y",
// expect:   "toString": 2
// expect: } {
// expect: --"": 1,
// expect: --"x": "y",
// expect: --"toString": 2
// expect: }
// expect: false 1.7976931348623157e+308 1.7976931348623157e+308 1.7976931348623157e+308
// expect: false null null null
// expect: false 5e-324 5e-324 5e-324
// expect: false 0.1 0.1 0.1
// expect: false "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
// expect: false {"k1":1,"k2":2,"k3":3,"k4":4,"k5":5,"k6":6} {
// expect:   "k1": 1,
// expect:   "k2": 2,
// expect:   "k3": 3,
// expect:   "k4": 4,
// expect:   "k5": 5,
// expect:   "k6": 6
// expect: } {
// expect: --"k1": 1,
// expect: --"k2": 2,
// expect: --"k3": 3,
// expect: --"k4": 4,
// expect: --"k5": 5,
// expect: --"k6": 6
// expect: }
const deep = '['.repeat(20000) + ']'.repeat(20000); let d = JSON.parse(deep), n = 0; while (d.length) { d = d[0]; n++; } console.log(n);
// expect: 19999
const dict = {}; for (let i = 0; i < 3000; i++) dict['key' + i] = i; console.log(Object.keys(JSON.parse(JSON.stringify(dict))).length); // expect: 3000
console.log(JSON.stringify([undefined, () => 1, Symbol(), NaN, , 3], null, 1), JSON.stringify({ a: undefined, b: [], c: {}, d: { e: [] } }, null, '\t'), JSON.stringify({ toJSON() { return 5; } }, null, 2), JSON.stringify([{ a: 1 }, { a: 1, toJSON: () => 'x' }], null, 2), JSON.stringify('a"b\ud800'), JSON.stringify({ 'a"b': 'c\\d' }), JSON.stringify([-5, 0, 2147483647, -2147483648, 1.5]));
// expect: [
// expect:  null,
// expect:  null,
// expect:  null,
// expect:  null,
// expect:  null,
// expect:  3
// expect: ] {
// expect: 	"b": [],
// expect: 	"c": {},
// expect: 	"d": {
// expect: 		"e": []
// expect: 	}
// expect: } 5 [
// expect:   {
// expect:     "a": 1
// expect:   },
// expect:   "x"
// expect: ] "a\"b\ud800" {"a\"b":"c\\d"} [-5,0,2147483647,-2147483648,1.5]
class P { toJSON() { return 'p'; } } console.log(JSON.stringify([new P(), { x: new P() }], null, 2));
// expect: [
// expect:   "p",
// expect:   {
// expect:     "x": "p"
// expect:   }
// expect: ]
for (const text of ['"\\é"', '"\\Ā"', '"\\€"']) try { JSON.parse(text); } catch (e) { console.log(e.message); }
// expect: Bad escaped character in JSON at position 2
// expect: Unexpected token 'Ā', ""\Ā"" is not valid JSON
// expect: Unexpected token '€', ""\€"" is not valid JSON
