import protobuf from 'protobufjs';

const { root } = protobuf.parse(`syntax = "proto3"; package p;
  enum Kind { NONE = 0; SOME = 1; }
  message Point { int32 x = 1; sint64 y = 2; repeated string tags = 3; map<string, double> m = 4; Kind kind = 5; bytes data = 6; oneof which { string a = 7; bool b = 8; } }`);
const Point = root.lookupType('p.Point');
const message = Point.create({ x: 150, y: -3, tags: ['a', 'ü'], m: { k: 1.5 }, kind: 1, data: new Uint8Array([1, 2]), b: true });
const bytes = Point.encode(message).finish();
console.log(Buffer.from(bytes).toString('hex'), Point.verify({ x: 'no' }));
console.log(JSON.stringify(Point.decode(bytes)), Point.toObject(Point.decode(bytes), { enums: String, longs: String, bytes: String, defaults: true }));
console.log(JSON.stringify(root.toJSON()).length);
