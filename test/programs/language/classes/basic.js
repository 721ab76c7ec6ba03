class Point {
  constructor(x, y) { this.x = x; this.y = y; }
  add(o) { return new Point(this.x + o.x, this.y + o.y); }
  get length() { return Math.sqrt(this.x * this.x + this.y * this.y); }
  set both(v) { this.x = this.y = v; }
  static origin() { return new this(0, 0); }
  toString() { return `(${this.x}, ${this.y})`; }
}
const p = new Point(3, 4);
console.log(p.length, `${p.add(p)}`, String(Point.origin()));
p.both = 7;
console.log(`${p}`, typeof Point, Point.name, Point.length);
console.log(Object.keys(p).join(), Object.keys(Point.prototype).length, Object.getOwnPropertyNames(Point.prototype).join());
try { Point(); } catch (e) { console.log(e.name + ': ' + e.message); }
try { new p.add(); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log(Object.getOwnPropertyDescriptor(Point, 'prototype').writable);
// expect: 5 (6, 8) (0, 0)
// expect: (7, 7) function Point 2
// expect: x,y 0 constructor,add,length,both,toString
// expect: TypeError: Class constructor Point cannot be invoked without 'new'
// expect: TypeError: p.add is not a constructor
// expect: false
