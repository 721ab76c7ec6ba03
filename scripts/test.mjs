// Builds if a source is newer than the build, runs the whole test suite, and
// ends with a line 'N passed, N failed'. Arguments go to vitest: `npm test -- programs`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './stale.mjs';

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  return status ?? 1;
}

const prepared = run(process.execPath, ['scripts/prepare.mjs']);
if (prepared !== 0) process.exit(prepared);

// Of the whole suite, the linter is part.
const linted = process.argv.length > 2 ? 0 : run(process.execPath, [path.join(root, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '.']);

const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-test-'));
const reportFile = path.join(folder, 'report.json');
const reporter = process.env.CI ? 'dot' : 'default';
const status = run(process.execPath, [
  path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', `--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${reportFile}`, ...process.argv.slice(2),
]);
if (!existsSync(reportFile)) {
  console.log('0 passed, 1 failed');
  process.exit(status || 1);
}
const report = JSON.parse(readFileSync(reportFile, 'utf8'));
rmSync(folder, { recursive: true });
// A file that cannot be loaded counts as one failed test.
const brokenFiles = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed')).length;
const skipped = report.numPendingTests ? `, ${report.numPendingTests} skipped` : '';
console.log(`${report.numPassedTests} passed, ${report.numFailedTests + brokenFiles} failed${skipped}`);
if (linted !== 0) console.log('the linter complained: npm run lint');
process.exit(status || linted);
