/**
 * Builds the evaluator of `eval` and `Function`: a program compiled against the
 * runtime like any other, run once, and left as its code and the heap in which it
 * has run. Programs that need it are linked behind it.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import binaryen from '#binaryen';
import { countSites, optimiseWasm } from '../../compiler/index.js';
import { emitFunction } from '../../compiler/emit/parts.js';
import { generate } from '../../compiler/generate/generate.js';
import { ImageBuilder, makeSiteRoom } from '../../compiler/image/image.js';
import { RuntimeInstance } from '../../compiler/image/instance.js';
import { RUNTIME_MODULE, newProgramModule, TABLE } from '../../compiler/link/program-module.js';
import { fingerprint, loadRuntime } from '../../compiler/link/runtime.js';
import { addStart } from '../../compiler/link/start.js';
import type { Program } from '../../compiler/ir/ir.js';
import { parse } from '../../compiler/parse/parse.js';
import { runPasses } from '../../compiler/pipeline/passes.js';
import { analyzeScopes } from '../../compiler/scope/analyze.js';
import { evaluatorSource, type SourceLine } from './evaluator-source.js';
import { heapManifest } from './manifest.js';

export async function buildEvaluator(root: URL): Promise<void> {
  const runtime = loadRuntime();
  const { program, files } = compileEvaluator(root);
  const instance = await RuntimeInstance.start(runtime.module, runtime.snapshot, (fd, text) => { (fd === 2 ? process.stderr : process.stdout).write(text); });
  const m = newProgramModule(binaryen, runtime.wasm);
  const image = new ImageBuilder(instance, program, runtime.tableSize, makeSiteRoom(instance, countSites(program), 2));
  for (const fn of program.functions) emitFunction(binaryen, m, fn, image, { inlineHits: !isRare(fn.position?.line ?? 1, files) });
  instance.setState('bigints', 1);
  image.seal();
  addStart(binaryen, m, 'fn$0', { gcStress: false });
  m.addActiveElementSegment(TABLE, 'entries', program.functions.map((f) => `fn$${f.index}`), m.i32.const(runtime.tableSize));
  optimiseWasm(binaryen, m, { optimize: 2 });
  const wasm = m.emitBinary();
  m.dispose();

  (instance.exports[TABLE] as WebAssembly.Table).grow(program.functions.length);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm as BufferSource), { [RUNTIME_MODULE]: instance.exports });
  (exports['_start'] as () => void)();
  instance.call('gc_prepare_image');
  const snapshot = instance.snapshot();

  const file = (name: string): URL => new URL(`dist/runtime/evaluator.${name}`, root);
  writeFileSync(file('wasm'), wasm);
  writeFileSync(file('image'), gzipSync(snapshot.memory, { level: 1 }));
  writeFileSync(file('json'), JSON.stringify({ ...heapManifest(snapshot, runtime.tableSize + program.functions.length, runtime.tableSize), runtime: fingerprint(runtime) }));
}

/** What parses the texts that the kernel does not, of which there are few: small rather than fast. */
const RARE: ReadonlySet<string> = new Set(['acorn', 'parse.js']);
function isRare(line: number, files: readonly SourceLine[]): boolean {
  return RARE.has(files.findLast((f) => f.firstLine <= line)?.file ?? '');
}

function compileEvaluator(root: URL): { program: Program; files: readonly SourceLine[] } {
  const { source, files } = evaluatorSource(root, 'host.js');
  const report = ({ line, message }: { line: number; message: string }): never => {
    throw new Error(`the evaluator, ${locate(files, line)}: ${message}`);
  };
  const ast = parse(source, 'evaluator', report)!;
  const scopes = analyzeScopes(ast, { strict: false });
  const program = generate(ast, scopes, { fileName: 'evaluator', source, builtinMode: true, evaluator: true, report });
  // Programs with an evaluator may get a BigInt from it.
  program.bigints = true;
  for (const fn of program.functions) fn.bigints = true;
  runPasses(program, { verify: true, speculate: false, layouts: { used: 0 } });
  return { program, files };
}
function locate(files: readonly SourceLine[], line: number): string {
  const found = files.findLast((f) => f.firstLine <= line);
  return found ? `${found.file}:${line - found.firstLine + 1}` : `line ${line}`;
}
