const out = [];
a: for (const x of [1, 2, 3]) {
  b: for (const y of [1, 2, 3]) {
    c: for (const z of [1, 2, 3]) {
      if (z === 2) continue b;
      if (y === 3) continue a;
      if (x === 3) break a;
      out.push('' + x + y + z);
    }
  }
}
console.log(out.join(' ')); // expect: 111 121 211 221
let n = 0;
top: do { n++; switch (n) { case 1: continue top; case 2: break; case 3: break top; } n += 0; } while (n < 10);
console.log(n); // expect: 3
foo: { bar: { break foo; } }
if (true) lab: { break lab; }
console.log('done'); // expect: done
