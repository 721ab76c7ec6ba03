// The global object   https://tc39.es/ecma262/#sec-global-object

$global("globalThis", GlobalObject);
// Not in the specification: what Node calls it. Packages look for it.
$global("global", GlobalObject);
// Not in the specification; as in Node.
$obj_define(GlobalObject, SymbolToStringTag, "global", CONFIGURABLE);
$constant(GlobalObject, "NaN", NaN);
$constant(GlobalObject, "Infinity", Infinity);
$constant(GlobalObject, "undefined", undefined);

$methods(GlobalObject, {
  // parseFloat ( string )   https://tc39.es/ecma262/#sec-parsefloat-string
  parseFloat(string) {
    // An int reads back as itself.
    if ($is_int(string)) return string;
    return $str_parse_float(ToString(string));
  },

  // parseInt ( string, radix )   https://tc39.es/ecma262/#sec-parseint-string-radix
  parseInt(string, radix) {
    if ($is_int(string) && radix === undefined) return string;
    // 1. Let inputString be ? ToString(string).
    const inputString = ToString(string);
    // 6. Let R be ? ToInt32(radix). The rest is in the kernel.
    return $str_parse_int(inputString, radix | 0);
  },

  // isNaN ( number )   https://tc39.es/ecma262/#sec-isnan-number
  isNaN(number) {
    const num = ToNumber(number);
    return num !== num;
  },

  // isFinite ( number )   https://tc39.es/ecma262/#sec-isfinite-number
  isFinite(number) {
    const num = ToNumber(number);
    return num - num === 0;
  },

  // decodeURI ( encodedURI )   https://tc39.es/ecma262/#sec-decodeuri-encodeduri
  decodeURI(encodedURI) {
    // 1-3. Reserved characters and # stay encoded.
    return Decode(ToString(encodedURI), uriReserved);
  },

  // decodeURIComponent ( encodedURIComponent )   https://tc39.es/ecma262/#sec-decodeuricomponent-encodeduricomponent
  decodeURIComponent(encodedURIComponent) {
    return Decode(ToString(encodedURIComponent), "");
  },

  // encodeURI ( uri )   https://tc39.es/ecma262/#sec-encodeuri-uri
  encodeURI(uri) {
    return Encode(ToString(uri), uriReserved);
  },

  // encodeURIComponent ( uriComponent )   https://tc39.es/ecma262/#sec-encodeuricomponent-uricomponent
  encodeURIComponent(uriComponent) {
    return Encode(ToString(uriComponent), "");
  },

  // escape ( string )   https://tc39.es/ecma262/#sec-escape-string
  escape(string) {
    const input = ToString(string);
    const builder = $sb_new();
    const length = $str_length(input);
    for (let k = 0; k < length; k++) AddEscaped(builder, $str_char_code_at(input, k));
    return $sb_finish(builder);
  },

  // unescape ( string )   https://tc39.es/ecma262/#sec-unescape-string
  unescape(string) {
    const input = ToString(string);
    const builder = $sb_new();
    const length = $str_length(input);
    let k = 0;
    while (k < length) {
      const c = $str_char_code_at(input, k);
      // %uXXXX, or %XX, or the character itself
      const wide = c === 37 && k + 6 <= length && $str_char_code_at(input, k + 1) === 117;
      const narrow = c === 37 && !wide && k + 3 <= length;
      const code = wide ? HexValue(input, k + 2, 4) : narrow ? HexValue(input, k + 1, 2) : -1;
      $sb_add_char(builder, code >= 0 ? code : c);
      if (code < 0) k++;
      else k += wide ? 6 : 3;
    }
    return $sb_finish(builder);
  },

  // print ( ...values ): a line on standard output, as the shells of the engines have it.
  print() {
    const builder = $sb_new();
    const count = $argc();
    for (let i = 0; i < count; i++) {
      if (i > 0) $sb_add_char(builder, 32);
      $sb_add(builder, ToString($arg(i)));
    }
    $sb_add_char(builder, 10);
    ConsoleWrite(1, $sb_finish(builder));
  },
});
$length(GlobalObject, "print", 0);

const uriReserved = ";/?:@&=+$,#";
const escapeUnreserved = "@*_+-./";
const upperHexDigits = "0123456789ABCDEF";

function IsAsciiAlphanumeric(c) {
  return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
}

/** Whether the character with code c occurs in set. */
function CharIsIn(c, set) {
  const length = $str_length(set);
  for (let i = 0; i < length; i++) {
    if ($str_char_code_at(set, i) === c) return true;
  }
  return false;
}

// Encode ( string, extraUnescaped )   https://tc39.es/ecma262/#sec-encode
function Encode(string, extraUnescaped) {
  const builder = $sb_new();
  const len = $str_length(string);
  let k = 0;
  // 5. Repeat, while k < len,
  while (k < len) {
    // c. If C is in unescapedSet, append it: all such characters up to the next other one.
    const end = $uri_unescaped_end(string, k, extraUnescaped !== "");
    if (end > k) {
      $sb_add_part(builder, string, k, end);
      k = end;
      continue;
    }
    // d. Else encode the code point in UTF-8; an unpaired surrogate is an error.
    const cp = $str_code_point_at(string, k);
    if (cp >= 0xd800 && cp <= 0xdfff) throw URIError_("URI malformed");
    AddUtf8Escapes(builder, cp);
    k += cp > 0xffff ? 2 : 1;
  }
  return $sb_finish(builder);
}

function AddUtf8Escapes(builder, cp) {
  if (cp < 0x80) {
    AddByteEscape(builder, cp);
  } else if (cp < 0x800) {
    AddByteEscape(builder, 0xc0 | (cp >> 6));
    AddByteEscape(builder, 0x80 | (cp & 63));
  } else if (cp < 0x10000) {
    AddByteEscape(builder, 0xe0 | (cp >> 12));
    AddByteEscape(builder, 0x80 | ((cp >> 6) & 63));
    AddByteEscape(builder, 0x80 | (cp & 63));
  } else {
    AddByteEscape(builder, 0xf0 | (cp >> 18));
    AddByteEscape(builder, 0x80 | ((cp >> 12) & 63));
    AddByteEscape(builder, 0x80 | ((cp >> 6) & 63));
    AddByteEscape(builder, 0x80 | (cp & 63));
  }
}

function AddByteEscape(builder, byte) {
  $sb_add_char(builder, 37);
  AddHexDigits(builder, byte, 2);
}

function AddHexDigits(builder, value, digits) {
  for (let shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
    $sb_add_char(builder, $str_char_code_at(upperHexDigits, (value >> shift) & 15));
  }
}

/** The value of count hex digits at position, -1 if they are none. */
function HexValue(string, position, count) {
  let value = 0;
  for (let i = 0; i < count; i++) {
    const digit = HexDigit($str_char_code_at(string, position + i));
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

function HexDigit(c) {
  if (c >= 48 && c <= 57) return c - 48;
  if (c >= 65 && c <= 70) return c - 55;
  if (c >= 97 && c <= 102) return c - 87;
  return -1;
}

// Decode ( string, preserveEscapeSet )   https://tc39.es/ecma262/#sec-decode
function Decode(string, preserveEscapeSet) {
  const builder = $sb_new();
  const len = $str_length(string);
  let k = 0;
  // 4. Repeat, while k < len,
  while (k < len) {
    const percent = $str_index_of(string, "%", k);
    if (percent !== k) {
      const end = percent < 0 ? len : percent;
      $sb_add_part(builder, string, k, end);
      k = end;
      continue;
    }
    // c. An escape: its first byte tells how many follow.
    const b = EscapedByte(string, k, len);
    const n = b < 0x80 ? 1 : Utf8SequenceLength(b);
    const cp = n === 1 ? b : DecodeUtf8(string, k, len, b, n);
    // v. Characters of the preserved set stay as they were written.
    if (n === 1 && CharIsIn(cp, preserveEscapeSet)) $sb_add_part(builder, string, k, k + 3);
    else AddCodePoint(builder, cp);
    k += 3 * n;
  }
  return $sb_finish(builder);
}

/** The byte of the escape at position k, or a URIError. */
function EscapedByte(string, k, len) {
  if (k + 3 > len || $str_char_code_at(string, k) !== 37) throw URIError_("URI malformed");
  const byte = HexValue(string, k + 1, 2);
  if (byte < 0) throw URIError_("URI malformed");
  return byte;
}

/** Number of bytes that a leading byte announces. */
function Utf8SequenceLength(b) {
  if (b >= 0xc2 && b <= 0xdf) return 2;
  if (b >= 0xe0 && b <= 0xef) return 3;
  if (b >= 0xf0 && b <= 0xf4) return 4;
  throw URIError_("URI malformed");
}

function DecodeUtf8(string, k, len, first, n) {
  let cp = first & (n === 2 ? 31 : n === 3 ? 15 : 7);
  for (let j = 1; j < n; j++) {
    const b = EscapedByte(string, k + 3 * j, len);
    if ((b & 0xc0) !== 0x80) throw URIError_("URI malformed");
    cp = (cp << 6) | (b & 63);
  }
  // Overlong forms, surrogates and values beyond Unicode are not valid UTF-8.
  const least = n === 2 ? 0x80 : n === 3 ? 0x800 : 0x10000;
  if (cp < least || cp > 0x10ffff || (cp >= 0xd800 && cp <= 0xdfff)) throw URIError_("URI malformed");
  return cp;
}

function AddCodePoint(builder, cp) {
  if (cp < 0x10000) {
    $sb_add_char(builder, cp);
    return;
  }
  $sb_add_char(builder, 0xd800 + ((cp - 0x10000) >> 10));
  $sb_add_char(builder, 0xdc00 + ((cp - 0x10000) & 0x3ff));
}

// escape, steps 5.b-d
function AddEscaped(builder, c) {
  if (IsAsciiAlphanumeric(c) || CharIsIn(c, escapeUnreserved)) {
    $sb_add_char(builder, c);
  } else if (c < 256) {
    AddByteEscape(builder, c);
  } else {
    $sb_add_char(builder, 37);
    $sb_add_char(builder, 117);
    AddHexDigits(builder, c, 4);
  }
}
