// Uint8Array objects from and to base64 and hexadecimal text   https://tc39.es/ecma262/#sec-uint8array-objects
//
// A decoder writes into a Uint8Array as it goes. What it returns is in a Slots cell:

/** How many characters were taken. */
const DECODED_READ = 0;
/** How many bytes were written, also if there is an error. */
const DECODED_WRITTEN = 1;
/** Message of the SyntaxError, or undefined. */
const DECODED_ERROR = 2;

const invalidBase64 = "Found a character that cannot be part of a valid base64 string.";
const remainderOfBase64 = "The base64 input terminates with a single character, excluding padding (=).";
const extraBitsOfBase64 = "The base64 input terminates with non-zero padding bits.";
const invalidHex = "Input string must contain hex characters in even length";

const base64Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const base64UrlCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const hexCharacters = "0123456789abcdef";

/** The value of a base64 character, -1 of others. */
function Base64Digit(code, isUrl) {
  if (code >= 97) return code <= 122 ? code - 71 : -1;
  if (code >= 65 && code <= 90) return code - 65;
  if (code >= 48 && code <= 57) return code + 4;
  if (isUrl) return code === 45 ? 62 : code === 95 ? 63 : -1;
  return code === 43 ? 62 : code === 47 ? 63 : -1;
}

// ---------------------------------------------------------------------------
// Arguments

// ValidateUint8Array ( ta )   https://tc39.es/ecma262/#sec-validateuint8array
function ValidateUint8Array(ta, method) {
  if ($typed_type(ta) !== ELEMENT_UINT8) $throw_message("IncompatibleReceiver", "Uint8Array.prototype." + method, ta);
}
/** Its length; a TypeError if it is out of bounds. */
function Uint8ArrayLength(ta, method) {
  return TypedLength(ta, "Uint8Array.prototype." + method);
}
function RequireText(string) {
  if (!$is_string(string)) throw TypeError_("input argument must be a string");
}

// GetOptionsObject ( options )   https://tc39.es/ecma262/#sec-getoptionsobject
// undefined: an object without properties.
function GetOptionsObject(options) {
  if (options !== undefined && !$is_object(options)) throw TypeError_("The options argument must be an object");
  return options;
}
/** Get(opts, "alphabet"), which must be one of the two; is it "base64url"? */
function IsUrlAlphabet(opts) {
  const alphabet = opts === undefined ? undefined : opts.alphabet;
  if (alphabet === undefined || alphabet === "base64") return false;
  if (alphabet !== "base64url") throw TypeError_("Invalid alphabet option: expected either 'base64' or 'base64url'");
  return true;
}
/** Get(opts, "lastChunkHandling"), which must be one of the three. */
function LastChunkHandling(opts) {
  const handling = opts === undefined ? undefined : opts.lastChunkHandling;
  if (handling === undefined) return "loose";
  if (handling !== "loose" && handling !== "strict" && handling !== "stop-before-partial") {
    throw TypeError_("Invalid lastChunkHandling option: expected either 'loose', 'strict', or 'stop-before-partial'");
  }
  return handling;
}

// ---------------------------------------------------------------------------
// Decoding

function MakeDecoded(read, written, error) {
  const decoded = $slots_new(3);
  $slots_set(decoded, DECODED_READ, read);
  $slots_set(decoded, DECODED_WRITTEN, written);
  $slots_set(decoded, DECODED_ERROR, error);
  return decoded;
}

// SkipAsciiWhitespace ( string, index )   https://tc39.es/ecma262/#sec-skipasciiwhitespace
function SkipAsciiWhitespace(string, index, length) {
  let k = index;
  for (; k < length; k++) {
    const code = $str_char_code_at(string, k);
    if (code > 32 || (code !== 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) break;
  }
  return k;
}

// FromBase64 ( string, alphabet, lastChunkHandling [ , maxLength ] )   https://tc39.es/ecma262/#sec-frombase64
// into has room for maxLength bytes, or for all there can be.
function FromBase64(string, isUrl, lastChunkHandling, into, maxLength) {
  // 3. If maxLength = 0, nothing is read.
  if (maxLength === 0) return MakeDecoded(0, 0, undefined);
  // 4-9. chunk has the bits of chunkLength characters.
  let read = 0;
  let written = 0;
  let chunk = 0;
  let chunkLength = 0;
  let index = 0;
  const length = $str_length(string);
  // 10. Repeat,
  while (true) {
    // a. Set index to SkipAsciiWhitespace(string, index).
    index = SkipAsciiWhitespace(string, index, length);
    // b. If index = length, the last chunk may lack its padding.
    if (index === length) {
      if (chunkLength > 0) {
        if (lastChunkHandling === "stop-before-partial") return MakeDecoded(read, written, undefined);
        if (lastChunkHandling === "strict" || chunkLength === 1) return MakeDecoded(read, written, remainderOfBase64);
        written = WriteLastBytes(into, written, chunk, chunkLength);
      }
      return MakeDecoded(length, written, undefined);
    }
    // c-d. Let char be the next character.
    const char = $str_char_code_at(string, index++);
    // e. If char is "=", this is the end.
    if (char === 61) return FinishBase64(string, index, lastChunkHandling, into, chunk, chunkLength, read, written);
    // f-g. If it is not in the alphabet, a SyntaxError.
    const digit = Base64Digit(char, isUrl);
    if (digit < 0) return MakeDecoded(read, written, invalidBase64);
    // h-i. Stop before a chunk that has no room.
    const remaining = maxLength - written;
    if ((remaining === 1 && chunkLength === 2) || (remaining === 2 && chunkLength === 3)) return MakeDecoded(read, written, undefined);
    // j. Append char to chunk.
    chunk = (chunk << 6) | digit;
    chunkLength++;
    // k. If chunkLength = 4, write its bytes.
    if (chunkLength === 4) {
      $typed_set(into, written++, chunk >> 16);
      $typed_set(into, written++, chunk >> 8);
      $typed_set(into, written++, chunk);
      chunk = 0;
      chunkLength = 0;
      read = index;
      if (written === maxLength) return MakeDecoded(read, written, undefined);
    }
  }
}

// FromBase64, step 10.e: what follows the first "=".
function FinishBase64(string, afterPadding, lastChunkHandling, into, chunk, chunkLength, read, written) {
  const length = $str_length(string);
  // i. If chunkLength < 2, a SyntaxError.
  if (chunkLength < 2) return MakeDecoded(read, written, invalidBase64);
  // ii. Set index to SkipAsciiWhitespace(string, index).
  let index = SkipAsciiWhitespace(string, afterPadding, length);
  // iii. If chunkLength = 2, there must be another "=".
  if (chunkLength === 2) {
    if (index === length) return MakeDecoded(read, written, lastChunkHandling === "stop-before-partial" ? undefined : invalidBase64);
    if ($str_char_code_at(string, index) === 61) index = SkipAsciiWhitespace(string, index + 1, length);
  }
  // iv. If index < length, a SyntaxError.
  if (index < length) return MakeDecoded(read, written, invalidBase64);
  // v-vi. Strictly, bits that are not used must be 0.
  const unused = chunkLength === 2 ? 15 : 3;
  if (lastChunkHandling === "strict" && (chunk & unused) !== 0) return MakeDecoded(read, written, extraBitsOfBase64);
  // vii-viii. Write the bytes.
  return MakeDecoded(length, WriteLastBytes(into, written, chunk, chunkLength), undefined);
}

// DecodeFinalBase64Chunk ( chunk, throwOnExtraBits ) of 2 or 3 characters   https://tc39.es/ecma262/#sec-decodefinalbase64chunk
function WriteLastBytes(into, written, chunk, chunkLength) {
  if (chunkLength === 2) {
    $typed_set(into, written, chunk >> 4);
    return written + 1;
  }
  $typed_set(into, written, chunk >> 10);
  $typed_set(into, written + 1, chunk >> 2);
  return written + 2;
}

// FromHex ( string [ , maxLength ] )   https://tc39.es/ecma262/#sec-fromhex
function FromHex(string, into, maxLength) {
  const length = $str_length(string);
  // 3-4. If length modulo 2 is not 0, a SyntaxError.
  if (length % 2 !== 0) return MakeDecoded(0, 0, invalidHex);
  // 5-6. Repeat, while there are characters and there is room.
  let read = 0;
  let written = 0;
  while (read < length && written < maxLength) {
    const high = HexDigit($str_char_code_at(string, read));
    const low = HexDigit($str_char_code_at(string, read + 1));
    if (high < 0 || low < 0) return MakeDecoded(read, written, invalidHex);
    $typed_set(into, written++, high * 16 + low);
    read += 2;
  }
  return MakeDecoded(read, written, undefined);
}

function NewUint8Array(length) {
  return NewTypedArray(ELEMENT_UINT8, $slots_get(typedPrototypes, ELEMENT_UINT8), length);
}
function ThrowDecodingError(decoded) {
  const error = $slots_get(decoded, DECODED_ERROR);
  if (error !== undefined) throw SyntaxError_(error);
}
/** bytes as far as they were written, if there is no error. */
function FinishFrom(decoded, bytes) {
  ThrowDecodingError(decoded);
  const written = $slots_get(decoded, DECODED_WRITTEN);
  if (written === $typed_length(bytes)) return bytes;
  const ta = NewUint8Array(written);
  $typed_copy(ta, 0, bytes, 0, written);
  return ta;
}
/** The result of setFromBase64 and setFromHex. */
function FinishSetFrom(decoded) {
  ThrowDecodingError(decoded);
  return { read: $slots_get(decoded, DECODED_READ), written: $slots_get(decoded, DECODED_WRITTEN) };
}

$methods(Uint8Array, {
  // Uint8Array.fromBase64 ( string [ , options ] )   https://tc39.es/ecma262/#sec-uint8array.frombase64
  fromBase64(string, options = undefined) {
    // 1. If string is not a String, throw a TypeError exception.
    RequireText(string);
    // 2-8. The options.
    const opts = GetOptionsObject(options);
    const isUrl = IsUrlAlphabet(opts);
    const lastChunkHandling = LastChunkHandling(opts);
    // 9. Let result be FromBase64(string, alphabet, lastChunkHandling), at most 3 bytes of 4 characters.
    const bytes = NewUint8Array($math_ceil($str_length(string) / 4) * 3);
    // 10-14. Throw its error, or return its bytes.
    return FinishFrom(FromBase64(string, isUrl, lastChunkHandling, bytes, MAX_SAFE_INTEGER), bytes);
  },

  // Uint8Array.fromHex ( string )   https://tc39.es/ecma262/#sec-uint8array.fromhex
  fromHex(string) {
    RequireText(string);
    // 2-6. Let result be FromHex(string): throw its error, or return its bytes.
    const bytes = NewUint8Array($math_floor($str_length(string) / 2));
    return FinishFrom(FromHex(string, bytes, MAX_SAFE_INTEGER), bytes);
  },
});

// ---------------------------------------------------------------------------
// Uint8Array.prototype

$methods($slots_get(typedPrototypes, ELEMENT_UINT8), {
  // Uint8Array.prototype.setFromBase64 ( string [ , options ] )   https://tc39.es/ecma262/#sec-uint8array.prototype.setfrombase64
  setFromBase64(string, options = undefined) {
    ValidateUint8Array(this, "setFromBase64");
    RequireText(string);
    // 4-10. The options.
    const opts = GetOptionsObject(options);
    const isUrl = IsUrlAlphabet(opts);
    const lastChunkHandling = LastChunkHandling(opts);
    // 11-13. Let byteLength be the length, which the options may have changed.
    const byteLength = Uint8ArrayLength(this, "setFromBase64");
    // 14-22. What is decoded before an error is written.
    return FinishSetFrom(FromBase64(string, isUrl, lastChunkHandling, this, byteLength));
  },

  // Uint8Array.prototype.setFromHex ( string )   https://tc39.es/ecma262/#sec-uint8array.prototype.setfromhex
  setFromHex(string) {
    ValidateUint8Array(this, "setFromHex");
    RequireText(string);
    // 4-12. What is decoded before an error is written.
    return FinishSetFrom(FromHex(string, this, Uint8ArrayLength(this, "setFromHex")));
  },

  // Uint8Array.prototype.toBase64 ( [ options ] )   https://tc39.es/ecma262/#sec-uint8array.prototype.tobase64
  toBase64(options = undefined) {
    ValidateUint8Array(this, "toBase64");
    // 3-7. The options.
    const opts = GetOptionsObject(options);
    const characters = IsUrlAlphabet(opts) ? base64UrlCharacters : base64Characters;
    const omitPadding = opts !== undefined && $to_boolean(opts.omitPadding);
    // 8. Let toEncode be ? GetUint8ArrayBytes(O).
    const length = Uint8ArrayLength(this, "toBase64");
    // 9-11. Encode.
    const builder = $sb_new();
    let k = 0;
    for (; k + 2 < length; k += 3) {
      AddBase64(builder, characters, ($typed_get(this, k) << 16) | ($typed_get(this, k + 1) << 8) | $typed_get(this, k + 2), 4);
    }
    if (k < length) {
      const rest = length - k;
      AddBase64(builder, characters, ($typed_get(this, k) << 16) | (rest === 2 ? $typed_get(this, k + 1) << 8 : 0), rest + 1);
      if (!omitPadding) $sb_add(builder, rest === 1 ? "==" : "=");
    }
    return $sb_finish(builder);
  },

  // Uint8Array.prototype.toHex ( )   https://tc39.es/ecma262/#sec-uint8array.prototype.tohex
  toHex() {
    ValidateUint8Array(this, "toHex");
    // 3-6. Two digits of each byte.
    const length = Uint8ArrayLength(this, "toHex");
    const builder = $sb_new();
    for (let k = 0; k < length; k++) {
      const byte = $typed_get(this, k);
      $sb_add_char(builder, $str_char_code_at(hexCharacters, byte >> 4));
      $sb_add_char(builder, $str_char_code_at(hexCharacters, byte & 15));
    }
    return $sb_finish(builder);
  },
});

/** The first count of the four characters of 24 bits. */
function AddBase64(builder, characters, bits, count) {
  for (let i = 0; i < count; i++) $sb_add_char(builder, $str_char_code_at(characters, (bits >> (18 - 6 * i)) & 63));
}
