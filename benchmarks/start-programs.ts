/** Programs whose modules have from 30 kB to 10 MB, for the measurement of their start. */
export interface StartProgram {
  readonly name: string;
  readonly source: string;
  /** Further options of `jsaot compile`. */
  readonly options: readonly string[];
}

const HELLO = 'console.log("hello");\n';
const OBJECTS = 'const point = { x: 1, tags: ["a", "b"], inner: { y: 2 } };\nconsole.log(point, [[1, 2], [3]]);\n';
/** What a parser or a renderer does before it starts: tables from other tables. */
const TABLES = `
const names = [];
for (let i = 0; i < 40_000; i++) names.push('entity' + ((i * 7919) % 40_009).toString(36));
names.sort();
const codes = new Map(names.map((name, i) => [name, { code: i, name, upper: name.toUpperCase() }]));
`;
const USE = 'console.log(codes.size, codes.get(names[17]).upper);';

/** Ordinary small functions, all of which are called. */
function manyFunctions(count: number): string {
  const kinds = [
    (n: number) => `function f${n}(a) { return a.x + a.y * ${n}; }`,
    (n: number) => `function f${n}(a) { let sum = 0; for (const value of a.list) sum += value * ${n}; return sum; }`,
    (n: number) => `function f${n}(a) { return a.text.trim().split('-').length + ${n}; }`,
    (n: number) => `function f${n}(a) { return a.list.filter((v) => v > ${n}).map((v) => v * 2).length; }`,
    (n: number) => `function f${n}(a) { return \`\${a.text}: \${a.x} (${n})\`.length; }`,
  ];
  const functions = Array.from({ length: count }, (_, n) => kinds[n % kinds.length]!(n));
  return `${functions.join('\n')}\nconst a = { x: 1, y: 2, list: [1, 2, 3], text: 'a-b' };\nlet sum = 0;\nfor (const f of [${functions.map((_, n) => `f${n}`).join(', ')}]) sum += f(a);\nconsole.log(sum);\n`;
}

export const startPrograms: readonly StartProgram[] = [
  { name: 'hello', source: HELLO, options: [] },
  { name: 'objects', source: OBJECTS, options: [] },
  { name: '500 functions', source: manyFunctions(500), options: [] },
  { name: 'hello, whole runtime', source: HELLO, options: ['--link', 'all'] },
  { name: '6000 functions', source: manyFunctions(6000), options: [] },
  { name: 'tables', source: TABLES + USE, options: [] },
  { name: 'tables, --preinit', source: `${TABLES}export default function main() { ${USE} }`, options: ['--preinit'] },
];
