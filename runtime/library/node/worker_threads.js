// worker_threads: can be imported; what it would do a WebAssembly module cannot.
import { MessageChannel, MessagePort, receiveMessageOnPort } from '../web/message-channel.js';
import { unavailableClass, unavailableFunction } from '../internal/unavailable.js';

export const markAsUntransferable = unavailableFunction('worker_threads', 'markAsUntransferable');
export const moveMessagePortToContext = unavailableFunction('worker_threads', 'moveMessagePortToContext');
export const postMessageToThread = unavailableFunction('worker_threads', 'postMessageToThread');
export const Worker = unavailableClass('worker_threads', 'Worker');
export const BroadcastChannel = unavailableClass('worker_threads', 'BroadcastChannel');
export const setEnvironmentData = unavailableFunction('worker_threads', 'setEnvironmentData');
export const getEnvironmentData = unavailableFunction('worker_threads', 'getEnvironmentData');
export { MessageChannel, MessagePort, receiveMessageOnPort };
export const isMainThread = true;
export const threadId = 0;
export const parentPort = null, workerData = null, resourceLimits = {};
export default { MessagePort, MessageChannel, markAsUntransferable, moveMessagePortToContext, receiveMessageOnPort, postMessageToThread, Worker, BroadcastChannel, setEnvironmentData, getEnvironmentData, isMainThread, threadId, parentPort, workerData, resourceLimits };
