// Writes docs/abi.md from the tables of abi/ (as built in dist/abi).
// `--check` writes nothing and fails when the file is not up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const abi = await import(new URL('../dist/abi/index.js', import.meta.url).href);
const target = fileURLToPath(new URL('../docs/abi.md', import.meta.url));
const source = (name) => readFileSync(new URL(`../abi/${name}.ts`, import.meta.url), 'utf8');

/** The comment at the head of a file of abi/: its pictures are the documentation. */
function headComment(name) {
  const match = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(source(name));
  if (!match) throw new Error(`abi/${name}.ts does not start with a comment`);
  return match[1].split('\n').map((line) => line.replace(/^ \* ?/, '')).join('\n');
}

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map((one) => row(one.map(cell)))].join('\n');
const row = (cells) => `| ${cells.join(' | ')} |`;
const hex = (n) => `0x${n.toString(16)}`;
const code = (text) => `\`${text}\``;

function layoutSection(name) {
  const spec = abi.structs[name];
  const fields = Object.entries(abi.layouts[name].fields).map(([field, { offset, type, doc }]) => [offset, code(field), type, doc]);
  const base = spec.extends ? ` Extends ${spec.extends}.` : '';
  return `### ${name}\n\n${spec.doc}${base} Size ${abi.sizeOf(name)}.\n\n${table(['offset', 'field', 'type', ''], fields)}`;
}

function enumSection(name, values) {
  return `**${name}**: ${Object.entries(values).map(([key, value]) => `${key} ${value}`).join(', ')}.`;
}

/** Kernel functions, grouped by the `// ----` lines of abi/kernel.ts. */
function kernelSections() {
  const groups = [];
  for (const match of source('kernel').matchAll(/^ {2}(?:\/\/ ---- (.*)|(\w+): f\()/gm)) {
    if (match[1]) groups.push({ title: match[1], names: [] });
    else groups.at(-1).names.push(match[2]);
  }
  return groups.map(({ title, names }) => `### ${title}\n\n${table(['function', 'effects', ''], names.map(kernelRow))}`);
}

function kernelRow(name) {
  const { params, result, effects, doc } = abi.kernelFunctions[name];
  return [code(`${name}(${params.map(([param, type]) => `${param}: ${type}`).join(', ')}): ${result}`), effects.join(' '), doc];
}

function specialValues() {
  return Object.entries(abi)
    .filter(([name]) => name.startsWith('SPECIAL_'))
    .sort((a, b) => a[1] - b[1])
    .map(([name, low]) => [code(name), low, code(`0x${abi.boxSpecial(low).toString(16).padStart(16, '0')}`)]);
}

const constants = ['KERNEL_STATE', 'KERNEL_DATA_BASE', 'BLOCK_SIZE', 'LINE_SIZE', 'LARGE_OBJECT', 'REGISTER_ARGUMENTS', 'VALUES_OFFSET', 'INLINE_SLOTS_OFFSET', 'RECORD_FIELDS_OFFSET', 'SITE_ENTRIES', 'SITE_MEGAMORPHIC', 'SITE_SIZE'];
const enums = ['Kind', 'CellFlag', 'Attr', 'ShapeFlag', 'FunctionFlag', 'RecordClass', 'BufferFlag', 'ElementType', 'StubKind', 'SiteKind', 'MissReason', 'MathFunction'];

const text = `<!-- Made by scripts/gen-abi-doc.mjs from abi/. Do not edit. -->

# ABI

What compiler, stubs, kernel and built-ins agree on. The tables stand in \`abi/\`; this page is made from them by \`node scripts/gen-abi-doc.mjs\`.

## Values

\`\`\`text
${headComment('value')}
\`\`\`

${table(['special value', 'low word', 'boxed'], specialValues())}

## Constants

${table(['name', 'value', ''], constants.map((name) => [code(name), abi[name], hex(abi[name])]))}

## Enumerations

${enums.map((name) => enumSection(name, abi[name])).join('\n\n')}

## Structures

\`\`\`text
${headComment('layout')}
\`\`\`

${Object.keys(abi.structs).map(layoutSection).join('\n\n')}

## Kernel functions

\`\`\`text
${headComment('kernel')}
\`\`\`

${kernelSections().join('\n\n')}

## Kernel globals

${table(['name', 'type', ''], Object.entries(abi.kernelGlobals).map(([name, { type, doc }]) => [code(name), type, doc]))}

## Intrinsics

In the order of \`KernelState.intrinsics\`: ${abi.intrinsicNames.map(code).join(', ')}.

## Error messages

\`%0\` and \`%1\` are replaced.

${table(['name', 'error', 'text'], abi.messageNames.map((name) => [code(name), ...abi.messages[name]]))}
`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (read(target) !== text) {
  console.error('docs/abi.md is not up to date: run node scripts/gen-abi-doc.mjs');
  process.exit(1);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
