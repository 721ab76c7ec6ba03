class SB { static a=1; static { var v=2; let l=3; function f(){return v+l} this.b=f()+this.a; { var v2=5 } this.c=v2 } static { this.d=typeof v } }
console.log(SB.b,SB.c,SB.d); // expect: 6 5 undefined
class NT { a=new.target; static b=new.target; static { this.c=new.target } } console.log(new NT().a,NT.b,NT.c); // expect: undefined undefined undefined
class Arr0 { a=()=>this; static s=()=>this; } { const q=new Arr0; console.log(q.a()===q, Arr0.s()===Arr0) } // expect: true true
