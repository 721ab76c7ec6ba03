function tag(strings, ...values) { return strings.raw.join('|') + '#' + strings.join('|') + '#' + values.join(); }
console.log(tag`a${1}b\n${2}`.replace('\n', 'NL')); // expect: a|b\n|#a|bNL|#1,2
const same = () => ((s) => s)`x${0}y`;
console.log(same() === same(), Object.isFrozen(same()), Array.isArray(same().raw)); // expect: true true true
const o = { t(s) { return this.v + s[0]; }, v: 'v' };
console.log(o.t`!`, String.raw`a\n${1}`); // expect: v! a\n1
