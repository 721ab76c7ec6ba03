import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import pc from 'picocolors';
import { compileCommand, type CompileCommandOptions } from './compile-command.js';
import { engineCommand } from './engine.js';
import { ExitCode, InternalError, UsageError } from './exit-codes.js';
import { addSharedOptions } from './options.js';
import { parseFacts } from './preinit.js';
import { writeStdout } from './files.js';
import { runCommand, type RunOptions } from './run-command.js';
import { watching } from './watch.js';

/** Runs one command line (without node and script name) and gives the exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  const result = { exitCode: ExitCode.Ok as number };
  const program = createProgram(result, args);
  try {
    if (args.length === 0) program.help({ error: true });
    await program.parseAsync(args[0] === 'compile' ? args.map(withFormat) : args, { from: 'user' });
    return result.exitCode;
  } catch (error) {
    return reportError(error);
  }
}

/** `--size app.js`: the file is not the format. */
const withFormat = (arg: string): string => (arg === '--size' ? '--size=text' : arg);

function createProgram(result: { exitCode: number }, args: readonly string[]): Command {
  const program = new Command('jsaot')
    .description('Compiles JavaScript ahead of time to small standalone WebAssembly modules (WASI preview 1).')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .showHelpAfterError('(--help tells more)')
    .configureHelp({ styleTitle: pc.bold })
    .configureOutput({ writeOut: writeStdout })
    .addHelpText('after', overviewHelp);

  // A new command inherits exitOverride and the rest.
  const compile = program.command('compile <file>').summary('compile a program to a .wasm file');
  compile.description("Compiles a JavaScript program to one .wasm file. '-' reads the source from standard input.");
  compile.option('-o, --output <file>', "where to write (default: beside the source, as .wasm; '-': standard output)");
  compile.option('--bindings', 'also write a module in JavaScript, and its types, with the functions that the program exports (app.js, app.d.ts beside app.wasm)');
  compile.option('--command', 'the module is a program to start, although its main file exports functions');
  compile.option('--reactor', 'the module has functions for hosts to call, although with --preinit one that exports default or main is a program');
  compile.option('--import-memory', "import the memory (env.memory) instead of having one");
  compile.option('--export-table', 'also export the function table (__indirect_function_table)');
  addPreinitOptions(compile);
  addSharedOptions(compile, 2).addHelpText('after', compileHelp);
  compile.action(async (file: string, options: CompileCommandOptions) => {
    if (options.watch) await watching(file, args);
    result.exitCode = await compileCommand(file, options);
  });

  const engine = program.command('engine').summary('write the module that applications share');
  engine.description('Writes the runtime as a module of its own: what is compiled with --engine holds only the code of the program, and imports the rest from an instance of it.');
  engine.option('-o, --output <file>', "where to write ('-': standard output)", 'engine.wasm').addHelpText('after', engineHelp);
  engine.action(async ({ output }: { output: string }) => { result.exitCode = await engineCommand(output); });

  const run = program.command('run <file> [args...]', { isDefault: true }).summary('compile a program and run it');
  run.description("Compiles a JavaScript program in memory and runs it, or runs a .wasm file. '-' reads the source from standard input.");
  run.option('--dir <path[=name]>', 'open only this directory for the program, by this name (may be repeated; the first is its working directory); without it, all files', (value: string, previous?: string[]) => [...(previous ?? []), value]);
  addSharedOptions(run, 1).addHelpText('after', runHelp);
  run.action(async (file: string, programArguments: string[], options: RunOptions) => {
    if (options.watch) await watching(file, args);
    result.exitCode = await runCommand(file, programArguments, options);
  });
  return program;
}

function addPreinitOptions(compile: Command): void {
  compile
    .option('--preinit', 'run the top-level code now and keep its heap: at the start, the module calls its default export or what jsaot.main was given, and goes on with timers')
    .option('--preinit-allow <list>', 'what the top-level code may ask for: clock, random, env, separated by commas', parseFacts)
    .option('--preinit-dir <path[=name]>', 'a directory whose files the top-level code may read, by this name (may be repeated)', (value: string, previous?: string[]) => [...(previous ?? []), value]);
}

const exitCodeHelp = `
Exit codes:
  0   ok (run: the program's own exit code)
  1   compile error, or uncaught error of the program
  2   wrong usage
  70  bug of jsaot`;

const overviewHelp = `
A bare file means run.

Examples:
  $ jsaot app.js                      compile in memory and run
  $ jsaot compile app.js              write app.wasm
  $ jsaot help compile                all options of compile
${exitCodeHelp}`;

const compileHelp = `
Examples:
  $ jsaot compile app.js                       write app.wasm
  $ jsaot compile app.js -o out/app.wasm -O3   optimise more
  $ jsaot compile - -o app.wasm < app.js       source from standard input
  $ jsaot compile --preinit app.js             run the top-level code now
  $ jsaot compile app.js --dump=ir --dump-fn=f print the IR of f
${exitCodeHelp}`;

const engineHelp = `
Examples:
  $ jsaot engine -o engine.wasm                  once, for all programs
  $ jsaot compile --engine engine.wasm app.js    some kilobytes: app.wasm
  $ jsaot run --engine engine.wasm app.wasm
${exitCodeHelp}`;

const runHelp = `
Examples:
  $ jsaot run app.js                  run
  $ jsaot run app.js -- --port 80     arguments for the program after --
  $ echo 'print(1)' | jsaot run -     source from standard input
  $ jsaot run --max-heap 64m app.js   limit the heap
  $ jsaot run app.wasm                a program that compile has written
${exitCodeHelp}`;

function packageVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function reportError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.Ok : ExitCode.Usage;
  if (error instanceof UsageError) {
    process.stderr.write(`${pc.red('error')}: ${error.message}\n`);
    return ExitCode.Usage;
  }
  process.stderr.write(internalErrorReport(error));
  return ExitCode.InternalError;
}

function internalErrorReport(error: unknown): string {
  const message = error instanceof InternalError ? error.message : String(error);
  const lines = [`${pc.red('internal error')}: ${message}`, `This is a bug of jsaot ${packageVersion()} (node ${process.versions.node}), not of your program.`];
  if (process.env['JSAOT_DEBUG']) lines.push(...stacks(error));
  else lines.push('Set JSAOT_DEBUG=1 and run it again for the details to put into a report.');
  return `${lines.join('\n')}\n`;
}

/** Stack of the error and of its causes. */
function stacks(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [error.stack ?? String(error), ...(error.cause ? ['caused by:', ...stacks(error.cause)] : [])];
}
