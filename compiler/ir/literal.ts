import { type Constant, HOLE_VALUE } from './ir.js';

/** An array or object literal all of whose parts are constants. */
export type Literal = ArrayLiteral | ObjectLiteral;
export interface ArrayLiteral { readonly items: readonly LiteralPart[] }
/** No key is an index, `__proto__` or there twice. */
export interface ObjectLiteral { readonly keys: readonly string[]; readonly values: readonly LiteralPart[] }
export type LiteralPart = Literal | LiteralLeaf;
export type LiteralLeaf = Exclude<Constant, bigint>;

export const isLiteral = (part: LiteralPart): part is Literal => typeof part === 'object' && part !== null && ('items' in part || 'keys' in part);

/** Leaves that JSON does not have; every string begins with a quote there. */
const SPECIAL: readonly (readonly [string, LiteralLeaf])[] = [['undefined', undefined], ['-0', -0], ['NaN', NaN], ['Infinity', Infinity], ['-Infinity', -Infinity], ['hole', HOLE_VALUE]];

/** One line of text, which `parseLiteral` reads. */
export function printLiteral(literal: Literal): string {
  return JSON.stringify(encode(literal));
}
function encode(part: LiteralPart): unknown {
  if (isLiteral(part)) return 'items' in part ? part.items.map(encode) : { keys: part.keys, values: part.values.map(encode) };
  if (typeof part === 'string') return `'${part}`;
  return SPECIAL.find(([, value]) => Object.is(value, part))?.[0] ?? part;
}
export function parseLiteral(text: string): Literal {
  return decode(JSON.parse(text)) as Literal;
}
function decode(json: unknown): LiteralPart {
  if (Array.isArray(json)) return { items: json.map(decode) };
  if (typeof json === 'string') return json.startsWith("'") ? json.slice(1) : SPECIAL.find(([name]) => name === json)![1];
  if (typeof json !== 'object' || json === null) return json as LiteralLeaf;
  const { keys, values } = json as { keys: string[]; values: unknown[] };
  return { keys, values: values.map(decode) };
}
