// Of a program that cannot change regular expressions only the fast paths are linked; they do for all arguments.
const text = ['a1', 'b2'].join('');
console.log(text.split(/\d/).join('|'), text.split(/(\d)/, 3).join('|'), text.split(/(?:)/u).join('|')); // expect: a|b| a|1|b a|1|b|2
console.log(text.split(/\d/, { valueOf() { return 1; } }).join('|'), text.split(/\d/, 4294967297).join('|'), text.split(/\d/, -1).join('|'), text.split(/\d/, '2').join('|')); // expect: a a a|b| a|b
try { text.split(/\d/, Symbol()); } catch (e) { console.log(e.message); } // expect: Cannot convert a Symbol value to a number
console.log(text.replace(/[a-z]/g, '[$&]'), text.replace(/(?<d>\d)/, (all, d, at) => d + at), [...text.matchAll(/\d/g)].length); // expect: [a]1[b]2 a11b2 2
console.log(/\d/y.test(text), text.search(/2/), text.match(/\d/g).join()); // expect: false 3 1,2
console.log('%j', text, 5); // expect: "a1b2" 5
