// What Encode leaves as it is, in runs; numbers as text and back.
console.log(encodeURIComponent("azAZ09-_.!~*'();/?:@&=+$,# %<>\"{}|\\^`[]\x7f\x00"), encodeURI("azAZ09-_.!~*'();/?:@&=+$,# %<>\"{}|\\^`[]"));
// expect: azAZ09-_.!~*'()%3B%2F%3F%3A%40%26%3D%2B%24%2C%23%20%25%3C%3E%22%7B%7D%7C%5C%5E%60%5B%5D%7F%00 azAZ09-_.!~*'();/?:@&=+$,#%20%25%3C%3E%22%7B%7D%7C%5C%5E%60%5B%5D
console.log(encodeURIComponent('é世😀a'), decodeURIComponent('%C3%A9%E4%B8%96%F0%9F%98%80a%20b'), decodeURI('%23%3Ba%20%C3%A9'), decodeURIComponent(''), decodeURIComponent('plain'));
// expect: %C3%A9%E4%B8%96%F0%9F%98%80a é世😀a b %23%3Ba é  plain
for (const text of ['%', '%4', 'a%zz', '%C3', '%C3%28', '%80']) { try { decodeURIComponent(text); } catch (error) { console.log(error.name); } }
// expect: URIError
// expect: URIError
// expect: URIError
// expect: URIError
// expect: URIError
// expect: URIError
try { encodeURIComponent('a\ud800b'); } catch (error) { console.log(error.name); } // expect: URIError
console.log((255).toString(16), (-255).toString(2), (0).toString(36), (-0).toString(2), (2147483647).toString(36), (-2147483648).toString(16), (4294967296).toString(16), (0.5).toString(2), (1e21).toString(7));
// expect: ff -11111111 0 0 zik0zj -80000000 100000000 0.1 5135235413265003022600000
console.log(Number('0'), Number('007'), Number('123456789'), Number('1234567890'), Number('-5'), Number(' 12 '), Number('1a'), Number(''), parseInt('42', 10), parseInt('42px'), parseInt('0x1f'), parseInt('077', 10), parseInt('077', 8), parseInt(''), parseInt('9999999999'));
// expect: 0 7 123456789 1234567890 -5 12 NaN 0 42 42 31 77 63 NaN 9999999999
