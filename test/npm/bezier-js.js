// bezier-js: Bézier curves, their roots and intersections.
import { Bezier } from 'bezier-js';

const curve = new Bezier(100, 25, 10, 90, 110, 100, 150, 195);
console.log(curve.length(), curve.get(0.3), curve.derivative(0.5));
console.log(JSON.stringify(curve.bbox()), curve.extrema().values.map((t) => t.toFixed(6)).join());
console.log(curve.intersects({ p1: { x: 0, y: 60 }, p2: { x: 200, y: 120 } }), curve.selfintersects());
console.log(curve.split(0.25, 0.75).toString(), curve.order, curve.reduce().length);
console.log(JSON.stringify(Bezier.quadraticFromPoints({ x: 0, y: 0 }, { x: 5, y: 5 }, { x: 10, y: 0 }, 0.5).points));
