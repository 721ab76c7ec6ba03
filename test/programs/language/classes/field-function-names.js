class Nm { a=function(){}; b=()=>{}; 'c d'=class{}; [Symbol('sy')]=()=>{}; 5=()=>{}; static ['z'+1]=class{ static n=this.name }; static anon=class{ static name='own' } }
const nm=new Nm; console.log(nm.a.name,nm.b.name,nm['c d'].name,nm[Object.getOwnPropertySymbols(nm)[0]].name,nm[5].name,Nm.z1.name,Nm.z1.n,Nm.anon.name); // expect: a b c d [sy] 5 z1 z1 own
