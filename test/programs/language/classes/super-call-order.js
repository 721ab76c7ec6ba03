// That the parent is a constructor is tested after the arguments are evaluated.
let evaluated = 0;
class P extends Object { constructor() { try { super(++evaluated); } catch (e) { console.log(e.message, evaluated); throw e; } } }
Object.setPrototypeOf(P, parseInt);
try { new P(); } catch (e) { console.log(e.name); }
// expect: Super constructor parseInt of P is not a constructor 1
// expect: TypeError
Object.setPrototypeOf(P, null);
try { new P(); } catch (e) { console.log(e.name); }
// expect: Super constructor null of P is not a constructor 2
// expect: TypeError
