// json5
import JSON5 from 'json5';

const value = JSON5.parse(`{ // comment
  unquoted: 'single', "hex": 0xDEC, plus: +1.5e3, trailing: [1, 2,], inf: -Infinity, multi: 'a\\
b', /* block */ nested: { $x_1: null } }`);
console.log(value);
console.log(JSON5.stringify(value, null, 2));
try {
  JSON5.parse('{a: }');
} catch (error) {
  console.log(error.name, error.message, error.lineNumber, error.columnNumber);
}
