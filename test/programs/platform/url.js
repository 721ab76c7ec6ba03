// URL and URLSearchParams
const T = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code} ${e.message} ${e.input}`; } };
for (const [input, base] of [['https://u:p@h.com:8080/a/../b?x=1&y=2#f'], ['http://EXAMPLE.com:80/%7Efoo/../a b?q=é#ü'], ['/p?q', 'http://h/x/y'], ['../z', 'http://h/x/y/'], ['//other/p', 'https://h/'], ['?q', 'http://h/x?y#z'], ['#f', 'http://h/x?y#z'], ['', 'http://h/x?y#z'], ['mailto:a@b.c'], ['data:text/plain,hi there#x'], ['file:///C:/a/../b'], ['file:a', 'file:///x/y'], ['http://[::1]:3000/x'], ['http://[2001:db8:0:0:1:0:0:1]/'], ['http://0x7f.1/'], ['http://192.168.257'], ['http://münchen.de/ä'], ['http://xn--mnchen-3ya.de/'], ['http://☃.net'], ['http://ＧＯ.com'], ['javascript:alert(1)'], ['http:\\\\x\\y'], ['  http://trim.me/\t\n '], ['http://a/b/./c/%2e%2e/d'], ['foo://bar/baz?q#f'], ['foo:/bar/../baz'], ['http://user@/'], ['http://h:65536/'], ['http://h:abc'], ['nope'], ['http://'], ['http://a b/'], ['http://1.2.3.4.5'], ['http://256.1.1.1'], ['https://h/\u0000x'], ['ws://h:80/'], ['http://h?a=b#c?d'], ['blob:https://h/id'], ['non-special://[::1]/x'], ['http://a@b@c/'], ['http://ex%41mple.com/'], ['http://a..b/'], ['about:blank'], ['x:'], ['http://h/a%zz?%zz']])
  console.log(T(() => { const u = new URL(input, base); return [u.href, u.origin, u.protocol, u.username, u.password, u.host, u.port, u.pathname, u.search, u.hash].join(' | '); }));
// expect: https://u:p@h.com:8080/b?x=1&y=2#f | https://h.com:8080 | https: | u | p | h.com:8080 | 8080 | /b | ?x=1&y=2 | #f
// expect: http://example.com/a%20b?q=%C3%A9#%C3%BC | http://example.com | http: |  |  | example.com |  | /a%20b | ?q=%C3%A9 | #%C3%BC
// expect: http://h/p?q | http://h | http: |  |  | h |  | /p | ?q | 
// expect: http://h/x/z | http://h | http: |  |  | h |  | /x/z |  | 
// expect: https://other/p | https://other | https: |  |  | other |  | /p |  | 
// expect: http://h/x?q | http://h | http: |  |  | h |  | /x | ?q | 
// expect: http://h/x?y#f | http://h | http: |  |  | h |  | /x | ?y | #f
// expect: http://h/x?y | http://h | http: |  |  | h |  | /x | ?y | 
// expect: mailto:a@b.c | null | mailto: |  |  |  |  | a@b.c |  | 
// expect: data:text/plain,hi there#x | null | data: |  |  |  |  | text/plain,hi there |  | #x
// expect: file:///C:/b | null | file: |  |  |  |  | /C:/b |  | 
// expect: file:///x/a | null | file: |  |  |  |  | /x/a |  | 
// expect: http://[::1]:3000/x | http://[::1]:3000 | http: |  |  | [::1]:3000 | 3000 | /x |  | 
// expect: http://[2001:db8::1:0:0:1]/ | http://[2001:db8::1:0:0:1] | http: |  |  | [2001:db8::1:0:0:1] |  | / |  | 
// expect: http://127.0.0.1/ | http://127.0.0.1 | http: |  |  | 127.0.0.1 |  | / |  | 
// expect: http://192.168.1.1/ | http://192.168.1.1 | http: |  |  | 192.168.1.1 |  | / |  | 
// expect: http://xn--mnchen-3ya.de/%C3%A4 | http://xn--mnchen-3ya.de | http: |  |  | xn--mnchen-3ya.de |  | /%C3%A4 |  | 
// expect: http://xn--mnchen-3ya.de/ | http://xn--mnchen-3ya.de | http: |  |  | xn--mnchen-3ya.de |  | / |  | 
// expect: http://xn--n3h.net/ | http://xn--n3h.net | http: |  |  | xn--n3h.net |  | / |  | 
// expect: http://go.com/ | http://go.com | http: |  |  | go.com |  | / |  | 
// expect: javascript:alert(1) | null | javascript: |  |  |  |  | alert(1) |  | 
// expect: http://x/y | http://x | http: |  |  | x |  | /y |  | 
// expect: http://trim.me/ | http://trim.me | http: |  |  | trim.me |  | / |  | 
// expect: http://a/b/d | http://a | http: |  |  | a |  | /b/d |  | 
// expect: foo://bar/baz?q#f | null | foo: |  |  | bar |  | /baz | ?q | #f
// expect: foo:/baz | null | foo: |  |  |  |  | /baz |  | 
// expect: TypeError ERR_INVALID_URL Invalid URL http://user@/
// expect: TypeError ERR_INVALID_URL Invalid URL http://h:65536/
// expect: TypeError ERR_INVALID_URL Invalid URL http://h:abc
// expect: TypeError ERR_INVALID_URL Invalid URL nope
// expect: TypeError ERR_INVALID_URL Invalid URL http://
// expect: TypeError ERR_INVALID_URL Invalid URL http://a b/
// expect: TypeError ERR_INVALID_URL Invalid URL http://1.2.3.4.5
// expect: TypeError ERR_INVALID_URL Invalid URL http://256.1.1.1
// expect: https://h/%00x | https://h | https: |  |  | h |  | /%00x |  | 
// expect: ws://h/ | ws://h | ws: |  |  | h |  | / |  | 
// expect: http://h/?a=b#c?d | http://h | http: |  |  | h |  | / | ?a=b | #c?d
// expect: blob:https://h/id | https://h | blob: |  |  |  |  | https://h/id |  | 
// expect: non-special://[::1]/x | null | non-special: |  |  | [::1] |  | /x |  | 
// expect: http://a%40b@c/ | http://c | http: | a%40b |  | c |  | / |  | 
// expect: http://example.com/ | http://example.com | http: |  |  | example.com |  | / |  | 
// expect: http://a..b/ | http://a..b | http: |  |  | a..b |  | / |  | 
// expect: about:blank | null | about: |  |  |  |  | blank |  | 
// expect: x: | null | x: |  |  |  |  |  |  | 
// expect: http://h/a%zz?%zz | http://h | http: |  |  | h |  | /a%zz | ?%zz | 
const u = new URL('https://example.com/p?a=1#h');
u.protocol = 'http'; u.host = 'other.org:81'; u.pathname = '/x y/é'; u.search = 'q=1 2'; u.hash = 'z z'; u.username = 'me@'; u.password = 'p:w'; console.log(u.href);
// expect: http://me%40:p%3Aw@other.org:81/x%20y/%C3%A9?q=1%202#z%20z
u.port = '80'; console.log(u.port, u.host); u.port = '8080x'; console.log(u.port); u.hostname = 'h.x:9'; console.log(u.host); u.protocol = 'foo'; console.log(u.protocol); u.search = ''; u.hash = ''; console.log(u.href); u.pathname = 'rel'; console.log(u.pathname);
// expect:  other.org
// expect: 8080
// expect: other.org:8080
// expect: http:
// expect: http://me%40:p%3Aw@other.org:8080/x%20y/%C3%A9
// expect: /rel
u.href = 'http://n/'; u.searchParams.append('k', 'v w'); u.searchParams.set('z', '&='); console.log(u.href, u.search); u.search = '?m=1&m=2'; console.log([...u.searchParams], u.searchParams === u.searchParams); u.searchParams.delete('m'); console.log(u.href);
// expect: http://n/?k=v+w&z=%26%3D ?k=v+w&z=%26%3D
// expect: [ [ 'm', '1' ], [ 'm', '2' ] ] true
// expect: http://n/
console.log(T(() => { u.href = 'bad'; }), JSON.stringify({ u }), String(u), `${u}`, URL.canParse('http://a'), URL.canParse('a'), URL.canParse('a', 'http://b'), URL.name, Object.prototype.toString.call(u), T(() => new URL()));
// expect: TypeError ERR_INVALID_URL Invalid URL bad {"u":"http://n/"} http://n/ http://n/ true false true URL [object URL] TypeError ERR_MISSING_ARGS The "url" argument must be specified undefined
const p = new URLSearchParams('?a=1&b=2&a=3&c=%20x+y&d&=e&%zz=1');
console.log(p.get('a'), p.getAll('a'), p.has('b'), p.has('a', '3'), p.get('c'), p.get('d'), p.get('nope'), p.size, String(p)); p.delete('a', '1'); p.append('ü', '✓'); p.sort(); console.log(String(p), [...p.keys()].join(), [...p.values()].length);
// expect: 1 [ '1', '3' ] true true  x y  null 7 a=1&b=2&a=3&c=+x+y&d=&=e&%25zz=1
// expect: =e&%25zz=1&a=3&b=2&c=+x+y&d=&%C3%BC=%E2%9C%93 ,%zz,a,b,c,d,ü 7
console.log(String(new URLSearchParams({ x: 1, y: 'a b' })), String(new URLSearchParams([['q', 'r'], ['q', 's']])), String(new URLSearchParams(new Map([['m', 'n']]))), String(new URLSearchParams(p)) === String(p), String(new URLSearchParams('a=b~c*d-e_f.g!')), T(() => new URLSearchParams([['one']])), T(() => p.append('x')), T(() => p.forEach(1)));
// expect: x=1&y=a+b q=r&q=s m=n true a=b%7Ec*d-e_f.g%21 TypeError ERR_INVALID_TUPLE Each query pair must be an iterable [name, value] tuple undefined TypeError ERR_MISSING_ARGS The "name" and "value" arguments must be specified undefined TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received type number (1) undefined
p.forEach((v, k, self) => { if (k === 'b') console.log(v, k, self === p); }); for (const [k, v] of p) if (k === 'b') console.log(k, v); console.log(p.entries().next(), Object.prototype.toString.call(p.keys()));
// expect: 2 b true
// expect: b 2
// expect: { value: [ '', 'e' ], done: false } [object URLSearchParams Iterator]
console.log(new URL('http://h/p?a=b'), new URLSearchParams('a=1&b=2'), [new URLSearchParams()]);
// expect: URL {
// expect:   href: 'http://h/p?a=b',
// expect:   origin: 'http://h',
// expect:   protocol: 'http:',
// expect:   username: '',
// expect:   password: '',
// expect:   host: 'h',
// expect:   hostname: 'h',
// expect:   port: '',
// expect:   pathname: '/p',
// expect:   search: '?a=b',
// expect:   searchParams: URLSearchParams { 'a' => 'b' },
// expect:   hash: ''
// expect: } URLSearchParams { 'a' => '1', 'b' => '2' } [ URLSearchParams {} ]
