/** Body of the worker process: compiles and runs what it is sent, one program after the other. */
import { compileJob } from '../../cli/compile-job.js';
import { readInput } from '../../cli/files.js';
import { compile, type Diagnostic, makeEngine } from '../../compiler/index.js';
import { hash } from './hash.js';
import { runModule } from './host.js';
import type { Request, Response } from './protocol.js';

const LOADER = { kind: null, conditions: [], external: [], alias: {} };

process.on('message', (request: Request) => void answer(request).then((response) => process.send!(response)));

async function answer({ id, source, file, options: given, run, engine }: Request): Promise<Response> {
  try {
    const early = { 1: '', 2: '' };
    const output = (fd: number, bytes: Uint8Array): void => { early[fd as 1 | 2] += Buffer.from(bytes).toString('latin1'); };
    const shared = engine ? theEngine() : null;
    const options = { ...given, ...(given.preinit && { preinit: { ...given.preinit, output } }), ...(shared && { engine: shared.bytes }) };
    const start = performance.now();
    const { binary, diagnostics } = await (file === undefined ? compile(source, { entry: 'command', ...options }) : compileJob({ input: readInput(file), loader: LOADER, options: { entry: 'command', ...options } }));
    const compiled = performance.now();
    const result = binary && run ? runModule(binary, undefined, undefined, shared?.module) : given.preinit ? { stdout: '', stderr: '', exitCode: endOf(diagnostics) } : undefined;
    if (result && given.preinit) Object.assign(result, { stdout: utf8(early[1]) + result.stdout, stderr: utf8(early[2]) + result.stderr });
    const times = { compileMs: compiled - start, runMs: performance.now() - compiled };
    return { id, diagnostics, bytes: binary?.length ?? 0, ...times, ...(binary ? { hash: hash(binary) } : {}), ...(result ? { result } : {}) };
  } catch (error) {
    return { id, diagnostics: [], bytes: 0, compileMs: 0, runMs: 0, crash: String((error as Error).stack ?? error) };
  }
}

let made: { readonly bytes: Uint8Array; readonly module: WebAssembly.Module } | undefined;
function theEngine(): NonNullable<typeof made> {
  if (made) return made;
  const bytes = makeEngine();
  return (made = { bytes, module: new WebAssembly.Module(bytes as BufferSource) });
}

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString();
/** Exit code of top-level code that ended a program at compile time. */
function endOf(found: readonly Diagnostic[]): number {
  return Number(/exit code (\d+)$/.exec(found.find(({ code }) => code === 'JSAOT4002')?.message ?? '')?.[1] ?? -1);
}
