// Number crunching: the Mandelbrot set in characters.
const WIDTH = 72;
const HEIGHT = 24;
const LIMIT = 200;
const SHADES = ' .:-=+*#%@';

function iterations(cx, cy) {
  let x = 0;
  let y = 0;
  let n = 0;
  while (n < LIMIT && x * x + y * y <= 4) {
    const next = x * x - y * y + cx;
    y = 2 * x * y + cy;
    x = next;
    n++;
  }
  return n;
}

let total = 0;
for (let row = 0; row < HEIGHT; row++) {
  let line = '';
  for (let column = 0; column < WIDTH; column++) {
    const n = iterations((column / WIDTH) * 3 - 2.2, (row / HEIGHT) * 2.4 - 1.2);
    total += n;
    line += SHADES[n === LIMIT ? SHADES.length - 1 : n % (SHADES.length - 1)];
  }
  console.log(line.trimEnd());
}
console.log(`${total} iterations`);
