// What encodeURI… and decodeURI… do with each kind of character and escape.
const each = (functions, texts) => {
  for (const f of functions) console.log(texts.map((text) => { try { return JSON.stringify(f(text)); } catch (e) { return `${e.name}: ${e.message}`; } }).join(' '));
};
each([encodeURI, encodeURIComponent], ['', 'abc', 'a b&c=ü/1', '世界😀', '%', ";/?:@&=+$,#-_.!~*'()", '\x7f\x80\u07ff\u0800\uffff', 'x\ud800', '\udc00y', '\ud83dx']);
// expect: "" "abc" "a%20b&c=%C3%BC/1" "%E4%B8%96%E7%95%8C%F0%9F%98%80" "%25" ";/?:@&=+$,#-_.!~*'()" "%7F%C2%80%DF%BF%E0%A0%80%EF%BF%BF" URIError: URI malformed URIError: URI malformed URIError: URI malformed
// expect: "" "abc" "a%20b%26c%3D%C3%BC%2F1" "%E4%B8%96%E7%95%8C%F0%9F%98%80" "%25" "%3B%2F%3F%3A%40%26%3D%2B%24%2C%23-_.!~*'()" "%7F%C2%80%DF%BF%E0%A0%80%EF%BF%BF" URIError: URI malformed URIError: URI malformed URIError: URI malformed
each([decodeURI, decodeURIComponent], ['', 'ab', '%41%42', '%e4%b8%96', '%F0%9F%98%80!', '%2F%23%3f', 'é%41ж', '%25%2541', '%3B%2c%24%7e', '100']);
// expect: "" "ab" "AB" "世" "😀!" "%2F%23%3f" "éAж" "%%41" "%3B%2c%24~" "100"
// expect: "" "ab" "AB" "世" "😀!" "/#?" "éAж" "%%41" ";,$~" "100"
each([decodeURIComponent], ['%', '%4', '%zz', '%41%', '%E4%B8', '%80', '%c3%28', '%C0%80', '%E0%80%80', '%ED%A0%80', '%F4%90%80%80', '%F5%80%80%80', '%E4%B8x96', '%/0', '%g0']);
// expect: URIError: URI malformed URIError: URI malformed URIError: URI malformed URIError: URI malformed URIError: URI malformed URIError: URI malformed URIError: URI malformed URIError: URI malformed URIError: URI malformed URIError: URI malformed URIError: URI malformed URIError: URI malformed URIError: URI malformed URIError: URI malformed URIError: URI malformed
console.log(decodeURIComponent(encodeURIComponent('a'.repeat(1e5) + 'ü'.repeat(1e5))).length, escape('ü ж'), unescape('%u0436%FC')); // expect: 200000 %FC%20%u0436 жü
try { decodeURI(Symbol()); } catch (e) { console.log(e.name); } // expect: TypeError
