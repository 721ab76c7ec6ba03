const codes = (s) => [...s].map((c) => c.codePointAt(0).toString(16)).join(' ');
console.log('istanbul'.toLocaleUpperCase('tr'), 'ISTANBUL İ'.toLocaleLowerCase('tr'), 'I'.toLocaleLowerCase('az-Latn'), 'i'.toLocaleUpperCase(['tr', 'en']), 'i'.toLocaleUpperCase(['en', 'tr']));
console.log(codes('I\u0307'.toLocaleLowerCase('tr')), codes('I\u0323\u0307'.toLocaleLowerCase('tr')), codes('I\u0301\u0307'.toLocaleLowerCase('tr')), codes('İ'.toLocaleLowerCase('en')));
console.log(codes('I\u0301J\u0300Ì'.toLocaleLowerCase('lt')), codes('i\u0307\u0301j\u0307x\u0307'.toLocaleUpperCase('lt')), codes('IJ'.toLocaleLowerCase('lt')));
console.log('straße'.toLocaleUpperCase('de'), 'ijs'.toLocaleUpperCase('nl'), 'ΑΣ'.toLocaleLowerCase('el'), 'a'.toLocaleUpperCase([]), 'A'.toLocaleLowerCase(undefined));
// expect: İSTANBUL ıstanbul i ı İ I
// expect: 69 69 323 131 301 307 69 307
// expect: 69 307 301 6a 307 300 69 307 300 49 301 4a 58 307 69 6a
// expect: STRASSE IJS ας A a

const failure = (f) => { try { return f(); } catch (e) { return `${e.name}: ${e.message}`; } };
console.log(failure(() => 'i'.toLocaleUpperCase('e')), failure(() => 'i'.toLocaleLowerCase(null)), failure(() => 'i'.toLocaleUpperCase(5)));
// expect: RangeError: Incorrect locale information provided TypeError: Cannot convert undefined or null to object I
