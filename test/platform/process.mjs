// The process object: its directory, what it has of an emitter, the order of jobs and ticks of a module.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const directory = process.argv[2];
process.chdir(directory);
writeFileSync('a.txt', 'A');
console.log(process.cwd() === directory, existsSync(path.join(directory, 'a.txt')), path.resolve('b') === path.join(directory, 'b'), readFileSync('./a.txt', 'utf8'));
process.chdir('..');
console.log(process.cwd() === path.dirname(directory), existsSync('a.txt'));
for (const to of ['/nonexistent', path.join(directory, 'a.txt')]) {
  try {
    process.chdir(to);
  } catch (error) {
    console.log(error.code, error.message.replace(process.cwd(), 'D').replace(to, 'T'), error.path === process.cwd(), error.dest === to, error.syscall);
  }
}
try {
  process.chdir(5);
} catch (error) {
  console.log(error.code, error.message);
}

const order = [];
process.on('custom', () => order.push('on'));
process.prependListener('custom', () => order.push('first'));
process.prependOnceListener('custom', () => order.push('once'));
process.emit('custom');
process.emit('custom');
console.log(order, process.listeners('custom').length, process.rawListeners('custom').length, process.eventNames().includes('custom'), process.setMaxListeners(20) === process, process.getMaxListeners());

// A module is evaluated in a job: other jobs come before ticks.
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => {
  console.log('job');
  queueMicrotask(() => console.log('job of a job'));
  process.nextTick(() => console.log('tick of a job'));
});
setImmediate(() => {
  process.nextTick(() => console.log('tick of an immediate'));
  Promise.resolve().then(() => console.log('job of an immediate'));
});
