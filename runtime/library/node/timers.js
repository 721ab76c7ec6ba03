import promises from './timers-promises.js';

const timers = { setTimeout, clearTimeout, setImmediate, clearImmediate, setInterval, clearInterval, promises };
export const { setTimeout: setTimeout$, clearTimeout: clearTimeout$, setImmediate: setImmediate$, clearImmediate: clearImmediate$, setInterval: setInterval$, clearInterval: clearInterval$ } = timers;
export { setTimeout$ as setTimeout, clearTimeout$ as clearTimeout, setImmediate$ as setImmediate, clearImmediate$ as clearImmediate, setInterval$ as setInterval, clearInterval$ as clearInterval, promises };
export default timers;
