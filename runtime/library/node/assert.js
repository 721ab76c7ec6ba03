// assert   https://nodejs.org/docs/latest-v20.x/api/assert.html
import { isDeepEqual } from '../internal/deep-equal.js';
import { invalidArgType, invalidArgValue, plainError, received, requireFunction, typeError } from '../internal/errors.js';
import { inspect } from '../internal/inspect.js';
import { isNativeError, isPromise, isRegExp } from '../internal/types.js';

const MESSAGES = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:', strictEqual: 'Expected values to be strictly equal:', strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:', notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:', notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":', notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:', notIdentical: 'Values have same structure but are not reference-equal:', notDeepEqualUnequal: 'Expected values not to be loosely deep-equal:',
};
const inspectValue = (value) => inspect(value, { compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity, showHidden: false, showProxy: false, sorted: true, getters: true, breakLength: Infinity });
const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

/** How two values differ: lines of both, with + and -. */
function difference(actual, expected, operator, message) {
  const actualInspected = inspectValue(actual), expectedInspected = inspectValue(expected);
  const actualLines = actualInspected.split('\n'), expectedLines = expectedInspected.split('\n');
  if (operator === 'strictEqual' && ((typeof actual === 'object' && actual !== null && typeof expected === 'object' && expected !== null) || (typeof actual === 'function' && typeof expected === 'function'))) operator = 'strictEqualObject';
  if (actualLines.length === 1 && expectedLines.length === 1 && actualLines[0] !== expectedLines[0]) {
    const length = actualLines[0].length + expectedLines[0].length;
    if (length <= 12 && !isObject(actual) && !isObject(expected) && (actual !== 0 || expected !== 0)) return `${message ?? MESSAGES[operator]}\n\n${actualLines[0]} !== ${expectedLines[0]}\n`;
    if (operator !== 'strictEqualObject' && length < 80) {
      let i = 0;
      while (actualLines[0][i] === expectedLines[0][i]) i++;
      const indicator = i > 2 ? `\n  ${' '.repeat(i)}^` : '';
      return `${message ?? MESSAGES[operator]}\n\u001b[32m+ actual\u001b[39m \u001b[31m- expected\u001b[39m\n\n\u001b[32m+\u001b[39m ${actualLines[0]}\n\u001b[31m-\u001b[39m ${expectedLines[0]}${indicator}`.replace(/\u001b\[\d+m/g, '');
    }
  }
  if (actualInspected === expectedInspected) return `${message ?? MESSAGES.notIdentical}\n\n${inspectValue(actual)}\n`;
  const { lines, skipped } = diffLines(actualLines, expectedLines);
  return `${message ?? MESSAGES[operator]}\n+ actual - expected${skipped ? ' ... Lines skipped' : ''}\n\n${lines.join('\n')}`;
}
/** Lines in common, with those of one side marked; long runs in common are left out. */
function diffLines(actual, expected) {
  const width = expected.length + 1;
  const table = new Uint32Array((actual.length + 1) * width);
  const same = (a, b) => a === b || `${a},` === b || a === `${b},`;
  for (let i = actual.length - 1; i >= 0; i--) {
    for (let j = expected.length - 1; j >= 0; j--) {
      table[i * width + j] = same(actual[i], expected[j]) ? table[(i + 1) * width + j + 1] + 1 : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  const rows = [];
  for (let i = 0, j = 0; i < actual.length || j < expected.length;) {
    if (i < actual.length && j < expected.length && same(actual[i], expected[j])) {
      rows.push(`  ${actual[i++]}`);
      j++;
    } else if (i < actual.length && (j >= expected.length || table[(i + 1) * width + j] >= table[i * width + j + 1])) rows.push(`+ ${actual[i++]}`);
    else rows.push(`- ${expected[j++]}`);
  }
  const lines = [];
  let skipped = false;
  for (let from = 0; from < rows.length;) {
    let to = from;
    while (to < rows.length && rows[to][0] === ' ') to++;
    if (to - from > 5) {
      skipped = true;
      if (from > 0) lines.push(...rows.slice(from, from + 2));
      else lines.push(rows[from]);
      lines.push('...');
      if (to < rows.length) lines.push(...rows.slice(to - 2, to));
      else lines.push(rows[to - 1]);
    } else lines.push(...rows.slice(from, to));
    from = to;
    while (from < rows.length && rows[from][0] !== ' ') lines.push(rows[from++]);
  }
  return { lines, skipped };
}

export class AssertionError extends Error {
  constructor(options) {
    if (options === null || typeof options !== 'object') throw invalidArgType('options', 'Object', options);
    const { message, operator, stackStartFn, stackStartFunction, actual, expected } = options;
    const given = message !== undefined && message !== null;
    if (operator === 'deepStrictEqual' || operator === 'strictEqual') super(difference(actual, expected, operator, given ? String(message) : undefined));
    else if (given) super(String(message));
    else if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual') {
      let base = MESSAGES[operator];
      const lines = inspectValue(actual).split('\n');
      if (operator === 'notStrictEqual' && isObject(actual)) base = MESSAGES.notStrictEqualObject;
      if (lines.length > 50) {
        lines[46] = '...';
        lines.length = 47;
      }
      if (lines.length === 1) super(`${base}${lines[0].length > 5 ? '\n\n' : ' '}${lines[0]}`);
      else super(`${base}\n\n${lines.join('\n')}\n`);
    } else {
      let left = inspectValue(actual), right = inspectValue(expected);
      const known = MESSAGES[operator];
      if (operator === 'notDeepEqual' && left === right) {
        left = `${known}\n\n${left}`;
        if (left.length > 1024) left = `${left.slice(0, 1021)}...`;
        super(left);
      } else {
        if (left.length > 512) left = `${left.slice(0, 509)}...`;
        if (right.length > 512) right = `${right.slice(0, 509)}...`;
        if (operator === 'deepEqual') left = `${known}\n\n${left}\n\nshould loosely deep-equal\n\n`;
        else if (operator === 'notDeepEqual') left = `${MESSAGES.notDeepEqualUnequal}\n\n${left}\n\nshould not loosely deep-equal\n\n`;
        else right = ` ${operator} ${right}`;
        super(`${left}${right}`);
      }
    }
    this.generatedMessage = !message;
    Object.defineProperty(this, 'name', { value: 'AssertionError [ERR_ASSERTION]', enumerable: false, writable: true, configurable: true });
    this.code = 'ERR_ASSERTION';
    this.actual = actual;
    this.expected = expected;
    this.operator = operator;
    Error.captureStackTrace?.(this, stackStartFn ?? stackStartFunction);
    void this.stack;
    this.name = 'AssertionError';
  }
  toString() { return `${this.name} [${this.code}]: ${this.message}`; }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
    return inspect(this, { ...options, customInspect: false, depth: 0 });
  }
}
Object.defineProperty(AssertionError, 'length', { value: 1 });

function fail_(values) {
  if (values.message instanceof Error) throw values.message;
  throw new AssertionError(values);
}
function truthy(fn, argumentCount, value, message) {
  if (value) return;
  let generated = false;
  if (argumentCount === 0) {
    generated = true;
    message = 'No value argument passed to `assert.ok()`';
  } else if (message == null) {
    generated = true;
    message = 'The expression evaluated to a falsy value:\n\n  assert.ok(false)\n'.replace('assert.ok(false)', fn === assert ? `assert(${inspect(value)})` : `assert.ok(${inspect(value)})`);
  } else if (message instanceof Error) throw message;
  const error = new AssertionError({ actual: value, expected: true, message, operator: '==', stackStartFn: fn });
  error.generatedMessage = generated;
  throw error;
}
function assert(...args) { truthy(assert, args.length, ...args); }
export function ok(...args) { truthy(ok, args.length, ...args); }
export function fail(message = undefined, expected = undefined, operator = undefined, ...rest) {
  if (message instanceof Error) throw message;
  const generated = message === undefined;
  const error = new AssertionError({ message: generated ? 'Failed' : message, operator: 'fail', stackStartFn: fail, actual: undefined, expected: undefined });
  error.generatedMessage = generated;
  throw error;
}
function requireTwo(count) {
  if (count < 2) throw typeError('ERR_MISSING_ARGS', 'The "actual" and "expected" arguments must be specified');
}
const sameLoosely = (a, b) => a == b || (Number.isNaN(a) && Number.isNaN(b));
function comparison(name, operator, test) {
  const fn = { [name](actual, expected, message) {
    requireTwo(arguments.length);
    if (!test(actual, expected)) fail_({ actual, expected, message, operator, stackStartFn: fn });
  } }[name];
  return fn;
}
export const equal = comparison('equal', '==', sameLoosely), notEqual = comparison('notEqual', '!=', (a, b) => !sameLoosely(a, b));
export const deepEqual = comparison('deepEqual', 'deepEqual', (a, b) => isDeepEqual(a, b, false)), notDeepEqual = comparison('notDeepEqual', 'notDeepEqual', (a, b) => !isDeepEqual(a, b, false));
export const deepStrictEqual = comparison('deepStrictEqual', 'deepStrictEqual', (a, b) => isDeepEqual(a, b, true)), notDeepStrictEqual = comparison('notDeepStrictEqual', 'notDeepStrictEqual', (a, b) => !isDeepEqual(a, b, true));
export const strictEqual = comparison('strictEqual', 'strictEqual', Object.is), notStrictEqual = comparison('notStrictEqual', 'notStrictEqual', (a, b) => !Object.is(a, b));

function textMatch(name, wanted) {
  const fn = { [name](string, regexp, message) {
    if (!isRegExp(regexp)) throw invalidArgType('regexp', 'RegExp', regexp);
    if (typeof string === 'string' && (regexp.exec(string) !== null) === wanted) return;
    if (message instanceof Error) throw message;
    const generated = !message;
    message ||= typeof string !== 'string' ? `The "string" argument must be of type string.${received(string)}`
      : `${wanted ? 'The input did not match the regular expression ' : 'The input was expected to not match the regular expression '}${inspect(regexp)}. Input:\n\n${inspect(string)}\n`;
    const error = new AssertionError({ actual: string, expected: regexp, message, operator: name, stackStartFn: fn });
    error.generatedMessage = generated;
    throw error;
  } }[name];
  return fn;
}
export const match = textMatch('match', true), doesNotMatch = textMatch('doesNotMatch', false);

// ---- exceptions
const NOTHING = Symbol('no exception');
function exceptionOf(fn) {
  requireFunction(fn, 'fn');
  try {
    fn();
  } catch (error) {
    return error;
  }
  return NOTHING;
}
async function rejectionOf(promiseFn) {
  let promise = promiseFn;
  if (typeof promiseFn === 'function') {
    promise = promiseFn();
    if (!isThenable(promise)) throw typeError('ERR_INVALID_RETURN_VALUE', `Expected instance of Promise to be returned from the "promiseFn" function but got ${promise?.constructor?.name ? `an instance of ${promise.constructor.name}` : `type ${typeof promise}`}.`);
  } else if (!isThenable(promiseFn)) throw invalidArgType('promiseFn', ['Function', 'Promise'], promiseFn);
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return NOTHING;
}
const isThenable = (value) => isPromise(value) || (value !== null && typeof value === 'object' && typeof value.then === 'function' && typeof value.catch === 'function');

function expectException(fn, actual, expected, message) {
  if (typeof expected === 'string') {
    if (message !== undefined) throw invalidArgType('error', ['Object', 'Error', 'Function', 'RegExp'], expected);
    if ((isObject(actual) && actual !== null ? actual.message : actual) === expected) throw typeError('ERR_AMBIGUOUS_ARGUMENT', `The "error/message" argument is ambiguous. ${isObject(actual) ? `The error message "${actual.message}" is identical to the message.` : `The error "${actual}" is identical to the message.`}`);
    message = expected;
    expected = undefined;
  } else if (expected != null && typeof expected !== 'object' && typeof expected !== 'function') throw invalidArgType('error', ['Object', 'Error', 'Function', 'RegExp'], expected);
  if (actual === NOTHING) {
    let details = expected?.name ? ` (${expected.name})` : '';
    details += message ? `: ${message}` : '.';
    fail_({ actual: undefined, expected, operator: fn.name, message: `Missing expected ${fn === rejects ? 'rejection' : 'exception'}${details}`, stackStartFn: fn });
  }
  if (!expected) return;
  checkException(actual, expected, message, fn);
}
function checkException(actual, expected, message, fn) {
  const throwIt = (text, generated) => {
    const error = new AssertionError({ actual, expected, message: text, operator: fn.name, stackStartFn: fn });
    error.generatedMessage = generated;
    throw error;
  };
  if (typeof expected !== 'function') {
    if (isRegExp(expected)) {
      if (expected.exec(String(actual)) !== null) return;
      if (message instanceof Error) throw message;
      throwIt(message ?? `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(String(actual))}\n`, !message);
    } else if (typeof actual !== 'object' || actual === null) {
      const error = new AssertionError({ actual, expected, message, operator: 'deepStrictEqual', stackStartFn: fn });
      error.operator = fn.name;
      throw error;
    } else {
      const keys = Object.keys(expected);
      if (expected instanceof Error) keys.push('name', 'message');
      else if (keys.length === 0) throw invalidArgValue('error', expected, 'may not be an empty object');
      for (const key of keys) {
        if (typeof actual[key] === 'string' && isRegExp(expected[key]) && expected[key].exec(actual[key]) !== null) continue;
        if (key in actual && isDeepEqual(actual[key], expected[key], true)) continue;
        if (message !== undefined) {
          if (message instanceof Error) throw message;
          throwIt(message, false);
        }
        const pick = (object) => {
          const shown = {};
          for (const one of keys) if (one in object) shown[one] = typeof actual[one] === 'string' && isRegExp(expected[one]) && expected[one].exec(actual[one]) !== null ? actual[one] : object[one];
          return Object.setPrototypeOf(shown, class Comparison { }.prototype);
        };
        const error = new AssertionError({ actual: pick(actual), expected: pick(expected), operator: 'deepStrictEqual', stackStartFn: fn });
        error.actual = actual;
        error.expected = expected;
        error.operator = fn.name;
        throw error;
      }
    }
    return;
  }
  if (expected.prototype !== undefined && actual instanceof expected) return;
  if (Error.isPrototypeOf(expected)) {
    if (message instanceof Error) throw message;
    let text = message ?? `The error is expected to be an instance of "${expected.name}". Received `;
    if (!message) {
      if (isNativeError(actual)) text += `"${actual.name}"\n\nError message:\n\n${actual.message}`;
      else text += `"${inspect(actual, { depth: -1 })}"`;
    }
    throwIt(text, !message);
  }
  const answer = Reflect.apply(expected, {}, [actual]);
  if (answer === true) return;
  if (message instanceof Error) throw message;
  throwIt(message ?? `The ${expected.name ? `"${expected.name}" ` : ''}validation function is expected to return "true". Received ${inspect(answer)}${isNativeError(actual) ? `\n\nCaught error:\n\n${actual}` : ''}`, !message);
}
function expectNone(fn, actual, error, message) {
  if (actual === NOTHING) return;
  if (typeof error === 'string') {
    message = error;
    error = undefined;
  }
  const matches = !error || (typeof error === 'function' && error.prototype !== undefined && actual instanceof error) || (isRegExp(error) && error.exec(String(actual)) !== null);
  if (!matches) throw actual;
  fail_({ actual, expected: error, operator: fn.name, message: `Got unwanted ${fn === doesNotReject ? 'rejection' : 'exception'}${message ? `: ${message}` : '.'}\nActual message: "${actual?.message}"`, stackStartFn: fn });
}
export function throws(fn, ...args) { expectException(throws, exceptionOf(fn), ...args); }
export async function rejects(promiseFn, ...args) { expectException(rejects, await rejectionOf(promiseFn), ...args); }
export function doesNotThrow(fn, ...args) { expectNone(doesNotThrow, exceptionOf(fn), ...args); }
export async function doesNotReject(fn, ...args) { expectNone(doesNotReject, await rejectionOf(fn), ...args); }
export function ifError(error) {
  if (error === null || error === undefined) return;
  let message = 'ifError got unwanted exception: ';
  if (typeof error === 'object' && typeof error.message === 'string') message += error.message.length === 0 && error.constructor ? error.constructor.name : error.message;
  else message += inspect(error);
  const made = new AssertionError({ actual: error, expected: null, operator: 'ifError', message, stackStartFn: ifError });
  throw made;
}
export class CallTracker {
  constructor() { throw plainError('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'assert.CallTracker is not available'); }
}
Object.assign(assert, { fail, AssertionError, ok, equal, notEqual, deepEqual, notDeepEqual, deepStrictEqual, notDeepStrictEqual, strictEqual, notStrictEqual, throws, rejects, doesNotThrow, doesNotReject, ifError, match, doesNotMatch, CallTracker });
export function strict(...args) { truthy(strict, args.length, ...args); }
Object.assign(strict, assert, { equal: strictEqual, deepEqual: deepStrictEqual, notEqual: notStrictEqual, notDeepEqual: notDeepStrictEqual });
assert.strict = strict;
strict.strict = strict;
export { assert as default };
