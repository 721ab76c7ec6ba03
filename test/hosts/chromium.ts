/** Chromium as a host: pages whose script posts what it found. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.html': 'text/html', '.wasm': 'application/wasm' };

/** Where the browser is; null: this machine has none. */
export function findChromium(): string | null {
  const folders = process.env['PATH']!.split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file)) ?? null;
}

/**
 * Runs a module in a page; the global `report(text)` ends it, and so does an error.
 *
 * @param folders what is served, by the first part of the path
 * @param script text of the module
 */
export async function runInPage(browser: string, folders: Readonly<Record<string, string>>, script: string, timeoutMs = 60_000): Promise<string> {
  const page = `<!doctype html><script type="importmap">{"imports":{"@bjorn3/browser_wasi_shim":"/shim/index.js"}}</script>
<script>globalThis.report = (text) => void fetch('/report', { method: 'POST', body: String(text) });
addEventListener('error', (event) => report('error: ' + event.message));
addEventListener('unhandledrejection', (event) => report('rejection: ' + event.reason));</script><script type="module">${script}</script>`;
  let settle!: (text: string) => void;
  const reported = new Promise<string>((resolve) => { settle = resolve; });
  const server = createServer((request, response) => {
    if (request.url === '/report') {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => { response.end(); settle(body); });
      return;
    }
    const [, first = '', ...rest] = new URL(request.url!, 'http://localhost').pathname.split('/');
    const file = first === '' ? null : path.join(folders[first] ?? '/nowhere', ...rest);
    if (file !== null && !existsSync(file)) { response.writeHead(404).end(); return; }
    response.writeHead(200, { 'content-type': file === null ? 'text/html' : (TYPES[path.extname(file)] ?? 'text/plain') });
    response.end(file === null ? page : readFileSync(file));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const profile = mkdtempSync(path.join(os.tmpdir(), 'jsaot-chromium-'));
  const child = spawn(browser, ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`], { stdio: 'ignore', detached: true });
  const timer = setTimeout(() => settle(`no report within ${timeoutMs} ms`), timeoutMs);
  child.once('error', (error) => settle(String(error)));
  try {
    return await reported;
  } finally {
    clearTimeout(timer);
    server.close();
    server.closeAllConnections();
    await end(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
/** The browser and the processes that it has started, which are a group of their own. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const ended = child.exitCode === null ? new Promise((resolve) => { child.once('exit', resolve); }) : Promise.resolve(null);
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
  await ended;
}
