// Strings and text formats: what text.js has not.
const words = Array.from({ length: 1000 }, (_, i) => 'word' + (i * 7919 % 1000)), line = 'row 12345,"name"\n', wide = 'Жизнь 世界 ';
grows('indexOf adversarial', 2000, n => {
  const t = 'a'.repeat(n * 10), p = 'a'.repeat(n / 2) + 'b';
  return t.indexOf(p) + t.indexOf('b' + 'a'.repeat(n));
});
grows('lastIndexOf miss', 10000, n => { const t = line.repeat(n); return t.lastIndexOf('zz') + t.lastIndexOf('rov'); });
grows('indexOf wide miss', 5000, n => {
  const t = wide.repeat(n); let h = 0; for (let i = 0; i < 5; i++) h += t.indexOf('界x') + t.indexOf('q');
  return h;
});
grows('split/join', 5000, n => line.repeat(n).split(',').join(';').length);
grows('split to chars', 20000, n => 'ab'.repeat(n).split('').length);
grows('replaceAll one char', 10000, n => line.repeat(n).replaceAll('"', "'").length);
grows('replace in loop until gone', 200, n => { let t = 'a,'.repeat(n); while (t.includes(',')) t = t.replace(',', ''); return t.length; });
grows('concat both ends', 5000, n => { let t = ''; for (let i = 0; i < n; i++) t = 'x' + t + 'y'; return t.length + t.charCodeAt(n); });
grows('append and charAt(last)', 3000, n => {
  let t = '', h = 0; for (let i = 0; i < n; i++) { t += 'ab'; h += t.charCodeAt(t.length - 1); } return h;
});
grows('slice off the front', 5000, n => { let t = 'abc'.repeat(n), h = 0; while (t.length) { h += t.charCodeAt(0); t = t.slice(3); } return h; });
grows('rope compare', 3000, n => { let a = '', b = ''; for (let i = 0; i < n; i++) { a += 'xy'; b += 'xy'; } return a === b ? 1 : 0; });
grows('array join of numbers', 10000, n => Array.from({ length: n }, (_, i) => i).join().length);
cliff('toLowerCase/UpperCase short 200k', () => {
  let h = 0; for (let i = 0; i < 200000; i++) h += 'Hello'.toLowerCase().length + 'World'.toUpperCase().length;
  return h;
});
cliff('toLowerCase wide', () => wide.repeat(20000).toLowerCase().length + wide.repeat(20000).toUpperCase().length);
cliff('padStart/padEnd/repeat 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) h += String(i).padStart(8, '0').length + 'a'.padEnd(5).length + '-'.repeat(i & 7).length;
  return h;
});
cliff('localeCompare Latin-1 50k', () => {
  let h = 0; for (let i = 0; i < 50000; i++) h += words[i % 1000].localeCompare('wörd' + (i & 7)); return h;
});
cliff('localeCompare accents 20k', () => {
  const a = ['café', 'cafe', 'Ångström', 'zebra', 'Éclair', 'eclair']; let h = 0;
  for (let i = 0; i < 20000; i++) h += a[i % 6].localeCompare(a[(i * 5 + 1) % 6]); return h;
});
cliff('normalize ASCII 50k', () => { let h = 0; for (let i = 0; i < 50000; i++) h += words[i % 1000].normalize().length; return h; });
cliff('normalize accents 10k', () => {
  let h = 0;
  for (let i = 0; i < 10000; i++) h += 'café Ångström'.normalize('NFD').length + 'cafe\u0301'.normalize('NFC').length;
  return h;
});
cliff('string === 500k', () => { let h = 0; for (let i = 0; i < 500000; i++) if (words[i % 1000] === words[(i + 1) % 1000]) h++; return h; });
cliff('long strings equal 1MB x 10', () => {
  const a = line.repeat(60000), b = (line + '').repeat(60000); let h = 0;
  for (let i = 0; i < 10; i++) if (a === b) h++; return h;
});
cliff('long strings as keys', () => {
  const m = new Map(), t = line.repeat(100); let h = 0; for (let i = 0; i < 2000; i++) m.set(t + i, i);
  for (let i = 0; i < 2000; i++) h += m.get(t + i); return h;
});
cliff('compare long prefix 2k', () => {
  const a = line.repeat(1000) + 'a', b = line.repeat(1000) + 'b'; let h = 0;
  for (let i = 0; i < 2000; i++) if (a < b) h++; return h;
});
cliff('at/charAt/codePointAt 300k', () => {
  const t = line.repeat(1000); let h = 0;
  for (let i = 0; i < 300000; i++) h += t.at(i % 16000).length + t.charAt(i % 16000).length + t.codePointAt(i % 16000);
  return h;
});
cliff('fromCharCode 300k', () => {
  let h = 0;
  for (let i = 0; i < 300000; i++) h += String.fromCharCode(65 + i % 26).length + String.fromCharCode(65, 66, 67).length;
  return h;
});
cliff('fromCharCode.apply 1k x 100', () => {
  const a = Array.from({ length: 1000 }, (_, i) => 65 + i % 26); let h = 0;
  for (let i = 0; i < 100; i++) h += String.fromCharCode.apply(null, a).length; return h;
});
cliff('template 3 parts 200k', () => { let h = 0; for (let i = 0; i < 200000; i++) h += `${i}: ${'x'} (${i + 1})`.length; return h; });
cliff('concat method/join small 100k', () => {
  let h = 0; for (let i = 0; i < 100000; i++) h += 'a'.concat('b', i).length + ['a', i, 'c'].join('-').length;
  return h;
});
cliff('split small 100k', () => {
  let h = 0; for (let i = 0; i < 100000; i++) h += 'a,b,c,d'.split(',').length + 'k=v'.split('=')[1].length;
  return h;
});
cliff('matchAll 20k', () => {
  let h = 0;
  for (let i = 0; i < 2000; i++) for (const m of 'a1 b22 c333 d4444'.matchAll(/([a-z])(\d+)/g)) h += m[2].length;
  return h;
});
cliff('sticky scan 50k', () => {
  const re = /\w+|\s+/y, t = 'foo bar baz '.repeat(4000); let h = 0; re.lastIndex = 0; while (re.test(t)) h++;
  return h;
});
cliff('split by regexp', () => 'a, b;c  d'.repeat(5000).split(/[,;\s]+/).length);
cliff('search/test literal 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) h += 'the quick brown fox'.search(/fox/) + (/quick/.test('the quick brown fox') ? 1 : 0);
  return h;
});
cliff('replace callback 1MB', () => line.repeat(10000).replace(/\d+/g, x => x.length).length);
cliff('encodeURIComponent 20k', () => {
  let h = 0; for (let i = 0; i < 20000; i++) h += decodeURIComponent(encodeURIComponent('a b&c=ü/' + i)).length;
  return h;
});
cliff('escape html by replace 20k', () => {
  let h = 0;
  for (let i = 0; i < 20000; i++) h += '<a href="x">&</a>'.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').length;
  return h;
});
cliff('number formatting 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) h += (i * 1e15).toString().length + (i / 1e7).toString().length + (i * .1).toExponential(3).length;
  return h;
});
cliff('int to string repeated 300k', () => { let h = 0; for (let i = 0; i < 300000; i++) h += String(i & 255).length; return h; });
cliff('Number/parse variants 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) h += +'12.5' + Number(' 7 ') + parseFloat('3.25px') + parseInt('7f', 16) + +'1e3';
  return h;
});
cliff('isInteger/isNaN/isSafeInteger 500k', () => {
  let h = 0;
  for (let i = 0; i < 500000; i++) if (Number.isInteger(i / 2) && !isNaN(i) && Number.isSafeInteger(i)) h++;
  return h;
});
cliff('BigInt ops 50k', () => {
  let a = 1n, h = 0;
  for (let i = 0; i < 50000; i++) { a = (a * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn; h += Number(a >> 60n); }
  return h;
});
cliff('BigInt compare/convert 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) { const b = BigInt(i); if (b < 50000n && b !== 7n) h += Number(b % 10n); }
  return h;
});
grows('BigInt decimal text', 1000, n => (10n ** BigInt(n) - 1n).toString().length + Number(BigInt('9'.repeat(n)) % 7n));
grows('BigInt multiply', 1000, n => Number((3n ** BigInt(n * 10) * 7n ** BigInt(n * 5)) % 1000007n));
cliff('Date fields and set 50k', () => {
  const d = new Date(0); let h = 0;
  for (let i = 0; i < 50000; i++) { d.setTime(i * 1e8); h += d.getDay() + d.getDate() + d.getMinutes(); d.setHours(5); d.setMonth(i % 12); h += d.getTime() % 7; }
  return h;
});
cliff('Date toString/toJSON 5k', () => {
  let h = 0;
  for (let i = 0; i < 5000; i++) { const d = new Date(1e12 + i * 1e8); h += d.toString().length + d.toJSON().length + d.toUTCString().length; }
  return h;
});
cliff('Date.UTC/parse text 20k', () => {
  let h = 0;
  for (let i = 0; i < 20000; i++) h += Date.UTC(2020, i % 12, 5) % 7 + Date.parse('Tue, 05 Nov 2024 10:11:12 GMT') % 11;
  return h;
});
cliff('JSON strings with escapes', () => {
  const t = JSON.stringify(Array.from({ length: 5000 }, (_, i) => 'a"b\\c\n' + i + 'ü'));
  return JSON.parse(t).length + t.length;
});
cliff('JSON nested arrays', () => {
  let a = []; for (let i = 0; i < 20000; i++) a.push([i, [i, [String(i)]], null, true]);
  return JSON.parse(JSON.stringify(a)).length;
});
cliff('JSON replacer/toJSON', () => {
  const a = Array.from({ length: 2000 }, (_, i) => ({ i, d: { toJSON() { return i; } } }));
  return JSON.stringify(a).length + JSON.stringify(a, ['i']).length + JSON.stringify(a, (k, v) => v).length;
});
cliff('JSON big dictionary', () => {
  const o = {}; for (let i = 0; i < 5000; i++) o['key' + i] = i;
  return Object.keys(JSON.parse(JSON.stringify(o))).length;
});
