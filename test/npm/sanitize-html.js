import sanitizeHtml from 'sanitize-html';

console.log(sanitizeHtml('<p onclick="x()">hi <script>alert(1)</script><a href="javascript:x">l</a><a href="https://e.com" target=_blank>m</a><img src=x></p>'));
console.log(sanitizeHtml('<div style="color:red;position:fixed" class="a b">x</div><b>y</b>', { allowedTags: ['div'], allowedAttributes: { div: ['style', 'class'] }, allowedStyles: { '*': { color: [/^red$/] } }, allowedClasses: { div: ['a'] }, transformTags: { b: 'div' } }));
