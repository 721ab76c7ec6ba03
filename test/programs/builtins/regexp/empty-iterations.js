// an iteration that matches nothing is refused if it need not be: what the one before captured stays
for (const [pattern, text] of [
  [/(?:(|\b\w+?){2})+$/, 'aaaa'], [/(?:(|a){2})+$/, 'a'], [/(?:(|a){2})*$/, 'a'], [/(?:(|ab)(|c))+$/, 'abc'], [/(?:(|a){1,2})+$/, 'a'], [/(?:()|(a))+$/, 'a'],
  [/(?:(|a){3})+$/, 'aa'], [/(|a){3}$/, 'aa'], [/(?:a?){2,3}?b/, 'aab'], [/(a?)*/, 'aa'], [/(a?)+?$/, 'aa'], [/(?:(?=(a)))*a/, 'a'], [/(?:(?=(a))){2}a/, 'a'],
  [/(?:(a)|b|)*?c/, 'abc'], [/(z)((a+)?(b+)?(c))*/, 'zaacbbbcac'], [/(?:(a*)|(b*)){3}/, 'aabb'],
]) console.log(JSON.stringify(pattern.exec(text)));
// one that can match nothing else is done once, however often it is asked for
console.log(/^(?:\b(?=)){1000000000}a/.test('a'), /(?:){2,}x/.test('x'), /(?:(?=(a))){0,5}b/.exec('ab')[1]);
// expect: ["aaaa","aaaa"]
// expect: ["a","a"]
// expect: ["a","a"]
// expect: ["abc","","c"]
// expect: ["a","a"]
// expect: ["a",null,"a"]
// expect: ["aa","a"]
// expect: ["aa","a"]
// expect: ["aab"]
// expect: ["aa","a"]
// expect: ["aa","a"]
// expect: ["a",null]
// expect: ["a","a"]
// expect: ["abc",null]
// expect: ["zaacbbbcac","z","ac","a",null,"c"]
// expect: ["aa","",null]
// expect: true true undefined
