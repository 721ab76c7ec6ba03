// Array.prototype: strings

/** Arrays being joined: one that contains itself gives the empty string there, as in V8. */
const joinStack = $arr_new(0, 8);

/** Whether array is already being joined; else it is from now on, until JoinStackPop. */
function JoinStackPush(array) {
  for (let i = joinStack.length - 1; i >= 0; i--) {
    if ($arr_get(joinStack, i) === array) return false;
  }
  $arr_push(joinStack, array);
  return true;
}

$methods(ArrayPrototype, {
  // Array.prototype.join ( separator )   https://tc39.es/ecma262/#sec-array.prototype.join
  join(separator) {
    const O = ToObject(this);
    const len = LengthOfArrayLike(O);
    // 3-4. Let sep be ",", or ? ToString(separator).
    const sep = separator === undefined ? "," : ToString(separator);
    if ($arr_is_fast(O) && O.length === len) {
      const text = $arr_join(O, sep);
      if (!$is_not_found(text)) return text;
    }
    if (!JoinStackPush(O)) return "";
    try {
      return JoinElements(O, len, sep);
    } finally {
      $arr_pop(joinStack);
    }
  },

  // Array.prototype.toLocaleString ( [ locales [ , options ] ] )   https://tc39.es/ecma402/#sup-array.prototype.tolocalestring
  toLocaleString(locales = undefined, options = undefined) {
    const array = ToObject(this);
    const len = LengthOfArrayLike(array);
    if (!JoinStackPush(array)) return "";
    try {
      const builder = $sb_new();
      // 6. Repeat, while k < len: separator, and Invoke(nextElement, "toLocaleString", « locales, options »).
      for (let k = 0; k < len; k++) {
        if (k > 0) $sb_add_char(builder, 44);
        const nextElement = array[k];
        if (nextElement !== undefined && nextElement !== null) $sb_add(builder, LocaleStringOf(nextElement, locales, options));
      }
      return $sb_finish(builder);
    } finally {
      $arr_pop(joinStack);
    }
  },

  // Array.prototype.toString ( )   https://tc39.es/ecma262/#sec-array.prototype.tostring
  toString() {
    // 1-2. Let func be ? Get(array, "join").
    const array = ToObject(this);
    const func = array.join;
    // 3. If IsCallable(func) is false, use %Object.prototype.toString%.
    return $call($is_callable(func) ? func : objectToString, array);
  },
});

const objectToString = ObjectPrototype.toString;

/** ToString(? Invoke(element, "toLocaleString", « locales, options »)); as in V8 what is undefined at the end is not passed. */
function LocaleStringOf(element, locales, options) {
  const func = element.toLocaleString;
  if (!$is_callable(func)) $throw_message("NotCallable", func);
  if (options !== undefined) return ToString($call(func, element, locales, options));
  return ToString(locales !== undefined ? $call(func, element, locales) : $call(func, element));
}

// Array.prototype.join, steps 5-8
function JoinElements(O, len, sep) {
  const builder = $sb_new();
  const sepLength = $str_length(sep);
  for (let k = 0; k < len; k++) {
    if (k > 0 && sepLength > 0) $sb_add(builder, sep);
    const element = $arr_is_fast(O) ? $arr_get(O, k) : O[k];
    if ($is_string(element)) $sb_add(builder, element);
    else if (element === undefined) k = JoinHoles(builder, O, k, len, sep);
    else if (element !== null) $sb_add(builder, ToString(element));
  }
  return $sb_finish(builder);
}

/** Separators of the holes after element k; the last of them, or k if none follows. */
function JoinHoles(builder, O, k, len, sep) {
  const last = $next_index(O, k + 1, len) - 1;
  if (last > k && $str_length(sep) > 0) $sb_add(builder, $str_repeat(sep, last - k));
  return last;
}
