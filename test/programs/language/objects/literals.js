const x = 1, y = 'k';
const o = { x, y, [y + 1]: 2, 'quoted key': 3, 4: 'four', m() { return this.x; }, get g() { return this.x + 1; }, set s(v) { this.x = v; }, __proto__: { inherited: 'yes' } };
console.log(Object.keys(o).join(), o.m(), o.g, o.inherited); // expect: 4,x,y,k1,quoted key,m,g,s 1 2 yes
o.s = 10;
console.log(o.m(), o.g); // expect: 10 11
console.log({ a: 1, a: 2 }.a, { __proto__: null, a: 1 } instanceof Object, { ['__proto__']: 5 }.__proto__, { if: 1, class: 2 }.class); // expect: 2 false 5 2
const p = { get a() { return 1; }, a: 2 };
console.log(p.a, Object.getOwnPropertyDescriptor(p, 'a').value); // expect: 2 2
