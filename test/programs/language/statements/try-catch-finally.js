const log = [];
function f(how) {
  try {
    log.push('try');
    if (how === 'throw') throw new Error('boom');
    if (how === 'return') return 'from try';
    return 'end';
  } catch (e) {
    log.push('catch ' + e.message);
    return 'from catch';
  } finally {
    log.push('finally');
  }
}
console.log(f('throw'), f('return'), f()); // expect: from catch from try end
console.log(log.join()); // expect: try,catch boom,finally,try,finally,try,finally
try { try { throw 1; } finally { log.push('inner'); } } catch (e) { console.log('outer', e); } // expect: outer 1
try { throw undefined; } catch { console.log('no binding'); } // expect: no binding
try { throw { a: [1, 2] }; } catch ({ a: [x, y] }) { console.log(x, y); } // expect: 1 2
