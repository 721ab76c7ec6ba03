// Case mapping of strings of all widths: blocks of ASCII, Latin-1 in between, what becomes longer.
const ascii = 'Hello, World! 0123456789 @[`{ azAZ';
console.log(ascii.toUpperCase(), ascii.toLowerCase()); // expect: HELLO, WORLD! 0123456789 @[`{ AZAZ hello, world! 0123456789 @[`{ azaz
console.log('ABCDEFGHIJKLMNOPQRSTUVWXYZ@[`{'.toLowerCase(), 'abcdefghijklmnopqrstuvwxyz@[`{'.toUpperCase());
// expect: abcdefghijklmnopqrstuvwxyz@[`{ ABCDEFGHIJKLMNOPQRSTUVWXYZ@[`{
console.log('HELLO World ÀÉß×÷ 1234567890 HELLO WORLD'.toLowerCase(), 'hello world àéß×÷ÿµ 1234567890 hello'.toUpperCase());
// expect: hello world àéß×÷ 1234567890 hello world HELLO WORLD ÀÉSS×÷ŸΜ 1234567890 HELLO
console.log('no letters change: 0123456789'.toLowerCase() === 'no letters change: 0123456789', ''.toUpperCase() === ''); // expect: true true
console.log('ЖИЗНЬ World Σ ΑΣ ΑΣΑ İ'.toLowerCase(), 'жизнь world ß ŉ ǰ ﬁ ᾳ 世界'.toUpperCase());
// expect: жизнь world σ ας ασα i̇ ЖИЗНЬ WORLD SS ʼN J̌ FI ΑΙ 世界
console.log('𐐀𐐨 Deseret'.toLowerCase(), '𐐀𐐨 Deseret'.toUpperCase(), 'i̇'.toUpperCase().length); // expect: 𐐨𐐨 deseret 𐐀𐐀 DESERET 2
for (let n = 14; n < 20; n++) console.log(('a'.repeat(n) + 'É').toUpperCase(), ('A'.repeat(n) + 'é' + 'B'.repeat(17)).toLowerCase());
// expect: AAAAAAAAAAAAAAÉ aaaaaaaaaaaaaaébbbbbbbbbbbbbbbbb
// expect: AAAAAAAAAAAAAAAÉ aaaaaaaaaaaaaaaébbbbbbbbbbbbbbbbb
// expect: AAAAAAAAAAAAAAAAÉ aaaaaaaaaaaaaaaaébbbbbbbbbbbbbbbbb
// expect: AAAAAAAAAAAAAAAAAÉ aaaaaaaaaaaaaaaaaébbbbbbbbbbbbbbbbb
// expect: AAAAAAAAAAAAAAAAAAÉ aaaaaaaaaaaaaaaaaaébbbbbbbbbbbbbbbbb
// expect: AAAAAAAAAAAAAAAAAAAÉ aaaaaaaaaaaaaaaaaaaébbbbbbbbbbbbbbbbb
