/** Properties of strings against the Unicode data of regenerate-unicode-properties, as far as this Node's Unicode has it. */
import { createRequire } from 'node:module';
import { afterAll, describe, expect, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import { runNode } from './support/node-oracle.js';

const require = createRequire(import.meta.url);
const PROPERTIES = [
  'Basic_Emoji', 'Emoji_Keycap_Sequence', 'RGI_Modifier_Sequence', 'RGI_Flag_Sequence', 'RGI_Emoji_Tag_Sequence', 'RGI_Emoji_ZWJ_Sequence', 'RGI_Emoji',
].map((name) => name.replace(/^RGI_(Modifier|Flag)/, 'RGI_Emoji_$1'));

const TONES = ['\u{1F3FB}', '\u{1F3FC}', '\u{1F3FD}', '\u{1F3FE}', '\u{1F3FF}'];
/** Strings that resemble a sequence: with one tone more, less, or another one, and without its last character. */
function neighbours(sequence: string): string[] {
  const points = [...sequence];
  const changed = points.flatMap((c, i) => {
    const before = points.slice(0, i), after = points.slice(i + 1);
    if (!TONES.includes(c)) return [];
    return [[...before, ...after], ...TONES.map((tone) => [...before, tone, ...after])];
  });
  return [...changed, [...points, TONES[0]!], points.slice(0, -1)].map((list) => list.join(''));
}

/** Prints how many of the strings match, and a checksum of which. */
function program(property: string, strings: readonly string[]): string {
  return `
    const pattern = /^\\p{${property}}$/v, strings = ${JSON.stringify(strings)};
    let count = 0, sum = 0;
    strings.forEach((s, i) => { if (pattern.test(s)) { count++; sum = (sum * 31 + i) % 1000003; } });
    console.log(strings.length, count, sum);
  `;
}

describe('properties of strings', () => {
  const server = new CompileServer(120_000);
  afterAll(() => server.stop());

  test.each(PROPERTIES)('%s', async (property) => {
    const { strings } = require(`regenerate-unicode-properties/Property_of_Strings/${property}.js`) as { strings: string[] };
    const known = strings.filter((s) => new RegExp(`^\\p{${property}}$`, 'v').test(s));
    expect(known.length).toBeGreaterThan(0);
    const source = program(property, [...new Set([...strings, ...known.flatMap(neighbours)])]);
    const expected = await runNode(['-'], { input: source });
    const { result, crash } = await server.run(source, { fileName: 'emoji.js', optimize: 1 });
    expect({ crash, stdout: result?.stdout }).toEqual({ stdout: expected.stdout });
  }, 120_000);
});
