import { Packr, Unpackr, addExtension, pack, unpack } from 'msgpackr';

const value = { a: 1, b: -5.5, list: [1, 'two', null, true, 2 ** 40, 10n], text: 'ü'.repeat(40), bytes: new Uint8Array([1, 2, 3]), date: new Date(1e12), map: new Map([['k', 1]]), set: new Set([1]) };
const bytes = pack(value);
console.log(bytes.length, unpack(bytes));
const packr = new Packr({ structures: [], useRecords: true, moreTypes: true });
console.log(packr.pack([{ x: 1, y: 2 }, { x: 3, y: 4 }]).toString('hex'), packr.unpack(packr.pack(value)));
class Point { constructor(x) { this.x = x; } }
addExtension({ Class: Point, type: 11, write: (p) => [p.x], read: ([x]) => new Point(x) });
console.log(unpack(pack(new Point(4))), new Unpackr({ mapsAsObjects: false }).unpack(pack({ q: 1 })));
