import parse from 'yargs-parser';

console.log(parse(['--foo=99', '--bar', '9.33', '--no-x', '-abc', 'rest', '--list', '1', '2', '--', 'tail'], { array: ['list'], configuration: { 'populate--': true } }));
console.log(parse('--a.b.c 4 --camel-case "two words" -n5', { number: ['n'], string: ['a.b.c'], alias: { n: ['number'] }, default: { d: true } }));
console.log(parse.detailed(['-x', '--unknown'], { boolean: ['x'], coerce: { unknown: (v) => `<${v}>` } }).argv);
