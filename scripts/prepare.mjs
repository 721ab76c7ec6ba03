// Run by `npm install`, and by the first `npx jsaot` (npx installs the local
// package into its cache): builds only when there is something to build.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { isStale, root } from './stale.mjs';

if (isStale()) {
  // A test that was renamed would otherwise run on as it was.
  rmSync(path.join(root, 'dist/test'), { recursive: true, force: true });
  await import('./build.mjs');
}
