try { class X extends X {} } catch(e){ console.log(e.message) }
try { class Y { static [Y.n]=1 } } catch(e){ console.log(e.message) }
class Z { static self=Z; static { try { Z = 1 } catch(e){ console.log(e.message) } } } console.log(Z.self===Z); let ZZ=Z; 
console.log(typeof (class Q{ static q=Q }).q);
// expect: Cannot access 'X' before initialization
// expect: Cannot access 'Y' before initialization
// expect: Assignment to constant variable.
// expect: true
// expect: function
