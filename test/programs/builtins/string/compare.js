console.log('a' < 'b', 'a' < 'B', 'Z' < 'a', 'a'.localeCompare('b') < 0, 'b'.localeCompare('a') > 0, 'a'.localeCompare('a'));
console.log('10' < '9', 'abc' < 'abd', 'ab' < 'abc', '\u00e9' === 'e\u0301'.normalize(), 'é'.normalize('NFD').length, '\ufb01'.normalize('NFKC'));
try { 'a'.normalize('x'); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: true false true true true 0
// expect: true true true true 2 fi
// expect: RangeError: The normalization form should be one of NFC, NFD, NFKC, NFKD.
