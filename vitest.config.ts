import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest: begun first, so that none of them runs alone at the end. */
const LONG = ['large-programs', 'platform', 'programs.optimised', 'wasmtime', 'fuzz', 'programs.gc-stress', 'programs', 'cli', 'packages', 'programs.preinit', 'programs.engine', 'programs.split'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.js`));
      return found < 0 ? LONG.length : found;
    };
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

// The tests run as built by tsc, against the built compiler: what users get.
export default defineConfig({
  test: {
    include: ['dist/test/**/*.test.js'],
    exclude: ['node_modules/**'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 600_000,
    reporters: process.env['CI'] ? ['dot'] : ['default'],
    server: { deps: { external: [/\/dist\//] } },
  },
});
