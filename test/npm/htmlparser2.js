import { DomUtils, Parser, parseDocument } from 'htmlparser2';
import { selectAll } from 'css-select';
import he from 'he';
import { decodeHTML, encodeXML } from 'entities';

const events = []; const p = new Parser({ onopentag: (n, a) => events.push(n, a), ontext: (t) => events.push(t), onclosetag: (n) => events.push(`/${n}`) }); p.write('<p class=x>a &amp; <br>b'); p.end('<script>a<b</script>'); console.log(events);
console.log(selectAll('li:not(.x) > a[href^="h"]', parseDocument('<ul><li><a href=h1>1</a><li class=x><a href=h2>2</a>')).map((n) => DomUtils.textContent(n)), he.encode('© ü 😀'), he.decode('&copy;&#x1F600;&notanentity;'), decodeHTML('&lt;&hellip;'), encodeXML('<ü&'));
