class MA extends Array { tag='ma'; #n=this.length; n(){return this.#n} sum(){return this.reduce((a,b)=>a+b,0)} }
const ma=MA.of(1,2,3); console.log(ma.sum(), ma.tag, ma.n(), ma.map(x=>x*2) instanceof MA, ma.length, new MA(3).n());
class ME extends TypeError { code=42; name='ME' } const me=new ME('boom'); console.log(me.message,me.code,String(me),me instanceof Error,me instanceof ME);
class MM extends Map { #c=0; set(k,v){ if (#c in this) this.#c++; return super.set(k,v)} get c(){return this.#c} } const mm=new MM([[1,2]]); mm.set(3,4); console.log(mm.size,mm.c);
class N extends null { static x=1; constructor(){ return Object.create(N.prototype) } } console.log(N.x, Object.getPrototypeOf(N.prototype), Object.getPrototypeOf(N)===Function.prototype, new N instanceof N);
const bound=(function(a){ this.q=a }).bind(null, 7); bound.prototype={}; class MB2 extends bound { w=this.q } console.log(new MB2().w);
class MF extends Function {} 
class MBool extends Boolean{ x=1 } console.log(new MBool(true).valueOf(), new MBool(1).x); class MS extends String{ #l=this.length; l(){return this.#l} } console.log(new MS('abc').l(), new MS('x')+'y'); class MNum extends Number{y=2} console.log(new MNum(4)+1); class MSet extends Set{z=3} console.log([...new MSet([1,1,2])], new MSet().z);
class MO extends Object{ v=1; constructor(a){ super(a); } } console.log(new MO({q:1}).q, new MO().v);
// expect: 6 ma 3 true 3 3
// expect: boom 42 ME: boom true true
// expect: 2 1
// expect: 1 null true true
// expect: 7
// expect: true 1
// expect: 3 xy
// expect: 5
// expect: [ 1, 2 ] 3
// expect: undefined 1
