function Animal(name) { this.name = name; }
Animal.prototype.speak = function () { return this.name + ' speaks'; };
function Dog(name) { Animal.call(this, name); }
Dog.prototype = Object.create(Animal.prototype);
Dog.prototype.constructor = Dog;
Dog.prototype.bark = function () { return this.name + ' barks'; };
const d = new Dog('Rex');
console.log(d.speak(), d.bark(), d instanceof Animal, Object.getPrototypeOf(d) === Dog.prototype); // expect: Rex speaks Rex barks true true
Animal.prototype.speak = function () { return 'changed'; };
console.log(d.speak()); // expect: changed
d.speak = () => 'own';
console.log(d.speak()); // expect: own
delete d.speak;
console.log(d.speak(), d.hasOwnProperty('speak'), 'speak' in d); // expect: changed false true
Object.setPrototypeOf(d, { speak() { return 'new proto'; } });
console.log(d.speak(), d.bark, d instanceof Dog); // expect: new proto undefined false
