// match, search, replace and replaceAll of a string and a regular expression that nobody has touched are one step …
const show = (...values) => console.log(...values.map((v) => (v === null ? 'null' : Array.isArray(v) ? v.join('|') : String(v))));

show('a1b22'.match(/\d+/g), 'a1b22'.match(/(\w)(\d+)/), 'abc'.match(/\d/g), 'abc'.match(/\d/)); // expect: 1|22 a1|a|1 null null
show('abc'.search(/c/), 'abc'.search(/x/g), 'abc'.search(/c/y), 'жиз'.search(/з/)); // expect: 2 -1 -1 2
show('a-b-c'.replace(/-/, '+'), 'a-b-c'.replace(/-/g, '+'), 'a-b-c'.replaceAll(/-/g, ''), 'abc'.replace(/x/g, 'y')); // expect: a+b-c a+b+c abc abc
show('aaa'.replace(/(?:)/g, '.'), '😀x'.replace(/(?:)/g, '.').length, '😀x'.replace(/(?:)/gu, '.')); // expect: .a.a.a. 7 .😀.x.

// … with templates as well.
show('john smith'.replace(/(\w+) (\w+)/, '$2, $1')); // expect: smith, john
show('abc'.replace(/b/, "[$&$`$'$$]"), 'abcabc'.replace(/b/g, "<$`|$'>")); // expect: a[bac$]c a<a|cabc>ca<abca|c>c
show('abc'.replace(/(b)/, '$0$1$2$10$01$001$'), 'abc'.replace(/b/, '$1$'), 'abc'.replace(/b/, '$x$<n>')); // expect: a$0b$2b0b$001$c a$1$c a$x$<n>c
show('abcdefghijkl'.replace(/(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)/, '$11-$1-$12-$010')); // expect: k-a-a2-a0l
show('ab'.replace(/(a)|(b)/g, '[$1$2]'), 'жизнь'.replace(/(з)/, '«$1»'), 'abc'.replace(/(b)/, 'ж$1')); // expect: [a][b] жи«з»нь aжbc
show('2020-05'.replace(/(?<y>\d+)-(?<m>\d+)/, '$<m>/$<y>/$<z>/$1'), '2020'.replace(/(?<y>\d+)/, 'year')); // expect: 05/2020//2020 year
show('x'.repeat(3).replace(/x/g, '$&'.repeat(3))); // expect: xxxxxxxxx

// Functions get position and string, captures and groups.
show('a1b2'.replace(/\d/g, (m, at, s) => `<${m}${at}${s}>`)); // expect: a<11a1b2>b<23a1b2>
show('a1b2'.replace(/([a-z])(\d)?/g, (...all) => all.length + all.slice(1, 3).join())); // expect: 5a,15b,2
show('k=v'.replace(/(?<k>\w)=(?<v>\w)/, (...all) => { const { k, v } = all.at(-1); return v + k + all.length; })); // expect: vk6
show('aaa'.replace(/a/g, () => '$&'), 'abc'.replace(/(b)|(x)/, (m, b, x) => typeof x)); // expect: $&$&$& aundefinedc
let seen = 0;
const changing = /a/g;
show('aaa'.replace(changing, () => { changing.lastIndex = 7; return String(++seen); }), changing.lastIndex); // expect: 123 7

// lastIndex is as the steps leave it.
const g = /a/g, y = /a/y, plain = /a/;
g.lastIndex = y.lastIndex = plain.lastIndex = 1;
show('aab'.match(g), g.lastIndex, 'aab'.match(y), y.lastIndex, 'aab'.match(plain).index, plain.lastIndex); // expect: a|a 0 a 2 0 1
g.lastIndex = y.lastIndex = 1;
show('aab'.replace(g, 'x'), g.lastIndex, 'aab'.replace(y, 'x'), y.lastIndex, 'b'.replace(y, 'x'), y.lastIndex); // expect: xxb 0 axb 2 b 0
g.lastIndex = 5;
show('aab'.search(g), g.lastIndex); // expect: 0 5

// What can be seen is done by the steps.
const log = [];
const own = /a/g;
own.exec = function (s) { log.push(s); return null; };
show('aab'.match(own), 'aab'.replace(own, 'x'), 'aab'.search(own), log.length); // expect: null aab -1 3
const valued = /a/y;
valued.lastIndex = { valueOf() { log.push('lastIndex'); return 1; } };
show('aab'.replace(valued, 'x'), valued.lastIndex, log.pop()); // expect: axb 2 lastIndex
class Sub extends RegExp { [Symbol.replace](s, r) { return `sub ${s} ${r}`; } }
show('aab'.replace(new Sub('a'), 'x'), 'aab'.match(new Sub('a', 'g'))); // expect: sub aab x a|a
show('aab'.replace({ [Symbol.replace]: () => 'object' }, 'x'), String.prototype.replace.call(121, /1/g, 3)); // expect: object 323
show('aab'.replace(/a/g, { toString: () => '<$&>' }), 'aab'.replace(/a/, undefined)); // expect: <a><a>b undefinedab
try { 'a'.replaceAll(/a/, 'b'); } catch (e) { console.log(e.name); } // expect: TypeError
try { String.prototype.replace.call(null, /a/, 'b'); } catch (e) { console.log(e.name); } // expect: TypeError
const { exec } = RegExp.prototype;
RegExp.prototype.exec = function (s) { log.push('exec'); return exec.call(this, s); };
show('aab'.replace(/a/g, 'x'), 'aab'.search(/b/), [...'aab'.matchAll(/a/g)].length, log.filter((l) => l === 'exec').length); // expect: xxb 2 2 7
RegExp.prototype.exec = exec;
RegExp.prototype[Symbol.match] = () => 'changed';
show('aab'.match(/a/)); // expect: changed
