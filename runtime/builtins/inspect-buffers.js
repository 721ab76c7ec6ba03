// How console.log shows buffers, typed arrays and DataViews (inspect.js has the rest).

/** ArrayBuffer { [Uint8Contents]: <01 02>, byteLength: 2 } */
function FormBuffer(ctx, form) {
  const prefix = InspectPrefix(form.constructor, form.tag, IsSharedArrayBuffer(form.value) ? "SharedArrayBuffer" : "ArrayBuffer", "");
  if (!ctx.bytes) {
    if (form.keys.length === 0) return `${prefix}{ byteLength: ${InspectPrimitive(ctx, form.value.byteLength)} }`;
  } else {
    form.list = LIST_BYTES;
  }
  form.open = prefix + "{";
  $arr_splice_raw(form.keys, 0, 0, 1);
  $arr_set(form.keys, 0, "byteLength");
}
function ListBytes(ctx, buffer, output) {
  if (IsDetachedBuffer(buffer)) return $arr_push(output, Styled(ctx, "(detached)", "special"));
  const length = $buffer_byte_length(buffer);
  const bytes = [];
  for (let i = 0; i < length && i < ctx.maxArrayLength; i++) {
    const byte = $buffer_get(buffer, i, ELEMENT_UINT8, true);
    $arr_push(bytes, (byte < 16 ? "0" : "") + $num_to_string_radix(byte, 16));
  }
  if (length > ctx.maxArrayLength) $arr_push(bytes, `... ${length - ctx.maxArrayLength} more byte${PluralS(length - ctx.maxArrayLength)}`);
  $arr_push(output, `[${Styled(ctx, "Uint8Contents", "special")}]: <${JoinStrings(bytes, " ")}>`);
}

/** DataView { byteLength: 2, byteOffset: 0, buffer: … } */
function FormDataView(form) {
  form.open = InspectPrefix(form.constructor, form.tag, "DataView", "") + "{";
  $arr_splice_raw(form.keys, 0, 0, 3);
  $arr_set(form.keys, 0, "byteLength");
  $arr_set(form.keys, 1, "byteOffset");
  $arr_set(form.keys, 2, "buffer");
}

/** Uint8Array(3) [ 1, 2, 3 ] */
function FormTypedArray(ctx, form) {
  const value = form.value;
  const length = LengthOfTyped(value);
  form.keys = InspectedNonIndexKeys(ctx, value);
  form.open = InspectPrefix(form.constructor, form.tag, $slots_get(typedNames, $typed_type(value)), `(${length})`) + "[";
  form.close = "]";
  form.list = LIST_TYPED;
  if (length === 0 && form.keys.length === 0 && !ctx.showHidden) return form.open + "]";
}
/** 0 if it is out of bounds. */
function LengthOfTyped(value) {
  const length = $typed_length(value);
  return length < 0 ? 0 : length;
}
function ListTyped(ctx, value, recurseTimes, output) {
  const length = LengthOfTyped(value);
  for (let i = 0; i < length && i < ctx.maxArrayLength; i++) $arr_push(output, InspectPrimitive(ctx, $typed_get(value, i)));
  if (length > ctx.maxArrayLength) $arr_push(output, MoreItems(length - ctx.maxArrayLength));
  if (!ctx.showHidden) return;
  ctx.indentation += 2;
  $arr_push(output, `[BYTES_PER_ELEMENT]: ${InspectValue(ctx, value.BYTES_PER_ELEMENT, recurseTimes)}`);
  $arr_push(output, `[length]: ${InspectValue(ctx, value.length, recurseTimes)}`);
  $arr_push(output, `[byteLength]: ${InspectValue(ctx, value.byteLength, recurseTimes)}`);
  $arr_push(output, `[byteOffset]: ${InspectValue(ctx, value.byteOffset, recurseTimes)}`);
  // Its bytes were shown as elements.
  ctx.bytes = false;
  $arr_push(output, `[buffer]: ${InspectValue(ctx, value.buffer, recurseTimes)}`);
  ctx.bytes = true;
  ctx.indentation -= 2;
}
