// v8: what packages ask for   https://nodejs.org/docs/latest-v20.x/api/v8.html
import { notImplemented } from '../internal/errors.js';

export function getHeapStatistics() {
  const total = $gc_stat(2), used = $gc_stat(1) || total;
  return { total_heap_size: total, total_heap_size_executable: 0, total_physical_size: total, total_available_size: 2 ** 32 - total, used_heap_size: used, heap_size_limit: 2 ** 32, malloced_memory: 0, peak_malloced_memory: 0, does_zap_garbage: 0, number_of_native_contexts: 1, number_of_detached_contexts: 0, total_global_handles_size: 0, used_global_handles_size: 0, external_memory: 0 };
}
export function getHeapSpaceStatistics() { return []; }
export function setFlagsFromString(flags) {}
export function cachedDataVersionTag() { return 0; }
const missing = (name) => ({ [name]() { throw notImplemented(`v8.${name}()`); } })[name];
export const serialize = missing('serialize'), deserialize = missing('deserialize'), writeHeapSnapshot = missing('writeHeapSnapshot'), getHeapSnapshot = missing('getHeapSnapshot');
export default { getHeapStatistics, getHeapSpaceStatistics, setFlagsFromString, cachedDataVersionTag, serialize, deserialize, writeHeapSnapshot, getHeapSnapshot };
