import type { CompileOptions } from '../../compiler/index.js';
import type { CompileServer } from '../support/compile-server.js';
import { runNode } from '../support/node-oracle.js';
import { assemble, splitOutput, type FuzzProgram } from './program.js';

export interface Difference {
  readonly program: FuzzProgram;
  readonly expected: string;
  readonly actual: string;
}

/** Runs the text as a script (not as a CommonJS module): what we compile are scripts. */
const RUN_SCRIPT = "require('node:vm').runInThisContext(require('node:fs').readFileSync(0, 'utf8'), 'fuzz.js')";
const NODE_TIMEOUT_MS = 20_000;

async function runUnderNode(source: string): Promise<{ stdout: string; failure?: string }> {
  const { stdout, stderr, exitCode, trap } = await runNode(['-e', RUN_SCRIPT], { input: source, timeoutMs: NODE_TIMEOUT_MS });
  return exitCode === 0 ? { stdout } : { stdout, failure: trap ?? stderr };
}

async function runCompiled(server: CompileServer, source: string, options: Partial<CompileOptions>): Promise<{ stdout: string; failure?: string }> {
  const { result, crash, diagnostics } = await server.run(source, { fileName: 'fuzz.js', optimize: 2, verify: true, ...options });
  if (!result) return { stdout: '', failure: crash ?? JSON.stringify(diagnostics) };
  return result.exitCode === 0 && !result.stderr ? result : { stdout: result.stdout, failure: `${result.trap ?? ''}${result.stderr} (exit code ${result.exitCode})` };
}

/**
 * Compiles and runs the programs as one text, and under Node. A text that does
 * not run to its end is divided, to find the program that is at fault.
 */
export async function runBatch(server: CompileServer, programs: readonly FuzzProgram[], options: Partial<CompileOptions> = {}): Promise<Difference[]> {
  if (programs.length === 0) return [];
  const source = assemble(programs);
  const [node, ours] = await Promise.all([runUnderNode(source), runCompiled(server, source, options)]);
  if (node.failure !== undefined) {
    // The generator's fault: such a program proves nothing.
    return programs.length === 1 ? [] : runHalves(server, programs, options);
  }
  if (ours.failure !== undefined && programs.length > 1) return runHalves(server, programs, options);
  const [expected, actual] = [splitOutput(node.stdout), splitOutput(ours.stdout)];
  return programs.flatMap((program) => {
    const want = expected.get(program.seed) ?? '';
    const got = (actual.get(program.seed) ?? '') + (ours.failure === undefined ? '' : `failed: ${ours.failure}\n`);
    return want === got ? [] : [{ program, expected: want, actual: got }];
  });
}

async function runHalves(server: CompileServer, programs: readonly FuzzProgram[], options: Partial<CompileOptions>): Promise<Difference[]> {
  const middle = programs.length >> 1;
  const first = await runBatch(server, programs.slice(0, middle), options);
  return [...first, ...(await runBatch(server, programs.slice(middle), options))];
}
