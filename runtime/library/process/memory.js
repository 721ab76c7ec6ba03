// process.memoryUsage ( )   https://nodejs.org/docs/latest-v20.x/api/process.html#processmemoryusage
import { method } from '../internal/descriptors.js';

const USED = 1, TOTAL = 2;
function usage() {
  const total = $gc_stat(TOTAL);
  return { rss: total, heapTotal: total, heapUsed: $gc_stat(USED) || total, external: 0, arrayBuffers: 0 };
}
Object.defineProperty(usage, 'name', { value: 'memoryUsage' });
usage.rss = function rss() { return $gc_stat(TOTAL); };
export const memoryUsage = method(usage);
export const availableMemory = method(function availableMemory() { return 2 ** 32 - $gc_stat(TOTAL); });
export const constrainedMemory = method(function constrainedMemory() { return 2 ** 32; });
