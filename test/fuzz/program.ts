import { bigintStatements } from './bigints.js';
import { patternStatements } from './regexps.js';
import { Context } from './scope.js';
import { programBody } from './statements.js';

/** One generated program: its statements, to be wrapped by `assemble`. */
export interface FuzzProgram {
  readonly seed: number;
  readonly body: string;
}

export function generate(seed: number): FuzzProgram {
  const g = new Context(seed);
  const body = g.inScope(() => programBody(g)).replace(/(^|\n)((?:L\d+: )?)\/\*(let \w+ = 0;)\*\//g, '$1$3 $2');
  return { seed, body: hasBigInts(seed) ? `${body}\n${bigintStatements(seed)}` : body };
}

/** A program that only searches for patterns. */
export function generatePatterns(seed: number): FuzzProgram {
  return { seed, body: patternStatements(new Context(seed).random) };
}

/** A text with BigInts is compiled otherwise as a whole, so they come by the hundred: every fourth hundred. */
const hasBigInts = (seed: number) => Math.floor(seed / 100) % 4 === 3;

/** Every third program is strict code. */
const isStrict = (seed: number) => seed % 3 === 0;

export const MARK = '####';

/**
 * What all programs use: `text` shows any value without calling user code,
 * `tick` ends programs that take too long (at the head of every loop and
 * function, where no handler of the same loop can keep it going).
 */
const PRELUDE = `
let fuel = 0, sum = 0;
function tick() { if (--fuel < 0) throw 'out of fuel'; }
function text(v, depth) {
  if (depth === undefined || typeof depth === 'number' && depth > 3 || typeof depth !== 'number') depth = 3;
  if (typeof v === 'string') return JSON.stringify(v.length > 60 ? v.slice(0, 60) + v.length : v);
  if (typeof v === 'function') return 'fn ' + v.name + '/' + v.length;
  if (typeof v === 'symbol') return v.toString();
  if (v === 0 && 1 / v < 0) return '-0';
  if (typeof v !== 'object' || v === null) return String(v);
  if (v instanceof Error) return fault(v);
  if (depth <= 0) return '...';
  let out = '';
  if (v instanceof Map) { v.forEach((value, key) => { out += text(key, depth - 1) + '=>' + text(value, depth - 1) + ' '; }); return 'Map{' + out + '}'; }
  if (v instanceof Set) { v.forEach((value) => { out += text(value, depth - 1) + ' '; }); return 'Set{' + out + '}'; }
  const keys = Object.getOwnPropertyNames(v);
  for (let i = 0; i < keys.length && i < 30; i++) {
    const d = Object.getOwnPropertyDescriptor(v, keys[i]);
    out += keys[i] + (d.enumerable ? ':' : '!') + (d.writable === false ? 'r' : '') + (d.get || d.set ? 'accessor' : text(d.value, depth - 1)) + ' ';
  }
  return (Array.isArray(v) ? '[' : '{') + out + (Array.isArray(v) ? ']' : '}');
}
// The texts of the other errors of engines differ in how they show expressions.
const SAME_TEXT = ['Cannot access ', 'Cannot read properties of ', 'Cannot set properties of ', 'Assignment to constant'];
function isPath(t) {
  for (let i = 0; i < t.length; i++) {
    const c = t.charCodeAt(i);
    const letter = (c | 32) >= 97 && (c | 32) <= 122 || c === 95 || c === 36;
    if (!letter && (i === 0 || !(c >= 48 && c <= 57) && c !== 46)) return false;
  }
  return t.length > 0;
}
function fault(e) {
  const m = String(e.message);
  const native = (e instanceof TypeError || e instanceof ReferenceError) && !m.includes('(intermediate value)') && (SAME_TEXT.some((s) => m.startsWith(s)) || (m.endsWith(' is not a function') && isPath(m.slice(0, -18))) || m.endsWith(' is not defined'));
  return e.name + (native || e.constructor === Error ? ': ' + m : '');
}
function show(v) { const t = text(v); check(t); console.log(t); }
function check(v) { const t = typeof v === 'string' ? v : text(v); for (let i = 0; i < t.length; i++) sum = (Math.imul(sum, 31) + t.charCodeAt(i)) | 0; }
function caught(e) { console.log('caught', e instanceof Error ? fault(e) : text(e)); }
function cut(v) { if (typeof v === 'string' && v.length > 80) return v.slice(0, 40); if (Array.isArray(v) && v.length > 40) v.length = 20; return v; }
function range(n, name) {
  return { [Symbol.iterator]() { let i = 0; return { next() { tick(); return { done: i >= n, value: i++ }; }, return(v) { console.log('closed', name, i); return {}; } }; } };
}
function throwing(iterable, name) {
  return { [Symbol.iterator]() { const it = iterable[Symbol.iterator](); it.throw = (e) => { console.log('thrown into', name); throw e; }; return it; } };
}
function drive(it, steps) {
  for (let i = 0; i < steps.length; i++) {
    try {
      const { value, done } = steps[i] === 't' ? it.throw('thrown ' + i) : steps[i] === 'r' ? it.return(i) : it.next(i);
      console.log(steps[i], done); show(cut(value));
    } catch (e) { caught(e); }
  }
}
async function driveAsync(it, steps, together) {
  const started = [];
  for (let i = 0; i < steps.length; i++) {
    const step = (steps[i] === 't' ? it.throw('thrown ' + i) : steps[i] === 'r' ? it.return(i) : it.next(i)).then(({ value, done }) => { console.log(i, steps[i], done); show(cut(value)); }, caught);
    if (together) started.push(step);
    else await step;
  }
  await Promise.all(started);
}
// Asynchronous code runs when all sections have ended, one after the other, each until nothing is left to do.
const queue = [];
let current = 0;
let registered = 0;
function later(f) { if (++registered <= 20) queue.push([current, f]); }
process.on('unhandledRejection', (e) => { console.log('unhandled'); caught(e); });
async function runLater() {
  for (let i = 0; i < queue.length; i++) {
    const [seed, f] = queue[i];
    console.log('${MARK} ' + seed);
    fuel = 400; sum = 17; current = seed;
    try { show(cut(await f())); } catch (e) { caught(e); }
    // What is left to do are jobs, and timers without delay that such jobs may have started.
    for (let wait = 0; wait < 3; wait++) await new Promise((resolve) => setTimeout(resolve, 0));
    console.log('sum', sum);
  }
}
function section(seed, body) {
  current = seed; registered = 0;
  console.log('${MARK} ' + seed);
  fuel = 500; sum = 17;
  try { body(); } catch (e) { console.log('uncaught', e instanceof Error ? fault(e) : text(e)); }
  console.log('sum', sum);
}
`;

/** One source text that runs the programs in order. */
export function assemble(programs: readonly FuzzProgram[]): string {
  const sections = programs.map(({ seed, body }) => `section(${seed}, function () {\n${isStrict(seed) ? "'use strict';\n" : ''}${body}\n});\n`);
  return `${PRELUDE}\n${sections.join('\n')}\nrunLater();`;
}

/** A frame in the stack of an error shown by `console.log`: engines differ in the frames below the program's own. */
const FRAME = /\n *at .*:\d+:\d+\)?(?=( \{)?\n)/g;

/** Output of each program of an assembled text, by seed. */
export function splitOutput(stdout: string): Map<number, string> {
  const result = new Map<number, string>();
  for (const part of stdout.replace(FRAME, '').split(`${MARK} `).slice(1)) {
    const end = part.indexOf('\n');
    const seed = Number(part.slice(0, end));
    result.set(seed, (result.get(seed) ?? '') + part.slice(end + 1));
  }
  return result;
}
