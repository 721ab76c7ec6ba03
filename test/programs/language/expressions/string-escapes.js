console.log('\x41\u0042\u{43}\u{1F600}'.length, '\t|\b|\v|\f|\0'.length, 'a\
b', '\'"`', "\"'", '\\');
console.log(JSON.stringify('\u2028\u0000\u007f').length, '\z' === 'z', '\u{1F600}' === '\uD83D\uDE00');
// expect: 5 9 ab '"` "' \
// expect: 10 true true
