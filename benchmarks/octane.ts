import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Workload } from './workload.js';

/**
 * The programs of Octane, and their files in a checkout of it. Without Mandreel,
 * which not every checkout has, and zlib, which is one string that is evaluated.
 */
const PROGRAMS = {
  Richards: ['richards.js'],
  DeltaBlue: ['deltablue.js'],
  Crypto: ['crypto.js'],
  RayTrace: ['raytrace.js'],
  EarleyBoyer: ['earley-boyer.js'],
  RegExp: ['regexp.js'],
  Splay: ['splay.js'],
  NavierStokes: ['navier-stokes.js'],
  PdfJS: ['pdfjs.js'],
  Gameboy: ['gbemu-part1.js', 'gbemu-part2.js'],
  CodeLoad: ['code-load.js'],
  Box2D: ['box2d.js'],
  Typescript: ['typescript.js', 'typescript-input.js', 'typescript-compiler.js'],
} as const satisfies Record<string, readonly string[]>;

type ProgramName = keyof typeof PROGRAMS;

/** What programs expect of the shells of engines. */
const SHELL = `
var print = console.log;
var read = function (file) { throw new Error("there are no files: " + file); };
`;

const MEASURING_DRIVER = `
BenchmarkSuite.RunSuites({
  NotifyResult: function (name, score) { console.log("RESULT " + name + " " + score); },
  NotifyError: function (name, error) { throw new Error(name + ": " + error); }
});
`;

/**
 * A few iterations of each benchmark of the suite, for its own checks.
 * NavierStokes compares its result at the 15th iteration only.
 */
const CHECKING_DRIVER = `
BenchmarkSuite.suites.forEach(function (suite) {
  BenchmarkSuite.ResetRNG();
  suite.benchmarks.forEach(function (benchmark) {
    benchmark.Setup();
    for (var i = 0; i < 16; i++) benchmark.run();
    benchmark.TearDown();
  });
  console.log(suite.name + " ok");
});
`;

/** Octane's programs, unmodified, from a checkout in `folder`: a shell and base.js in front, our driver behind. */
export function octaneWorkloads(folder: string): Workload[] {
  const base = readOctane(folder, 'base.js');
  return (Object.keys(PROGRAMS) as ProgramName[]).map((name) => {
    const program = PROGRAMS[name].map((file) => readOctane(folder, file)).join('\n');
    const suite = `${SHELL}${base}\n${program}\n`;
    return { group: 'octane', name, measuring: suite + MEASURING_DRIVER, checking: suite + CHECKING_DRIVER };
  });
}

function readOctane(folder: string, name: string): string {
  const file = path.join(folder, name);
  if (!existsSync(file)) throw new Error(`OCTANE_DIR: there is no ${file}`);
  return readFileSync(file, 'utf8');
}
