/** Programs that read, write and use Node's modules: compiled and run by the command line, they do what they do under Node. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './support/paths.js';

const folder = path.join(root, 'test/platform');
const cli = path.join(root, 'dist/cli/main.js');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'jsaot-platform-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Several pieces of what a pipe holds, with a character of two bytes on each border. */
const INPUT = Array.from({ length: 30_000 }, (_, n) => `${n} é`).join('\n');
let runs = 0;

function run(args: readonly string[], input = INPUT, env: Record<string, string> = {}): { stdout: string; status: number | null } {
  const { stdout, status } = spawnSync(process.execPath, args, { input, encoding: 'utf8', env: { ...process.env, ...env } });
  return { stdout, status };
}
/** A directory of its own as first argument, which is no part of the outcome. */
function outcome(command: readonly string[], input?: string): { stdout: string; status: number | null } {
  const directory = mkdtempSync(path.join(scratch, `run${runs++}-`));
  return run([...command, directory], input);
}

const programs = readdirSync(folder).filter((name) => /\.[cm]js$/.test(name));
const readsInput = (name: string): boolean => /^(stdin|readline)/.test(name);

test.each(programs.filter((name) => !readsInput(name)))('%s prints what it prints under Node', (name) => {
  const file = path.join(folder, name);
  expect(outcome([cli, 'run', file], '')).toEqual(outcome([file], ''));
}, 240_000);

describe.each(programs.filter(readsInput))('%s', (name) => {
  const file = path.join(folder, name), wasm = path.join(scratch, `${name}.wasm`);
  beforeAll(() => {
    expect(run([cli, 'compile', '-O1', file, '-o', wasm]).status).toBe(0);
  }, 240_000);
  test.each([INPUT, ''])('prints what it prints under Node (input %#)', (input) => {
    expect(outcome([cli, 'run', wasm], input)).toEqual(outcome([file], input));
  }, 60_000);
});

describe('local time', () => {
  const wasm = path.join(scratch, 'local-time.wasm'), host = path.join(scratch, 'host.mjs'), program = path.join(folder, 'local-time.cjs');
  beforeAll(() => {
    expect(run([cli, 'compile', program, '-o', wasm]).status).toBe(0);
    writeFileSync(host, `import { WASI } from 'node:wasi'; import { readFileSync } from 'node:fs';
      const wasi = new WASI({ version: 'preview1', env: process.env, returnOnExit: true });
      wasi.start((await WebAssembly.instantiate(readFileSync(${JSON.stringify(wasm)}), wasi.getImportObject())).instance);`);
  }, 120_000);
  test.each([
    'Africa/Abidjan', 'Africa/Cairo', 'Africa/Casablanca', 'Africa/Johannesburg', 'America/Anchorage', 'America/Argentina/Buenos_Aires', 'America/Caracas', 'America/New_York', 'America/Santiago', 'America/Sao_Paulo', 'America/St_Johns', 'Asia/Dhaka',
    'Asia/Hong_Kong', 'Asia/Jerusalem', 'Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Tehran', 'Asia/Tokyo', 'Australia/Adelaide', 'Australia/Lord_Howe', 'Europe/Amsterdam', 'Europe/Berlin', 'Europe/Dublin', 'Europe/Lisbon', 'Europe/London', 'Europe/Moscow',
    'Pacific/Apia', 'Pacific/Auckland', 'Pacific/Chatham', 'US/Pacific', 'UTC', 'EST5', 'XYZ-3', ':Europe/Paris', 'nonsense', 'CET-1CEST,M3.5.0,M10.5.0/3',
  ])('%s', (zone) => {
    expect(run(['--no-warnings', host], '', { TZ: zone }).stdout).toBe(run([program], '', { TZ: zone }).stdout);
  }, 60_000);
});

describe('locales', () => {
  const program = path.join(root, 'test/locales/formats.mjs'), tags = ['de', 'fr', 'ja', 'ru', 'es', 'pl', 'pt-BR', 'en-IN', 'de-AT', 'tr'];
  test('those of --locale are formatted as under Node', () => {
    expect(run([cli, 'run', '-O0', '--locale', tags.join(','), program, '--', ...tags]).stdout.split('\n')).toEqual(run([program, ...tags]).stdout.split('\n'));
  }, 240_000);
  test('de is de-DE, and no other locale', () => {
    const file = path.join(scratch, 'locales.cjs');
    writeFileSync(file, "for (const tag of ['de', 'de-DE', 'de-Latn-DE', 'en', 'de-CH', 'fr']) try { console.log((1234.5).toLocaleString(tag)); } catch (error) { console.log(error.name, error.message); }");
    expect(run([cli, 'run', '-O0', '--locale', 'de', file]).stdout).toBe('1.234,5\n1.234,5\n1.234,5\n1,234.5\nRangeError locale de-CH is not available\nRangeError locale fr is not available\n');
  }, 60_000);
  test('there is no data of a locale that nobody has', () => {
    expect(run([cli, 'run', '--locale', 'xx', program]).status).toBe(2);
  }, 60_000);
});

describe('directories', () => {
  const program = path.join(scratch, 'list.cjs');
  writeFileSync(program, `const fs = require('fs'); console.log(process.cwd(), fs.readdirSync('.').length > 0);
    for (const f of ['/etc/passwd', ${JSON.stringify(program)}]) try { console.log(fs.readFileSync(f).length > 0); } catch (e) { console.log(e.code); }`);
  test('--dir opens nothing else', () => {
    expect(run([cli, 'run', '--dir', `${folder}=/data`, program]).stdout).toBe('/data true\nEACCES\nEACCES\n');
  }, 120_000);
  test('without it all files are there', () => {
    expect(run([cli, 'run', program]).stdout).toBe(run([program]).stdout);
  }, 120_000);
  test('a directory that is not there is wrong usage', () => {
    expect(run([cli, 'run', '--dir', path.join(scratch, 'nope'), program]).status).toBe(2);
  }, 120_000);
});
