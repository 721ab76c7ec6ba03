const o = Object.create({ p: 1 }, { x: { value: 2, enumerable: true }, y: { get() { return this.x + 1; } } });
console.log(o.p, o.x, o.y, Object.keys(o).join()); // expect: 1 2 3 x
const n = Object.create(null);
console.log(Object.getPrototypeOf(n), n.toString, 'a' in n); // expect: null undefined false
try { Object.create(5); } catch (e) { console.log(e.name + ': ' + e.message); } // expect: TypeError: Object prototype may only be an Object or null: 5
try { Object.create({}, { x: 5 }); } catch (e) { console.log(e.name + ': ' + e.message); } // expect: TypeError: Property description must be an object: 5
