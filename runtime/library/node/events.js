import { addAbortListener, captureRejectionSymbol, errorMonitor, EventEmitter, EventEmitterAsyncResource, getEventListeners, getMaxListeners, on, once, setMaxListeners } from '../internal/events.js';

export const { defaultMaxListeners, init, listenerCount, usingDomains } = EventEmitter;
export { addAbortListener, captureRejectionSymbol, errorMonitor, EventEmitter, EventEmitterAsyncResource, getEventListeners, getMaxListeners, on, once, setMaxListeners };
export default EventEmitter;
