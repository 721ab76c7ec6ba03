import less from 'less';

console.log((await less.render('@c: #336699; .m(@x: 2px) { margin: @x * 2; } a { color: darken(@c, 10%); .m(4px); &:hover { color: fade(@c, 50%) } @media (min-width: 1px) { b: ~"c" } }', {})).css);
await less.render('a { b: @nope }').catch((e) => console.log(e.type, e.message, e.line));
