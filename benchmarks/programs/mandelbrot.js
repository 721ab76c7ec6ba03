// The Mandelbrot set, once in plain numbers and once with objects for complex
// numbers. Exercises floating-point loops and temporary objects.

function escapeTime(cx, cy, limit) {
  var x = 0;
  var y = 0;
  var iterations = 0;
  while (iterations < limit && x * x + y * y <= 4) {
    var next = x * x - y * y + cx;
    y = 2 * x * y + cy;
    x = next;
    iterations++;
  }
  return iterations;
}

function Complex(re, im) {
  this.re = re;
  this.im = im;
}

Complex.prototype.plus = function (other) {
  return new Complex(this.re + other.re, this.im + other.im);
};

Complex.prototype.times = function (other) {
  return new Complex(this.re * other.re - this.im * other.im, this.re * other.im + this.im * other.re);
};

Complex.prototype.squaredNorm = function () {
  return this.re * this.re + this.im * this.im;
};

function escapeTimeOfObject(c, limit) {
  var z = new Complex(0, 0);
  var iterations = 0;
  while (iterations < limit && z.squaredNorm() <= 4) {
    z = z.times(z).plus(c);
    iterations++;
  }
  return iterations;
}

// Calls visit(cx, cy) for the centre of each pixel, row by row.
function forEachPixel(width, height, visit) {
  for (var row = 0; row < height; row++) {
    for (var column = 0; column < width; column++) {
      visit(-2.2 + (3.2 * (column + 0.5)) / width, -1.2 + (2.4 * (row + 0.5)) / height);
    }
  }
}

function run() {
  var hash = 0;
  var inside = 0;
  forEachPixel(144, 108, function (cx, cy) {
    var time = escapeTime(cx, cy, 200);
    if (time === 200) inside++;
    hash = (hash * 31 + time) | 0;
  });
  forEachPixel(72, 54, function (cx, cy) {
    hash = (hash * 31 + escapeTimeOfObject(new Complex(cx, cy), 100)) | 0;
  });
  return inside + " " + hash;
}

function check(result) {
  var expected = "3086 562865593";
  if (result !== expected) throw new Error("mandelbrot: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("mandelbrot", run, check);
else console.log("mandelbrot " + check(run()));
