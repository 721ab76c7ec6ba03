// The name of a method tells what it does only as long as it is the runtime's.
const put = (...parts) => parts.join('');

const text = { max: JSON.parse, indexOf: Reflect.get };
const key = text.max(`"${put('toUpper', 'Case')}"`);
console.log('abc'[key]()); // expect: ABC
console.log(text.indexOf(['a', 'b'], put('jo', 'in')).call(['a', 'b'], '-')); // expect: a-b

const Symbol_ = { for: (name) => name };
console.log('abc'[Symbol_.for(put('at'))](1)); // expect: b

const callbacks = { run: (f) => f() };
class Queue {
  queue = [];
  run(packet) { return packet; }
}
console.log(new Queue().run([2, 1])[put('re', 'verse')]().join(), callbacks.run(() => 1)); // expect: 1,2 1
