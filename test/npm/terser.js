import { minify } from 'terser';

console.log((await minify('function add(first, second) { const unused = 4; if (false) { foo(); } return first + second + 1 * 2; } class A { #x = 1; get y() { return this.#x ?? 2; } } export const z = async () => { for await (const q of w) console.log(add(q, `${1 + 2}`)); };', { module: true, sourceMap: true, compress: { passes: 2 } })));
await minify('let a = ;').catch((e) => console.log(e.name, e.message, e.line, e.col));
