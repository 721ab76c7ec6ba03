// Classes that are evaluated several times: each has private names of its own.
const log = [];
function make(i){ return class K { #x=i; static #s=i; #m(){return 'm'+this.#x} get #a(){return this.#x*2} set #a(v){this.#x=v} static read(o){return o.#x} static has(o){return #x in o} static hasm(o){return #m in o} run(){ this.#a=this.#a+1; this.#a++; this.#x+=2; this.#x**=1; this.#x??=5; return [this.#m(), this.#a, this.#x] } static st(){return this.#s} } }
const A=make(1),B=make(2);
console.log(new A().run(), new B().run(), A.read(new A), A.has(new B), A.hasm(new B), A.hasm(new A), A.st(), B.st());
try{A.read(new B)}catch(e){console.log(e.message)}
for (let i=0;i<3;i++){ class L{ #p=i; get p(){return this.#p} static q=()=>i; static #z=i*2; static z(){return L.#z}} log.push(new L); console.log(L.q(),L.z()) }
console.log(log.map(l=>l.p));
// expect: [ 'm9', 18, 9 ] [ 'm13', 26, 13 ] 1 false false true 1 2
// expect: Cannot read private member #x from an object whose class did not declare it
// expect: 0 0
// expect: 1 2
// expect: 2 4
// expect: [ 0, 1, 2 ]
