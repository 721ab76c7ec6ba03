// Where the program changes regular expressions in whatever way, all steps of the standard are there.
const text = 'a1b2';
const later = /\d/;
console.log(text.split(later, { valueOf() { later.exec = () => null; return 1; } }).join('|')); // expect: a
class Sticky extends RegExp { exec(s) { const found = super.exec(s); return found && Object.assign(found, { 0: '#' }); } }
console.log(text.split(new Sticky('\\d')).join('|'), text.replace(new Sticky('\\d'), '<$&>')); // expect: a|b| a<#>b2
console.log(RegExp.prototype[Symbol.split].call({ flags: '', constructor: { [Symbol.species]: function () { return { lastIndex: 0, exec() { this.lastIndex = 2; return [0, 'x']; } }; } } }, 'abcd').join()); // expect: ,x,cd
const frozen = Object.freeze(/b/);
console.log(text.split(frozen).join('|')); // expect: a1|2
