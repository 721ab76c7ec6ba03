// RegExp objects   https://tc39.es/ecma262/#sec-regexp-regular-expression-objects
//
// A RegExp Record: [0] the compiled pattern ($regexp_compile), [1] [[OriginalSource]],
// [2] [[OriginalFlags]] as bits. lastIndex is its first own property.
// Symbol methods and what they share: regexp-symbols.js.

const REGEXP_COMPILED = 0;
const REGEXP_SOURCE = 1;
const REGEXP_FLAGS = 2;

// Flags. ORDER: FLAG_* of abi/regexp.ts.
const FLAG_LETTERS = "dgimsuvy";
const FLAG_HAS_INDICES = 1;
const FLAG_GLOBAL = 2;
const FLAG_IGNORE_CASE = 4;
const FLAG_MULTILINE = 8;
const FLAG_DOT_ALL = 16;
const FLAG_UNICODE = 32;
const FLAG_UNICODE_SETS = 64;
const FLAG_STICKY = 128;
/** u or v */
const FLAGS_FULL_UNICODE = 96;
/** g or y: lastIndex counts. */
const FLAGS_LAST_INDEX = 130;

// The compiled pattern. ORDER: COMPILED_* of kernel/regexp/exec.ts.
const COMPILED_SOURCE = 1;
const COMPILED_FLAGS = 2;
const COMPILED_NAMES = 3;

// RegExp ( pattern, flags )   https://tc39.es/ecma262/#sec-regexp-pattern-flags
function RegExp(pattern, flags) {
  if ((new.target === undefined || new.target === RegExp) && $is_string(pattern)) return NewRegExp(pattern, flags);
  // 1. Let patternIsRegExp be ? IsRegExp(pattern).
  const patternIsRegExp = IsRegExp(pattern);
  // 2-3. If NewTarget is undefined, it is the active function; a regular expression it made itself is returned.
  let newTarget = new.target;
  if (newTarget === undefined) {
    newTarget = RegExp;
    if (patternIsRegExp && flags === undefined && pattern.constructor === newTarget) return pattern;
  }
  let P = pattern, F = flags;
  if ($record_class(pattern) === RECORD_REGEXP) {
    // 4. If pattern has [[RegExpMatcher]], take its source, and its flags if none are given.
    P = $record_field(pattern, REGEXP_SOURCE);
    if (flags === undefined) F = FlagsText($record_field(pattern, REGEXP_FLAGS));
  } else if (patternIsRegExp) {
    // 5. Else if patternIsRegExp, get them.
    P = pattern.source;
    if (flags === undefined) F = pattern.flags;
  }
  // 7-8. Let O be ? RegExpAlloc(newTarget). Return ? RegExpInitialize(O, P, F).
  return RegExpInitialize(RegExpAlloc(newTarget), P, F);
}

// RegExpAlloc ( newTarget )   https://tc39.es/ecma262/#sec-regexpalloc
function RegExpAlloc(newTarget) {
  const proto = newTarget === RegExp ? RegExpPrototype : GetPrototypeFromConstructor(newTarget, RegExpPrototype);
  const obj = $record_new(proto, RECORD_REGEXP, 3);
  $obj_define(obj, "lastIndex", 0, WRITABLE);
  return obj;
}

// RegExpInitialize ( obj, pattern, flags )   https://tc39.es/ecma262/#sec-regexpinitialize
function RegExpInitialize(obj, pattern, flags) {
  // 1-4. Both become strings, undefined the empty one.
  const P = pattern === undefined ? "" : ToString(pattern);
  const F = flags === undefined ? "" : ToString(flags);
  // 5-18. Parse.
  const bits = FlagBits(F);
  const compiled = $regexp_compile(P, bits);
  $record_set_field(obj, REGEXP_COMPILED, compiled);
  $record_set_field(obj, REGEXP_SOURCE, P);
  $record_set_field(obj, REGEXP_FLAGS, bits);
  // 19. Perform ? Set(obj, "lastIndex", +0, true).
  obj.lastIndex = 0;
  return obj;
}

/** RegExpInitialize(RegExpAlloc(%RegExp%), …) of a string: the object comes after the flags, but nobody can see that. */
function NewRegExp(pattern, flags) {
  return $regexp_new($regexp_compile(pattern, FlagBits(flags === undefined ? "" : ToString(flags))));
}

// RegExpCreate ( P, F )   https://tc39.es/ecma262/#sec-regexpcreate
function RegExpCreate(P, F) {
  return RegExpInitialize(RegExpAlloc(RegExp), P, F);
}

/** The bits of a string of flags; a SyntaxError if one is unknown or there twice, or u and v are both there. */
function FlagBits(F) {
  let bits = 0;
  for (let i = 0; i < F.length; i++) {
    const index = $str_index_of(FLAG_LETTERS, $str_char_at(F, i), 0);
    const bit = 1 << index;
    if (index < 0 || (bits & bit) !== 0) ThrowInvalidFlags(F);
    bits |= bit;
  }
  if ((bits & FLAGS_FULL_UNICODE) === FLAGS_FULL_UNICODE) ThrowInvalidFlags(F);
  return bits;
}
function ThrowInvalidFlags(F) {
  throw SyntaxError_(`Invalid flags supplied to RegExp constructor '${F}'`);
}
function FlagsText(bits) {
  if (bits === 0) return "";
  const builder = $sb_new();
  for (let i = 0; i < 8; i++) if ((bits & (1 << i)) !== 0) $sb_add(builder, $str_char_at(FLAG_LETTERS, i));
  return $sb_finish(builder);
}

/** The compiled pattern of a literal, which compiled code keeps: evaluating the literal is $regexp_new of it. */
function CompileRegExpLiteral(source, flags) {
  return $regexp_compile(source, FlagBits(flags));
}

$constructor("RegExp", RegExp, RegExpPrototype);
$set_intrinsic("RegExp", RegExp);

$methods(RegExp, {
  // get RegExp [ %Symbol.species% ]   https://tc39.es/ecma262/#sec-get-regexp-%symbol.species%
  get [SymbolSpecies]() { return this; },
});

// ---------------------------------------------------------------------------
// Matching

// RegExpExec ( R, S )   https://tc39.es/ecma262/#sec-regexpexec
function RegExpExec(R, S) {
  // The exec of one that nobody has touched is the built-in one.
  if ($regexp_is_pristine(R)) return RegExpBuiltinExec(R, S);
  // 1. Let exec be ? Get(R, "exec").
  const exec = R.exec;
  // 2. If it is callable, call it; the result is an object or null.
  if (exec !== RegExpPrototypeExec || $record_class(R) !== RECORD_REGEXP) {
    if ($is_callable(exec)) {
      const result = $call(exec, R, S);
      if (result !== null && !$is_object(result)) throw TypeError_("RegExp exec method returned something other than an Object or null");
      return result;
    }
    // 3. Perform ? RequireInternalSlot(R, [[RegExpMatcher]]).
    RequireRegExp(R, "RegExp.prototype.exec");
  }
  // 4. Return ? RegExpBuiltinExec(R, S).
  return RegExpBuiltinExec(R, S);
}

// RegExpBuiltinExec ( R, S )   https://tc39.es/ecma262/#sec-regexpbuiltinexec
function RegExpBuiltinExec(R, S) {
  const result = $regexp_exec(R, S);
  if (!$is_not_found(result)) return result;
  if (!RegExpMatchAt(R, S)) return null;
  return MatchResult($record_field(R, REGEXP_COMPILED), S, $record_field(R, REGEXP_FLAGS));
}

/** RegExpBuiltinExec, steps 1-20: whether R matches S. Reads and sets lastIndex. */
function RegExpMatchAt(R, S) {
  // 2. Let lastIndex be ℝ(? ToLength(! Get(R, "lastIndex"))).
  const lastIndex = ToLength(R.lastIndex);
  // 3-7. Without g and y it is 0.
  const flags = $record_field(R, REGEXP_FLAGS);
  const tracks = (flags & FLAGS_LAST_INDEX) !== 0;
  if (!tracks) return $regexp_match($record_field(R, REGEXP_COMPILED), S, 0, false);
  // 12-13. The search, which fails behind the end of S.
  if (lastIndex > S.length || !$regexp_match($record_field(R, REGEXP_COMPILED), S, lastIndex, (flags & FLAG_STICKY) !== 0)) {
    R.lastIndex = 0;
    return false;
  }
  // 16. Perform ? Set(R, "lastIndex", e, true).
  R.lastIndex = $regexp_bound(1);
  return true;
}

/** RegExpBuiltinExec, steps 21-35: the array of the match just made. */
function MatchResult(compiled, S, flags) {
  const A = $regexp_result(compiled, S);
  const names = $slots_get(compiled, COMPILED_NAMES);
  const withIndices = (flags & FLAG_HAS_INDICES) !== 0;
  if (names === undefined && !withIndices) return A;
  if (names !== undefined) A.groups = GroupsObject(names, A);
  if (withIndices) $obj_define(A, "indices", MakeMatchIndicesIndexPairArray(compiled, names), PLAIN);
  return A;
}

/** An object without prototype: each name with the value of its capture in a fast array. Of groups with one name, the one that took part. */
function GroupsObject(names, values) {
  const groups = $obj_create(null, 4);
  const count = $slots_length(names);
  for (let i = 0; i < count; i += 2) {
    const key = $to_key($slots_get(names, i));
    const value = $arr_get(values, $slots_get(names, i + 1));
    if (value !== undefined || $obj_get_own(groups, key) < 0) $obj_define(groups, key, value, PLAIN);
  }
  return groups;
}

// MakeMatchIndicesIndexPairArray ( S, indices, groupNames, hasGroups )   https://tc39.es/ecma262/#sec-makematchindicesindexpairarray
function MakeMatchIndicesIndexPairArray(compiled, names) {
  const A = [];
  const count = $regexp_captures(compiled);
  for (let i = 0; i < count; i++) {
    const start = $regexp_bound(2 * i);
    const end = $regexp_bound(2 * i + 1);
    $arr_push(A, start < 0 || end < 0 ? undefined : [start, end]);
  }
  $obj_define(A, "groups", names === undefined ? undefined : GroupsObject(names, A), PLAIN);
  return A;
}

// AdvanceStringIndex ( S, index, unicode )   https://tc39.es/ecma262/#sec-advancestringindex
function AdvanceStringIndex(S, index, unicode) {
  if (!unicode || index + 1 >= S.length) return index + 1;
  return index + ($str_code_point_at(S, index) > 65535 ? 2 : 1);
}

// ---------------------------------------------------------------------------
// Receivers

function RequireRegExp(value, method) {
  if ($record_class(value) !== RECORD_REGEXP) ThrowIncompatibleRegExp(value, method);
}
function RequireRegExpObject(value, method) {
  if (!$is_object(value)) ThrowIncompatibleRegExp(value, method);
}
function ThrowIncompatibleRegExp(value, method) {
  $throw_message("IncompatibleReceiver", method, value);
}

/** A flag getter   https://tc39.es/ecma262/#sec-regexphasflag */
function RegExpHasFlag(R, bit, name) {
  if ($record_class(R) === RECORD_REGEXP) return ($record_field(R, REGEXP_FLAGS) & bit) !== 0;
  if (R === RegExpPrototype) return undefined;
  throw TypeError_(`RegExp.prototype.${name} getter called on non-RegExp object`);
}

// EscapeRegExpPattern ( P, F )   https://tc39.es/ecma262/#sec-escaperegexppattern
// A slash outside of classes and line terminators get a backslash.
function EscapeRegExpPattern(P) {
  if (P === "") return "(?:)";
  if ($str_index_of(P, "/", 0) < 0 && !HasLineTerminator(P)) return P;
  const builder = $sb_new();
  let inClass = false, escaped = false;
  for (let i = 0; i < P.length; i++) {
    const c = $str_char_code_at(P, i);
    const terminator = LineTerminatorEscape(c);
    if (terminator !== "") {
      // A backslash before it was an identity escape, and now begins this one.
      if (!escaped) $sb_add(builder, "\\");
      $sb_add(builder, terminator);
    } else {
      if (!escaped && c === 47 && !inClass) $sb_add(builder, "\\");
      $sb_add_char(builder, c);
    }
    if (!escaped && c === 91) inClass = true;
    if (!escaped && c === 93) inClass = false;
    escaped = c === 92 && !escaped;
  }
  return $sb_finish(builder);
}
function HasLineTerminator(P) {
  for (let i = 0; i < P.length; i++) if (LineTerminatorEscape($str_char_code_at(P, i)) !== "") return true;
  return false;
}
function LineTerminatorEscape(code) {
  if (code === 10) return "n";
  if (code === 13) return "r";
  if (code === 0x2028) return "u2028";
  return code === 0x2029 ? "u2029" : "";
}

// ---------------------------------------------------------------------------
// Properties of the prototype, in V8's order

$methods(RegExpPrototype, {
  // RegExp.prototype.exec ( string )   https://tc39.es/ecma262/#sec-regexp.prototype.exec
  exec(string) {
    const result = $regexp_exec(this, string);
    if (!$is_not_found(result)) return result;
    RequireRegExp(this, "RegExp.prototype.exec");
    return RegExpBuiltinExec(this, ToString(string));
  },

  // get RegExp.prototype.dotAll   https://tc39.es/ecma262/#sec-get-regexp.prototype.dotAll
  get dotAll() { return RegExpHasFlag(this, FLAG_DOT_ALL, "dotAll"); },

  // get RegExp.prototype.flags   https://tc39.es/ecma262/#sec-get-regexp.prototype.flags
  get flags() {
    const R = this;
    if (!$is_object(R)) throw TypeError_(`RegExp.prototype.flags getter called on non-object ${$is_symbol(R) ? SymbolDescriptiveString(R) : ToString(R)}`);
    if ($regexp_is_pristine(R)) return FlagsText($record_field(R, REGEXP_FLAGS));
    let flags = "";
    if (R.hasIndices) flags += "d";
    if (R.global) flags += "g";
    if (R.ignoreCase) flags += "i";
    if (R.multiline) flags += "m";
    if (R.dotAll) flags += "s";
    if (R.unicode) flags += "u";
    if (R.unicodeSets) flags += "v";
    if (R.sticky) flags += "y";
    return flags;
  },

  // get RegExp.prototype.global   https://tc39.es/ecma262/#sec-get-regexp.prototype.global
  get global() { return RegExpHasFlag(this, FLAG_GLOBAL, "global"); },
  get hasIndices() { return RegExpHasFlag(this, FLAG_HAS_INDICES, "hasIndices"); },
  get ignoreCase() { return RegExpHasFlag(this, FLAG_IGNORE_CASE, "ignoreCase"); },
  get multiline() { return RegExpHasFlag(this, FLAG_MULTILINE, "multiline"); },

  // get RegExp.prototype.source   https://tc39.es/ecma262/#sec-get-regexp.prototype.source
  get source() {
    if ($record_class(this) === RECORD_REGEXP) return EscapeRegExpPattern($record_field(this, REGEXP_SOURCE));
    if (this === RegExpPrototype) return "(?:)";
    throw TypeError_("RegExp.prototype.source getter called on non-RegExp object");
  },

  get sticky() { return RegExpHasFlag(this, FLAG_STICKY, "sticky"); },
  get unicode() { return RegExpHasFlag(this, FLAG_UNICODE, "unicode"); },

  // RegExp.prototype.compile ( pattern, flags )   https://tc39.es/ecma262/#sec-regexp.prototype.compile
  compile(pattern, flags) {
    RequireRegExp(this, "RegExp.prototype.compile");
    if ($record_class(pattern) !== RECORD_REGEXP) return RegExpInitialize(this, pattern, flags);
    if (flags !== undefined) throw TypeError_("Cannot supply flags when constructing one RegExp from another");
    return RegExpInitialize(this, $record_field(pattern, REGEXP_SOURCE), FlagsText($record_field(pattern, REGEXP_FLAGS)));
  },

  // RegExp.prototype.toString ( )   https://tc39.es/ecma262/#sec-regexp.prototype.tostring
  toString() {
    RequireRegExpObject(this, "RegExp.prototype.toString");
    const pattern = ToString(this.source);
    return "/" + pattern + "/" + ToString(this.flags);
  },

  // RegExp.prototype.test ( S )   https://tc39.es/ecma262/#sec-regexp.prototype.test
  test(S) {
    const matches = $regexp_test(this, S);
    if (!$is_not_found(matches)) return matches;
    RequireRegExpObject(this, "RegExp.prototype.test");
    const string = ToString(S);
    if ($regexp_is_pristine(this)) return RegExpMatchAt(this, string);
    return RegExpExec(this, string) !== null;
  },
});
const RegExpPrototypeExec = RegExpPrototype.exec;

// ---------------------------------------------------------------------------
// Properties of the last match that the constructor has in all engines.
// https://github.com/tc39/proposal-regexp-legacy-features

/** Capture n of the last match, "" if it took no part. */
function LastCapture(n) {
  const start = $regexp_last_bound(2 * n);
  const end = $regexp_last_bound(2 * n + 1);
  return start < 0 || end < 0 ? "" : $str_substring($regexp_last_input(), start, end);
}
function LastParen() {
  const count = $regexp_last_captures();
  return count < 2 ? "" : LastCapture(10);
}
function LeftContext() {
  const start = $regexp_last_bound(0);
  return start < 0 ? "" : $str_substring($regexp_last_input(), 0, start);
}
function RightContext() {
  const end = $regexp_last_bound(1);
  if (end < 0) return "";
  const input = $regexp_last_input();
  return $str_substring(input, end, input.length);
}
/** RegExp.input is the last string unless it was set. */
let inputWhenSet, inputThatWasSet;
function LastInput() {
  const input = $regexp_last_input();
  if (inputThatWasSet !== undefined && input === inputWhenSet) return inputThatWasSet;
  return input === undefined ? "" : input;
}
function SetLastInput(value) {
  inputThatWasSet = ToString(value);
  inputWhenSet = $regexp_last_input();
}

$methods(RegExp, {
  get input() { return LastInput(); },
  set input(value) { SetLastInput(value); },
  get $_() { return LastInput(); },
  set $_(value) { SetLastInput(value); },
  get lastMatch() { return LastCapture(0); },
  set lastMatch(value) {},
  get "$&"() { return LastCapture(0); },
  set "$&"(value) {},
  get lastParen() { return LastParen(); },
  set lastParen(value) {},
  get "$+"() { return LastParen(); },
  set "$+"(value) {},
  get leftContext() { return LeftContext(); },
  set leftContext(value) {},
  get "$`"() { return LeftContext(); },
  set "$`"(value) {},
  get rightContext() { return RightContext(); },
  set rightContext(value) {},
  get "$'"() { return RightContext(); },
  set "$'"(value) {},
  get $1() { return LastCapture(1); }, set $1(value) {},
  get $2() { return LastCapture(2); }, set $2(value) {},
  get $3() { return LastCapture(3); }, set $3(value) {},
  get $4() { return LastCapture(4); }, set $4(value) {},
  get $5() { return LastCapture(5); }, set $5(value) {},
  get $6() { return LastCapture(6); }, set $6(value) {},
  get $7() { return LastCapture(7); }, set $7(value) {},
  get $8() { return LastCapture(8); }, set $8(value) {},
  get $9() { return LastCapture(9); }, set $9(value) {},
});

// ---------------------------------------------------------------------------
// RegExp.escape

/** What stands for a code point in a pattern, wherever it is put.   https://tc39.es/ecma262/#sec-encodeforregexpescape */
function EncodeForRegExpEscape(c) {
  const text = $str_from_code_point(c);
  // 1-2. SyntaxCharacters and the slash get a backslash; ControlEscapes their letter.
  if ($str_index_of("^$\\.*+?()[]{}|/", text, 0) >= 0) return "\\" + text;
  if (c >= 9 && c <= 13) return "\\" + $str_char_at("tnvfr", c - 9);
  // 3-5. Other punctuators, white space and lone surrogates are given by their numbers.
  const isOther = $str_index_of(",-=<>#&!%:;@~'`\"", text, 0) >= 0 || $str_trim(text, 3).length === 0 || c >= 0xd800 && c <= 0xdfff;
  return isOther ? CodeUnitEscape(c) : text;
}
/** \xhh or \uhhhh */
function CodeUnitEscape(c) {
  const digits = $num_to_string_radix(c, 16);
  if (c > 255) return "\\u" + $str_repeat("0", 4 - digits.length) + digits;
  return (c > 15 ? "\\x" : "\\x0") + digits;
}

$methods(RegExp, {
  // RegExp.escape ( S )   https://tc39.es/ecma262/#sec-regexp.escape
  escape(S) {
    // 1. If S is not a String, throw a TypeError exception.
    if (!$is_string(S)) throw TypeError_("RegExp.escape requires a string");
    const escaped = $sb_new();
    for (let i = 0; i < S.length;) {
      const c = $str_code_point_at(S, i);
      // 4.a. A digit or letter at the start might belong to an escape before it.
      const first = i === 0 && (c >= 48 && c <= 57 || c >= 65 && c <= 90 || c >= 97 && c <= 122);
      $sb_add(escaped, first ? CodeUnitEscape(c) : EncodeForRegExpEscape(c));
      i += c > 65535 ? 2 : 1;
    }
    return $sb_finish(escaped);
  },
});
