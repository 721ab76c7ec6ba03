// Generators and async functions among the private methods, in fields, in with and between computed keys.
class P { *#g(){ yield 1; yield this.#f } #f=2; async #a(){ return 1 } static async *#ag(){ yield 3 } static run(o){ return [...o.#g()] } static *sg(){ yield this } async *[Symbol.asyncIterator](){ yield 5 } static async r2(o){ const r=[await o.#a()]; for await (const x of P.#ag()) r.push(x); for await (const x of o) r.push(x); return r } x = (()=>[...(function*(){ yield 9 })()])() }
console.log(P.run(new P), [...P.sg()][0]===P, new P().x); P.r2(new P).then(v=>console.log(v));
with({await_:1}) { (async()=>{ with({q:2}) { const z = await q; console.log(z, q) } })(); }
function* gw(){ with({q:3}) { yield q; q=4; yield q } } console.log([...gw()]);
class AwaitF { static async m(){ return class { static x = 5; #p = 6; [await 'k'] = 7; p(){return this.#p} } } } AwaitF.m().then(C=>console.log(new C().k,new C().p()));
function* gk(){ class Q { [yield 1] = 2; static [yield 3] = 4 } return Object.keys(new Q).concat(Object.keys(Q)) } { const it=gk(); it.next(); it.next('a'); console.log(it.next('b').value) }
// expect: [ 1, 2 ] true [ 9 ]
// expect: [ 3, 4 ]
// expect: [ 'a', 'b' ]
// expect: 2 2
// expect: 7 6
// expect: [ 1, 3, 5 ]
