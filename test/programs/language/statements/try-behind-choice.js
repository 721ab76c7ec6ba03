// What throws in front of a try is not handled there, though only a choice of values stands between.
function last(o, list, n) {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    o = o.next;
    o = o.next ?? o;
    try {
      if (o instanceof Map) list.length = 0; else list.push(i);
      sum += o.x.y;
    } catch (e) {
      console.log('inner', e.message);
    }
  }
  return sum;
}
const node = { x: { y: 2 } };
node.next = node;
console.log(last(node, [], 3)); // expect: 6
try { last('text', [], 3); } catch (e) { console.log('outer', e.message); } // expect: outer Cannot read properties of undefined (reading 'next')
const list = [];
const odd = { next: { next: { next: { next: null, x: null }, x: null } } };
try { last(odd, list, 3); } catch (e) { console.log('outer', e.message, list.join()); }
// expect: inner Cannot read properties of null (reading 'y')
// expect: inner Cannot read properties of null (reading 'y')
// expect: outer Cannot read properties of null (reading 'next') 0,1
