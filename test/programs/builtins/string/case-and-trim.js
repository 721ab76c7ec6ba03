console.log('aBc'.toUpperCase(), 'ABC'.toLowerCase(), 'straße'.toUpperCase(), 'ΑΣ'.toLowerCase(), 'İ'.toLowerCase().length, 'ﬁ'.toUpperCase(), 'é'.toUpperCase());
console.log('[' + ' \t\n\u00a0\ufeffx y\u2003 '.trim() + ']', '[' + '  a '.trimStart() + ']', '[' + ' a  '.trimEnd() + ']', ''.trim() === '');
console.log('abc'.toLocaleUpperCase(), '\u{10428}'.toUpperCase() === '\u{10400}', 'ǆ'.toUpperCase());
// expect: ABC abc STRASSE ας 2 FI É
// expect: [x y] [a ] [ a] true
// expect: ABC true Ǆ
