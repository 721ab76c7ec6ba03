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
    return URIResult($uri_decode(ToString(encodedURI), true));
  },

  // decodeURIComponent ( encodedURIComponent )   https://tc39.es/ecma262/#sec-decodeuricomponent-encodeduricomponent
  decodeURIComponent(encodedURIComponent) {
    return URIResult($uri_decode(ToString(encodedURIComponent), false));
  },

  // encodeURI ( uri )   https://tc39.es/ecma262/#sec-encodeuri-uri
  encodeURI(uri) {
    return URIResult($uri_encode(ToString(uri), true));
  },

  // encodeURIComponent ( uriComponent )   https://tc39.es/ecma262/#sec-encodeuricomponent-uricomponent
  encodeURIComponent(uriComponent) {
    return URIResult($uri_encode(ToString(uriComponent), false));
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

/** The text that Encode or Decode gives; none of what is malformed. */
function URIResult(text) {
  if (text === undefined) throw URIError_("URI malformed");
  return text;
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
