import { fork } from 'node:child_process';
import { statSync, watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('./main.js', import.meta.url));
/** Editors write in several steps. */
const QUIET_MS = 60;

/**
 * Does the same again whenever a file of the program changes, each time in a process
 * of its own: a program that waits can be ended only so.
 *
 * @param args of the command line, `--watch` among them
 */
export async function watching(file: string, args: readonly string[]): Promise<never> {
  const command = args.flatMap((arg) => (arg === '--watch' ? ['--report-sources'] : [arg]));
  for (;;) {
    const started = Date.now();
    const child = fork(MAIN, command, { execArgv: [], stdio: 'inherit' });
    const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()); });
    const sources = await Promise.race([new Promise<string[]>((resolve) => { child.once('message', (names) => resolve(names as string[])); }), ended.then(() => [])]);
    const which = await nextChange([file, ...sources].map((name) => path.resolve(name)), started);
    process.stderr.write(`${path.relative(process.cwd(), which)} changed\n`);
    child.kill('SIGKILL');
    await ended;
  }
}
/** In that process: which files were read. */
export function reportSources(names: readonly string[]): void {
  process.send?.(names, () => process.disconnect());
}

/** The first of these files that is written after a time. */
async function nextChange(files: readonly string[], since: number): Promise<string> {
  const wanted = new Set(files);
  const isNewer = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > since;
  let found: (file: string) => void = () => {};
  const change = new Promise<string>((resolve) => { found = resolve; });
  // A folder shows a file that takes the place of another one, too.
  const watchers = [...new Set(files.map((one) => path.dirname(one)))].map((folder) => watch(folder, (_, name) => {
    const file = path.join(folder, String(name));
    if (wanted.has(file) && isNewer(file)) found(file);
  }));
  const early = files.find(isNewer);
  if (early) found(early);
  const which = await change;
  for (const watcher of watchers) watcher.close();
  await new Promise((resolve) => { setTimeout(resolve, QUIET_MS); });
  return which;
}
