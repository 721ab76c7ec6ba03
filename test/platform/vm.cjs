// vm: code of the global scope.
const vm = require('vm');

globalThis.given = 3;
console.log(vm.runInThisContext('given + 1'), new vm.Script('var made = 5; made * 2').runInThisContext(), globalThis.made);
try {
  vm.runInThisContext('(');
} catch (error) {
  console.log(error.name);
}
console.log(vm.isContext({}), vm.isContext(vm.createContext({})));
