// Functions of Array.prototype on arrays that are mostly holes agree with Node, and step over the holes.
const N = 300_000;
const T = (name, f) => { try { console.log(name, f()); } catch (e) { console.log(name, String(e)); } };
const mk = () => { const a = [1, 2, 3]; a[1000] = 'x'; a[N - 1] = 'end'; a[1e5] = 5; return a; };
const show = (a) => a.length + ':' + Object.keys(a).slice(0, 12).map((k) => k + '=' + a[k]).join();
T('concat', () => show([0].concat(mk(), [7], mk())));
T('slice', () => show(mk().slice(2, -1)));
T('slice2', () => show(mk().slice(900, 2e5)));
T('filter', () => show(mk().filter(x => x != 2)));
T('forEach', () => { let s = ''; mk().forEach((x, i) => s += i + x + ','); return s; });
T('map', () => show(mk().map((x, i) => i)));
T('indexOf', () => [mk().indexOf('end'), mk().indexOf(undefined), mk().lastIndexOf(5), mk().lastIndexOf('q'), mk().includes('end'), mk().includes(undefined), mk().includes('zz')].join());
T('reduce', () => mk().reduce((a, b) => a + b) + mk().reduceRight((a, b) => a + b));
T('some', () => [mk().some(x => x == 'end'), mk().every(x => x != 'end')].join());
T('splice', () => { const a = mk(); const r = a.splice(1, 2, 'a', 'b', 'c'); return show(a) + '|' + show(r); });
T('splice2', () => { const a = mk(); const r = a.splice(500, 1000); return show(a) + '|' + show(r); });
T('shift', () => { const a = mk(); const r = a.shift(); return r + show(a); });
T('unshift', () => { const a = mk(); const r = a.unshift('p', 'q'); return r + show(a); });
T('reverse', () => show(mk().reverse()));
T('sort', () => show(mk().sort()));
T('sort2', () => show(mk().sort((a, b) => a < b ? 1 : -1)));
T('copyWithin', () => show(mk().copyWithin(5, 0, 1e5 + 1)));
T('copyWithin2', () => show(mk().copyWithin(0, 5)));
T('flat', () => show([mk(), [mk()]].flat(2)));
T('length', () => { const a = mk(); a.length = 1001; return show(a) + (a.length = 0, show(a)) + (a[5] = 1, show(a)); });
T('join', () => { const a = mk(); a.length = 2e5; return a.join('').length + ',' + a.join().length; });
T('pop', () => { const a = mk(); return a.pop() + show(a) + a.pop() + show(a); });
T('push', () => { const a = mk(); a.push(1, 2); return show(a); });
T('keys', () => { const o = { b: 1, 4294967295: 'n', 4294967294: 'm', 2147483648: 'l', 2147483647: 'k', 2147483646: 'j', 5: 1, 1e5: 2, a: 2 }; let s = ''; for (const k in o) s += k + ' '; return s + Object.keys(o); });
T('big', () => { const a = []; a[1e9] = 1; a[4294967294] = 2; return a.length + ' ' + Object.keys(a); });
T('len', () => { const a = []; a.length = 2 ** 32 - 1; a[5] = 1; let s = a.length; a.length = 3; return s + show(a); });
T('freeze', () => { const a = Object.freeze(mk()); try { 'use strict'; a[1] = 5; } catch (e) { } return show(a) + Object.isFrozen(a); });
T('readonly', () => { 'use strict'; const a = mk(); Object.defineProperty(a, 5000, { value: 'ro' }); try { a.splice(0, 1); } catch (e) { return e.message + show(a); } return show(a); });
T('holes proto', () => { Array.prototype[7] = 'P'; try { const a = mk(); return a.indexOf('P') + show(a.slice(3, 10)) + show(a.map(x => x)) + show(a.concat([1])); } finally { delete Array.prototype[7]; } });
T('cb adds', () => { const a = mk(); let s = ''; a.forEach((x, i) => { if (i === 2) a[2000] = 'added', delete a[1000]; s += i + ','; }); return s; });
T('alike push', () => { const o = { length: 1e9, 5: 1 }; Array.prototype.push.call(o, 'x'); return Object.keys(o).join(); });
// expect: concat 600002:0=0,1=1,2=2,3=3,1001=x,100001=5,300000=end,300001=7,300002=1,300003=2,300004=3,301002=x
// expect: slice 299997:0=3,998=x,99998=5
// expect: slice2 199100:100=x,99100=5
// expect: filter 5:0=1,1=3,2=x,3=5,4=end
// expect: forEach 1,3,5,1000x,100005,299999end,
// expect: map 300000:0=0,1=1,2=2,1000=1000,100000=100000,299999=299999
// expect: indexOf 299999,-1,100000,-1,true,true,false
// expect: reduce 6x5endend5x321
// expect: some true,false
// expect: splice 300001:0=1,1=a,2=b,3=c,1001=x,100001=5,300000=end|2:0=2,1=3
// expect: splice2 299000:0=1,1=2,2=3,99000=5,298999=end|1000:500=x
// expect: shift 1299999:0=2,1=3,999=x,99999=5,299998=end
// expect: unshift 300002300002:0=p,1=q,2=1,3=2,4=3,1002=x,100002=5,300001=end
// expect: reverse 300000:0=end,199999=5,298999=x,299997=3,299998=2,299999=1
// expect: sort 300000:0=1,1=2,2=3,3=5,4=end,5=x
// expect: sort2 300000:0=end,1=5,2=x,3=3,4=2,5=1
// expect: copyWithin 300000:0=1,1=2,2=3,5=1,6=2,7=3,1005=x,100005=5,299999=end
// expect: copyWithin2 300000:995=x,99995=5,299994=end,299999=end
// expect: flat 12:0=1,1=2,2=3,3=x,4=5,5=end,6=1,7=2,8=3,9=x,10=5,11=end
// expect: length 1001:0=1,1=2,2=3,1000=x0:6:5=1
// expect: join 5,200004
// expect: pop end299999:0=1,1=2,2=3,1000=x,100000=5undefined299998:0=1,1=2,2=3,1000=x,100000=5
// expect: push 300002:0=1,1=2,2=3,1000=x,100000=5,299999=end,300000=1,300001=2
// expect: keys 5 100000 2147483646 2147483647 2147483648 4294967294 b 4294967295 a 5,100000,2147483646,2147483647,2147483648,4294967294,b,4294967295,a
// expect: big 4294967295 1000000000,4294967294
// expect: len 42949672953:
// expect: freeze 300000:0=1,1=2,2=3,1000=x,100000=5,299999=endtrue
// expect: readonly Cannot delete property '5000' of [object Array]300000:0=2,1=3,999=x,4999=ro,100000=5,299999=end
// expect: holes proto 77:4=P300000:0=1,1=2,2=3,7=P,1000=x,100000=5,299999=end300001:0=1,1=2,2=3,7=P,1000=x,100000=5,299999=end,300000=1
// expect: cb adds 0,1,2,2000,100000,299999,
// expect: alike push 5,1000000000,length
