// Where a match may begin is found by what every match has: at its start, at a distance, at several.
const texts = [
  '', 'x', 'key=value', '=', 'a=b=c', '"\\/Date(12)\\/"', 'x"\\/Date(12)\\/" \\"\\/Date(3)\\/"', 'ab12-34cd', 'foobarfoobaz', 'baz', 'aaaaaaaaab', 'caf\u00e9=\u4e00',
  '\u4e00-\u4e01=x', 'the end', 'x'.repeat(200) + 'needle', `${'ab'.repeat(100)}=${'c'.repeat(50)}`,
];
const patterns = [
  /(^|[^\\])"\\\/Date\((-?\d+)\)\\\/"/g, /[a-z]=/g, /.=./, /\d-\d/, /(?:foo|b)baz/g, /[ab]{2,5}b/, /x?needle/, /(?:ab){1,3}=c/,
  /.{0,5}=/, /(?:a|b)?\u4e00/, /\w{3}baz/g, /[^]=[^]/y, /a{2}b/, /needle$/,
  /(?=n)needle/, /(?<=x)needle/, /(a|ab)(c|bcd)(d*)=/, /e.d/gi, /[\u4e00-\u4e10]=/, /(?:x|y|)=v/, /=$|^=/,
];
for (const re of patterns) {
  const results = texts.map((text) => {
    re.lastIndex = 0;
    const found = [];
    for (let n = 0; n < 4; n++) {
      const m = re.exec(text);
      if (m) found.push(`${m.index}+${m[0].length}`);
      if (!m || !re.lastIndex) break;
    }
    return found.join(',') || '-';
  });
  console.log(String(re), results.join(' '));
}
// from the middle of a text, and at one place only
const late = /[a-c]=/y;
for (let n = 0; n < 6; n++) {
  late.lastIndex = n;
  console.log(n, late.test('a=xb=c='), late.lastIndex);
}
// A place that has what every match has, again and again, takes no time that grows with the square.
const many = '="'.repeat(200_000);
console.log(/[a-z]="x/.test(many), many.match(/[a-z"]=/g).length);

// expect: /(^|[^\\])"\\\/Date\((-?\d+)\)\\\/"/g - - - - - 0+14 0+15 - - - - - - - - -
// expect: /[a-z]=/g - - 2+2 - 0+2,2+2 - - - - - - - - - - 199+2
// expect: /.=./ - - 2+3 - 0+3 - - - - - - 3+3 2+3 - - 199+3
// expect: /\d-\d/ - - - - - - - 3+3 - - - - - - - -
// expect: /(?:foo|b)baz/g - - - - - - - - 6+6 - - - - - - -
// expect: /[ab]{2,5}b/ - - - - - - - - - - 4+6 - - - - 0+6
// expect: /x?needle/ - - - - - - - - - - - - - - 199+7 -
// expect: /(?:ab){1,3}=c/ - - - - - - - - - - - - - - - 194+8
// expect: /.{0,5}=/ - - 0+4 0+1 0+4 - - - - - - 0+5 0+4 - - 195+6
// expect: /(?:a|b)?\u4e00/ - - - - - - - - - - - 5+1 0+1 - - -
// expect: /\w{3}baz/g - - - - - - - - 6+6 - - - - - - -
// expect: /[^]=[^]/y - - - - 0+3 - - - - - - - - - - -
// expect: /a{2}b/ - - - - - - - - - - 7+3 - - - - -
// expect: /needle$/ - - - - - - - - - - - - - - 200+6 -
// expect: /(?=n)needle/ - - - - - - - - - - - - - - 200+6 -
// expect: /(?<=x)needle/ - - - - - - - - - - - - - - 200+6 -
// expect: /(a|ab)(c|bcd)(d*)=/ - - - - - - - - - - - - - - - -
// expect: /e.d/gi - - - - - - - - - - - - - 4+3 201+3 -
// expect: /[\u4e00-\u4e10]=/ - - - - - - - - - - - - 2+2 - - -
// expect: /(?:x|y|)=v/ - - 2+3 - - - - - - - - - - - - -
// expect: /=$|^=/ - - - 0+1 - - - - - - - - - - - -
// expect: 0 true 2
// expect: 1 false 0
// expect: 2 false 0
// expect: 3 true 5
// expect: 4 false 0
// expect: 5 true 7
// expect: false 199999
