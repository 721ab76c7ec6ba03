/** The first seeds of the differential fuzzer; `npm run fuzz` goes on from here. */
import { afterAll, describe, expect, test } from 'vitest';
import { CompileServer, report, runCampaign, shrinkDifference } from './fuzz/campaign.js';
import { reportNames, runNames } from './fuzz/names-campaign.js';
import { generateNames } from './fuzz/names.js';
import { generate, generatePatterns } from './fuzz/program.js';

const SEEDS = 300;
const STEP = 50;

describe('generated programs print what they print under Node', () => {
  const server = new CompileServer(60_000);
  afterAll(() => server.stop());

  for (let from = 0; from < SEEDS; from += STEP) {
    test(`seeds ${from} to ${from + STEP - 1}`, async () => {
      const { differences } = await runCampaign(server, { from, seeds: STEP });
      const first = differences[0];
      if (first) expect.fail(`${differences.length} differ: seeds ${differences.map((one) => one.program.seed).join(', ')}\n${report(await shrinkDifference(server, first, {}, 100))}`);
    }, 300_000);
  }

  test('also when the collector runs at every third safepoint', async () => {
    const { differences } = await runCampaign(server, { from: SEEDS, seeds: 10, options: { gcStress: 3 } });
    expect(differences.map(report)).toEqual([]);
  }, 300_000);
});

describe('generated regular expressions', () => {
  const server = new CompileServer(60_000);
  afterAll(() => server.stop());

  test.each([{ optimize: 1 }, { optimize: 3 }] as const)('find in compiled code what they find interpreted, and under Node: -O$optimize', async (options) => {
    const { differences } = await runCampaign(server, { from: 0, seeds: STEP, generate: generatePatterns, options });
    expect(differences.map(report)).toEqual([]);
  }, 300_000);
});

describe('programs that reach built-ins in roundabout ways', () => {
  const server = new CompileServer(60_000);
  afterAll(() => server.stop());

  test('find in a linked module what they find under Node', async () => {
    const { differences } = await runNames(server, { from: 0, seeds: 5 });
    expect(differences.map(reportNames)).toEqual([]);
  }, 300_000);
  test('the same seed gives the same program', () => {
    expect(generateNames(7)).toBe(generateNames(7));
    expect(generateNames(7)).not.toBe(generateNames(8));
  });
});

test('the same seed gives the same program', () => {
  expect(generate(7)).toEqual(generate(7));
  expect(generate(7).body).not.toBe(generate(8).body);
});
