// Clocks of process.   https://nodejs.org/docs/latest-v20.x/api/process.html#processhrtimetime
import { method } from '../internal/descriptors.js';
import { invalidArgType, rangeError } from '../internal/errors.js';

const MONOTONIC = 1, NANOSECONDS = 0, SECONDS = 1;
let start = 0;
$runtime('AtStart', () => { start = $host_now(MONOTONIC); });

function now() {
  // Both are of one moment if the second did not end in between.
  for (;;) {
    const seconds = $host_now_ns(MONOTONIC, SECONDS), nanoseconds = $host_now_ns(MONOTONIC, NANOSECONDS);
    if ($host_now_ns(MONOTONIC, SECONDS) === seconds) return [seconds, nanoseconds];
  }
}
function time(previous = undefined) {
  const [seconds, nanoseconds] = now();
  if (previous === undefined) return [seconds, nanoseconds];
  if (!Array.isArray(previous)) throw invalidArgType('time', 'Array', previous);
  if (previous.length !== 2) throw rangeError('ERR_OUT_OF_RANGE', `The value of "time" is out of range. It must be 2. Received ${previous.length}`);
  const difference = nanoseconds - previous[1];
  return difference < 0 ? [seconds - previous[0] - 1, difference + 1e9] : [seconds - previous[0], difference];
}
Object.defineProperty(time, 'name', { value: 'hrtime' });
time.bigint = function hrtimeBigInt() {
  const [seconds, nanoseconds] = now();
  return BigInt(seconds) * 1000000000n + BigInt(nanoseconds);
};
export const hrtime = method(time);
export const uptime = method(function uptime() { return ($host_now(MONOTONIC) - start) / 1000; });
export const cpuUsage = method(function cpuUsage(previous = undefined) {
  const user = Math.round(($host_now(MONOTONIC) - start) * 1000);
  return { user: user - (previous?.user ?? 0), system: 0 };
});
