// Errors of patterns are SyntaxErrors with V8's words.
const reason = (source, flags) => {
  try {
    new RegExp(source, flags);
    return 'valid';
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
console.log(reason('(')); // expect: SyntaxError: Invalid regular expression: /(/: Unterminated group
console.log(reason('a)')); // expect: SyntaxError: Invalid regular expression: /a)/: Unmatched ')'
console.log(reason('*')); // expect: SyntaxError: Invalid regular expression: /*/: Nothing to repeat
console.log(reason('[b-a]')); // expect: SyntaxError: Invalid regular expression: /[b-a]/: Range out of order in character class
console.log(reason('[a')); // expect: SyntaxError: Invalid regular expression: /[a/: Unterminated character class
console.log(reason('a{2,1}')); // expect: SyntaxError: Invalid regular expression: /a{2,1}/: numbers out of order in {} quantifier
console.log(reason('\\')); // expect: SyntaxError: Invalid regular expression: /\/: \ at end of pattern
console.log(reason('(?<a>.)\\k<b>')); // expect: SyntaxError: Invalid regular expression: /(?<a>.)\k<b>/: Invalid named capture referenced
console.log(reason('}', 'u')); // expect: SyntaxError: Invalid regular expression: /}/u: Lone quantifier brackets
console.log(reason('(?=a)*', 'u')); // expect: SyntaxError: Invalid regular expression: /(?=a)*/u: Invalid quantifier
console.log(reason('\\k', 'u')); // expect: SyntaxError: Invalid regular expression: /\k/u: Invalid named reference
console.log(reason('a', 'gg')); // expect: SyntaxError: Invalid flags supplied to RegExp constructor 'gg'
console.log(reason('a', 'uv')); // expect: SyntaxError: Invalid flags supplied to RegExp constructor 'uv'
console.log(reason('}]{\\k\\1(?=a)*')); // expect: valid
