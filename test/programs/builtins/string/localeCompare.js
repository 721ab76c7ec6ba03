const sorted = (list, ...rest) => list.sort((a, b) => a.localeCompare(b, ...rest)).join(' ');
console.log(sorted(['z', 'ä', 'a', 'Z', 'A', '1', '_', '-a', 'ab', 'résumé', 'resume']));
console.log(sorted(['file10', 'file9', 'File2', 'file010'], 'en', { numeric: true }));
console.log(sorted(['B10', 'b9', 'a'], undefined, { numeric: true, sensitivity: 'base' }));
console.log(sorted(['b', 'A', 'a', 'B'], 'en', { caseFirst: 'upper' }), sorted(['b', 'A', 'a', 'B'], 'en-u-kf-upper'), sorted(['a10', 'a9'], 'en-US-u-kn'));
// expect: _ -a 1 a A ä ab resume résumé z Z
// expect: File2 file9 file10 file010
// expect: a b9 B10
// expect: A a B b A a B b a9 a10

const compared = (a, b, options) => ['base', 'accent', 'case', 'variant'].map((sensitivity) => a.localeCompare(b, 'en', { sensitivity })).join();
console.log(compared('a', 'A'), compared('a', 'á'), compared('á', 'Á'), compared('a', 'b'));
console.log('a-b'.localeCompare('ab', 'en', { ignorePunctuation: true }), 'a-b'.localeCompare('ab'), 'a'.localeCompare('b', [], { usage: 'search' }));
console.log('æ'.localeCompare('ae'), 'ß'.localeCompare('ss'), 'й'.localeCompare('и'), '\u0e40\u0e01'.localeCompare('\u0e02'), '가'.localeCompare('나'), '中'.localeCompare('文'));
console.log('\u00c5'.localeCompare('A\u030a'), 'a\u0323\u0302'.localeCompare('\u1ead'), 'a\u00ad'.localeCompare('a'), '１'.localeCompare('1'), '１'.localeCompare('1', 'en', { numeric: true }));
// expect: 0,0,-1,-1 0,-1,0,-1 0,0,-1,-1 -1,-1,-1,-1
// expect: 0 -1 -1
// expect: 1 1 1 -1 -1 -1
// expect: 0 0 0 1 0

const failure = (f) => { try { return f(); } catch (e) { return `${e.name}: ${e.message}`; } };
console.log(failure(() => 'a'.localeCompare('a', 'e')), failure(() => 'a'.localeCompare('b', 'en', { sensitivity: 'x' })));
console.log(failure(() => 'a'.localeCompare('b', null)), failure(() => 'a'.localeCompare('b', 'en', null)), failure(() => 'a'.localeCompare('b', [5])));
// expect: RangeError: Incorrect locale information provided RangeError: Value x out of range for String.prototype.localeCompare options property sensitivity
// expect: TypeError: Cannot convert undefined or null to object TypeError: String.prototype.localeCompare called on null or undefined TypeError: Language ID should be string or object.
