console.log(JSON.stringify({ a: 1, b: [1, 'x', null, undefined, () => {}, Symbol()], c: undefined, d: () => {}, e: NaN, f: -0, g: Infinity, h: true, n: { m: {} } }));
console.log(JSON.stringify('a"b\\c\n\t\b\f\r\u0001\ud800é😀'), JSON.stringify(undefined), JSON.stringify(() => {}), JSON.stringify(null), JSON.stringify(Symbol()));
console.log(JSON.stringify({ toJSON(k) { return 'json:' + k; } }), JSON.stringify({ x: { toJSON(k) { return 'json:' + k; } } }), JSON.stringify([{ toJSON() { return 5; } }]));
console.log(JSON.stringify({ a: 1, b: 2, c: { a: 3, d: 4 } }, ['a', 'c']), JSON.stringify({ a: 1, b: 'x' }, (k, v) => (typeof v === 'number' ? v + 1 : v)));
console.log(JSON.stringify([1, { a: [], b: {} }, [2]], null, 2));
console.log(JSON.stringify({ a: [1, 2] }, null, '--'), JSON.stringify([new Number(3), new String('s'), new Boolean(false), Object(Symbol())]), JSON.stringify({ a: [1] }, null, 20).length);
const cyc = {}; cyc.self = cyc;
try { JSON.stringify(cyc); } catch (e) { console.log(e.name, e.message.split('\n')[0]); }
console.log(JSON.stringify(Object.create({ inh: 1 }, { own: { value: 2, enumerable: true } })), JSON.stringify({ 2: 'b', 1: 'a', z: 0 }), JSON.stringify(new Map([[1, 2]])), JSON.stringify([, 1]), JSON.stringify({ get g() { return 'got'; } }));
// expect: {"a":1,"b":[1,"x",null,null,null,null],"e":null,"f":0,"g":null,"h":true,"n":{"m":{}}}
// expect: "a\"b\\c\n\t\b\f\r\u0001\ud800é😀" undefined undefined null undefined
// expect: "json:" {"x":"json:x"} [5]
// expect: {"a":1,"c":{"a":3}} {"a":2,"b":"x"}
// expect: [
// expect:   1,
// expect:   {
// expect:     "a": [],
// expect:     "b": {}
// expect:   },
// expect:   [
// expect:     2
// expect:   ]
// expect: ]
// expect: {
// expect: --"a": [
// expect: ----1,
// expect: ----2
// expect: --]
// expect: } [3,"s",false,{}] 54
// expect: TypeError Converting circular structure to JSON
// expect: {"own":2} {"1":"a","2":"b","z":0} {} [null,1] {"g":"got"}
