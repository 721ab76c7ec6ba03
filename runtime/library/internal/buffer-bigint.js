// Buffer.prototype.readBigInt64LE and its kin: of programs that name one of them.
import { addNumber, Buffer, requireValue } from './buffer.js';

const methods = {};
for (const signed of [true, false]) {
  const kind = signed ? 'BigInt64' : 'BigUint64', name = signed ? 'BigInt64' : 'BigUInt64';
  const [get, set] = [DataView.prototype[`get${kind}`], DataView.prototype[`set${kind}`]];
  const min = signed ? -(1n << 63n) : 0n, max = (1n << (signed ? 63n : 64n)) - 1n;
  const check = (value) => {
    requireValue(value, min, max, 8, signed);
    if (typeof value !== 'bigint') throw new TypeError('Cannot mix BigInt and other types, use explicit conversions');
    return value;
  };
  for (const order of ['LE', 'BE']) addNumber(methods, name + order, (v, o, l) => $call(get, v, o, l), (v, o, x, l) => { $call(set, v, o, x, l); }, 8, order === 'LE', check, signed ? [] : [kind + order]);
}
for (const name of Object.keys(methods)) Object.defineProperty(Buffer.prototype, name, { value: methods[name], writable: true, enumerable: true, configurable: true });
