/**
 * Compiles and runs the drivers of test/npm and test/packages, each of which uses an npm package by name, and
 * says whether they print what they print under Node, with compile time and module size.
 *
 *   npm run packages                    all of them; --write also puts their rows into the table of docs/packages.md
 *   npm run packages -- hono luxon      these
 *
 * The packages are installed into a temporary folder (JSAOT_PACKAGES: another one).
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './stale.mjs';

const places = ['test/npm', 'test/packages'].map((name) => path.join(root, name)), folder = process.env.JSAOT_PACKAGES ?? path.join(os.tmpdir(), 'jsaot-packages');
const self = fileURLToPath(import.meta.url);
const START = '<!-- made by scripts/packages.mjs -->', END = '<!-- end -->';

function install() {
  mkdirSync(folder, { recursive: true });
  const wanted = path.join(places[0], 'package.json'), present = path.join(folder, 'package.json');
  const isCurrent = existsSync(path.join(folder, 'node_modules')) && existsSync(present) && readFileSync(present, 'utf8') === readFileSync(wanted, 'utf8');
  for (const place of places) for (const name of readdirSync(place)) copyFileSync(path.join(place, name), path.join(folder, name));
  if (!isCurrent && spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' }).status !== 0) process.exit(1);
}

/** What one driver does, in a process of its own: { seconds of CPU, bytes, exitCode } as the last line. */
async function runOne(name) {
  const { compileJob } = await import('../dist/cli/compile-job.js');
  const { readInput } = await import('../dist/cli/files.js');
  const { ProgramThread } = await import('../dist/cli/program-thread.js');
  const stackBytes = 8 * 2 ** 20, file = `${name}.js`, before = process.cpuUsage();
  const job = { input: readInput(file), loader: { kind: null, conditions: [], external: [], alias: {} }, options: { optimize: 1, stackBytes } };
  const { binary, diagnostics } = await compileJob(job);
  const { user, system } = process.cpuUsage(before);
  if (!binary) {
    console.log(diagnostics.find((one) => one.severity === 'error').message);
    return console.log(JSON.stringify({ seconds: 0, bytes: 0, exitCode: -1 }));
  }
  const thread = new ProgramThread(stackBytes);
  const { exitCode } = await thread.run({ binary, args: [path.resolve(file)], directories: { [folder]: folder, '/': '/' }, wantsMemory: false });
  await thread.end();
  console.log(`\n${JSON.stringify({ seconds: (user + system) / 1e6, bytes: binary.length, exitCode })}`);
}

const child = (args) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 900_000, maxBuffer: 2 ** 28, env: { ...process.env, TZ: 'UTC' } });
function compare(name) {
  const nodes = child([`${name}.js`]), ours = child([self, '--one', name]);
  const at = ours.stdout.lastIndexOf('\n', ours.stdout.length - 2);
  let figures = { seconds: 0, bytes: 0, exitCode: -1 };
  try {
    figures = JSON.parse(ours.stdout.slice(at + 1));
  } catch {
    // It did not come to its end.
  }
  const stdout = ours.stdout.slice(0, Math.max(at, 0));
  const runs = nodes.status === 0 && figures.exitCode === 0 && stdout === nodes.stdout;
  return { name, ...figures, runs, why: runs ? '' : firstDifference(nodes.stdout, `${stdout}${ours.stderr}`) };
}
function firstDifference(wanted, got) {
  const a = wanted.split('\n'), b = got.split('\n'), n = a.findIndex((line, i) => line !== b[i]);
  return `line ${n + 1}: ${(b[n] ?? '').slice(0, 150)}`;
}

const args = process.argv.slice(2), names = args.filter((arg) => !arg.startsWith('--'));
if (args[0] === '--one') await runOne(names[0]);
else {
  install();
  const all = places.flatMap((place) => readdirSync(place)).filter((name) => name.endsWith('.js')).map((name) => name.replace(/\.js$/, '')).sort();
  const results = [];
  for (const name of names.length > 0 ? names : all) {
    const result = compare(name);
    results.push(result);
    console.log(`${name.padEnd(20)} ${result.runs ? 'runs' : 'FAILS'} ${result.seconds.toFixed(1).padStart(6)} s ${(result.bytes / 1e6).toFixed(1).padStart(5)} MB ${result.why}`);
  }
  console.log(`${results.filter((one) => one.runs).length} of ${results.length} run`);
  if (args.includes('--write')) {
    const file = path.join(root, 'docs/packages.md'), text = readFileSync(file, 'utf8');
    const rows = new Map(results.map(({ name, runs, seconds, bytes, why }) => [name, `| ${name} | ${runs ? 'runs' : why.replaceAll('|', '\\|')} | ${seconds.toFixed(1)} s | ${(bytes / 1e6).toFixed(1)} MB |`]));
    const known = new Map([...text.slice(text.indexOf(START), text.indexOf(END)).matchAll(/^\| (\S+) \|.*$/gm)].map(([row, name]) => [name, row]));
    const table = all.flatMap((name) => rows.get(name) ?? known.get(name) ?? []);
    writeFileSync(file, `${text.slice(0, text.indexOf(START))}${START}\n\n| driver | | compile time (CPU) | size |\n| --- | --- | --- | --- |\n${table.join('\n')}\n\n${text.slice(text.indexOf(END))}`);
  }
  process.exitCode = results.every((one) => one.runs) ? 0 : 1;
}
