// Texts that are known only at run time.
let salt = 0;
/** Functions of which none is called. */
function largeText(count) {
  let text = '';
  for (let i = 0; i < count; i++) {
    text += `function f${i}(a, b) { var c = a + b * ${i}; if (c > 10) { return c.toString().split("").map(function (x) { return x + "${i}"; }).join(","); } `
      + `for (var j = 0; j < c; j++) c += j % 2 ? a : b; return c; }\n`;
  }
  return text;
}
/** Eval of a text that was not seen before. */
function evaluate(text) {
  return (0, eval)(`${text};${++salt};1`);
}
const LARGE = largeText(150);

cliff('eval of 30 kB', () => evaluate(LARGE));
grows('eval of functions', 30, (n) => evaluate(largeText(n)));
cliff('eval of small expressions 2k', () => { let n = 0; for (let i = 0; i < 2000; i++) n += evaluate(`${i} + 1`); return n; });
cliff('new Function of new texts 2k', () => { let n = 0; for (let i = 0; i < 2000; i++) n += new Function('a', 'b', `return a + b * ${++salt % 7}`)(1, 2); return n > 0; });
cliff('new Function of one text 2k', () => { let n = 0, text = `return a + ${salt - salt}`; for (let i = 0; i < 2000; i++) n += new Function('a', text)(1); return n; });
cliff('calls of a new Function 20k', () => { const f = new Function('o', `return o.a + o.b * ${++salt % 2 + 1}`); let n = 0; for (let i = 0; i < 20000; i++) n += f({ a: i, b: 1 }); return n > 0; });
cliff('loop in a new Function 50k', () => new Function('n', `let s = ${salt - salt}; for (let i = 0; i < n; i++) { s = (s + i * i) | 0; } return s;`)(50000));
cliff('direct eval 2k', () => { let n = 0; for (let i = 0; i < 2000; i++) n += eval(`i + ${++salt % 1}`); return n; });
