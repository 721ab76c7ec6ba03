console.log(typeof 1, typeof 's', typeof true, typeof undefined, typeof null, typeof {}, typeof [], typeof (() => {}));
console.log(typeof Symbol(), typeof class {}, typeof new Number(1), typeof NaN, typeof undeclaredThing, typeof typeof 1);
console.log(typeof Math, typeof Map, typeof function () {}.bind(), typeof globalThis);
// expect: number string boolean undefined object object object function
// expect: symbol function object number undefined string
// expect: object function function object
