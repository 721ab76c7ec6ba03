// Gravity between bodies of a random cluster, integrated by leapfrog steps.
// Exercises floating-point fields of objects and Math.sqrt.

function Body(mass, x, y, z) {
  this.mass = mass;
  this.x = x;
  this.y = y;
  this.z = z;
  this.vx = 0;
  this.vy = 0;
  this.vz = 0;
  this.ax = 0;
  this.ay = 0;
  this.az = 0;
}

var SOFTENING = 0.01;

function random(state) {
  state.seed = (state.seed * 16807) % 2147483647;
  return state.seed / 2147483647;
}

function makeCluster(size) {
  var state = { seed: 20011 };
  var bodies = [];
  for (var i = 0; i < size; i++) {
    bodies.push(
      new Body(0.5 + random(state), random(state) * 10 - 5, random(state) * 10 - 5, random(state) * 10 - 5)
    );
  }
  return bodies;
}

function accelerate(bodies) {
  for (var k = 0; k < bodies.length; k++) {
    var body = bodies[k];
    body.ax = 0;
    body.ay = 0;
    body.az = 0;
  }
  for (var i = 0; i < bodies.length; i++) {
    for (var j = i + 1; j < bodies.length; j++) attract(bodies[i], bodies[j]);
  }
}

function attract(a, b) {
  var dx = b.x - a.x;
  var dy = b.y - a.y;
  var dz = b.z - a.z;
  var squared = dx * dx + dy * dy + dz * dz + SOFTENING;
  var factor = 1 / (squared * Math.sqrt(squared));
  var toA = factor * b.mass;
  var toB = factor * a.mass;
  a.ax += dx * toA;
  a.ay += dy * toA;
  a.az += dz * toA;
  b.ax -= dx * toB;
  b.ay -= dy * toB;
  b.az -= dz * toB;
}

function kick(bodies, time) {
  for (var i = 0; i < bodies.length; i++) {
    var body = bodies[i];
    body.vx += body.ax * time;
    body.vy += body.ay * time;
    body.vz += body.az * time;
  }
}

function drift(bodies, time) {
  for (var i = 0; i < bodies.length; i++) {
    var body = bodies[i];
    body.x += body.vx * time;
    body.y += body.vy * time;
    body.z += body.vz * time;
  }
}

function energy(bodies) {
  var sum = 0;
  for (var i = 0; i < bodies.length; i++) {
    var a = bodies[i];
    sum += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (var j = i + 1; j < bodies.length; j++) {
      var b = bodies[j];
      var dx = a.x - b.x;
      var dy = a.y - b.y;
      var dz = a.z - b.z;
      sum -= (a.mass * b.mass) / Math.sqrt(dx * dx + dy * dy + dz * dz + SOFTENING);
    }
  }
  return sum;
}

function run() {
  var bodies = makeCluster(16);
  var step = 0.001;
  var before = energy(bodies);
  accelerate(bodies);
  for (var i = 0; i < 4000; i++) {
    kick(bodies, step / 2);
    drift(bodies, step);
    accelerate(bodies);
    kick(bodies, step / 2);
  }
  return before + " " + energy(bodies);
}

function check(result) {
  var expected = "-18.409604505238466 -18.40973207238847";
  if (result !== expected) throw new Error("n-body: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("n-body", run, check);
else console.log("n-body " + check(run()));
