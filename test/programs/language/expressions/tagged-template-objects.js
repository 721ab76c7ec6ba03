const seen=[]; function tag(s,...v){ seen.push(s); return s.raw.join('|')+v.join() } 
for (let i=0;i<2;i++) console.log(tag`a${i}b\n${i}`); console.log(seen[0]===seen[1], Object.isFrozen(seen[0]), Object.isFrozen(seen[0].raw), seen[0].raw[1]);
function mk(){ return tag`x` } mk(); mk(); console.log(seen[2]===seen[3]); tag`x`; console.log(seen[4]===seen[3]);
console.log(tag`\u{zz}${1}\x`, seen.at(-1)[0], seen.at(-1).length); console.log((()=>tag)()`q`, new (class{ constructor(){ this.v = (function(){ return this })`` } })().v === undefined);
console.log(Object.getOwnPropertyNames(seen[0]).join(), JSON.stringify(Object.getOwnPropertyDescriptor(seen[0],'raw').enumerable));
// expect: a|b\n|0,0
// expect: a|b\n|1,1
// expect: true true true b\n
// expect: true
// expect: false
// expect: \u{zz}|\x1 undefined 2
// expect: q true
// expect: 0,1,2,length,raw false
