// Delaunay triangulation of a grid with noise: typed arrays, exact predicates.
import Delaunator from 'delaunator';

let seed = 42;
const random = () => ((seed = (seed * 16807) % 2147483647) / 2147483647);
const points = Array.from({ length: 300 }, (_, i) => [(i % 20) * 10 + random() * 6, Math.floor(i / 20) * 10 + random() * 6]);
const delaunay = Delaunator.from(points);
console.log(delaunay.triangles.length / 3, delaunay.hull.length, delaunay.triangles.constructor.name);
console.log(delaunay.triangles.slice(0, 30).join());
console.log(delaunay.hull);
let area = 0;
for (let i = 0; i < delaunay.triangles.length; i += 3) {
  const [a, b, c] = [...delaunay.triangles.subarray(i, i + 3)].map((n) => points[n]);
  area += Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}
console.log(area);
const regular = new Delaunator(Float64Array.of(0, 0, 1, 0, 0, 1, 1, 1, 0.5, 0.5));
console.log(regular.triangles, regular.halfedges);
regular.coords[8] = 0.25;
regular.update();
console.log(regular.triangles);
