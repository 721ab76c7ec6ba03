// The symbol methods of regular expressions   https://tc39.es/ecma262/#sec-properties-of-the-regexp-prototype-object
//
// Each has a fast path for regular expressions that nobody has touched
// ($regexp_is_pristine): no property is then read but lastIndex, which is an
// own data property, and no result objects are made.

/** Fast paths want lastIndex to be a number already. */
function IsFastRegExp(R) {
  return $regexp_is_pristine(R) && $is_int(R.lastIndex);
}

const SpeciesGetter = ($obj_get_own(RegExp, SymbolSpecies), $lookup_value());
/** SpeciesConstructor(R, %RegExp%) of a pristine one gives %RegExp%. */
function HasRegExpSpecies() {
  return !RegExpsMayChange() || HasSpeciesGetter();
}
function HasSpeciesGetter() {
  return $obj_get_own(RegExp, SymbolSpecies) >= 0 && $same_cell($lookup_value(), SpeciesGetter);
}
/** Whether the program may change how regular expressions work. The linker puts false here where it cannot. */
function RegExpsMayChange() {
  return true;
}

function ContainsFlag(flags, letter) {
  return $str_index_of(flags, letter, 0) >= 0;
}
function IsFullUnicode(flags) {
  return ContainsFlag(flags, "u") || ContainsFlag(flags, "v");
}

/** Sets lastIndex one further after an empty match. */
function AdvanceLastIndex(rx, S, fullUnicode) {
  const thisIndex = ToLength(rx.lastIndex);
  rx.lastIndex = AdvanceStringIndex(S, thisIndex, fullUnicode);
}

// ---------------------------------------------------------------------------
// match, matchAll, search

/** The text that a result object says was matched. */
function MatchedText(result) {
  return ToString(result[0]);
}

$methods(RegExpPrototype, {
  // RegExp.prototype [ %Symbol.match% ] ( string )   https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.match%
  [SymbolMatch](string) {
    const rx = this;
    RequireRegExpObject(rx, "RegExp.prototype.@@match");
    const S = ToString(string);
    const matched = $regexp_matched(rx, S);
    if (!$is_not_found(matched)) return matched;
    // 4-5. Let flags be ? ToString(? Get(rx, "flags")). Without g, one result.
    const flags = ToString(rx.flags);
    if (!ContainsFlag(flags, "g")) return RegExpExec(rx, S);
    // 6. Else the texts of all matches.
    const fullUnicode = IsFullUnicode(flags);
    rx.lastIndex = 0;
    let A = null;
    for (;;) {
      const result = RegExpExec(rx, S);
      if (result === null) return A;
      const matchStr = MatchedText(result);
      if (A === null) A = [];
      $arr_push(A, matchStr);
      if (matchStr === "") AdvanceLastIndex(rx, S, fullUnicode);
    }
  },

  // RegExp.prototype [ %Symbol.matchAll% ] ( string )   https://tc39.es/ecma262/#sec-regexp-prototype-%symbol.matchall%
  [SymbolMatchAll](string) {
    const R = this;
    RequireRegExpObject(R, "RegExp.prototype.@@matchAll");
    const S = ToString(string);
    if (IsFastRegExp(R) && HasRegExpSpecies()) return IterateMatchesFast(R, S);
    return MatchAllBySpecies(R, S);
  },
});

/** matchAll of a pristine one, whose species is %RegExp%. */
function IterateMatchesFast(R, S) {
  const bits = $record_field(R, REGEXP_FLAGS);
  const matcher = $regexp_new($record_field(R, REGEXP_COMPILED));
  matcher.lastIndex = ToLength(R.lastIndex);
  return CreateRegExpStringIterator(matcher, S, (bits & FLAG_GLOBAL) !== 0, (bits & FLAGS_FULL_UNICODE) !== 0);
}

function ConstructRegExp(C, R, flags) {
  const list = $slots_new(2);
  $slots_set(list, 0, R);
  $slots_set(list, 1, flags);
  return $construct(C, C, list, 2);
}

/** The steps of matchAll from 4 on, of a regular expression that may be any object. */
function MatchAllBySpecies(R, S) {
  // 4-6. A copy of R, by its species.
  const C = SpeciesConstructor(R, RegExp);
  const flags = ToString(R.flags);
  const matcher = ConstructRegExp(C, R, flags);
  // 7-8. It goes on where R is.
  matcher.lastIndex = ToLength(R.lastIndex);
  return CreateRegExpStringIterator(matcher, S, ContainsFlag(flags, "g"), IsFullUnicode(flags));
}

// RegExp String Iterator Objects   https://tc39.es/ecma262/#sec-regexp-string-iterator-objects
// Record: [0] the regular expression, undefined when exhausted; [1] string; [2] global; [3] fullUnicode.
const RegExpStringIteratorPrototype = $obj_create(IteratorPrototype, 4);

function CreateRegExpStringIterator(R, S, global, fullUnicode) {
  stepRegExpStringIterator = RegExpStringIteratorStep;
  const iterator = $record_new(RegExpStringIteratorPrototype, RECORD_REGEXP_STRING_ITERATOR, 4);
  $record_set_field(iterator, 0, R);
  $record_set_field(iterator, 1, S);
  $record_set_field(iterator, 2, global);
  $record_set_field(iterator, 3, fullUnicode);
  return iterator;
}

$methods(RegExpStringIteratorPrototype, {
  // %RegExpStringIteratorPrototype%.next ( )   https://tc39.es/ecma262/#sec-%regexpstringiteratorprototype%.next
  next() {
    if ($record_class(this) !== RECORD_REGEXP_STRING_ITERATOR) $throw_message("IncompatibleReceiver", "%RegExpStringIterator%.prototype.next", this);
    const match = NextMatch(this);
    return CreateIterResultObject(match, match === undefined);
  },
});
$tag(RegExpStringIteratorPrototype, "RegExp String Iterator");
const regExpStringIteratorNext = RegExpStringIteratorPrototype.next;

/** The next match, undefined at the end. */
function NextMatch(iterator) {
  const R = $record_field(iterator, 0);
  if (R === undefined) return undefined;
  const S = $record_field(iterator, 1);
  const match = RegExpExec(R, S);
  if (match === null) {
    $record_set_field(iterator, 0, undefined);
    return undefined;
  }
  if (!$record_field(iterator, 2)) $record_set_field(iterator, 0, undefined);
  else if (MatchedText(match) === "") AdvanceLastIndex(R, S, $record_field(iterator, 3));
  return match;
}

/** See BuiltinIteratorStep. */
function RegExpStringIteratorStep(record, iterator, next) {
  if (!$same_cell(next, regExpStringIteratorNext)) return undefined;
  const match = NextMatch(iterator);
  if (match === undefined) return false;
  $slots_set(record, 2, match);
  return true;
}

// ---------------------------------------------------------------------------
// replace

/** Calls a replacer: (matched, …captures, position, string [, groups]). */
function CallReplacer(replacer, matched, captures, count, position, S, groups) {
  const extra = groups === undefined ? 3 : 4;
  const list = $slots_new(count + extra);
  $slots_set(list, 0, matched);
  for (let i = 0; i < count; i++) $slots_set(list, i + 1, $slots_get(captures, i));
  $slots_set(list, count + 1, position);
  $slots_set(list, count + 2, S);
  if (groups !== undefined) $slots_set(list, count + 3, groups);
  return ToString($apply(replacer, undefined, list, count + extra));
}

/** Replaces by a function, or by a template, which may refer to named groups, in a regular expression for which IsFastRegExp is true. */
function ReplaceFast(R, S, replaceValue, functional) {
  const compiled = $record_field(R, REGEXP_COMPILED);
  const names = $slots_get(compiled, COMPILED_NAMES);
  const count = $regexp_captures(compiled) - 1;
  const matches = $regexp_matches(R, S);
  const total = matches.length;
  if (total === 0) return S;
  const builder = $sb_new();
  let done = 0;
  for (let i = 0; i < total; i += count + 2) {
    const position = $arr_get(matches, i), matched = $arr_get(matches, i + 1);
    $sb_add_part(builder, S, done, position);
    done = position + matched.length;
    if (functional && names === undefined && count < 2) {
      const text = count === 0 ? $call(replaceValue, undefined, matched, position, S) : $call(replaceValue, undefined, matched, $arr_get(matches, i + 2), position, S);
      $sb_add(builder, ToString(text));
      continue;
    }
    const captures = $slots_new(count);
    for (let n = 0; n < count; n++) $slots_set(captures, n, $arr_get(matches, i + 2 + n));
    const groups = names === undefined ? undefined : GroupsObject(names, $arr_slice(matches, i + 1, i + count + 2));
    $sb_add(builder, functional ? CallReplacer(replaceValue, matched, captures, count, position, S, groups) : GetSubstitution(matched, S, position, captures, count, groups, replaceValue));
  }
  $sb_add_part(builder, S, done, S.length);
  return $sb_finish(builder);
}

/** The results of RegExpExec that a replacement uses, collected before it begins. */
function CollectResults(rx, S, flags) {
  const results = [];
  const global = ContainsFlag(flags, "g");
  const fullUnicode = IsFullUnicode(flags);
  if (global) rx.lastIndex = 0;
  for (;;) {
    const result = RegExpExec(rx, S);
    if (result === null) return results;
    $arr_push(results, result);
    if (!global) return results;
    if (MatchedText(result) === "") AdvanceLastIndex(rx, S, fullUnicode);
  }
}

/** The steps of replace from 7 on, of a regular expression that may be any object. */
function ReplaceByExec(rx, S, replacement, functional) {
  // 7-13. Collect the results.
  const results = CollectResults(rx, S, ToString(rx.flags));
  // 14-15. Let accumulatedResult be the empty String, and nextSourcePosition 0.
  const builder = $sb_new();
  let nextSourcePosition = 0;
  const total = results.length;
  for (let i = 0; i < total; i++) {
    const result = $arr_get(results, i);
    // a-b. The captures, whose number is the length of the result.
    const length = LengthOfArrayLike(result);
    const nCaptures = length < 1 ? 0 : length - 1;
    // c-f. The text and the position, which must lie in S.
    const matched = MatchedText(result);
    const index = ToIntegerOrInfinity(result.index);
    const position = index < 0 ? 0 : index > S.length ? S.length : index;
    // g-i. Each capture is a string or undefined.
    const captures = $slots_new(nCaptures);
    for (let n = 1; n <= nCaptures; n++) {
      const capN = result[n];
      $slots_set(captures, n - 1, capN === undefined ? undefined : ToString(capN));
    }
    // j-l. The replacement.
    let namedCaptures = result.groups;
    let text;
    if (functional) text = CallReplacer(replacement, matched, captures, nCaptures, position, S, namedCaptures);
    else {
      if (namedCaptures !== undefined) namedCaptures = ToObject(namedCaptures);
      text = GetSubstitution(matched, S, position, captures, nCaptures, namedCaptures, replacement);
    }
    // m. Positions must not go back.
    if (position >= nextSourcePosition) {
      $sb_add_part(builder, S, nextSourcePosition, position);
      $sb_add(builder, text);
      nextSourcePosition = position + matched.length;
    }
  }
  // 16-17. What follows the last match.
  if (nextSourcePosition < S.length) $sb_add_part(builder, S, nextSourcePosition, S.length);
  return $sb_finish(builder);
}

$methods(RegExpPrototype, {
  // RegExp.prototype [ %Symbol.replace% ] ( string, replaceValue )   https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.replace%
  [SymbolReplace](string, replaceValue) {
    const rx = this;
    RequireRegExpObject(rx, "RegExp.prototype.@@replace");
    const S = ToString(string);
    // 5-6. Let functionalReplace be IsCallable(replaceValue); if it is not, make replaceValue a string.
    const functional = $is_callable(replaceValue);
    const replacement = functional ? replaceValue : ToString(replaceValue);
    const replaced = $regexp_replace(rx, S, replacement);
    if (!$is_not_found(replaced)) return replaced;
    if (IsFastRegExp(rx)) return ReplaceFast(rx, S, replacement, functional);
    return ReplaceByExec(rx, S, replacement, functional);
  },

  // RegExp.prototype [ %Symbol.search% ] ( string )   https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.search%
  [SymbolSearch](string) {
    const rx = this;
    RequireRegExpObject(rx, "RegExp.prototype.@@search");
    const S = ToString(string);
    const found = $regexp_search(rx, S);
    if (!$is_not_found(found)) return found;
    // 4-8. lastIndex is 0 meanwhile.
    const previousLastIndex = rx.lastIndex;
    if (!$same_value(previousLastIndex, 0)) rx.lastIndex = 0;
    const result = RegExpExec(rx, S);
    const currentLastIndex = rx.lastIndex;
    if (!$same_value(currentLastIndex, previousLastIndex)) rx.lastIndex = previousLastIndex;
    // 9-10. The index of the match, or -1.
    return result === null ? -1 : result.index;
  },
});

// ---------------------------------------------------------------------------
// split

/** The steps of split from 4 on, of a regular expression that may be any object. */
function SplitBySpecies(rx, S, limit) {
  // 4-10. A sticky copy of rx, by its species.
  const C = SpeciesConstructor(rx, RegExp);
  const flags = ToString(rx.flags);
  const unicodeMatching = IsFullUnicode(flags);
  const splitter = ConstructRegExp(C, rx, ContainsFlag(flags, "y") ? flags : flags + "y");
  // 11-14. The limit is 2^32 - 1 if undefined.
  const A = [];
  const lim = limit === undefined ? MAX_UINT32 : ToNumber(limit) >>> 0;
  if (lim === 0) return A;
  // 15. Nothing to split.
  if (S === "") {
    if (RegExpExec(splitter, S) === null) $arr_push(A, S);
    return A;
  }
  // 16-19. Try at each position.
  const size = S.length;
  let p = 0, q = 0;
  while (q < size) {
    splitter.lastIndex = q;
    const z = RegExpExec(splitter, S);
    if (z === null) {
      q = AdvanceStringIndex(S, q, unicodeMatching);
      continue;
    }
    const lastIndex = ToLength(splitter.lastIndex);
    const e = lastIndex < size ? lastIndex : size;
    if (e === p) {
      q = AdvanceStringIndex(S, q, unicodeMatching);
      continue;
    }
    $arr_push(A, $str_substring(S, p, q));
    if (A.length === lim) return A;
    p = e;
    const length = LengthOfArrayLike(z);
    for (let i = 1; i < length; i++) {
      $arr_push(A, z[i]);
      if (A.length === lim) return A;
    }
    q = p;
  }
  $arr_push(A, $str_substring(S, p, size));
  return A;
}

$methods(RegExpPrototype, {
  // RegExp.prototype [ %Symbol.split% ] ( string, limit )   https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.split%
  [SymbolSplit](string, limit) {
    const rx = this;
    RequireRegExpObject(rx, "RegExp.prototype.@@split");
    const S = ToString(string);
    if ($regexp_is_pristine(rx) && HasRegExpSpecies() && !($is_object(limit) && RegExpsMayChange())) return $regexp_split($record_field(rx, REGEXP_COMPILED), S, limit === undefined ? -1 : ToNumber(limit) | 0);
    return SplitBySpecies(rx, S, limit);
  },
});

$methods(RegExpPrototype, {
  get unicodeSets() { return RegExpHasFlag(this, FLAG_UNICODE_SETS, "unicodeSets"); },
});

$regexp_set_pristine(RegExpCreate("", ""));
