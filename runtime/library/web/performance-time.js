// The time since the program began.   https://w3c.github.io/hr-time/
const WALL = 0, MONOTONIC = 1;
let start = 0, origin = 0;
$runtime('AtStart', () => {
  start = $host_now(MONOTONIC);
  origin = $host_now(WALL);
});

export function elapsed() { return $host_now(MONOTONIC) - start; }
export const now = { value: function now() { return elapsed(); }, writable: true, enumerable: false, configurable: true };
export const timeOrigin = { get() { return origin; }, enumerable: false, configurable: true };
export const toJSON = { value: function toJSON() { return { nodeTiming: { name: 'node', entryType: 'node', startTime: 0, duration: elapsed() }, timeOrigin: origin, eventLoopUtilization: { idle: 0, active: 0, utilization: 0 } }; }, writable: true, enumerable: false, configurable: true };
