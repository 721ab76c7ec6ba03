// What util.inspect lists of arrays and collections.

function MoreItems(remaining) {
  return `... ${remaining} more item${PluralS(remaining)}`;
}

function ListElements(ctx, value, recurseTimes, output) {
  const length = value.length;
  let index = 0;
  // Each hole, however long, counts as one.
  while (index < length && output.length < ctx.maxArrayLength) {
    const next = NextElement(value, index, length);
    if (next > index) {
      const holes = next - index;
      $arr_push(output, Styled(ctx, `<${holes} empty item${PluralS(holes)}>`, "undefined"));
      index = next;
    } else {
      $arr_push(output, InspectProperty(ctx, value, recurseTimes, index, ENTRY_ELEMENT));
      index++;
    }
  }
  if (index < length) $arr_push(output, MoreItems(length - index));
}

/** The first index from `index` on that is present, length if there is none. */
function NextElement(array, index, length) {
  if (index < length && $obj_get_own(array, $to_key(index)) >= 0) return index;
  // A few holes are tried one by one; many by way of the list of keys.
  for (let i = index; i < length && i < index + 64; i++) {
    if ($obj_get_own(array, $to_key(i)) >= 0) return i;
  }
  if (length - index <= 64) return length;
  const keys = $obj_own_keys(array, 1);
  const count = $slots_length(keys);
  for (let i = 0; i < count; i++) {
    const key = $to_key($slots_get(keys, i));
    if ($is_int(key) && key >= index) return key;
  }
  return length;
}

function ListSet(ctx, value, recurseTimes, output) {
  const table = $record_field(value, 0);
  ctx.indentation += 2;
  for (let entry = $ht_next(table, 0); entry >= 0; entry = $ht_next(table, entry + 1)) {
    if (output.length >= ctx.maxArrayLength) {
      $arr_push(output, MoreItems($ht_size(table) - ctx.maxArrayLength));
      break;
    }
    $arr_push(output, InspectValue(ctx, $ht_key(table, entry), recurseTimes));
  }
  ctx.indentation -= 2;
}

function ListMap(ctx, value, recurseTimes, output) {
  const table = $record_field(value, 0);
  ctx.indentation += 2;
  for (let entry = $ht_next(table, 0); entry >= 0; entry = $ht_next(table, entry + 1)) {
    if (output.length >= ctx.maxArrayLength) {
      $arr_push(output, MoreItems($ht_size(table) - ctx.maxArrayLength));
      break;
    }
    const key = InspectValue(ctx, $ht_key(table, entry), recurseTimes);
    $arr_push(output, `${key} => ${InspectValue(ctx, $ht_value(table, entry), recurseTimes)}`);
  }
  ctx.indentation -= 2;
}

/** What a Map or Set iterator has still to give: a copy of it is run. */
function ListIterator(ctx, form, recurseTimes, output) {
  const original = form.value;
  const isMap = $record_class(original) === RECORD_MAP_ITERATOR;
  const kind = $record_field(original, 2);
  const iterator = HashIterator(null, RECORD_SET_ITERATOR, $record_field(original, 0), kind);
  $record_set_field(iterator, 1, $record_field(original, 1));
  if (kind === HASH_ENTRIES) form.open = EntriesBrace(form.open);
  ctx.indentation += 2;
  let more = 0;
  for (let entry = HashIteratorStep(iterator); entry >= 0; entry = HashIteratorStep(iterator)) {
    const table = $record_field(iterator, 0);
    if (output.length >= ctx.maxArrayLength) more++;
    else $arr_push(output, InspectIterated(ctx, table, entry, kind, isMap, recurseTimes));
  }
  ctx.indentation -= 2;
  if (more > 0) $arr_push(output, MoreItems(more));
}
/** "[Map Iterator] {" of an iterator over entries becomes "[Map Entries] {". */
function EntriesBrace(open) {
  const suffix = " Iterator] {";
  return EndsWith(open, suffix) ? $str_substring(open, 0, open.length - suffix.length) + " Entries] {" : open;
}
function InspectIterated(ctx, table, entry, kind, isMap, recurseTimes) {
  const key = $ht_key(table, entry);
  if (kind === HASH_KEYS) return InspectValue(ctx, key, recurseTimes);
  const value = isMap ? $ht_value(table, entry) : key;
  if (kind === HASH_VALUES) return InspectValue(ctx, value, recurseTimes);
  const pair = [InspectValue(ctx, key, recurseTimes)];
  $arr_push(pair, InspectValue(ctx, value, recurseTimes));
  return ReduceToString(ctx, pair, { value: undefined, base: "", open: "[", close: "]", list: LIST_ELEMENTS }, recurseTimes);
}
