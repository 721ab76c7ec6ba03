// node:path, both dialects
const path = require('path');
console.log(require('node:path') === path, path.posix === path, path.win32.win32 === path.win32, path.sep, path.delimiter);
// expect: true true true / :
const cases = ['', '.', '..', '/', '//', '///', '/a', 'a', 'a/', '/a/', 'a//b', './a/../..', '../../a/./b/', '/../..', 'a/b/../../..', '/a/b/../../..', '.a', '.a.b', 'a.', 'a.b.', '..a', '...', '/.a/..b', 'a/.b.c/', '//a/b', 'a/b/c/', 'x.tar.gz', '/x/y.z/', 'ü/é.txt'];
for (const c of cases) console.log(c, '|', path.normalize(c), path.dirname(c), path.basename(c), path.extname(c), path.isAbsolute(c), Object.values(path.parse(c)).join(','));
// expect:  | . .   false ,,,,
// expect: . | . . .  false ,,.,,.
// expect: .. | .. . ..  false ,,..,,..
// expect: / | / /   true /,/,,,
// expect: // | / /   true /,/,,,
// expect: /// | / /   true /,/,,,
// expect: /a | /a / a  true /,/,a,,a
// expect: a | a . a  false ,,a,,a
// expect: a/ | a/ . a  false ,,a,,a
// expect: /a/ | /a/ / a  true /,/,a,,a
// expect: a//b | a/b a/ b  false ,a/,b,,b
// expect: ./a/../.. | .. ./a/.. ..  false ,./a/..,..,,..
// expect: ../../a/./b/ | ../../a/b/ ../../a/. b  false ,../../a/.,b,,b
// expect: /../.. | / /.. ..  true /,/..,..,,..
// expect: a/b/../../.. | .. a/b/../.. ..  false ,a/b/../..,..,,..
// expect: /a/b/../../.. | / /a/b/../.. ..  true /,/a/b/../..,..,,..
// expect: .a | .a . .a  false ,,.a,,.a
// expect: .a.b | .a.b . .a.b .b false ,,.a.b,.b,.a
// expect: a. | a. . a. . false ,,a.,.,a
// expect: a.b. | a.b. . a.b. . false ,,a.b.,.,a.b
// expect: ..a | ..a . ..a .a false ,,..a,.a,.
// expect: ... | ... . ... . false ,,...,.,..
// expect: /.a/..b | /.a/..b /.a ..b .b true /,/.a,..b,.b,.
// expect: a/.b.c/ | a/.b.c/ a .b.c .c false ,a,.b.c,.c,.b
// expect: //a/b | /a/b //a b  true /,//a,b,,b
// expect: a/b/c/ | a/b/c/ a/b c  false ,a/b,c,,c
// expect: x.tar.gz | x.tar.gz . x.tar.gz .gz false ,,x.tar.gz,.gz,x.tar
// expect: /x/y.z/ | /x/y.z/ /x y.z .z true /,/x,y.z,.z,y
// expect: ü/é.txt | ü/é.txt ü é.txt .txt false ,ü,é.txt,.txt,é
for (const c of ['', '.', '\\', 'C:', 'C:\\', 'c:a', 'C:\\a\\..\\..\\b', 'a\\b', 'a/b\\c', '\\\\srv\\share', '\\\\srv\\share\\', '\\\\srv\\share\\x\\..\\..', 'C:/x/y.z/', '\\a', 'a\\', 'c:.\\x', '//srv/share/f.t'])
  console.log(c, '|', path.win32.normalize(c), path.win32.dirname(c), path.win32.basename(c), path.win32.extname(c), path.win32.isAbsolute(c), Object.values(path.win32.parse(c)).join(','));
// expect:  | . .   false ,,,,
// expect: . | . . .  false ,,.,,.
// expect: \ | \ \   true \,\,,,
// expect: C: | C:. C:   false C:,C:,,,
// expect: C:\ | C:\ C:\   true C:\,C:\,,,
// expect: c:a | c:a c: a  false c:,c:,a,,a
// expect: C:\a\..\..\b | C:\b C:\a\..\.. b  true C:\,C:\a\..\..,b,,b
// expect: a\b | a\b a b  false ,a,b,,b
// expect: a/b\c | a\b\c a/b c  false ,a/b,c,,c
// expect: \\srv\share | \\srv\share\ \\srv\share share  true \\srv\share,\\srv\share,,,
// expect: \\srv\share\ | \\srv\share\ \\srv\share\ share  true \\srv\share\,\\srv\share\,,,
// expect: \\srv\share\x\..\.. | \\srv\share\ \\srv\share\x\.. ..  true \\srv\share\,\\srv\share\x\..,..,,..
// expect: C:/x/y.z/ | C:\x\y.z\ C:/x y.z .z true C:/,C:/x,y.z,.z,y
// expect: \a | \a \ a  true \,\,a,,a
// expect: a\ | a\ . a  false ,,a,,a
// expect: c:.\x | c:x c:. x  false c:,c:.,x,,x
// expect: //srv/share/f.t | \\srv\share\f.t //srv/share/ f.t .t true //srv/share/,//srv/share/,f.t,.t,f
console.log(path.join(), path.join(''), path.join('/a', '..', 'b'), path.join('a', '', './b', '../c/'), path.join('..', '/x'));
// expect: . . /b a/c/ ../x
console.log(path.resolve('/a', 'b', '../c'), path.resolve('/a/b', '/c', './d/'), path.resolve('x') === path.join(process.cwd(), 'x'));
// expect: /a/c /c/d true
console.log(path.win32.join('a', '..', 'b\\c'), path.win32.join('\\\\a', 'b'), path.win32.join('//', 'a'), path.win32.resolve('C:\\a', '\\b'));
// expect: b\c \\a\b\ \a C:\b
for (const [a, b] of [['/a/b/c', '/a/d'], ['/a', '/a/b'], ['/a/b', '/a'], ['/', '/x'], ['/x', '/'], ['/a/bc', '/a/b'], ['/foo', '/foo']]) console.log(path.relative(a, b));
// expect: ../../d
// expect: b
// expect: ..
// expect: x
// expect: ..
// expect: ../b
// expect: 
console.log(path.win32.relative('C:\\a\\b', 'c:\\A\\d'), path.win32.relative('C:\\a', 'D:\\b'), path.win32.relative('C:\\', 'C:\\x'));
// expect: ..\d D:\b x
console.log(path.basename('/a/b.html', '.html'), path.basename('b.html', 'b.html'), path.basename('aab', 'b'), path.basename('/x/.js', '.js'), path.basename('file', ''));
// expect: b  aa .js file
console.log(path.format({ dir: '/a', base: 'b' }), path.format({ root: '/', name: 'f', ext: 't' }), path.format({ root: '/', dir: '/', base: 'q' }), path.format({}), path.win32.format({ dir: 'C:\\p', name: 'n', ext: '.e' }));
// expect: /a/b /f.t /q  C:\p\n.e
for (const bad of [1, null, undefined, {}]) try { path.join(bad); } catch (e) { console.log(e.name, e.code, e.message); }
// expect: TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received type number (1)
// expect: TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received null
// expect: TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received undefined
// expect: TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received an instance of Object
try { path.basename('a', 1); } catch (e) { console.log(String(e)); }
// expect: TypeError [ERR_INVALID_ARG_TYPE]: The "suffix" argument must be of type string. Received type number (1)
try { path.format('x'); } catch (e) { console.log(e.message, Object.keys(e)); }
// expect: The "pathObject" argument must be of type object. Received type string ('x') [ 'code' ]
console.log(path.win32.toNamespacedPath('C:\\x'), path.toNamespacedPath('/x'));
// expect: \\?\C:\x /x
