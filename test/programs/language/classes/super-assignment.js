const base = { get onlyGet() { return 1; } };
const sloppy = { __proto__: base, set w(x) { super.w = x; }, write(x) { super.onlyGet = x; }, plain(x) { super.p = x; } };
sloppy.w = 5;
sloppy.write(1);
sloppy.plain(3);
console.log(Object.keys(sloppy).join(), sloppy.p, base.p); // expect: w,write,plain,p 3 undefined
const strict = { __proto__: base, set w(x) { 'use strict'; super.w = x; } };
try { strict.w = 5; } catch (e) { console.log(e.name + ': ' + e.message); } // expect: TypeError: Cannot redefine property: w
class Fixed { constructor() { Object.defineProperty(this, 'x', { value: 1 }); } set(v) { super.x = v; } }
try { new Fixed().set(2); } catch (e) { console.log(e.name); } // expect: TypeError
