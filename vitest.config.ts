import { defineConfig } from 'vitest/config';

// The tests run as built by tsc, against the built compiler: what users get.
export default defineConfig({
  test: {
    include: ['dist/test/**/*.test.js'],
    exclude: ['node_modules/**'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: process.env['CI'] ? ['dot'] : ['default'],
    server: { deps: { external: [/\/dist\//] } },
  },
});
