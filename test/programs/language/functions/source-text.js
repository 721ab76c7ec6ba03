const show = (f) => console.log(String(f));
const object = { get x ( ) { return 1; }, m() {}, ['a' + 1](b) {}, set x(v) {} , arrow: (a, b) => a + b };
class Shape { static   area ( ) { return 1; } static get /* g */ sides() { return 4; } name() {} }
show(function (a, b) { return a /* sum */ + b; }); // expect: function (a, b) { return a /* sum */ + b; }
show(object.arrow); // expect: (a, b) => a + b
show(object.m); // expect: m() {}
show(object.a1); // expect: ['a' + 1](b) {}
show(Object.getOwnPropertyDescriptor(object, 'x').get); // expect: get x ( ) { return 1; }
show(Object.getOwnPropertyDescriptor(object, 'x').set); // expect: set x(v) {}
show(Shape); // expect: class Shape { static   area ( ) { return 1; } static get /* g */ sides() { return 4; } name() {} }
show(Shape.area); // expect: area ( ) { return 1; }
show(Object.getOwnPropertyDescriptor(Shape, 'sides').get); // expect: get /* g */ sides() { return 4; }
show(Shape.prototype.name); // expect: name() {}
show(class extends Shape { constructor() { super(); } }); // expect: class extends Shape { constructor() { super(); } }
show(Math.max); // expect: function max() { [native code] }
show((function named() {}).bind(null)); // expect: function () { [native code] }
show(new Map().get); // expect: function get() { [native code] }
show(`${() => 'é'}`); // expect: () => 'é'
