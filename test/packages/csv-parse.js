import { parse as parseStream } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

console.log(parse('a,b\n1,"x ""y"""\n2,\n', { columns: true, cast: true }), parse('a;b # c\n;1', { delimiter: ';', comment: '#', trim: true, info: true }).length);
try { parse('a,b\n1'); } catch (error) { console.log(error.code, error.message); }
console.log(stringify([{ a: 1, b: 'x,"y"' }, { a: null, b: new Date(0) }], { header: true, cast: { date: (d) => d.toISOString() } }));
const parser = parseStream({ from_line: 2, on_record: (record) => record.map(Number) });
parser.write('x,y\n1,2\n'); parser.write('3,'); parser.end('4\n');
for await (const record of parser) console.log(record);
