// Boolean operations on polygons.
import polygonClipping from 'polygon-clipping';

const square = (x, y, size) => [[[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]];
const a = square(0, 0, 10), b = square(5, 5, 10), c = square(2, -3, 4);
for (const operation of ['union', 'intersection', 'xor', 'difference']) console.log(operation, JSON.stringify(polygonClipping[operation](a, b, c)));
const star = [[...Array(10).keys(), 0].map((i) => [Math.cos(i * 1.8849555921538759) * 7, Math.sin(i * 1.8849555921538759) * 7])];
console.log(JSON.stringify(polygonClipping.union(star, square(-2, -2, 4))));
