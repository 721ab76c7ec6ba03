;;;
if (true); else console.log('no');
for (var i = 0; i < 3; i++);
console.log(i); // expect: 3
console.log((1, 2, 3), (i++, i)); // expect: 3 4
var a = (i = 5, i * 2);
console.log(a); // expect: 10
{}
{ ; }
