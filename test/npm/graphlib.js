// @dagrejs/graphlib: graphs and algorithms on them.
import * as graphlib from '@dagrejs/graphlib';

const { Graph, alg, json } = graphlib;
const g = new Graph({ compound: true });
g.setDefaultNodeLabel((v) => `node ${v}`);
for (const [v, w, weight] of [['a', 'b', 7], ['a', 'c', 9], ['a', 'f', 14], ['b', 'c', 10], ['b', 'd', 15], ['c', 'd', 11], ['c', 'f', 2], ['d', 'e', 6], ['f', 'e', 9]]) g.setEdge(v, w, { weight });
g.setParent('a', 'group');
console.log(g.nodes().join(), g.edgeCount(), g.successors('a').join(), g.predecessors('e').join(), g.node('a'), g.children('group'));
console.log(alg.dijkstra(g, 'a', (e) => g.edge(e).weight));
console.log(alg.topsort(g).join(), alg.isAcyclic(g), alg.components(g).length, alg.preorder(g, ['a']).join());
g.setEdge('e', 'a', { weight: 1 });
console.log(alg.findCycles(g).map((c) => c.sort().join()).join(' | '), alg.tarjan(g).length);
console.log(JSON.stringify(json.write(g)).length);
