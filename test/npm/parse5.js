import { parse, parseFragment, serialize } from 'parse5';

console.log(serialize(parse('<!doctype html><title>x</title><table><tr><td>a<p>b</table><b><i>c</b>d</i>&amp;&notin;&#x80;<script>if (a < b) "</p>"</script><svg><foreignObject><p>q</svg>')));
const errors = [];
const f = parseFragment('<div id=a id=b><template><td>x</td></template></dvi>', { onParseError: (e) => errors.push(e.code), sourceCodeLocationInfo: true });
console.log(serialize(f), errors, f.childNodes[0].sourceCodeLocation.startTag.endOffset);
