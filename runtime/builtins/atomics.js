// The Atomics object   https://tc39.es/ecma262/#sec-atomics-object
//
// There is one thread, so that plain reads and writes are atomic. The only ones
// that can be woken are those that wait without blocking (waitAsync).

const AtomicsObject = {};
$global("Atomics", AtomicsObject);
$tag(AtomicsObject, "Atomics");

// Operations of AtomicReadModifyWrite.
const ATOMIC_ADD = 0;
const ATOMIC_AND = 1;
const ATOMIC_EXCHANGE = 2;
const ATOMIC_OR = 3;
const ATOMIC_SUB = 4;
const ATOMIC_XOR = 5;

// ---------------------------------------------------------------------------
// Access to elements

// ValidateAtomicAccessOnIntegerTypedArray ( typedArray, requestIndex )   https://tc39.es/ecma262/#sec-validateatomicaccessonintegertypedarray
// Returns the index of the element, not of its first byte.
function AtomicIndex(typedArray, requestIndex, method) {
  // ValidateIntegerTypedArray ( typedArray, waitable )   https://tc39.es/ecma262/#sec-validateintegertypedarray
  const type = $typed_type(typedArray);
  if (type < 0 || type === ELEMENT_UINT8_CLAMPED || (type >= ELEMENT_FLOAT16 && type < ELEMENT_BIGINT64)) $throw_message("NotIntegerTypedArray", typedArray);
  return AtomicIndexBelow(TypedLength(typedArray, method), requestIndex);
}
/** The same with waitable; type and bounds are checked first, as they are before the checks of wait. */
function WaitableLength(typedArray, method) {
  const type = $typed_type(typedArray);
  if (type !== ELEMENT_INT32 && type !== ELEMENT_BIGINT64) $throw_message("NotWaitableTypedArray", typedArray);
  return TypedLength(typedArray, method);
}

// ValidateAtomicAccess ( taRecord, requestIndex )   https://tc39.es/ecma262/#sec-validateatomicaccess
function AtomicIndexBelow(length, requestIndex) {
  // 2. Let accessIndex be ? ToIndex(requestIndex).
  const accessIndex = ToIndex(requestIndex, "Invalid atomic access index");
  // 3-4. If accessIndex >= length, throw a RangeError exception.
  if (accessIndex >= length) ThrowAtomicIndex();
  return accessIndex;
}
function ThrowAtomicIndex() {
  throw RangeError_("Invalid atomic access index");
}

// RevalidateAtomicAccess ( typedArray, byteIndexInBuffer )   https://tc39.es/ecma262/#sec-revalidateatomicaccess
// After the conversion of a value, which may have detached or resized the buffer.
function RevalidateAtomicAccess(typedArray, index, method) {
  if (index >= TypedLength(typedArray, method)) ThrowAtomicIndex();
}

/** The value that is to be combined with an element: a BigInt, or an integral Number or infinity. */
function ToAtomicValue(typedArray, value) {
  return $typed_type(typedArray) >= ELEMENT_BIGINT64 ? ToBigInt(value) : ToIntegerOrInfinity(value);
}

// AtomicReadModifyWrite ( typedArray, index, value, op )   https://tc39.es/ecma262/#sec-atomicreadmodifywrite
function AtomicReadModifyWrite(typedArray, index, value, op, method) {
  // 1. Let byteIndexInBuffer be ? ValidateAtomicAccessOnIntegerTypedArray(typedArray, index).
  const i = AtomicIndex(typedArray, index, method);
  // 2-3. Let v be ? ToBigInt(value) or ? ToIntegerOrInfinity(value).
  const v = ToAtomicValue(typedArray, value);
  // 4. Perform ? RevalidateAtomicAccess(typedArray, byteIndexInBuffer).
  RevalidateAtomicAccess(typedArray, i, method);
  // 5-8. Return GetModifySetValueInBuffer(buffer, byteIndexInBuffer, elementType, v, op).
  const old = $typed_get(typedArray, i);
  $typed_set(typedArray, i, $is_bigint(v) ? CombineBigInts(op, old, $bigint_as_int_n(64, v)) : CombineInts(op, old, v | 0));
  return old;
}
/** The low 32 bits of the result are right: typed_set takes as many of them as it needs. */
function CombineInts(op, old, value) {
  switch (op) {
    case ATOMIC_ADD: return old + value;
    case ATOMIC_AND: return old & value;
    case ATOMIC_OR: return old | value;
    case ATOMIC_SUB: return old - value;
    case ATOMIC_XOR: return old ^ value;
    default: return value;
  }
}
function CombineBigInts(op, old, value) {
  switch (op) {
    case ATOMIC_ADD: return $bigint_add(old, value);
    case ATOMIC_AND: return $bigint_and(old, value);
    case ATOMIC_OR: return $bigint_or(old, value);
    case ATOMIC_SUB: return $bigint_subtract(old, value);
    case ATOMIC_XOR: return $bigint_xor(old, value);
    default: return value;
  }
}

/** Whether the bytes of an element are those of value, converted to its type. */
function HasAtomicValue(typedArray, element, value) {
  if ($is_bigint(element)) return $bigint_low_word(element, 0) === $bigint_low_word(value, 0) && $bigint_low_word(element, 1) === $bigint_low_word(value, 1);
  // What differs above the bits of the element does not count.
  return (element ^ value) << (32 - 8 * ElementSize($typed_type(typedArray))) === 0;
}

$methods(AtomicsObject, {
  // Atomics.load ( typedArray, index )   https://tc39.es/ecma262/#sec-atomics.load
  load(typedArray, index) {
    const i = AtomicIndex(typedArray, index, "Atomics.load");
    RevalidateAtomicAccess(typedArray, i, "Atomics.load");
    return $typed_get(typedArray, i);
  },

  // Atomics.store ( typedArray, index, value )   https://tc39.es/ecma262/#sec-atomics.store
  store(typedArray, index, value) {
    const i = AtomicIndex(typedArray, index, "Atomics.store");
    const v = ToAtomicValue(typedArray, value);
    RevalidateAtomicAccess(typedArray, i, "Atomics.store");
    $typed_set(typedArray, i, v);
    return v;
  },

  // Atomics.add ( typedArray, index, value )   https://tc39.es/ecma262/#sec-atomics.add
  add(typedArray, index, value) { return AtomicReadModifyWrite(typedArray, index, value, ATOMIC_ADD, "Atomics.add"); },
  // Atomics.sub ( typedArray, index, value )   https://tc39.es/ecma262/#sec-atomics.sub
  sub(typedArray, index, value) { return AtomicReadModifyWrite(typedArray, index, value, ATOMIC_SUB, "Atomics.sub"); },
  // Atomics.and ( typedArray, index, value )   https://tc39.es/ecma262/#sec-atomics.and
  and(typedArray, index, value) { return AtomicReadModifyWrite(typedArray, index, value, ATOMIC_AND, "Atomics.and"); },
  // Atomics.or ( typedArray, index, value )   https://tc39.es/ecma262/#sec-atomics.or
  or(typedArray, index, value) { return AtomicReadModifyWrite(typedArray, index, value, ATOMIC_OR, "Atomics.or"); },
  // Atomics.xor ( typedArray, index, value )   https://tc39.es/ecma262/#sec-atomics.xor
  xor(typedArray, index, value) { return AtomicReadModifyWrite(typedArray, index, value, ATOMIC_XOR, "Atomics.xor"); },
  // Atomics.exchange ( typedArray, index, value )   https://tc39.es/ecma262/#sec-atomics.exchange
  exchange(typedArray, index, value) { return AtomicReadModifyWrite(typedArray, index, value, ATOMIC_EXCHANGE, "Atomics.exchange"); },

  // Atomics.compareExchange ( typedArray, index, expectedValue, replacementValue )   https://tc39.es/ecma262/#sec-atomics.compareexchange
  compareExchange(typedArray, index, expectedValue, replacementValue) {
    const i = AtomicIndex(typedArray, index, "Atomics.compareExchange");
    // 4-5. Convert both values.
    const expected = ToAtomicValue(typedArray, expectedValue);
    const replacement = ToAtomicValue(typedArray, replacementValue);
    RevalidateAtomicAccess(typedArray, i, "Atomics.compareExchange");
    // 7-14. Replace the bytes if they are the expected ones; return what they were.
    const old = $typed_get(typedArray, i);
    if (HasAtomicValue(typedArray, old, expected)) $typed_set(typedArray, i, replacement);
    return old;
  },

  // Atomics.isLockFree ( size )   https://tc39.es/ecma262/#sec-atomics.islockfree
  isLockFree(size) {
    const n = ToIntegerOrInfinity(size);
    return n === 1 || n === 2 || n === 4 || n === 8;
  },

  // Atomics.wait ( typedArray, index, value, timeout )   https://tc39.es/ecma262/#sec-atomics.wait
  wait(typedArray, index, value, timeout) { return DoWait(false, typedArray, index, value, timeout); },
  // Atomics.waitAsync ( typedArray, index, value, timeout )   https://tc39.es/ecma262/#sec-atomics.waitasync
  waitAsync(typedArray, index, value, timeout) { return DoWait(true, typedArray, index, value, timeout); },

  // Atomics.notify ( typedArray, index, count )   https://tc39.es/ecma262/#sec-atomics.notify
  notify(typedArray, index, count) {
    // 1. Let taRecord be ? ValidateIntegerTypedArray(typedArray, true), and byteIndexInBuffer ? ValidateAtomicAccess(taRecord, index).
    const i = AtomicIndexBelow(WaitableLength(typedArray, "Atomics.notify"), index);
    // 2-3. Let c be +infinity, or max(? ToIntegerOrInfinity(count), 0).
    const c = count === undefined ? Infinity : ToIntegerOrInfinity(count);
    // 4-12. Wake so many; nobody can wait for a buffer that is not shared.
    return NotifyWaiters($typed_buffer(typedArray), WaitIndex(typedArray, i), c);
  },

  // Atomics.pause ( [ N ] )   https://tc39.es/ecma262/#sec-atomics.pause
  pause(N = undefined) {
    // 1. If N is neither undefined nor an integral Number, throw a TypeError exception.
    if (N !== undefined && !IsIntegralNumber(N)) throw TypeError_("Atomics.pause: the argument must be an integral number");
    // 2-3. There is nobody to be waited for.
  },
});

// ---------------------------------------------------------------------------
// Waiting   https://tc39.es/ecma262/#sec-waiterlist-records
//
// A Waiter Record is a Slots cell: 0 buffer, 1 index of the byte, 2 promise,
// 3 timer or undefined, 4 when it times out.

/** Those who wait, in order, for any address. */
const asyncWaiters = [];
/** Promises of those who were woken, for the next poll phase. */
let wokenPromises = [];

/** Index in the buffer of the first byte of an element. */
function WaitIndex(typedArray, index) {
  return $typed_byte_offset(typedArray) + index * ElementSize($typed_type(typedArray));
}

// DoWait ( mode, typedArray, index, value, timeout )   https://tc39.es/ecma262/#sec-dowait
function DoWait(isAsync, typedArray, index, value, timeout) {
  // 1. Let taRecord be ? ValidateIntegerTypedArray(typedArray, true).
  const length = WaitableLength(typedArray, isAsync ? "Atomics.waitAsync" : "Atomics.wait");
  // 2. If IsSharedArrayBuffer(buffer) is false, throw a TypeError exception.
  const buffer = $typed_buffer(typedArray);
  if (!IsSharedArrayBuffer(buffer)) $throw_message("NotSharedTypedArray", typedArray);
  // 3. Let i be ? ValidateAtomicAccess(taRecord, index).
  const i = AtomicIndexBelow(length, index);
  // 4-5. Let v be ? ToBigInt64(value) or ? ToInt32(value).
  const v = $typed_type(typedArray) === ELEMENT_BIGINT64 ? ToBigInt(value) : ToNumber(value);
  // 6-9. Let t be the timeout in milliseconds; without one it is +infinity.
  const q = ToNumber(timeout);
  const t = q !== q ? Infinity : q > 0 ? q : 0;
  // 10-25. If the element is not v, nobody waits.
  let result = "timed-out";
  if (!HasAtomicValue(typedArray, $typed_get(typedArray, i), v)) result = "not-equal";
  else if (!isAsync) Block(t);
  else if (t > 0) return { async: true, value: AddWaiter(buffer, WaitIndex(typedArray, i), t) };
  return isAsync ? { async: false, value: result } : result;
}

/** Waits for so many milliseconds: there is no other thread that could notify this one. */
function Block(t) {
  if (t === Infinity) throw RangeError_("Atomics.wait without a timeout would never end: there is one thread");
  const end = $host_now(1) + t;
  for (let now = $host_now(1); now < end; now = $host_now(1)) $host_wait($math_min(end - now, TIMEOUT_MAX));
}

// AddWaiter ( WL, waiterRecord )   https://tc39.es/ecma262/#sec-addwaiter
// Returns the promise. As in Node, neither waiting nor its timeout keeps the program alive.
function AddWaiter(buffer, byteIndex, t) {
  const promise = NewPromise();
  const waiter = $slots_new(5);
  $slots_set(waiter, 0, buffer);
  $slots_set(waiter, 1, byteIndex);
  $slots_set(waiter, 2, promise);
  $slots_set(waiter, 4, $host_now(1) + t);
  // Timers don't last longer than that: 24 days are as good as no timeout.
  if (t <= TIMEOUT_MAX) StartWaiterTimer(waiter, t);
  $arr_push(asyncWaiters, waiter);
  return promise;
}
function StartWaiterTimer(waiter, t) {
  // Timers know whole milliseconds only, and may be early by a part of one: one that has to be started again comes behind others.
  $slots_set(waiter, 3, StartOwnTimer(() => TimeOutWaiter(waiter), $math_min($math_floor(t) + 1, TIMEOUT_MAX)));
}
function TimeOutWaiter(waiter) {
  const left = $slots_get(waiter, 4) - $host_now(1);
  if (left > 0) return StartWaiterTimer(waiter, left);
  RemoveFromList(asyncWaiters, waiter);
  ResolvePromise($slots_get(waiter, 2), "timed-out");
}

/** RemoveWaiters and NotifyWaiter: wakes at most `limit` of those that wait for a byte; returns how many it were. */
function NotifyWaiters(buffer, byteIndex, limit) {
  let woken = 0, kept = 0;
  const count = asyncWaiters.length;
  for (let i = 0; i < count; i++) {
    const waiter = $arr_get(asyncWaiters, i);
    if (woken < limit && $same_cell($slots_get(waiter, 0), buffer) && $slots_get(waiter, 1) === byteIndex) {
      const timer = $slots_get(waiter, 3);
      if (timer !== undefined) ClearTimer(timer);
      // HostEnqueueGenericJob
      $arr_push(wokenPromises, $slots_get(waiter, 2));
      woken++;
    } else {
      $arr_set(asyncWaiters, kept++, waiter);
    }
  }
  asyncWaiters.length = kept;
  return woken;
}

/** In the poll phase: settles the promises of all who were woken before. */
function SettleWokenWaiters() {
  const promises = wokenPromises;
  wokenPromises = [];
  for (let i = 0; i < promises.length; i++) ResolvePromise($arr_get(promises, i), "ok");
  RunJobs();
}
