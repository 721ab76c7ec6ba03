import pug from 'pug';

console.log(pug.render('doctype html\nhtml(lang="en")\n  head: title= title\n  body\n    mixin item(n)\n      li.item(data-n=n)&attributes(attributes) #{n}: !{"<b>"}\n    ul#l\n      each x, i in list\n        +item(x)(class=i ? "more" : null)\n      else\n        p none\n    if list.length > 1\n      p.\n        text with #[em inline] code\n    case list.length\n      when 2\n        | two\n', { title: 'a & b', list: [1, 2], pretty: true }));
try { pug.compile('a(b'); } catch (e) { console.log(e.code, e.line); }
