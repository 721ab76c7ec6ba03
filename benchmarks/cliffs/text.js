// Strings, regular expressions, JSON.
cliff('+= 1 char 300k', () => { let s = ''; for (let i = 0; i < 300000; i++) s += 'a'; return s.length + s.charCodeAt(5); });
cliff("prepend 'b'+p 100k", () => { let p = ''; for (let i = 0; i < 100000; i++) p = 'b' + p; return p.length + p[7]; });
cliff('template append 50k', () => { let o = ''; for (let i = 0; i < 50000; i++) o += `<li id="${i}">${i * 2}</li>\n`; return o.length; });
cliff('+= then index each time 5k', () => { let r = ''; for (let i = 0; i < 5000; i++) { r += 'ab'; if (r[i] === 'q') break; } return r.length; });
cliff('charCodeAt scan 600k', () => {
  const t = 'row 12345,"name"\n'.repeat(40000); let h = 0;
  for (let i = 0; i < t.length; i++) h = (h * 31 + t.charCodeAt(i)) | 0; return h;
});
cliff('s[i] compare 600k', () => {
  const t = 'row 12345,"name"\n'.repeat(40000); let h = 0;
  for (let i = 0; i < t.length; i++) if (t[i] === ',') h++; return h;
});
cliff('for-of string 600k', () => { const t = 'row 12345,"name"\n'.repeat(40000); let h = 0; for (const c of t) if (c === ',') h++; return h; });
cliff('slice/substring/trim 300k', () => {
  const t = 'row 12345,"name"\n'.repeat(40000); let h = 0;
  for (let i = 0; i < 300000; i++) h += t.substring(i, i + 10).length + t.slice(i, i + 5).trim().length;
  return h;
});
cliff("split(',') lines 20k", () => { const t = 'row 12345,"name",12,dept\n'.repeat(20000); return t.split('\n').map(l => l.split(',')).length; });
cliff("split('').reverse().join 300k", () => 'x1'.repeat(150000).split('').reverse().join('').length);
cliff('utf16 charCodeAt scan 300k', () => {
  const t = 'Жизнь 世界 '.repeat(30000); let h = 0;
  for (let i = 0; i < t.length; i++) h = (h * 31 + t.charCodeAt(i)) | 0; return h;
});
cliff('toUpperCase/replaceAll 1MB', () => {
  const t = 'row 12345,"name"\n'.repeat(60000);
  return t.toUpperCase().length + t.replaceAll('row', 'ROW').length + t.indexOf('zzz');
});
cliff('regex literal test miss 300k', () => {
  let h = 0; for (let i = 0; i < 300000; i++) if (/^t66EKZPb9ZjErs(ucle|EdRW)?$/.test('t66')) h++; return h;
});
cliff('regex semver test 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) if (/^(\d+)\.(\d+)\.(\d+)(?:-([\w.]+))?$/.test('1.2.' + (i % 100))) h++;
  return h;
});
cliff('regex exec groups 50k', () => {
  let h = 0;
  for (let i = 0; i < 50000; i++) h += /(\w+)@(\w+)\.com/.exec('user' + (i % 10) + '@host.com')[1].length;
  return h;
});
cliff('replace fn 20k', () => {
  let h = 0;
  for (let i = 0; i < 20000; i++) h += 'a-b_c d'.replace(/[-_ ](.)/g, (_, c) => c.toUpperCase()).length;
  return h;
});
cliff('replace /x/g string 1MB', () => 'row 12345,"name"\n'.repeat(60000).replace(/"/g, "'").length);
cliff('replace groups $1 500kB', () => 'row 12345,"name"\n'.repeat(30000).replace(/(\w+) (\d+)/g, '$2 $1').length);
cliff('match /g 1MB', () => ('row 12345,"name"\n'.repeat(60000).match(/\d+/g) || []).length);
cliff('sticky tokenizer', () => {
  const st = /\/\*[\s\S]*?\*\/|\/\/.*|"(?:\\.|[^"\\])*"|[A-Za-z_]\w*|\d+|\s+|[^\s\w]/gy;
  const code = 'let x = 10; // note\nfunction foo(a, b) { return "s" + a * b; }\n'.repeat(1500); let t = 0;
  st.lastIndex = 0; while (st.exec(code)) t++; return t;
});
cliff('log line regex 5k', () => {
  const re = /^(\S+) \S+ \S+ \[([^\]]+)\] "(\w+) ([^" ]+) [^"]+" (\d{3}) (\d+)$/; let n = 0;
  for (let i = 0; i < 5000; i++) {
    const m = re.exec(`10.0.${i % 256}.1 - - [01/Jan/2024:00:00:00 +0000] "GET /p/${i}?q=7 HTTP/1.1" 200 ${i}`);
    if (m) n += +m[6];
  }
  return n;
});
cliff('new RegExp in loop 5k', () => {
  let h = 0; for (let i = 0; i < 5000; i++) h += new RegExp('a' + (i % 10) + '+', 'g').test('a5') ? 1 : 0;
  return h;
});
cliff('unicode /iu /p{Lu}/gu', () => {
  let h = 0; for (let i = 0; i < 5000; i++) h += /straße|MÜNCHEN/iu.test('In münchen ' + i) ? 1 : 0;
  return h + ('Grüße Жизнь '.repeat(3000).match(/\p{Lu}/gu) || []).length;
});
const record = (_, i) => ({ id: i, name: 'user ' + i, tags: ['a', 'b'], nested: { x: i / 3, ok: true, z: null }, text: 'line "q"\n' + i });
const records = Array.from({ length: 5000 }, record), recordsText = JSON.stringify(records), recordsParsed = JSON.parse(recordsText);
const doublesText = JSON.stringify(Array.from({ length: 50000 }, (_, i) => i * 1.1));
cliff('JSON.stringify 5k records', () => JSON.stringify(Array.from({ length: 5000 }, record)).length);
cliff('JSON.parse 5k records', () => JSON.parse(recordsText).length);
cliff('JSON.parse reviver', () => JSON.parse(recordsText, (k, v) => typeof v === 'number' ? v + 1 : v).length);
cliff('JSON.stringify only', () => JSON.stringify(recordsParsed).length);
cliff('JSON.stringify indent 2', () => JSON.stringify(recordsParsed, null, 2).length);
cliff('JSON.parse doubles 50k', () => JSON.parse(doublesText).length);
cliff('JSON small roundtrip 20k', () => {
  let h = 0;
  for (let i = 0; i < 20000; i++) h += JSON.stringify({ a: i, b: [i, 'x'], c: { d: true } }).length + JSON.parse('{"a":[1,2,{"b":"c"}],"n":' + i + '}').n;
  return h;
});
