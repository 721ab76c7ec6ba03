/**
 * Proxies. The kernel does not call traps: where a look-up ends at a proxy, the
 * result is EXOTIC, and [[Get]] and [[Set]] call a built-in as if it were an
 * accessor (ProxyGetter, ProxySetter), which finds the proxy and the key in
 * lookupHolder and exoticKey. The shape of a proxy is a dictionary: no access
 * to one is cached.
 */
import {
  FALSE, FUNCTION_CODE, FUNCTION_HOME, FUNCTION_INFO, FUNCTION_INFO_CODE, FUNCTION_INITIAL_SHAPE, INTRINSIC_ProxyDefiner, INTRINSIC_ProxySetter, INTRINSIC_ProxySetterSloppy,
  KERNEL_STATE, KERNEL_STATE_EXOTIC_KEY, KERNEL_STATE_LOOKUP_HOLDER, KERNEL_STATE_LOOKUP_VALUE, KERNEL_STATE_PROXY_INFO, KIND_CALLABLE_PROXY, KIND_OBJECT, KIND_PROXY,
  NULL, SIZEOF_FUNCTION, TRUE,
} from './abi.generated';
import { callAccessor, intrinsicCell, lookupRaw, lookup_holder, makeDictionary, obj_lookup, objectCell, slots_get, slots_raw, slots_set } from './objects';
import { is_constructor } from './ops';
import { root_shape } from './shapes';
import { kernelState, setKernelState } from './state';
import { boxCell, cellOf, isCallableValue, isCell, isObjectValue, kindOf, remember } from './value';

/** Instead of attributes: ask the proxy. */
export const EXOTIC: i32 = -2;

// @ts-ignore: decorator
@inline export function isProxyKind(kind: u32): bool {
  return kind == KIND_PROXY || kind == KIND_CALLABLE_PROXY;
}
export function is_proxy(v: i64): bool {
  return isCell(v) && isProxyKind(kindOf(cellOf(v)));
}

export function proxy_new(target: u32, handler: u32): u32 {
  const callable = isCallableValue(boxCell(target));
  const kind = callable ? KIND_CALLABLE_PROXY : KIND_PROXY;
  const list = slots_raw(3);
  slots_set(list, 0, boxCell(target));
  slots_set(list, 1, boxCell(handler));
  slots_set(list, 2, is_constructor(boxCell(target)) ? TRUE : FALSE);
  const p = objectCell(kind, SIZEOF_FUNCTION, root_shape(0, 0, kind, 0));
  makeDictionary(p);
  store<u32>(p, list, FUNCTION_HOME);
  if (callable) {
    const info = kernelState(KERNEL_STATE_PROXY_INFO);
    store<u32>(p, info, FUNCTION_INFO);
    store<u32>(p, info ? load<u32>(info, FUNCTION_INFO_CODE) : 0, FUNCTION_CODE);
  }
  return p;
}
export function proxy_target(p: u32): i64 {
  return slots_get(load<u32>(p, FUNCTION_HOME), 0);
}
export function proxy_handler(p: u32): i64 {
  return slots_get(load<u32>(p, FUNCTION_HOME), 1);
}
export function proxy_revoke(p: u32): void {
  slots_set(load<u32>(p, FUNCTION_HOME), 0, NULL);
  slots_set(load<u32>(p, FUNCTION_HOME), 1, NULL);
}
export function isConstructorProxy(p: u32): bool {
  return slots_get(load<u32>(p, FUNCTION_HOME), 2) == TRUE;
}
export function proxy_set_prototype(p: u32, proto: i64): void {
  store<u32>(p, isObjectValue(proto) ? root_shape(cellOf(proto), 4, KIND_OBJECT, 0) : 0, FUNCTION_INITIAL_SHAPE);
  remember(p);
}

export function exotic_key(): i64 {
  return load<i64>(KERNEL_STATE + KERNEL_STATE_EXOTIC_KEY);
}
export function set_lookup_value(v: i64): void {
  store<i64>(KERNEL_STATE + KERNEL_STATE_LOOKUP_VALUE, v);
}
/** Notes where a look-up ended. */
export function stopAtProxy(proxy: u32, key: i64): i32 {
  setKernelState(KERNEL_STATE_LOOKUP_HOLDER, proxy);
  store<i64>(KERNEL_STATE + KERNEL_STATE_EXOTIC_KEY, key);
  return EXOTIC;
}
/** Proxies that are targets of proxies, which are followed at once: a circle of them is the built-in's. */
const MAX_FOLLOWED = 64;
/** Goes on with a look-up that ended at a proxy in its target, as long as the handler has no trap of that name: attributes, or EXOTIC where it stops. */
export function proxy_follow(trap: i64): i32 {
  const key = exotic_key();
  let proxy = lookup_holder();
  for (let n = 0; n < MAX_FOLLOWED; n++) {
    const handler = proxy_handler(proxy);
    if (!isCell(handler) || lookupRaw(cellOf(handler), trap) != -1) break;
    const attributes = obj_lookup(cellOf(proxy_target(proxy)), key);
    if (attributes != EXOTIC) return attributes;
    proxy = lookup_holder();
  }
  return stopAtProxy(proxy, key);
}
/** CreateDataPropertyOrThrow on a proxy. */
export function createThroughProxy(proxy: u32, key: i64): i64 {
  stopAtProxy(proxy, key);
  return callAccessor(intrinsicCell(INTRINSIC_ProxyDefiner));
}
/** [[Set]] that ended at a proxy: the built-in is called with the receiver as `this`. */
export function setThroughProxy(proxy: u32, key: i64, strict: bool): i64 {
  stopAtProxy(proxy, key);
  return callAccessor(intrinsicCell(strict ? INTRINSIC_ProxySetter : INTRINSIC_ProxySetterSloppy));
}
