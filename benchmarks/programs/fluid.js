// A fluid in a box with a moving lid, by the lattice Boltzmann method (two
// dimensions, nine directions). Exercises arrays of doubles and index arithmetic.

var WIDTH = 34;
var HEIGHT = 34;
var CELLS = WIDTH * HEIGHT;
var DIRECTIONS = 9;
var DX = [0, 1, 0, -1, 0, 1, -1, -1, 1];
var DY = [0, 0, 1, 0, -1, 1, 1, -1, -1];
var OPPOSITE = [0, 3, 4, 1, 2, 7, 8, 5, 6];
var WEIGHT = [4 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 36, 1 / 36, 1 / 36, 1 / 36];
var LID_SPEED = 0.1;
var RELAXATION = 1.6;

function equilibrium(direction, density, vx, vy) {
  var along = DX[direction] * vx + DY[direction] * vy;
  var squared = vx * vx + vy * vy;
  return WEIGHT[direction] * density * (1 + 3 * along + 4.5 * along * along - 1.5 * squared);
}

function filled(length, value) {
  var list = [];
  for (var i = 0; i < length; i++) list.push(value);
  return list;
}

function Fluid() {
  this.current = [];
  this.next = [];
  for (var d = 0; d < DIRECTIONS; d++) {
    this.current.push(filled(CELLS, equilibrium(d, 1, 0, 0)));
    this.next.push(filled(CELLS, 0));
  }
  this.density = filled(CELLS, 1);
  this.vx = filled(CELLS, 0);
  this.vy = filled(CELLS, 0);
}

// Relaxes each inner cell towards the equilibrium of its density and velocity.
Fluid.prototype.collide = function () {
  for (var y = 1; y < HEIGHT - 1; y++) {
    for (var x = 1; x < WIDTH - 1; x++) {
      var cell = y * WIDTH + x;
      this.measureCell(cell);
      this.relaxCell(cell);
    }
  }
};

Fluid.prototype.measureCell = function (cell) {
  var density = 0;
  var momentumX = 0;
  var momentumY = 0;
  for (var d = 0; d < DIRECTIONS; d++) {
    var amount = this.current[d][cell];
    density += amount;
    momentumX += amount * DX[d];
    momentumY += amount * DY[d];
  }
  this.density[cell] = density;
  this.vx[cell] = momentumX / density;
  this.vy[cell] = momentumY / density;
};

Fluid.prototype.relaxCell = function (cell) {
  var density = this.density[cell];
  var vx = this.vx[cell];
  var vy = this.vy[cell];
  for (var d = 0; d < DIRECTIONS; d++) {
    var list = this.current[d];
    list[cell] += RELAXATION * (equilibrium(d, density, vx, vy) - list[cell]);
  }
};

// Moves what is in each inner cell to its neighbours; walls send it back, the
// lid (y = 0) adds its own movement.
Fluid.prototype.stream = function () {
  for (var d = 0; d < DIRECTIONS; d++) {
    var from = this.current[d];
    var offset = DY[d] * WIDTH + DX[d];
    for (var y = 1; y < HEIGHT - 1; y++) {
      for (var x = 1; x < WIDTH - 1; x++) {
        var cell = y * WIDTH + x;
        if (isWall(x + DX[d], y + DY[d])) this.bounce(d, cell, y + DY[d] === 0);
        else this.next[d][cell + offset] = from[cell];
      }
    }
  }
  var swap = this.current;
  this.current = this.next;
  this.next = swap;
};

function isWall(x, y) {
  return x === 0 || y === 0 || x === WIDTH - 1 || y === HEIGHT - 1;
}

Fluid.prototype.bounce = function (direction, cell, atLid) {
  var amount = this.current[direction][cell];
  if (atLid) amount -= 6 * WEIGHT[direction] * this.density[cell] * DX[direction] * LID_SPEED;
  this.next[OPPOSITE[direction]][cell] = amount;
};

Fluid.prototype.totalMass = function () {
  var mass = 0;
  for (var y = 1; y < HEIGHT - 1; y++) {
    for (var x = 1; x < WIDTH - 1; x++) mass += this.density[y * WIDTH + x];
  }
  return mass;
};

function run() {
  var fluid = new Fluid();
  for (var step = 0; step < 30; step++) {
    fluid.collide();
    fluid.stream();
  }
  var middle = (HEIGHT / 2) * WIDTH + WIDTH / 2;
  var top = WIDTH + WIDTH / 2;
  return [fluid.totalMass().toFixed(6), fluid.vx[top], fluid.vy[top], fluid.vx[middle]].join(" ");
}

function check(result) {
  var expected = "1024.000000 0.07441827821116813 -0.00007309969821286818 -8.644458910500573e-8";
  if (result !== expected) throw new Error("fluid: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("fluid", run, check);
else console.log("fluid " + check(run()));
