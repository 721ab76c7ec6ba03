let a = 1
let b = 2
const c = a
+ b
console.log(c)
function f() {
  return
  1
}
console.log(f())
let i = 1
i
++
b
console.log(i, b)
var s = 'x'
;[1, 2].forEach((n) => { s += n })
console.log(s)
// expect: 3
// expect: undefined
// expect: 1 3
// expect: x12
