// d3-shape: curves, arcs and stacks as SVG paths.
import { arc, area, curveBasis, curveCatmullRom, curveMonotoneX, curveStep, line, pie, stack, stackOrderInsideOut, symbol, symbolStar } from 'd3-shape';

const points = [[0, 0], [10, 5], [20, -3], [30, 8]];
for (const curve of [curveBasis, curveCatmullRom.alpha(0.5), curveMonotoneX, curveStep]) console.log(line().curve(curve)(points));
console.log(area().x((d) => d[0]).y0(0).y1((d) => d[1])(points));
console.log(pie().sort(null)([1, 1, 2]).map((a) => arc()({ innerRadius: 5, outerRadius: 10, ...a })).join('\n'));
console.log(JSON.stringify(stack().keys(['a', 'b']).order(stackOrderInsideOut)([{ a: 1, b: 2 }, { a: 3, b: 1 }])));
console.log(symbol(symbolStar, 64)());
