// A command with options, with the npm package commander:
//   npx jsaot compile examples/command.js -o greet.wasm && wasmtime greet.wasm -- --shout Ann Bob
const { Command } = require('commander');

const program = new Command('greet').argument('[names...]', 'whom').option('-s, --shout', 'louder').option('-t, --times <n>', 'how often', Number, 1);
program.action((names, { shout, times }) => {
  for (const name of names.length > 0 ? names : ['world']) {
    const text = `Hello, ${name}!`;
    for (let i = 0; i < times; i++) console.log(shout ? text.toUpperCase() : text);
  }
});
program.parse();
