// ArrayBuffer and SharedArrayBuffer objects   https://tc39.es/ecma262/#sec-arraybuffer-objects
//
// Both are cells of one kind, which the kernel allocates and resizes; the flags
// of a buffer (BUFFER_*) tell them apart. There is one thread, so that a shared
// buffer differs only in what may be done with it.

const ArrayBufferPrototype = $intrinsic("ArrayBufferPrototype");
const SharedArrayBufferPrototype = $intrinsic("SharedArrayBufferPrototype");

// ---------------------------------------------------------------------------
// Abstract operations

// AllocateArrayBuffer ( constructor, byteLength [ , maxByteLength ] )   https://tc39.es/ecma262/#sec-allocatearraybuffer
// byteLength is an integer >= 0; so is maxByteLength, or undefined (empty).
function AllocateArrayBuffer(constructor, byteLength, maxByteLength) {
  return AllocateBuffer(constructor, ArrayBufferPrototype, byteLength, maxByteLength, 0);
}

// AllocateSharedArrayBuffer ( constructor, byteLength [ , maxByteLength ] )   https://tc39.es/ecma262/#sec-allocatesharedarraybuffer
function AllocateSharedArrayBuffer(constructor, byteLength, maxByteLength) {
  return AllocateBuffer(constructor, SharedArrayBufferPrototype, byteLength, maxByteLength, BUFFER_SHARED);
}

/** Both of them: flags is 0 or BUFFER_SHARED. */
function AllocateBuffer(constructor, defaultPrototype, byteLength, maxByteLength, flags) {
  // 1-3. If maxByteLength is present and not empty, a byteLength > maxByteLength is a RangeError.
  const resizable = maxByteLength !== undefined;
  if (resizable && byteLength > maxByteLength) throw RangeError_("Invalid array buffer max length");
  // 4. Let obj be ? OrdinaryCreateFromConstructor(constructor, defaultPrototype, slots).
  const prototype = GetPrototypeFromConstructor(constructor, defaultPrototype);
  // 5-9. Let block be ? CreateByteDataBlock(byteLength), of a resizable buffer with room for maxByteLength.
  const max = resizable ? maxByteLength : byteLength;
  const allFlags = resizable ? flags | BUFFER_RESIZABLE : flags;
  let buffer = $buffer_new(prototype, byteLength, max, allFlags);
  if (buffer === undefined) {
    CollectGarbage();
    buffer = $buffer_new(prototype, byteLength, max, allFlags);
  }
  if (buffer === undefined) throw RangeError_(resizable ? "Invalid array buffer max length" : "Array buffer allocation failed");
  return buffer;
}

// GetArrayBufferMaxByteLengthOption ( options )   https://tc39.es/ecma262/#sec-getarraybuffermaxbytelengthoption
// undefined: empty.
function GetArrayBufferMaxByteLengthOption(options) {
  // 1. If options is not an Object, return empty.
  if (!$is_object(options)) return undefined;
  // 2. Let maxByteLength be ? Get(options, "maxByteLength").
  const maxByteLength = options.maxByteLength;
  // 3-4. If it is undefined, return empty; else ? ToIndex(maxByteLength).
  return maxByteLength === undefined ? undefined : ToIndex(maxByteLength, "Invalid array buffer max length");
}

// IsDetachedBuffer ( arrayBuffer )   https://tc39.es/ecma262/#sec-isdetachedbuffer
function IsDetachedBuffer(arrayBuffer) {
  return ($buffer_flags(arrayBuffer) & BUFFER_DETACHED) !== 0;
}
/** The TypeError of an operation on a detached buffer, or on a view that is out of bounds; method as in "DataView.prototype.getInt8". */
function ThrowDetached(method) {
  throw TypeError_(`Cannot perform ${method} on a detached ArrayBuffer`);
}

// IsSharedArrayBuffer ( obj )   https://tc39.es/ecma262/#sec-issharedarraybuffer
function IsSharedArrayBuffer(obj) {
  return ($buffer_flags(obj) & BUFFER_SHARED) !== 0;
}

// IsFixedLengthArrayBuffer ( arrayBuffer )   https://tc39.es/ecma262/#sec-isfixedlengtharraybuffer
function IsFixedLengthArrayBuffer(arrayBuffer) {
  return ($buffer_flags(arrayBuffer) & BUFFER_RESIZABLE) === 0;
}

/** RequireInternalSlot(O, [[ArrayBufferData]]), and that O is shared or not as flag says: BUFFER_SHARED or 0. */
function RequireBuffer(O, flag, method) {
  if (!$is_buffer(O) || ($buffer_flags(O) & BUFFER_SHARED) !== flag) $throw_message("IncompatibleReceiver", method, O);
}
/** RequireInternalSlot(O, [[ArrayBufferMaxByteLength]]), and that O is shared or not. */
function RequireResizable(O, flag, method) {
  if (!$is_buffer(O) || ($buffer_flags(O) & (BUFFER_SHARED | BUFFER_RESIZABLE)) !== (flag | BUFFER_RESIZABLE)) $throw_message("IncompatibleReceiver", method, O);
}

// ArrayBuffer.prototype.slice ( start, end )   https://tc39.es/ecma262/#sec-arraybuffer.prototype.slice
// SharedArrayBuffer.prototype.slice ( start, end )   https://tc39.es/ecma262/#sec-sharedarraybuffer.prototype.slice
// A shared buffer never is detached, so the steps are the same.
function SliceBuffer(O, start, end, flag, name, defaultConstructor) {
  const method = name + ".prototype.slice";
  // 2-4. O must be such a buffer, and not detached.
  RequireBuffer(O, flag, method);
  if (IsDetachedBuffer(O)) ThrowDetached(method);
  // 5-13. Let first and final be start and end, relative to the length.
  const len = $buffer_byte_length(O);
  const first = RelativeIndex(start, len);
  const final = end === undefined ? len : RelativeIndex(end, len);
  // 14. Let newLen be max(final - first, 0).
  const newLen = final > first ? final - first : 0;
  // 15. Let ctor be ? SpeciesConstructor(O, defaultConstructor).
  const ctor = SpeciesConstructor(O, defaultConstructor);
  // 16. Let new be ? Construct(ctor, « newLen »).
  const result = ConstructWith(ctor, newLen);
  // 17-19. It must be such a buffer, and not detached.
  RequireBuffer(result, flag, method);
  if (IsDetachedBuffer(result)) ThrowDetached(method);
  // 20. If SameValue(new, O) is true, throw a TypeError exception.
  if ($same_cell(result, O)) throw TypeError_(name + " subclass returned this from species constructor");
  // 21. If new.[[ArrayBufferByteLength]] < newLen, throw a TypeError exception.
  if ($buffer_byte_length(result) < newLen) throw TypeError_(`Derived ${name} constructor created a buffer which was too small`);
  // 22-23. The steps above may have detached or resized O.
  if (IsDetachedBuffer(O)) ThrowDetached(method);
  // 24-27. Copy what there still is.
  const currentLen = $buffer_byte_length(O);
  if (first < currentLen) $buffer_copy(result, 0, O, first, newLen < currentLen - first ? newLen : currentLen - first);
  // 28. Return new.
  return result;
}

// ---------------------------------------------------------------------------
// ArrayBuffer

// ArrayBuffer ( length [ , options ] )   https://tc39.es/ecma262/#sec-arraybuffer-length
function ArrayBuffer(length, options = undefined) {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor ArrayBuffer requires 'new'");
  // 2. Let byteLength be ? ToIndex(length).
  const byteLength = ToIndex(length, "Invalid array buffer length");
  // 3. Let requestedMaxByteLength be ? GetArrayBufferMaxByteLengthOption(options).
  const requestedMaxByteLength = GetArrayBufferMaxByteLengthOption(options);
  // 4. Return ? AllocateArrayBuffer(NewTarget, byteLength, requestedMaxByteLength).
  return AllocateArrayBuffer(new.target, byteLength, requestedMaxByteLength);
}
$constructor("ArrayBuffer", ArrayBuffer, ArrayBufferPrototype);

$methods(ArrayBuffer, {
  // ArrayBuffer.isView ( arg )   https://tc39.es/ecma262/#sec-arraybuffer.isview
  isView(arg) {
    // 1-3. Return whether arg is an Object with a [[ViewedArrayBuffer]] internal slot.
    return $typed_type(arg) >= 0 || $record_class(arg) === RECORD_DATA_VIEW;
  },

  // get ArrayBuffer [ %Symbol.species% ]   https://tc39.es/ecma262/#sec-get-arraybuffer-%symbol.species%
  get [SymbolSpecies]() { return this; },
});

// ArrayBufferCopyAndDetach ( arrayBuffer, newLength, preserveResizability )   https://tc39.es/ecma262/#sec-arraybuffercopyanddetach
function ArrayBufferCopyAndDetach(arrayBuffer, newLength, preserveResizability, method) {
  // 1-2. arrayBuffer must be an ArrayBuffer.
  RequireBuffer(arrayBuffer, 0, method);
  // 3-4. Let newByteLength be that of arrayBuffer or ? ToIndex(newLength).
  const newByteLength = newLength === undefined ? $buffer_byte_length(arrayBuffer) : ToIndex(newLength, "Invalid array buffer length");
  // 5. If IsDetachedBuffer(arrayBuffer) is true, throw a TypeError exception.
  if (IsDetachedBuffer(arrayBuffer)) ThrowDetached(method);
  // 6-7. Let newMaxByteLength be that of arrayBuffer if resizability is to be preserved, or empty.
  const resizable = preserveResizability && !IsFixedLengthArrayBuffer(arrayBuffer);
  const newMaxByteLength = resizable ? $buffer_max_byte_length(arrayBuffer) : undefined;
  // 9. Let newBuffer be ? AllocateArrayBuffer(%ArrayBuffer%, newByteLength, newMaxByteLength).
  const newBuffer = AllocateArrayBuffer(ArrayBuffer, newByteLength, newMaxByteLength);
  // 10-14. Copy as many bytes as fit.
  const oldLength = $buffer_byte_length(arrayBuffer);
  $buffer_copy(newBuffer, 0, arrayBuffer, 0, newByteLength < oldLength ? newByteLength : oldLength);
  // 15. Perform ! DetachArrayBuffer(arrayBuffer).
  $buffer_detach(arrayBuffer);
  // 16. Return newBuffer.
  return newBuffer;
}

$methods(ArrayBufferPrototype, {
  // get ArrayBuffer.prototype.byteLength   https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.bytelength
  get byteLength() {
    RequireBuffer(this, 0, "get ArrayBuffer.prototype.byteLength");
    // 4-6. Return the length, +0 of a detached buffer.
    return $buffer_byte_length(this);
  },

  // ArrayBuffer.prototype.slice ( start, end )   https://tc39.es/ecma262/#sec-arraybuffer.prototype.slice
  slice(start, end) { return SliceBuffer(this, start, end, 0, "ArrayBuffer", ArrayBuffer); },

  // get ArrayBuffer.prototype.maxByteLength   https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.maxbytelength
  get maxByteLength() {
    RequireBuffer(this, 0, "get ArrayBuffer.prototype.maxByteLength");
    // 4-7. Return that of a resizable buffer, else the length; +0 of a detached buffer.
    return $buffer_max_byte_length(this);
  },

  // get ArrayBuffer.prototype.resizable   https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.resizable
  get resizable() {
    RequireBuffer(this, 0, "get ArrayBuffer.prototype.resizable");
    return !IsFixedLengthArrayBuffer(this);
  },

  // ArrayBuffer.prototype.resize ( newLength )   https://tc39.es/ecma262/#sec-arraybuffer.prototype.resize
  resize(newLength) {
    // 2-3. The this value must be a resizable ArrayBuffer.
    RequireResizable(this, 0, "ArrayBuffer.prototype.resize");
    // 4. Let newByteLength be ? ToIndex(newLength).
    const newByteLength = ToIndex(newLength, "ArrayBuffer.prototype.resize: Invalid length parameter");
    // 5. If IsDetachedBuffer(O) is true, throw a TypeError exception.
    if (IsDetachedBuffer(this)) ThrowDetached("ArrayBuffer.prototype.resize");
    // 6. If newByteLength > O.[[ArrayBufferMaxByteLength]], throw a RangeError exception.
    if (newByteLength > $buffer_max_byte_length(this)) throw RangeError_("ArrayBuffer.prototype.resize: Invalid length parameter");
    // 7-15. There is room for it: set the length; new bytes are 0.
    $buffer_resize(this, newByteLength);
  },

  // ArrayBuffer.prototype.transfer ( [ newLength ] )   https://tc39.es/ecma262/#sec-arraybuffer.prototype.transfer
  transfer(newLength = undefined) { return ArrayBufferCopyAndDetach(this, newLength, true, "ArrayBuffer.prototype.transfer"); },

  // ArrayBuffer.prototype.transferToFixedLength ( [ newLength ] )   https://tc39.es/ecma262/#sec-arraybuffer.prototype.transfertofixedlength
  transferToFixedLength(newLength = undefined) { return ArrayBufferCopyAndDetach(this, newLength, false, "ArrayBuffer.prototype.transferToFixedLength"); },

  // get ArrayBuffer.prototype.detached   https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.detached
  get detached() {
    RequireBuffer(this, 0, "get ArrayBuffer.prototype.detached");
    return IsDetachedBuffer(this);
  },
});
$tag(ArrayBufferPrototype, "ArrayBuffer");

// ---------------------------------------------------------------------------
// SharedArrayBuffer   https://tc39.es/ecma262/#sec-sharedarraybuffer-objects

// SharedArrayBuffer ( length [ , options ] )   https://tc39.es/ecma262/#sec-sharedarraybuffer-length
function SharedArrayBuffer(length, options = undefined) {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor SharedArrayBuffer requires 'new'");
  // 2. Let byteLength be ? ToIndex(length).
  const byteLength = ToIndex(length, "Invalid array buffer length");
  // 3. Let requestedMaxByteLength be ? GetArrayBufferMaxByteLengthOption(options).
  const requestedMaxByteLength = GetArrayBufferMaxByteLengthOption(options);
  // 4. Return ? AllocateSharedArrayBuffer(NewTarget, byteLength, requestedMaxByteLength).
  return AllocateSharedArrayBuffer(new.target, byteLength, requestedMaxByteLength);
}
$constructor("SharedArrayBuffer", SharedArrayBuffer, SharedArrayBufferPrototype);

$methods(SharedArrayBuffer, {
  // get SharedArrayBuffer [ %Symbol.species% ]   https://tc39.es/ecma262/#sec-sharedarraybuffer-%symbol.species%
  get [SymbolSpecies]() { return this; },
});

$methods(SharedArrayBufferPrototype, {
  // get SharedArrayBuffer.prototype.byteLength   https://tc39.es/ecma262/#sec-get-sharedarraybuffer.prototype.bytelength
  get byteLength() {
    RequireBuffer(this, BUFFER_SHARED, "get SharedArrayBuffer.prototype.byteLength");
    return $buffer_byte_length(this);
  },

  // SharedArrayBuffer.prototype.slice ( start, end )   https://tc39.es/ecma262/#sec-sharedarraybuffer.prototype.slice
  slice(start, end) { return SliceBuffer(this, start, end, BUFFER_SHARED, "SharedArrayBuffer", SharedArrayBuffer); },

  // get SharedArrayBuffer.prototype.maxByteLength   https://tc39.es/ecma262/#sec-get-sharedarraybuffer.prototype.maxbytelength
  get maxByteLength() {
    RequireBuffer(this, BUFFER_SHARED, "get SharedArrayBuffer.prototype.maxByteLength");
    return $buffer_max_byte_length(this);
  },

  // get SharedArrayBuffer.prototype.growable   https://tc39.es/ecma262/#sec-get-sharedarraybuffer.prototype.growable
  get growable() {
    RequireBuffer(this, BUFFER_SHARED, "get SharedArrayBuffer.prototype.growable");
    return !IsFixedLengthArrayBuffer(this);
  },

  // SharedArrayBuffer.prototype.grow ( newLength )   https://tc39.es/ecma262/#sec-sharedarraybuffer.prototype.grow
  grow(newLength) {
    // 2-3. The this value must be a growable SharedArrayBuffer.
    RequireResizable(this, BUFFER_SHARED, "SharedArrayBuffer.prototype.grow");
    // 4. Let newByteLength be ? ToIndex(newLength).
    const newByteLength = ToIndex(newLength, "SharedArrayBuffer.prototype.grow: Invalid length parameter");
    // 5-11. It must be from the length to the maximal length.
    if (newByteLength < $buffer_byte_length(this) || newByteLength > $buffer_max_byte_length(this)) {
      throw RangeError_("SharedArrayBuffer.prototype.grow: Invalid length parameter");
    }
    $buffer_resize(this, newByteLength);
  },
});
$tag(SharedArrayBufferPrototype, "SharedArrayBuffer");
