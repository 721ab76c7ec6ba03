import { minify } from 'csso';
import * as csstree from 'css-tree';

console.log(minify('a { color: #ff0000; margin: 0px 0px } a { color: blue } .x,.y{b:c}', { sourceMap: true, filename: 'a.css' }).css, csstree.generate(csstree.parse('a::b > [c="d"] { e: calc(1px + 2%) }')), csstree.lexer.matchProperty('border', '1px solid red').error, csstree.lexer.matchProperty('color', '12px').error?.message);
