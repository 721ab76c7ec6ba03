// immutable: persistent collections.
import { fromJS, List, Map, OrderedMap, Range, Record, Seq, Set, is } from 'immutable';

let map = Map();
for (let i = 0; i < 1000; i++) map = map.set(`key${i % 400}`, i);
console.log(map.size, map.get('key7'), map.hashCode() === Map(map.toArray()).hashCode());
const nested = fromJS({ a: { b: [1, 2, { c: 3 }] } });
const changed = nested.setIn(['a', 'b', 2, 'c'], 4).updateIn(['a', 'b'], (l) => l.push(5));
console.log(JSON.stringify(changed), nested.getIn(['a', 'b', 2, 'c']), is(nested, fromJS(nested.toJS())));
console.log(List([3, 1, 2]).sort().map((x) => x * 2).toString(), List(Range(0, 100)).filter((n) => n % 7 === 0).join());
console.log(Set(['b', 'a', 'b']).sort().toString(), OrderedMap([['z', 1], ['y', 2]]).reverse().toString());
const Point = Record({ x: 0, y: 0 }, 'Point');
console.log(String(new Point({ x: 5 }).set('y', 6)), new Point().equals(Point()));
console.log(Seq(Range(1, Infinity)).filter((n) => n % 3 === 0).map((n) => n * n).take(5).toArray());
console.log(List([1, 2, 3, 4]).groupBy((n) => (n % 2 ? 'odd' : 'even')).toString(), Map({ a: 1 }).merge({ b: 2 }).toString());
