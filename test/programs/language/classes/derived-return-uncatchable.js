// What a derived constructor may not return is an error of the caller: no handler inside sees it, but finally blocks run.
class C extends class {} { constructor() { super(); try { return 0; } catch { console.log('caught'); } } }
try { new C(); } catch (e) { console.log(e.name, e.message); }
// expect: TypeError Derived constructors may only return object or undefined
class D extends class {} { constructor() { super(); try { return 0; } finally { console.log('finally'); } } }
try { new D(); } catch (e) { console.log(e.name); }
// expect: finally
// expect: TypeError
class E extends class {} { constructor() { super(); try { return 0; } finally { return; } } }
console.log(new E() instanceof E);
// expect: true
