function t(f){try{console.log('ok',f())}catch(e){console.log(e.constructor.name+': '+e.message)}}
const P={z:1}; const __proto__={}; const o1={__proto__:P}, o2={'__proto__':P}, o3={['__proto__']:P}, o4={__proto__}, o5={__proto__(){}} , o6={__proto__:5}, o7={__proto__:null}, o8={__proto__:function(){}};
console.log(o1.z,o2.z,Object.keys(o3).join(),Object.keys(o4).join(),Object.keys(o5).join(),Object.getPrototypeOf(o6)===Object.prototype,Object.getPrototypeOf(o7), Object.getPrototypeOf(o8).name);
console.log(o1.__proto__===P, (5).__proto__===Number.prototype, o7.__proto__); o1.__proto__=null; console.log(Object.getPrototypeOf(o1)); o7.__proto__={q:1}; console.log(Object.keys(o7).join());
console.log(Object.getOwnPropertyDescriptor(Object.prototype,'__proto__').get.name, Object.getOwnPropertyDescriptor(Object.prototype,'__proto__').set.name);
t(()=>Object.getOwnPropertyDescriptor(Object.prototype,'__proto__').get.call(null)); t(()=>Object.getOwnPropertyDescriptor(Object.prototype,'__proto__').set.call(undefined,{})); t(()=>{ const c={}; const d={__proto__:c}; c.__proto__=d }); t(()=>{ Object.preventExtensions({}).__proto__={} });
// expect: 1 1 __proto__ __proto__ __proto__ true null 
// expect: true true undefined
// expect: null
// expect: __proto__
// expect: get __proto__ set __proto__
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: set Object.prototype.__proto__ called on null or undefined
// expect: TypeError: Cyclic __proto__ value
// expect: TypeError: #<Object> is not extensible
