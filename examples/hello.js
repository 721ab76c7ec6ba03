class Greeter {
  constructor(name) {
    this.name = name;
  }
  greet() {
    return `Hello, ${this.name}!`;
  }
}

console.log(new Greeter('world').greet());
console.log({ compiled: 'ahead of time', to: ['WebAssembly', 'WASI'] });
