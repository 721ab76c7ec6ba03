// process.exitCode is what the program ends with.
console.log(process.exitCode);
setTimeout(() => {
  process.exitCode = "4";
  console.log(process.exitCode);
}, 1);
try {
  process.exitCode = "a";
} catch (e) {
  console.log(e.name, e.message);
}
// exit: 4

// expect: undefined
// expect: TypeError The "code" argument must be of type number. Received type string ('a')
// expect: 4
