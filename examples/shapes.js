// Classes, accessors, getters on prototypes, sorting and JSON.
class Shape {
  get area() {
    throw new TypeError(`${this.constructor.name} has no area`);
  }
  toJSON() {
    return { kind: this.constructor.name, area: Number(this.area.toFixed(2)) };
  }
  static largest(...shapes) {
    return shapes.reduce((best, shape) => (shape.area > best.area ? shape : best));
  }
}

class Circle extends Shape {
  constructor(radius) {
    super();
    this.radius = radius;
  }
  get area() {
    return Math.PI * this.radius ** 2;
  }
}

class Rectangle extends Shape {
  constructor({ width = 1, height = width } = {}) {
    super();
    Object.assign(this, { width, height });
  }
  get area() {
    return this.width * this.height;
  }
}

const shapes = [new Circle(1.5), new Rectangle({ width: 3 }), new Rectangle({ width: 2, height: 5 }), new Rectangle()];
console.log(JSON.stringify(shapes, null, 2));
console.log('largest:', Shape.largest(...shapes));
shapes.sort((a, b) => a.area - b.area);
console.log('by area:', shapes.map((shape) => shape.area.toFixed(1)).join(' < '));

try {
  new Shape().area;
} catch (error) {
  console.log(`${error.name}: ${error.message}`);
}
