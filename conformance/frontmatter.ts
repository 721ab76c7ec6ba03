/**
 * The YAML block of a test262 test. Its form is fixed (scalars, folded texts,
 * lists in both notations, the map `negative`), so a few lines read it.
 */
export type NegativePhase = 'parse' | 'resolution' | 'runtime';
export interface Negative {
  readonly phase: NegativePhase;
  /** Name of the error's constructor. */
  readonly type: string;
}
export interface Frontmatter {
  readonly includes: readonly string[];
  readonly features: readonly string[];
  readonly flags: readonly string[];
  readonly negative: Negative | null;
}

const BLOCK = /\/\*---([\s\S]*?)---\*\//;

/**
 * @param source text of a test
 * @throws Error when the block is missing or says something that the runner does not know
 */
export function parseFrontmatter(source: string): Frontmatter {
  const block = BLOCK.exec(source)?.[1];
  if (block === undefined) throw new Error('no frontmatter');
  const keys = topLevelKeys(block.split(/\r\n|[\n\r\u2028\u2029]/));
  const negative = keys.get('negative');
  return {
    includes: readList(keys.get('includes')),
    features: readList(keys.get('features')),
    flags: readList(keys.get('flags')),
    negative: negative ? readNegative(negative) : null,
  };
}

interface Entry {
  readonly inline: string;
  readonly lines: string[];
}

/** Entries by key, with the indented lines (and list items) below each. */
function topLevelKeys(lines: readonly string[]): Map<string, Entry> {
  const keys = new Map<string, Entry>();
  const indent = /^( *)\w+:/m.exec(lines.join('\n'))?.[1]?.length ?? 0;
  let current: Entry | null = null;
  for (const line of lines) {
    const key = new RegExp(`^ {${indent}}(\\w+):\\s*(.*)$`).exec(line);
    if (key) {
      current = { inline: stripComment(key[2]!), lines: [] };
      keys.set(key[1]!, current);
    } else if (line.trim() !== '') {
      current?.lines.push(line);
    }
  }
  return keys;
}

function readList(entry: Entry | undefined): string[] {
  if (!entry) return [];
  const text = [entry.inline, ...entry.lines.map((line) => stripComment(line.trim()))].join('\n').trim();
  const items = text.startsWith('[') ? text.slice(1, text.lastIndexOf(']')).split(',') : text.split('\n').map((line) => line.replace(/^-\s*/, ''));
  return items.map((item) => item.trim().replace(/^(['"])(.*)\1$/, '$2')).filter((item) => item !== '');
}

const PHASES: readonly string[] = ['parse', 'resolution', 'runtime'] satisfies NegativePhase[];

function readNegative({ lines }: Entry): Negative {
  const field = (name: string): string | undefined => lines.map((line) => new RegExp(`^\\s+${name}:\\s*(\\w+)`).exec(line)?.[1]).find((value) => value !== undefined);
  const phase = field('phase');
  const type = field('type');
  if (phase === undefined || type === undefined || !PHASES.includes(phase)) throw new Error(`negative: phase ${phase}, type ${type}`);
  return { phase: phase as NegativePhase, type };
}

function stripComment(text: string): string {
  return text.replace(/(^|\s)#.*$/, '').trim();
}
