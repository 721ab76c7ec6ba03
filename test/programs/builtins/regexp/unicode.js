// Case, properties, set notation and properties of strings.
console.log(/[^x]/iu.test('\u212a'), /k/i.test('\u212a'), /k/iu.test('\u212a'), /ß/iu.test('ẞ'), /ß/i.test('ẞ'), /σ/i.test('ς')); // expect: true false true true false true
console.log(/^\p{Lu}\p{Ll}+$/u.test('Éa'), /\p{Script=Greek}/u.test('λ'), /\p{scx=Deva}/u.test('\u0964'), /\P{L}/u.test('a'), /^\p{Any}$/u.test('😀')); // expect: true true true false true
console.log(/^\p{Emoji}+$/u.test('😀'), /\p{ID_Start}/u.test('1'), /\p{Changes_When_Casefolded}/u.test('A'), /\p{gc=Decimal_Number}/u.test('٣')); // expect: true false true true
console.log(/^[\w--[aeiou]]+$/v.test('xyz'), /^[\w--[aeiou]]+$/v.test('xaz'), /^[\p{L}&&\p{ASCII}]+$/v.test('abé'), /[[a-z]--b]/v.test('b')); // expect: true false false false
console.log(/^\p{RGI_Emoji}$/v.test('👨‍👩‍👧‍👦'), /^[\q{abc|d}x]$/v.test('abc'), /^\p{Emoji_Keycap_Sequence}$/v.test('1️⃣'), /^\p{RGI_Emoji_Flag_Sequence}$/v.test('🇫🇷')); // expect: true true true true
console.log(/\bſ\b/iu.test('ſ'), /\w/iu.test('ſ'), /\w/i.test('ſ')); // expect: true true false
console.log('a😀b'.match(/./gu).length, /(?<=😀)b/u.exec('a😀b').index, /^[😀]$/u.test('😀'), /\ud83d/u.test('😀'), /\ud83d/.test('😀')); // expect: 3 3 true false true
const behind = /(?<π>.)\k<π>/u.exec('xaab');
console.log(behind.index, behind.groups.π); // expect: 1 a
