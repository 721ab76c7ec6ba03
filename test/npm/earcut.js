// Triangulation of polygons with holes.
import earcut, { deviation, flatten } from 'earcut';

console.log(earcut([10, 0, 0, 50, 60, 60, 70, 10]));
const shape = [
  [[0, 0], [100, 0], [100, 100], [50, 130], [0, 100]],
  [[20, 20], [20, 40], [40, 40], [40, 20]],
  [[60, 60], [60, 80], [80, 80]],
];
const { vertices, holes, dimensions } = flatten(shape);
const triangles = earcut(vertices, holes, dimensions);
console.log(triangles.join(), deviation(vertices, holes, dimensions, triangles));
const circle = Array.from({ length: 200 }, (_, i) => [Math.cos(i / 100 * Math.PI) * 1000, Math.sin(i / 100 * Math.PI) * 1000].map(Math.round)).flat();
console.log(earcut(circle).length, earcut(Float64Array.from(circle)).slice(0, 12));
