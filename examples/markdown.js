// Renders Markdown to HTML, with the npm package marked:
//   npx jsaot run examples/markdown.js -- README.md out.html
const fs = require('node:fs');
const path = require('node:path');
const { marked } = require('marked');

const [source = path.join(__dirname, '../README.md'), target] = process.argv.slice(2);
const html = marked.parse(fs.readFileSync(source, 'utf8'));
if (target) fs.writeFileSync(target, html);
else console.log(`${html.split('\n').length} lines; titles: ${[...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((match) => match[1]).join(', ')}`);
