const log = [];
const o = { _v: 1, get v() { log.push('get'); return this._v; }, set v(x) { log.push('set ' + x); this._v = x; } };
o.v = o.v + 1; o.v += 5; o.v++;
console.log(o.v, log.join());
const child = Object.create(o);
child.v = 100;
console.log(o._v, child._v, Object.keys(child).join());
const ro = { get r() { return 'ro'; } };
ro.r = 1;
console.log(ro.r);
(function () { 'use strict'; try { ro.r = 1; } catch (e) { console.log(e.name + ': ' + e.message); } })();
const wo = { set w(v) {} };
console.log(wo.w);
// expect: 8 get,set 2,get,set 7,get,set 8,get
// expect: 8 100 _v
// expect: ro
// expect: TypeError: Cannot set property r of #<Object> which has only a getter
// expect: undefined
