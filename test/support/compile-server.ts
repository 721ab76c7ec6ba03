import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CompileOptions } from '../../compiler/index.js';
import type { Request, Response } from './protocol.js';

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

/**
 * A process that compiles and runs programs, so that one that never ends can be
 * stopped, while the compiler is loaded once for many programs.
 */
export class CompileServer {
  #child: ChildProcess | undefined;
  #nextId = 1;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param engine compile applications, and run them with an engine */
  constructor(private readonly timeoutMs = 30_000, private readonly engine = false) {}

  /** Compiles and runs; requests are answered one at a time, in order. */
  run(source: string, options: Partial<CompileOptions> = {}): Promise<Response> {
    return this.#enqueue({ id: this.#nextId++, source, options, run: true, engine: this.engine });
  }

  /** As `run`, of a program of several files. */
  runFile(file: string, options: Partial<CompileOptions> = {}): Promise<Response> {
    return this.#enqueue({ id: this.#nextId++, source: '', file, options, run: true, engine: this.engine });
  }

  compile(source: string, options: Partial<CompileOptions> = {}): Promise<Response> {
    return this.#enqueue({ id: this.#nextId++, source, options, run: false, engine: this.engine });
  }

  stop(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #enqueue(request: Request): Promise<Response> {
    const answer = this.#queue.then(() => this.#ask(request));
    this.#queue = answer;
    return answer;
  }

  #ask(request: Request): Promise<Response> {
    const child = (this.#child ??= fork(WORKER, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] }));
    return new Promise((resolve) => {
      const settle = (response: Response) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(response);
      };
      const fail = (crash: string) => {
        this.stop();
        settle({ id: request.id, diagnostics: [], bytes: 0, compileMs: 0, runMs: 0, crash });
      };
      const timer = setTimeout(() => fail(`no answer within ${this.timeoutMs} ms`), this.timeoutMs);
      child.on('message', (response: Response) => {
        if (response.id === request.id) settle(response);
      });
      child.on('exit', (code, signal) => fail(`the worker process ended (${signal ?? code})`));
      child.on('error', (error) => fail(String(error)));
      child.send(request);
    });
  }
}
