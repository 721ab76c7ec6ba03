import { remark } from 'remark';
import remarkHtml from 'remark-html';

console.log(String(await remark().use(() => (tree) => { tree.children.push({ type: 'thematicBreak' }); }).process('Setext\n===\n*  a\n*  b `c`\n\n[l](u "t")')), String(await remark().use(remarkHtml).process('# a & b\n\n- x\n\n<i>raw</i>')));
