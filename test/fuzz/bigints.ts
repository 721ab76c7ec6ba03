import { Random } from './random.js';

const LITERALS = ['0n', '1n', '-1n', '2n', '7n', '-10n', '255n', '0x7fffffffn', '-0x80000000n', '0xffffffffn', '2n ** 53n', '9007199254740993n', '-(2n ** 64n)', '123456789012345678901234567890n', '(1n << 96n) - 1n'];
const OTHERS = ['0', '-0', '1', '1.5', '-2', '2147483647', '9007199254740992', 'NaN', 'Infinity', "''", "'12'", "'0x1f'", "'x'", 'true', 'null', 'undefined', '[3]', '({ valueOf() { return 5n; } })', '({ valueOf() { return 2; } })', 'Object(6n)', '[]'];
const ARITHMETIC = ['+', '-', '*', '/', '%', '&', '|', '^', '<<', '>>', '>>>', '**'];
const COMPARISON = ['<', '<=', '>', '>=', '==', '!=', '===', '!=='];

/**
 * Statements about BigInts, alone and mixed with other values: operands are
 * literals, variables whose type is known, and elements of `pool`, of which
 * the compiler knows nothing. `narrow` keeps numbers short.
 */
export function bigintStatements(seed: number): string {
  const random = new Random(seed ^ 0x5bd1e995);
  const bigint = (depth: number): string => {
    if (depth <= 0 || random.chance(0.3)) return random.pick([random.pick(LITERALS), 'b1', 'b2', 'b3']);
    const x = bigint(depth - 1), y = bigint(depth - 1);
    return random.weighted<() => string>([
      [6, () => `((${x}) ${random.pick(['+', '-', '*', '/', '%', '&', '|', '^'])} (${y}))`], [2, () => `((${x}) ${random.pick(['<<', '>>'])} ${random.below(90)}n)`], [1, () => `(narrow(${x}) ** ${random.below(4)}n)`],
      [2, () => `(${random.pick(['-', '~'])}(${x}))`], [1, () => random.pick(['(b1++)', '(--b2)', '(b3 += 1n)', '(b1 *= b2, b1 = narrow(b1))'])], [1, () => `BigInt.as${random.pick(['Int', 'Uint'])}N(${random.below(130)}, ${x})`],
      [1, () => `(${x} < ${y} ? ${x} : ${y})`], [1, () => `BigInt(String(${x}))`], [1, () => `generic(${x}, ${y})`],
    ])();
  };
  const operand = (): string => random.weighted<() => string>([[3, () => bigint(1)], [2, () => random.pick(OTHERS)], [5, () => `pool[${random.below(12)}]`], [1, () => 'n']])();
  const any = (): string => random.weighted<() => string>([
    [4, () => bigint(3)], [5, () => `(${operand()} ${random.pick(ARITHMETIC)} ${operand()})`], [4, () => `(${operand()} ${random.pick(COMPARISON)} ${operand()})`],
    [2, () => `(${random.pick(['-', '+', '~', '!', 'typeof '])}(${operand()}))`], [1, () => `${random.pick(['Number', 'BigInt', 'String', 'Boolean', 'Object.is.bind(0, 1n)', 'parseInt'])}(${operand()})`],
    [1, () => `(pool[${random.below(12)}]${random.pick(['++', '--'])})`], [1, () => `(n ${random.pick(['+=', '-=', '*=', '|=', '&='])} ${operand()})`], [1, () => `(${bigint(2)}).toString(${random.between(2, 36)})`], [1, () => `generic(${operand()}, ${operand()})`],
  ])();
  const lines = random.list(8, 16, () => `try { show(${any()}); } catch (e) { caught(e); }`);
  return `{
let b1 = ${random.pick(LITERALS)}, b2 = ${random.pick(LITERALS)}, b3 = BigInt(${random.below(1000)}), n = ${random.below(100)};
const pool = [${random.list(6, 6, () => random.pick(LITERALS)).join(', ')}, ${random.list(6, 6, () => random.pick(OTHERS)).join(', ')}];
function narrow(x) { return BigInt.asIntN(100, x); }
function generic(x, y) { let s = x; for (let i = 0; i < 3; i++) { tick(); s = i % 2 ? s ${random.pick(ARITHMETIC)} y : s ${random.pick(['+', '-', '&', '^'])} x; if (typeof s === 'bigint') s = narrow(s); } return s < y ? s : s ${random.pick(['|', '*', '%'])} y; }
${lines.join('\n')}
show(b1); show(b2); show(b3); show(n); pool.forEach((v) => show(typeof v + String(v)));
}`;
}
