function NT(){ return [new.target===NT, (()=>new.target===NT)()] } console.log(NT()); console.log((function(){ return new.target })()); class NA{ constructor(){ this.t=new.target } } class NB extends NA{} console.log(new NB().t===NB, Reflect.construct(NA,[],NB).t===NB); console.log({ m(){ return new.target } }.m(), { get g(){ return new.target } }.g);
function Def(a=new.target){ return {a} } console.log(new Def().a===Def);
// expect: [ false, false ]
// expect: undefined
// expect: true true
// expect: undefined undefined
// expect: true
