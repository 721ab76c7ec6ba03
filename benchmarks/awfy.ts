import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Workload } from './workload.js';

/** The programs of are-we-fast-yet: how often each does its work in one iteration (its results are known for these numbers). */
const PROGRAMS = {
  Json: 1, CD: 10, Havlak: 1, Bounce: 20, List: 20, Permute: 20, Queens: 20, Sieve: 20, Storage: 10, Towers: 5, Mandelbrot: 500, NBody: 250_000, Richards: 1, DeltaBlue: 100,
} as const satisfies Record<string, number>;

/** CommonJS, as far as these files use it. */
const LOADER = `
var definitions = {}, loaded = {};
function require(name) {
  var file = name.replace(/^\\.\\//, '');
  if (!loaded[file]) { loaded[file] = {}; definitions[file](loaded[file]); }
  return loaded[file];
}
`;

const driver = (name: string, label: string, inner: number, milliseconds: number): string => `
(function () {
  var suite = require('./${name.toLowerCase()}');
  function iterate() {
    if (!suite.newInstance().innerBenchmarkLoop(${inner})) throw new Error('${label}: a wrong result');
  }
  function measure(ms) {
    var start = performance.now(), count = 0;
    do { iterate(); count++; } while (performance.now() - start < ms);
    return count * 1000 / (performance.now() - start);
  }
  ${milliseconds ? `measure(${milliseconds / 2}); console.log('RESULT ${label} ' + measure(${milliseconds}));` : `iterate(); console.log('${label} ok');`}
})();
`;

/**
 * The programs of are-we-fast-yet, unmodified, from a checkout in `folder`; each with the files it requires, in one script.
 *
 * @param milliseconds how long each is measured, after half as long of warm-up; the score is iterations per second
 */
export function awfyWorkloads(folder: string, milliseconds: number): Workload[] {
  const sources = path.join(folder, 'benchmarks/JavaScript');
  if (!existsSync(path.join(sources, 'som.js'))) throw new Error(`AWFY_DIR: there is no ${path.join(sources, 'som.js')}`);
  return Object.entries(PROGRAMS).map(([name, inner]) => {
    const label = `awfy-${name}`, program = LOADER + modulesOf(sources, name.toLowerCase());
    return { group: 'awfy', name: label, measuring: program + driver(name, label, inner, milliseconds), checking: program + driver(name, label, inner, 0) };
  });
}

/** The definitions of a module and of all that it requires. */
function modulesOf(folder: string, name: string): string {
  const texts = new Map<string, string>();
  const add = (module: string): void => {
    if (texts.has(module)) return;
    const text = readFileSync(path.join(folder, `${module}.js`), 'utf8');
    texts.set(module, text);
    for (const [, required] of text.matchAll(/require\('\.\/(\w+)'\)/g)) add(required!);
  };
  add(name);
  return [...texts].map(([module, text]) => `definitions['${module}'] = function (exports) {\n${text}\n};\n`).join('');
}
