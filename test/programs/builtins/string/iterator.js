const it = 'a😀\ud83d'[Symbol.iterator]();
console.log(it.next().value, it.next().value, it.next().value.charCodeAt(0).toString(16), it.next().done, it[Symbol.toStringTag]);
console.log(Array.from('xyz', (c, i) => c + i).join(), [...''].length, Object.entries('ab').join('|'), Math.max(...'192'));
// expect: a 😀 d83d true String Iterator
// expect: x0,y1,z2 0 0,a|1,b 9
