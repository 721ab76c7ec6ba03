/** Body of the worker process: compiles and runs what it is sent, one program after the other. */
import { compileJob } from '../../cli/compile-job.js';
import { readInput } from '../../cli/files.js';
import { compile } from '../../compiler/index.js';
import { hash } from './hash.js';
import { runModule } from './host.js';
import type { Request, Response } from './protocol.js';

const LOADER = { kind: null, conditions: [], external: [], alias: {} };

process.on('message', (request: Request) => void answer(request).then((response) => process.send!(response)));

async function answer({ id, source, file, options, run }: Request): Promise<Response> {
  try {
    const start = performance.now();
    const { binary, diagnostics } = await (file === undefined ? compile(source, { entry: 'command', ...options }) : compileJob({ input: readInput(file), loader: LOADER, options: { entry: 'command', ...options } }));
    const compiled = performance.now();
    const result = binary && run ? runModule(binary) : undefined;
    const times = { compileMs: compiled - start, runMs: performance.now() - compiled };
    return { id, diagnostics, bytes: binary?.length ?? 0, ...times, ...(binary ? { hash: hash(binary) } : {}), ...(result ? { result } : {}) };
  } catch (error) {
    return { id, diagnostics: [], bytes: 0, compileMs: 0, runMs: 0, crash: String((error as Error).stack ?? error) };
  }
}
