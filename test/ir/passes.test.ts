/** One pass on one small function of IR text: test/ir/goldens, re-made by `npm run bless`. */
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../support/paths.js';
import { goldenFolder, readGolden, runGolden } from './golden.js';

const goldens = filesBelow(goldenFolder, '.ir').map(readGolden);

for (const pass of new Set(goldens.map((g) => g.pass))) {
  describe(pass, () => {
    test.each(goldens.filter((g) => g.pass === pass))('$title', async (golden) => {
      await expect(runGolden(golden)).toMatchFileSnapshot(golden.file);
    });
  });
}
