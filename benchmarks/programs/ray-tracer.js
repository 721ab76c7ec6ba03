// A recursive ray tracer: spheres, a checkered plane, a triangle, point lights,
// shadows and reflections. Exercises small short-lived objects, floating-point
// fields and polymorphic `intersect`.

class Vector {
  constructor(x, y, z) {
    this.x = x;
    this.y = y;
    this.z = z;
  }

  add(other) {
    return new Vector(this.x + other.x, this.y + other.y, this.z + other.z);
  }

  subtract(other) {
    return new Vector(this.x - other.x, this.y - other.y, this.z - other.z);
  }

  scale(factor) {
    return new Vector(this.x * factor, this.y * factor, this.z * factor);
  }

  multiply(other) {
    return new Vector(this.x * other.x, this.y * other.y, this.z * other.z);
  }

  dot(other) {
    return this.x * other.x + this.y * other.y + this.z * other.z;
  }

  cross(other) {
    return new Vector(
      this.y * other.z - this.z * other.y,
      this.z * other.x - this.x * other.z,
      this.x * other.y - this.y * other.x
    );
  }

  length() {
    return Math.sqrt(this.dot(this));
  }

  normalize() {
    return this.scale(1 / this.length());
  }

  // This direction mirrored at a surface with the given normal.
  reflect(normal) {
    return this.subtract(normal.scale(2 * this.dot(normal)));
  }
}

class Ray {
  constructor(origin, direction) {
    this.origin = origin;
    this.direction = direction;
  }

  at(distance) {
    return this.origin.add(this.direction.scale(distance));
  }
}

class Material {
  constructor(color, shine, reflection) {
    this.color = color;
    this.shine = shine;
    this.reflection = reflection;
  }

  colorAt(point) {
    return this.color;
  }
}

class Checkered extends Material {
  constructor(color, other, reflection) {
    super(color, 4, reflection);
    this.other = other;
  }

  colorAt(point) {
    var odd = (Math.floor(point.x) + Math.floor(point.z)) & 1;
    return odd ? this.color : this.other;
  }
}

// A shape has `intersect(ray)`: the distance to the first hit, or 0.
var NEAR = 1e-6;

class Sphere {
  constructor(center, radius, material) {
    this.center = center;
    this.radius = radius;
    this.material = material;
  }

  intersect(ray) {
    var offset = ray.origin.subtract(this.center);
    var b = offset.dot(ray.direction);
    var c = offset.dot(offset) - this.radius * this.radius;
    var discriminant = b * b - c;
    if (discriminant < 0) return 0;
    var root = Math.sqrt(discriminant);
    if (-b - root > NEAR) return -b - root;
    return -b + root > NEAR ? -b + root : 0;
  }

  normalAt(point) {
    return point.subtract(this.center).scale(1 / this.radius);
  }
}

class Plane {
  constructor(normal, offset, material) {
    this.normal = normal;
    this.offset = offset;
    this.material = material;
  }

  intersect(ray) {
    var slope = this.normal.dot(ray.direction);
    if (slope > -NEAR) return 0;
    var distance = (this.offset - this.normal.dot(ray.origin)) / slope;
    return distance > NEAR ? distance : 0;
  }

  normalAt(point) {
    return this.normal;
  }
}

class Triangle {
  constructor(a, b, c, material) {
    this.a = a;
    this.edge1 = b.subtract(a);
    this.edge2 = c.subtract(a);
    this.normal = this.edge1.cross(this.edge2).normalize();
    this.material = material;
  }

  intersect(ray) {
    var p = ray.direction.cross(this.edge2);
    var determinant = this.edge1.dot(p);
    if (Math.abs(determinant) < NEAR) return 0;
    var offset = ray.origin.subtract(this.a);
    var u = offset.dot(p) / determinant;
    if (u < 0 || u > 1) return 0;
    var q = offset.cross(this.edge1);
    var v = ray.direction.dot(q) / determinant;
    if (v < 0 || u + v > 1) return 0;
    var distance = this.edge2.dot(q) / determinant;
    return distance > NEAR ? distance : 0;
  }

  normalAt(point) {
    return this.normal;
  }
}

class Light {
  constructor(position, color) {
    this.position = position;
    this.color = color;
  }
}

class Scene {
  constructor(shapes, lights, background) {
    this.shapes = shapes;
    this.lights = lights;
    this.background = background;
  }

  nearest(ray) {
    var hit = null;
    for (var i = 0; i < this.shapes.length; i++) {
      var shape = this.shapes[i];
      var distance = shape.intersect(ray);
      if (distance > 0 && (hit === null || distance < hit.distance)) {
        hit = { shape: shape, distance: distance };
      }
    }
    return hit;
  }

  isShadowed(point, toLight, distance) {
    var hit = this.nearest(new Ray(point, toLight));
    return hit !== null && hit.distance < distance;
  }

  trace(ray, depth) {
    var hit = this.nearest(ray);
    if (hit === null) return this.background;
    var point = ray.at(hit.distance);
    var normal = hit.shape.normalAt(point);
    var material = hit.shape.material;
    var color = this.shade(ray, point, normal, material);
    if (depth === 0 || material.reflection === 0) return color;
    var mirrored = this.trace(new Ray(point, ray.direction.reflect(normal)), depth - 1);
    return color.scale(1 - material.reflection).add(mirrored.scale(material.reflection));
  }

  shade(ray, point, normal, material) {
    var base = material.colorAt(point);
    var color = base.scale(0.1);
    for (var i = 0; i < this.lights.length; i++) {
      var light = this.lights[i];
      var path = light.position.subtract(point);
      var distance = path.length();
      var toLight = path.scale(1 / distance);
      var diffuse = normal.dot(toLight);
      if (diffuse <= 0 || this.isShadowed(point, toLight, distance)) continue;
      var highlight = power(Math.max(0, ray.direction.reflect(normal).dot(toLight)), material.shine);
      color = color.add(base.multiply(light.color).scale(diffuse)).add(light.color.scale(highlight * 0.4));
    }
    return color;
  }
}

// Not Math.pow: its last bit differs between implementations.
function power(base, exponent) {
  var result = 1;
  for (var i = 0; i < exponent; i++) result *= base;
  return result;
}

function makeScene() {
  var red = new Material(new Vector(0.9, 0.2, 0.2), 24, 0.2);
  var glass = new Material(new Vector(0.3, 0.3, 0.4), 40, 0.7);
  var gold = new Material(new Vector(0.9, 0.7, 0.2), 12, 0.1);
  var floor = new Checkered(new Vector(0.9, 0.9, 0.9), new Vector(0.1, 0.1, 0.2), 0.3);
  return new Scene(
    [
      new Plane(new Vector(0, 1, 0), -1, floor),
      new Sphere(new Vector(-1.2, 0, 4), 1, red),
      new Sphere(new Vector(1, 0.2, 5), 1.2, glass),
      new Sphere(new Vector(0.1, -0.6, 2.6), 0.4, gold),
      new Triangle(new Vector(-3, -1, 7), new Vector(3, -1, 8), new Vector(0, 3, 7.5), gold),
    ],
    [
      new Light(new Vector(-4, 5, 0), new Vector(0.8, 0.8, 0.8)),
      new Light(new Vector(3, 6, 1), new Vector(0.4, 0.4, 0.6)),
    ],
    new Vector(0.2, 0.3, 0.5)
  );
}

function toByte(value) {
  return Math.min(255, Math.floor(value * 255));
}

function render(width, height) {
  var scene = makeScene();
  var eye = new Vector(0, 0.5, -2);
  var hash = 0;
  for (var y = 0; y < height; y++) {
    for (var x = 0; x < width; x++) {
      var direction = new Vector((x - width / 2) / width, (height / 2 - y) / width, 1).normalize();
      var color = scene.trace(new Ray(eye, direction), 3);
      var pixel = (toByte(color.x) << 16) | (toByte(color.y) << 8) | toByte(color.z);
      hash = (hash * 31 + pixel) | 0;
    }
  }
  return hash;
}

function run() {
  return render(112, 84);
}

function check(result) {
  var expected = -1856104503;
  if (result !== expected) throw new Error("ray-tracer: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("ray-tracer", run, check);
else console.log("ray-tracer " + check(run()));
