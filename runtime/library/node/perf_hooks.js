import { PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver, PerformanceObserverEntryList } from '../web/performance.js';
import { notImplemented } from '../internal/errors.js';

const shared = performance;
export { PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver, PerformanceObserverEntryList, shared as performance };
export function monitorEventLoopDelay() { throw notImplemented('perf_hooks.monitorEventLoopDelay()'); }
export function createHistogram() { throw notImplemented('perf_hooks.createHistogram()'); }
export const constants = { NODE_PERFORMANCE_GC_MAJOR: 4, NODE_PERFORMANCE_GC_MINOR: 1, NODE_PERFORMANCE_GC_INCREMENTAL: 8, NODE_PERFORMANCE_GC_WEAKCB: 16 };
export default { PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver, PerformanceObserverEntryList, performance: shared, monitorEventLoopDelay, createHistogram, constants };
