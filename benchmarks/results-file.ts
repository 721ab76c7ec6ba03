import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PARTS, type Part, type Report } from './report.js';
import { describeRun, renderPart } from './tables.js';

const HEAD = '# Results\n\nWritten by `npm run bench`, which replaces the sections of the parts that it measures. What the columns mean: [README.md](README.md).\n';

/** Puts what was measured in the place of the sections of the same parts; the other sections stay. */
export function updateResultsFile(file: string, report: Report): void {
  const sections = existsSync(file) ? readSections(readFileSync(file, 'utf8')) : new Map<string, string>();
  for (const part of PARTS) {
    const tables = renderPart(report, part);
    if (tables !== undefined) sections.set(part, renderSection(report, part, tables));
  }
  writeFileSync(file, [HEAD, ...PARTS.flatMap((part) => sections.get(part) ?? [])].join('\n'));
}

function renderSection(report: Report, part: Part, tables: string): string {
  const command = ['npm run bench --', ...report.command].join(' ');
  return `## ${part}\n\n${report.date.slice(0, 10)}, \`${command}\`: ${describeRun(report)}.\n\n\`\`\`\n${tables}\n\`\`\`\n`;
}

/** By their heading; what is in front of the first is not kept. */
function readSections(text: string): Map<string, string> {
  const parts = text.split(/^(?=## )/m).slice(1);
  return new Map(parts.map((section) => [/^## (\S+)/.exec(section)![1]!, `${section.trimEnd()}\n`]));
}
