// DataView objects   https://tc39.es/ecma262/#sec-dataview-objects
//
// Record: [0] the buffer, [1] byte offset, [2] byte length, or VIEW_TRACKS if the
// view tracks that of its buffer (auto). Both are ints. Accesses that need no
// conversion are the kernel's (data-views.ts).

const DataViewPrototype = $intrinsic("DataViewPrototype");

const VIEW_TRACKS = -1;

// ---------------------------------------------------------------------------
// The constructor

// DataView ( buffer [ , byteOffset [ , byteLength ] ] )   https://tc39.es/ecma262/#sec-dataview-buffer-byteoffset-bytelength
function DataView(buffer, byteOffset = undefined, byteLength = undefined) {
  // 1. If NewTarget is undefined, throw a TypeError exception.
  if (new.target === undefined) throw TypeError_("Constructor DataView requires 'new'");
  // 2. Perform ? RequireInternalSlot(buffer, [[ArrayBufferData]]).
  if (!$is_buffer(buffer)) throw TypeError_("First argument to DataView constructor must be an ArrayBuffer");
  // 3. Let offset be ? ToIndex(byteOffset).
  const offset = ToIntegerOrInfinity(byteOffset);
  if (offset < 0 || offset > MAX_SAFE_INTEGER) ThrowViewOffset(offset);
  // 4. If IsDetachedBuffer(buffer) is true, throw a TypeError exception.
  if (IsDetachedBuffer(buffer)) ThrowDetached("DataView constructor");
  // 5-6. If offset > the length of the buffer, throw a RangeError exception.
  let bufferByteLength = $buffer_byte_length(buffer);
  if (offset > bufferByteLength) ThrowViewOffset(offset);
  // 7-9. Let viewByteLength be ? ToIndex(byteLength), which must be in the buffer; else the rest of the buffer, or auto.
  let viewByteLength = VIEW_TRACKS;
  if (byteLength !== undefined) {
    viewByteLength = ToIntegerOrInfinity(byteLength);
    if (viewByteLength < 0 || offset + viewByteLength > bufferByteLength) ThrowViewLength(viewByteLength);
  } else if (IsFixedLengthArrayBuffer(buffer)) {
    viewByteLength = bufferByteLength - offset;
  }
  // 10. Let O be ? OrdinaryCreateFromConstructor(NewTarget, "%DataView.prototype%", slots).
  const O = OrdinaryCreateFromConstructor(new.target, DataViewPrototype, RECORD_DATA_VIEW, 3);
  // 11-14. That may have detached or resized the buffer.
  if (IsDetachedBuffer(buffer)) ThrowDetached("DataView constructor");
  bufferByteLength = $buffer_byte_length(buffer);
  if (offset > bufferByteLength) ThrowViewOffset(offset);
  if (byteLength !== undefined && offset + viewByteLength > bufferByteLength) ThrowViewLength(viewByteLength);
  // 15-18. Set the slots of O: the kernel reads ints.
  $record_set_field(O, 0, buffer);
  $record_set_field(O, 1, offset | 0);
  $record_set_field(O, 2, viewByteLength | 0);
  // 19. Return O.
  return O;
}
$constructor("DataView", DataView, DataViewPrototype);
$obj_define(DataView, "length", 1, CONFIGURABLE);

function ThrowViewOffset(offset) {
  throw RangeError_(`Start offset ${$num_to_string(offset)} is outside the bounds of the buffer`);
}
function ThrowViewLength(length) {
  throw RangeError_(`Invalid DataView length ${$num_to_string(length)}`);
}

// ---------------------------------------------------------------------------
// Abstract operations

/** RequireInternalSlot(view, [[DataView]]) */
function RequireDataView(view, method) {
  if ($record_class(view) !== RECORD_DATA_VIEW) $throw_message("IncompatibleReceiver", method, view);
}

// IsViewOutOfBounds ( viewRecord ), GetViewByteLength ( viewRecord )   https://tc39.es/ecma262/#sec-getviewbytelength
// Both: -1 if it is out of bounds, or its buffer is detached.
function ViewByteLength(view) {
  const buffer = $record_field(view, 0);
  const bufferByteLength = $buffer_byte_length(buffer);
  const byteOffset = $record_field(view, 1);
  const byteLength = $record_field(view, 2);
  // A detached buffer has length 0, in which an empty view would be in bounds.
  if (bufferByteLength === 0 && IsDetachedBuffer(buffer)) return -1;
  if (byteLength === VIEW_TRACKS) return byteOffset > bufferByteLength ? -1 : bufferByteLength - byteOffset;
  return byteOffset + byteLength > bufferByteLength ? -1 : byteLength;
}

/** V8 has one error for what is no index and for what is beyond the view. */
const VIEW_INDEX_MESSAGE = "Offset is outside the bounds of the DataView";

/** Of the methods for an element type: "DataView.prototype.getInt8". */
function ViewMethod(verb, type) {
  const name = $slots_get(typedNames, type);
  return "DataView.prototype." + verb + $str_substring(name, 0, name.length - "Array".length);
}

// GetViewValue ( view, requestIndex, isLittleEndian, type )   https://tc39.es/ecma262/#sec-getviewvalue
function GetViewValue(view, requestIndex, isLittleEndian, type) {
  const value = $view_get(view, requestIndex, type, $to_boolean(isLittleEndian));
  return $is_not_found(value) ? GetViewValueSlowly(view, requestIndex, isLittleEndian, type) : value;
}
function GetViewValueSlowly(view, requestIndex, isLittleEndian, type) {
  // 1-2. Perform ? RequireInternalSlot(view, [[DataView]]).
  if ($record_class(view) !== RECORD_DATA_VIEW) RequireDataView(view, ViewMethod("get", type));
  // 3. Let getIndex be ? ToIndex(requestIndex).
  const getIndex = ToIndex(requestIndex, VIEW_INDEX_MESSAGE);
  // 5-7. If the view is out of bounds, throw a TypeError exception.
  const viewSize = ViewByteLength(view);
  if (viewSize < 0) ThrowDetached(ViewMethod("get", type));
  // 8-11. If getIndex + elementSize > viewSize, throw a RangeError exception.
  if (getIndex + ElementSize(type) > viewSize) throw RangeError_(VIEW_INDEX_MESSAGE);
  if (type >= ELEMENT_BIGINT64) RequireBigInts();
  // 4, 12-13. Return GetValueFromBuffer(buffer, getIndex + viewOffset, type, false, unordered, ToBoolean(isLittleEndian)).
  return $buffer_get($record_field(view, 0), getIndex + $record_field(view, 1), type, $to_boolean(isLittleEndian));
}

// SetViewValue ( view, requestIndex, isLittleEndian, type, value )   https://tc39.es/ecma262/#sec-setviewvalue
function SetViewValue(view, requestIndex, isLittleEndian, type, value) {
  if (!$view_set(view, requestIndex, type, value, $to_boolean(isLittleEndian))) SetViewValueSlowly(view, requestIndex, isLittleEndian, type, value);
}
function SetViewValueSlowly(view, requestIndex, isLittleEndian, type, value) {
  // 1-2. Perform ? RequireInternalSlot(view, [[DataView]]).
  if ($record_class(view) !== RECORD_DATA_VIEW) RequireDataView(view, ViewMethod("set", type));
  // 3. Let getIndex be ? ToIndex(requestIndex).
  const getIndex = ToIndex(requestIndex, VIEW_INDEX_MESSAGE);
  // 4-5. Let numberValue be ? ToBigInt(value) or ? ToNumber(value).
  const numberValue = ToElement(type, value);
  // 7-9. If the view is out of bounds, throw a TypeError exception.
  const viewSize = ViewByteLength(view);
  if (viewSize < 0) ThrowDetached(ViewMethod("set", type));
  // 10-13. If getIndex + elementSize > viewSize, throw a RangeError exception.
  if (getIndex + ElementSize(type) > viewSize) throw RangeError_(VIEW_INDEX_MESSAGE);
  // 6, 14-15. Perform SetValueInBuffer(buffer, getIndex + viewOffset, type, numberValue, false, unordered, ToBoolean(isLittleEndian)).
  $buffer_set($record_field(view, 0), getIndex + $record_field(view, 1), type, numberValue, $to_boolean(isLittleEndian));
}

// ---------------------------------------------------------------------------
// DataView.prototype   https://tc39.es/ecma262/#sec-properties-of-the-dataview-prototype-object

$methods(DataViewPrototype, {
  // get DataView.prototype.buffer   https://tc39.es/ecma262/#sec-get-dataview.prototype.buffer
  get buffer() {
    RequireDataView(this, "get DataView.prototype.buffer");
    return $record_field(this, 0);
  },

  // get DataView.prototype.byteLength   https://tc39.es/ecma262/#sec-get-dataview.prototype.bytelength
  get byteLength() {
    RequireDataView(this, "get DataView.prototype.byteLength");
    // 4-7. Return the length; a TypeError if the view is out of bounds.
    const length = ViewByteLength(this);
    if (length < 0) ThrowDetached("DataView.prototype.byteLength");
    return length;
  },

  // get DataView.prototype.byteOffset   https://tc39.es/ecma262/#sec-get-dataview.prototype.byteoffset
  get byteOffset() {
    RequireDataView(this, "get DataView.prototype.byteOffset");
    // 4-6. Return [[ByteOffset]]; a TypeError if the view is out of bounds.
    if (ViewByteLength(this) < 0) ThrowDetached("DataView.prototype.byteOffset");
    return $record_field(this, 1);
  },

  // DataView.prototype.getInt8 ( byteOffset ), setInt8 ( byteOffset, value )   https://tc39.es/ecma262/#sec-dataview.prototype.getint8
  getInt8(byteOffset) { return GetViewValue(this, byteOffset, true, ELEMENT_INT8); },
  setInt8(byteOffset, value) { SetViewValue(this, byteOffset, true, ELEMENT_INT8, value); },

  // DataView.prototype.getUint8 ( byteOffset ), setUint8 ( byteOffset, value )   https://tc39.es/ecma262/#sec-dataview.prototype.getuint8
  getUint8(byteOffset) { return GetViewValue(this, byteOffset, true, ELEMENT_UINT8); },
  setUint8(byteOffset, value) { SetViewValue(this, byteOffset, true, ELEMENT_UINT8, value); },

  // DataView.prototype.getInt16 ( byteOffset [ , littleEndian ] ), setInt16 ( byteOffset, value [ , littleEndian ] )   https://tc39.es/ecma262/#sec-dataview.prototype.getint16
  getInt16(byteOffset, littleEndian = undefined) { return GetViewValue(this, byteOffset, littleEndian, ELEMENT_INT16); },
  setInt16(byteOffset, value, littleEndian = undefined) { SetViewValue(this, byteOffset, littleEndian, ELEMENT_INT16, value); },

  // DataView.prototype.getUint16 ( byteOffset [ , littleEndian ] ), setUint16 ( byteOffset, value [ , littleEndian ] )   https://tc39.es/ecma262/#sec-dataview.prototype.getuint16
  getUint16(byteOffset, littleEndian = undefined) { return GetViewValue(this, byteOffset, littleEndian, ELEMENT_UINT16); },
  setUint16(byteOffset, value, littleEndian = undefined) { SetViewValue(this, byteOffset, littleEndian, ELEMENT_UINT16, value); },

  // DataView.prototype.getInt32 ( byteOffset [ , littleEndian ] ), setInt32 ( byteOffset, value [ , littleEndian ] )   https://tc39.es/ecma262/#sec-dataview.prototype.getint32
  getInt32(byteOffset, littleEndian = undefined) { return GetViewValue(this, byteOffset, littleEndian, ELEMENT_INT32); },
  setInt32(byteOffset, value, littleEndian = undefined) { SetViewValue(this, byteOffset, littleEndian, ELEMENT_INT32, value); },

  // DataView.prototype.getUint32 ( byteOffset [ , littleEndian ] ), setUint32 ( byteOffset, value [ , littleEndian ] )   https://tc39.es/ecma262/#sec-dataview.prototype.getuint32
  getUint32(byteOffset, littleEndian = undefined) { return GetViewValue(this, byteOffset, littleEndian, ELEMENT_UINT32); },
  setUint32(byteOffset, value, littleEndian = undefined) { SetViewValue(this, byteOffset, littleEndian, ELEMENT_UINT32, value); },

  // DataView.prototype.getFloat32 ( byteOffset [ , littleEndian ] ), setFloat32 ( byteOffset, value [ , littleEndian ] )   https://tc39.es/ecma262/#sec-dataview.prototype.getfloat32
  getFloat32(byteOffset, littleEndian = undefined) { return GetViewValue(this, byteOffset, littleEndian, ELEMENT_FLOAT32); },
  setFloat32(byteOffset, value, littleEndian = undefined) { SetViewValue(this, byteOffset, littleEndian, ELEMENT_FLOAT32, value); },

  // DataView.prototype.getFloat64 ( byteOffset [ , littleEndian ] ), setFloat64 ( byteOffset, value [ , littleEndian ] )   https://tc39.es/ecma262/#sec-dataview.prototype.getfloat64
  getFloat64(byteOffset, littleEndian = undefined) { return GetViewValue(this, byteOffset, littleEndian, ELEMENT_FLOAT64); },
  setFloat64(byteOffset, value, littleEndian = undefined) { SetViewValue(this, byteOffset, littleEndian, ELEMENT_FLOAT64, value); },

  // DataView.prototype.getBigInt64 ( byteOffset [ , littleEndian ] ), setBigInt64 ( byteOffset, value [ , littleEndian ] )   https://tc39.es/ecma262/#sec-dataview.prototype.getbigint64
  getBigInt64(byteOffset, littleEndian = undefined) { return GetViewValue(this, byteOffset, littleEndian, ELEMENT_BIGINT64); },
  setBigInt64(byteOffset, value, littleEndian = undefined) { SetViewValue(this, byteOffset, littleEndian, ELEMENT_BIGINT64, value); },

  // DataView.prototype.getBigUint64 ( byteOffset [ , littleEndian ] ), setBigUint64 ( byteOffset, value [ , littleEndian ] )   https://tc39.es/ecma262/#sec-dataview.prototype.getbiguint64
  getBigUint64(byteOffset, littleEndian = undefined) { return GetViewValue(this, byteOffset, littleEndian, ELEMENT_BIGUINT64); },
  setBigUint64(byteOffset, value, littleEndian = undefined) { SetViewValue(this, byteOffset, littleEndian, ELEMENT_BIGUINT64, value); },

  // DataView.prototype.getFloat16 ( byteOffset [ , littleEndian ] ), setFloat16 ( byteOffset, value [ , littleEndian ] )   https://tc39.es/ecma262/#sec-dataview.prototype.getfloat16
  getFloat16(byteOffset, littleEndian = undefined) { return GetViewValue(this, byteOffset, littleEndian, ELEMENT_FLOAT16); },
  setFloat16(byteOffset, value, littleEndian = undefined) { SetViewValue(this, byteOffset, littleEndian, ELEMENT_FLOAT16, value); },
});
$tag(DataViewPrototype, "DataView");
