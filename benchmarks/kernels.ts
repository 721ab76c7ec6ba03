import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileProgram } from './compile.js';
import { engineRow, precompile, type Engine, type ProgramFiles } from './engines.js';
import { kernelsProcess, runWasmtime } from './paths.js';
import { runProcess } from './process.js';

/** One operation in a loop: `setup` once, then `expression` with `i` counting, summed up. */
interface Kernel {
  name: string;
  setup: string;
  expression: string;
  /** The kernel whose time is not part of the operation. */
  without?: string;
}

const EMPTY = 'empty loop';
const ELEMENT = 'array read';

const KERNELS: readonly Kernel[] = [
  { name: EMPTY, setup: '', expression: 'i' },
  { name: ELEMENT, setup: 'var list = [1, 2, 3, 4, 5, 6, 7, 8];', expression: 'list[i & 7]', without: EMPTY },
  ...[1, 2, 4, 8].map(propertyGet),
  { name: 'call', setup: 'function add(a, b) { return (a + b) | 0; }', expression: 'add(i, sum)', without: EMPTY },
  {
    name: 'method call',
    setup: 'class Counter { constructor() { this.n = 1; } add(a) { return (a + this.n) | 0; } } var counter = new Counter();',
    expression: 'counter.add(i)',
    without: EMPTY,
  },
  {
    name: 'closure call',
    setup: 'function adder(n) { return function (a) { return (a + n) | 0; }; } var addOne = adder(1);',
    expression: 'addOne(i)',
    without: EMPTY,
  },
  { name: 'allocation', setup: 'var kept = [0, 0, 0, 0, 0, 0, 0, 0];', expression: '(kept[i & 7] = { x: i, y: sum }).x', without: EMPTY },
  { name: 'string concat', setup: 'var text = "";', expression: '(text = (i & 15) === 0 ? "" : text + "x").length', without: EMPTY },
];

/** Eight objects of `degree` shapes in an array; each has `x` last. */
function propertyGet(degree: number): Kernel {
  const setup = `
    var objects = [];
    for (var k = 0; k < 8; k++) {
      var object = {};
      object["before" + (k % ${degree})] = 0;
      object.x = k;
      objects.push(object);
    }`;
  return { name: `property get, ${degree} shape${degree > 1 ? 's' : ''}`, setup, expression: 'objects[i & 7].x', without: ELEMENT };
}

/** Times of one operation, in nanoseconds. */
export interface KernelResult {
  name: string;
  nanoseconds: Partial<Record<Engine, number>>;
}

export interface KernelReport {
  engines: readonly Engine[];
  results: KernelResult[];
}

export const ITERATIONS = 2_000_000;
const TIMEOUT_MS = 60_000;

/** Milliseconds of one run of the loop, by engine. */
type LoopTimes = Partial<Record<Engine, number>>;

export interface KernelOptions {
  engines: readonly Engine[];
  /** That has the package wasmtime. */
  python: string | undefined;
  folder: string;
  filter: RegExp;
  log: (message: string) => void;
}

/** @param fail gets `kernel: engine: message` */
export async function measureKernels(options: KernelOptions, fail: (message: string) => void): Promise<KernelReport> {
  const { engines, folder, filter, log } = options;
  mkdirSync(folder, { recursive: true });
  const wanted = KERNELS.filter(({ name }) => filter.test(name));
  const needed = KERNELS.filter((kernel) => wanted.includes(kernel) || isBaseOf(kernel, wanted));
  const times = new Map<string, LoopTimes>();
  for (const kernel of needed) {
    log(`kernel: ${kernel.name}`);
    times.set(kernel.name, await timeKernel(kernel, options, fail));
  }
  return { engines, results: wanted.map((kernel) => ({ name: kernel.name, nanoseconds: perOperation(kernel, times, engines) })) };
}

function isBaseOf({ name }: Kernel, kernels: readonly Kernel[]): boolean {
  return kernels.some((kernel) => kernel.without === name);
}

async function timeKernel(kernel: Kernel, { engines, python, folder }: KernelOptions, fail: (message: string) => void): Promise<LoopTimes> {
  const stem = path.join(folder, kernel.name.replace(/\W+/g, '-'));
  const files = { script: `${stem}.script.js`, module: `${stem}.wasm`, precompiled: `${stem}.cwasm` };
  const times: LoopTimes = {};
  for (const engine of engines) {
    try {
      await prepare(engine, kernelSource(kernel), files, python);
      times[engine] = await timeLoop(engine, files, python);
    } catch (error) {
      fail(`${kernel.name}: ${engine}: ${(error as Error).message}`);
    }
  }
  return times;
}

/** A script whose value is the function to time, or a module whose _start calls it. */
async function prepare(engine: Engine, source: string, files: ProgramFiles, python: string | undefined): Promise<void> {
  const { input } = engineRow(engine);
  if (input === 'script') return writeFileSync(files.script, `${source}\nkernel;\n`);
  const script = `${files.module}.js`;
  writeFileSync(script, `${source}\nkernel(${ITERATIONS});\n`);
  await compileProgram(script, files.module);
  if (input === 'precompiled') await precompile(python, files, TIMEOUT_MS);
}

/** In a process of its own: what one kernel teaches the JIT must not matter to the next. Milliseconds. */
async function timeLoop(engine: Engine, files: ProgramFiles, python: string | undefined): Promise<number> {
  const { input, nodeOptions } = engineRow(engine);
  const command = engine === 'wasmtime'
    ? [python!, [runWasmtime, 'time', files.precompiled]] as const
    : [process.execPath, [...nodeOptions, '--no-warnings', kernelsProcess, engine, files[input]]] as const;
  return Number((await runProcess(command[0], command[1], TIMEOUT_MS)).stdout);
}

function kernelSource({ setup, expression }: Kernel): string {
  return `${setup}
function kernel(count) {
  var sum = 0;
  for (var i = 0; i < count; i++) sum = (sum + ${expression}) | 0;
  return sum;
}`;
}

function perOperation({ name, without }: Kernel, times: ReadonlyMap<string, LoopTimes>, engines: readonly Engine[]): LoopTimes {
  const result: LoopTimes = {};
  for (const engine of engines) {
    const time = times.get(name)?.[engine];
    const base = without === undefined ? 0 : times.get(without)?.[engine];
    if (time !== undefined && base !== undefined) result[engine] = ((time - base) * 1e6) / ITERATIONS;
  }
  return result;
}
