// Computed keys are evaluated once, with the class; static initialisers after them.
const o=[]; const k=n=>(o.push(n),n);
class Ord { [k('a')] = k('ia'); static [k('b')] = k('sb'); [k('c')](){} static { k('block') } static [k('d')] = k('sd'); [k('e')] = k('ie'); static [k('f')](){} }
console.log(o.join()); new Ord; console.log(o.join());
// expect: a,b,c,d,e,f,sb,block,sd
// expect: a,b,c,d,e,f,sb,block,sd,ia,ie
