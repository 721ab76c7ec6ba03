function ret() { try { return 'try'; } finally { return 'finally'; } }
function swallow() { try { throw 'lost'; } finally { return 'kept'; } }
function brk() { for (;;) { try { return 'no'; } finally { break; } } return 'after'; }
function cont() { let n = 0; for (let i = 0; i < 3; i++) { try { n += 1; throw 'x'; } finally { continue; } } return n; }
function rethrow() { try { try { throw 'first'; } finally { throw 'second'; } } catch (e) { return e; } }
function value() { let x = 1; try { return x; } finally { x = 2; } }
function lab() { a: try { return 'r'; } finally { break a; } return 'labelled'; }
console.log(ret(), swallow(), brk(), cont(), rethrow(), value(), lab()); // expect: finally kept after 3 second 1 labelled
