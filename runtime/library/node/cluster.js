// cluster: can be imported; what it would do a WebAssembly module cannot.
import { unavailableClass, unavailableFunction } from '../internal/unavailable.js';

export const Worker = unavailableClass('cluster', 'Worker');
export const setupPrimary = unavailableFunction('cluster', 'setupPrimary');
export const setupMaster = unavailableFunction('cluster', 'setupMaster');
export const fork = unavailableFunction('cluster', 'fork');
export const disconnect = unavailableFunction('cluster', 'disconnect');
export const isWorker = false;
export const isMaster = true;
export const isPrimary = true;
export const SCHED_NONE = 1;
export const SCHED_RR = 2;
export const schedulingPolicy = 2;
export default { Worker, setupPrimary, setupMaster, fork, disconnect, isWorker, isMaster, isPrimary, SCHED_NONE, SCHED_RR, schedulingPolicy };
