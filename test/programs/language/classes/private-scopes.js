class Base { f = 1; }
class SuperF extends Base { static s=super.name; p=super.constructor.name; static m(){ return 1 } } console.log(SuperF.s,new SuperF().p); // expect: Base Base
console.log(class { static #p(){return 1} static q=this.#p() }.q); // expect: 1
class Outer { #x='o'; Inner = class { #y='i'; both(o){ return o.#x+this.#y } } } { const q=new Outer; console.log(new q.Inner().both(q)) } // expect: oi
class Shadow { #x=1; m(){ return class { #x=2; static r(o){return o.#x} } } static r(o){return o.#x} } try{ console.log(Shadow.r(new Shadow), new Shadow().m().r(new Shadow)) }catch(e){console.log(e.message)} // expect: Cannot read private member #x from an object whose class did not declare it
class Her { #x=1; static C = class extends (o=>o.#x, Object) { #x=2; constructor(){super()} } } console.log(typeof Her.C); // expect: function
