// RegExp.prototype.exec: captures, index, input, groups, indices, lastIndex.
const show = (m) => (m ? `${m.index}:${m.map(String).join('|')}` : String(m));

console.log(show(/a(b|c)*d/.exec('xxabcbcdxx'))); // expect: 2:abcbcd|c
console.log(show(/(z)((a+)?(b+)?(c))*/.exec('zaacbbbcac'))); // expect: 0:zaacbbbcac|z|ac|a|undefined|c
console.log(show(/(a*)*/.exec('b'))); // expect: 0:|undefined
console.log(show(/(?=(a+))a*b\1/.exec('baaabac'))); // expect: 3:aba|a
console.log(show(/(.*?)a(?!(a+)b\2c)\2(.*)/.exec('baaabaac'))); // expect: 0:baaabaac|ba|undefined|abaac
console.log(show(/(?<=\$)\d+(\.\d*)?/.exec('cost $10.50'))); // expect: 6:10.50|.50
console.log(show(/(?<!\$)\b\d+/.exec('cost $10 20'))); // expect: 9:20
console.log(show(/(?<=(\d+)(\d+))$/.exec('1053'))); // expect: 4:|1|053
console.log(show(/^(?:a|ab)(?:c|bcd)(d*)$/.exec('abcd'))); // expect: 0:abcd|
console.log(show(/a{2,3}?b?/.exec('aaaab'))); // expect: 0:aa
console.log(show(/(?:a{2}){1,2}c/.exec('aaaaac'))); // expect: 1:aaaac
console.log(show(/(?:(a)|b)*/.exec('ab'))); // expect: 0:ab|undefined
console.log(show(/\bfoo\b|\Bx/.exec('afoo foo'))); // expect: 5:foo
console.log(show(/^b$/m.exec('a\nb\nc'))); // expect: 2:b
console.log(show(/[^]b/.exec('\nb'))); // expect: 0:
// expect: b
console.log(show(/nothing/.exec('here'))); // expect: null

const { groups, input } = /(?<year>\d{4})-(?<month>\d\d)/.exec('on 2024-05');
console.log(groups.year, groups.month, input, Object.getPrototypeOf(groups)); // expect: 2024 05 on 2024-05 null

const withIndices = /a(?<z>z)?(b)/d.exec('xab');
console.log(withIndices.indices);
// expect: [
// expect:   [ 1, 3 ],
// expect:   undefined,
// expect:   [ 2, 3 ],
// expect:   groups: [Object: null prototype] { z: undefined }
// expect: ]

const global = /o/g;
console.log(global.exec('foo').index, global.lastIndex); // expect: 1 2
console.log(global.exec('foo').index, global.lastIndex); // expect: 2 3
console.log(global.exec('foo'), global.lastIndex); // expect: null 0

const sticky = /o/y;
sticky.lastIndex = 1;
console.log(sticky.test('foo'), sticky.lastIndex); // expect: true 2
sticky.lastIndex = 0;
console.log(sticky.test('foo'), sticky.lastIndex); // expect: false 0

for (let i = 0; i < 2; i++) {
  const fresh = /x/g;
  console.log(fresh.seen, fresh.lastIndex); // expect: undefined 0
  // expect: undefined 0
  fresh.seen = true;
  fresh.test('x');
}
console.log(/\u{1F600}/u.exec('x\u{1F600}').index, /^.$/u.test('\u{1F600}'), /^.$/.test('\u{1F600}')); // expect: 1 true false
