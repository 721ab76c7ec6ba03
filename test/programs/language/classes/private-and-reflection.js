// No reflection sees private elements; freezing leaves them writable.
class Fz { #v=1; w=2; set(v){this.#v=v} get(){return this.#v} } const fz=Object.freeze(new Fz); fz.set(9); console.log(fz.get(), Object.isFrozen(fz), Reflect.ownKeys(fz), JSON.stringify(fz), Object.getOwnPropertySymbols(fz).length, Object.assign({},fz), {...fz});
const sealed=Object.seal(new Fz); console.log(Object.isSealed(sealed)); delete sealed.w; 
const dict=new Fz; for(let i=0;i<200;i++) dict['k'+i]=i; dict.set(5); console.log(dict.get(),Reflect.ownKeys(dict).length); delete dict.k5; dict.set(6); console.log(dict.get()); Object.freeze(dict); dict.set(7); console.log(dict.get(), Object.isFrozen(dict));
const viaProto=Object.create(new Fz); try{viaProto.get()}catch(e){console.log(e.message)}
// expect: 9 true [ 'w' ] {"w":2} 0 { w: 2 } { w: 2 }
// expect: true
// expect: 5 201
// expect: 6
// expect: 7 true
// expect: Cannot read private member #v from an object whose class did not declare it
