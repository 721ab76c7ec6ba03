console.log(isNaN('x'), isNaN('5'), isNaN(undefined), isFinite('5'), isFinite(Infinity), isFinite(null));
console.log(typeof globalThis, globalThis.globalThis === globalThis, typeof NaN, typeof undefined, Infinity === 1 / 0);
NaN = 5; undefined = 1; Infinity = 2;
console.log(NaN, undefined, Infinity);
console.log(encodeURIComponent('a b&é😀/?'), decodeURIComponent('a%20b%C3%A9'), encodeURI('a b&/?#é'), decodeURI('%41%2F'));
try { decodeURIComponent('%'); } catch (e) { console.log(e.name + ': ' + e.message); }
try { encodeURIComponent('\ud800'); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log(typeof Date.now(), Date.now() > 1.6e12, typeof performance.now(), performance.now() <= performance.now());
// expect: true false true true false true
// expect: object true number undefined true
// expect: NaN undefined Infinity
// expect: a%20b%26%C3%A9%F0%9F%98%80%2F%3F a bé a%20b&/?#%C3%A9 A%2F
// expect: URIError: URI malformed
// expect: URIError: URI malformed
// expect: number true number true
