import * as babel from 'prettier/plugins/babel';
import * as estree from 'prettier/plugins/estree';
import * as markdown from 'prettier/plugins/markdown';
import * as postcss from 'prettier/plugins/postcss';
import { format } from 'prettier/standalone';

console.log(await format('const a={b:1,c:[1,2,3].map(x=>x*2),d:`${ x }`};async function  f(a,b=2,...c){for await(const x of y)if(x){z()}else w()}', { parser: 'babel', plugins: [babel, estree], singleQuote: true }));
console.log(await format('a{color:red;b:c}@media (x){d{e:f}}', { parser: 'css', plugins: [postcss] }));
console.log(await format('# x\n* a\n* b\n\n| a | b |\n|-|-|\n| 1 | 22 |', { parser: 'markdown', plugins: [markdown] }));
await format('let = ;', { parser: 'babel', plugins: [babel, estree] }).catch((error) => console.log(error.name, error.message));
