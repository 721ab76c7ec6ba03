// MessageChannel   https://html.spec.whatwg.org/#message-channels
import { typeError } from '../internal/errors.js';
import { defineEventHandler, Event, EventTarget } from './event-target.js';
import { cloneWith } from './structured-clone.js';
import { makeTransferable } from './transferable.js';

export class MessageEvent extends Event {
  #data; #origin; #lastEventId; #source; #ports;
  constructor(type, { data = null, origin = '', lastEventId = '', source = null, ports = [], ...init } = {}) {
    super(type, init);
    this.#data = data;
    this.#origin = origin;
    this.#lastEventId = lastEventId;
    this.#source = source;
    this.#ports = ports;
  }
  get data() { return this.#data; }
  get origin() { return this.#origin; }
  get lastEventId() { return this.#lastEventId; }
  get source() { return this.#source; }
  get ports() { return this.#ports; }
}
const key = Symbol('new MessagePort');
let entangle, deliver;

export class MessagePort extends EventTarget {
  #peer = null; #queue = []; #started = false; #closed = false; #refed = false; #keepAlive; #scheduled = false; #nodeListeners = new Map();
  constructor(own) {
    if (own !== key) throw typeError('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    super();
    makeTransferable(this, (port) => port.#move());
  }
  static {
    entangle = (a, b) => {
      a.#peer = b;
      b.#peer = a;
    };
  }
  #move() {
    const port = new MessagePort(key);
    port.#queue = this.#queue;
    if (this.#peer) entangle(port, this.#peer);
    this.#peer = null;
    this.#queue = [];
    return port;
  }
  postMessage(value, options = undefined) {
    if (arguments.length === 0) throw typeError('ERR_MISSING_ARGS', 'The "message" argument must be specified');
    const list = options === undefined || options === null ? [] : Array.isArray(options) || typeof options[Symbol.iterator] === 'function' ? [...options] : [...(options.transfer ?? [])];
    const data = cloneWith({ value, ports: list.filter((one) => one instanceof MessagePort) }, list);
    const peer = this.#peer;
    if (!peer || peer.#closed) return;
    peer.#queue.push(data);
    peer.#schedule();
  }
  #schedule() {
    if (!this.#started || this.#scheduled || this.#queue.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      const data = this.#queue.shift();
      if (data === undefined || this.#closed) return;
      this.dispatchEvent(new MessageEvent('message', { data: data.value, ports: data.ports }));
      this.#schedule();
    });
  }
  start() {
    this.#started = true;
    this.ref();
    this.#schedule();
  }
  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.unref();
    const peer = this.#peer;
    setImmediate(() => {
      this.dispatchEvent(new Event('close'));
      peer?.close();
    });
  }
  /** A port that is listened to keeps the program alive, until it is closed. */
  ref() {
    if (!this.#refed && !this.#closed) {
      this.#refed = true;
      this.#keepAlive = setInterval(() => {}, 2 ** 30);
    }
  }
  unref() {
    if (this.#refed) clearInterval(this.#keepAlive);
    this.#refed = false;
  }
  hasRef() { return this.#refed; }
  [Symbol.for('jsaot.listenerAdded')](type) { if (type === 'message' && this.#nodeListeners.size === 0) this.ref(); }
  on(type, listener) {
    const wrapped = (event) => listener(type === 'message' ? event.data : event);
    this.#nodeListeners.set(listener, wrapped);
    this.addEventListener(type, wrapped);
    if (type === 'message') this.start();
    return this;
  }
  once(type, listener) {
    const wrapped = (event) => {
      this.off(type, listener);
      listener(type === 'message' ? event.data : event);
    };
    this.#nodeListeners.set(listener, wrapped);
    this.addEventListener(type, wrapped);
    if (type === 'message') this.start();
    return this;
  }
  off(type, listener) {
    this.removeEventListener(type, this.#nodeListeners.get(listener) ?? listener);
    this.#nodeListeners.delete(listener);
    return this;
  }
  addListener(type, listener) { return this.on(type, listener); }
  removeListener(type, listener) { return this.off(type, listener); }
  #receive() { return this.#queue.shift(); }
  static [key](port) { return port.#receive(); }
}
deliver = MessagePort[key];
delete MessagePort[key];
defineEventHandler(MessagePort.prototype, 'message');
defineEventHandler(MessagePort.prototype, 'messageerror');
const onmessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
Object.defineProperty(MessagePort.prototype, 'onmessage', { ...onmessage, set(handler) {
  onmessage.set.call(this, handler);
  if (typeof handler === 'function') this.start();
  else this.unref();
} });

export class MessageChannel {
  constructor() {
    this.port1 = new MessagePort(key);
    this.port2 = new MessagePort(key);
    entangle(this.port1, this.port2);
  }
}
// worker_threads.receiveMessageOnPort ( port )
export function receiveMessageOnPort(port) {
  const data = deliver(port);
  return data === undefined ? undefined : { message: data.value };
}
