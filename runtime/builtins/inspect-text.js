// How util.inspect shows strings and other primitives (inspect.js begins it).

function StringHas(s, part) {
  return $str_index_of(s, part, 0) >= 0;
}
function Spaces(count) {
  return count > 0 ? $str_repeat(" ", count) : "";
}
function PluralS(count) {
  return count > 1 ? "s" : "";
}
function JoinStrings(list, separator) {
  for (let i = 0; i < list.length; i++) if ($arr_get(list, i).length > LONG_PART) return LinkStrings(list, separator);
  const builder = $sb_new();
  for (let i = 0; i < list.length; i++) {
    if (i > 0) $sb_add(builder, separator);
    $sb_add(builder, $arr_get(list, i));
  }
  return $sb_finish(builder);
}
/** Long parts are linked, not copied: the text of what is n levels deep would be copied n times. */
const LONG_PART = 2000;
function LinkStrings(list, separator) {
  let text = $arr_get(list, 0);
  for (let i = 1; i < list.length; i++) text = $str_concat($str_concat(text, separator), $arr_get(list, i));
  return text;
}
function IndexInList(list, item) {
  for (let i = 0; i < list.length; i++) {
    if ($arr_get(list, i) === item) return i;
  }
  return -1;
}
function RemoveFromList(list, item) {
  const index = IndexInList(list, item);
  if (index >= 0) $arr_splice_raw(list, index, 1, 0);
}
function StartsWith(s, prefix) {
  return s.length >= prefix.length && $str_equals($str_substring(s, 0, prefix.length), prefix);
}
function EndsWith(s, suffix) {
  const start = s.length - suffix.length;
  return start >= 0 && $str_equals($str_substring(s, start, s.length), suffix);
}

// ---------------------------------------------------------------------------
// Primitives

function InspectPrimitive(ctx, value) {
  if ($is_string(value)) return InspectString(ctx, value);
  if ($is_number(value)) return Styled(ctx, InspectNumber(value), "number");
  if ($is_symbol(value)) return Styled(ctx, SymbolDescriptiveString(value), "symbol");
  if ($is_bigint(value)) return Styled(ctx, $bigint_to_string(value, 10) + "n", "bigint");
  return Styled(ctx, $prim_to_string(value), value === null ? "null" : value === undefined ? "undefined" : "boolean");
}

function InspectNumber(n) {
  return n === 0 && 1 / n < 0 ? "-0" : $num_to_string(n);
}

function InspectString(ctx, value) {
  let trailer = "";
  if (value.length > ctx.maxStringLength) {
    const remaining = value.length - ctx.maxStringLength;
    value = $str_substring(value, 0, ctx.maxStringLength);
    trailer = `... ${remaining} more character${PluralS(remaining)}`;
  }
  if (ctx.compact !== true && value.length > 16 && value.length > ctx.breakLength - ctx.indentation - 4 && StringHas(value, "\n")) {
    return InspectLines(ctx, value, ` +\n${Spaces(ctx.indentation + 2)}`) + trailer;
  }
  return Styled(ctx, QuoteString(value), "string") + trailer;
}

/** A long text: one string for each of its lines. */
function InspectLines(ctx, value, separator) {
  const lines = [];
  let start = 0;
  while (start < value.length) {
    const lineBreak = $str_index_of(value, "\n", start);
    const end = lineBreak < 0 ? value.length : lineBreak + 1;
    $arr_push(lines, Styled(ctx, QuoteString($str_substring(value, start, end)), "string"));
    start = end;
  }
  return JoinStrings(lines, separator);
}

/** In the first quotes of ' " ` that the text does not contain, with escapes. */
function QuoteString(s) {
  let quote = "'";
  if (StringHas(s, "'")) {
    if (!StringHas(s, '"')) quote = '"';
    else if (!StringHas(s, "`") && !StringHas(s, "${")) quote = "`";
  }
  return quote + EscapeText(s, quote === "'") + quote;
}

/** Escapes control characters, backslashes, lone surrogates and, if asked to, single quotes. */
function EscapeText(s, singleQuotes) {
  let builder;
  let done = 0;
  for (let i = 0; i < s.length; i++) {
    const c = $str_char_code_at(s, i);
    if (c >= 55296 && c <= 56319 && $str_code_point_at(s, i) > 65535) {
      i++;
      continue;
    }
    if (!NeedsEscape(c, singleQuotes)) continue;
    if (builder === undefined) builder = $sb_new();
    $sb_add_part(builder, s, done, i);
    $sb_add(builder, EscapeOf(c));
    done = i + 1;
  }
  if (builder === undefined) return s;
  $sb_add_part(builder, s, done, s.length);
  return $sb_finish(builder);
}
function NeedsEscape(c, singleQuotes) {
  if (c < 32 || c === 92) return true;
  if (c < 127) return c === 39 && singleQuotes;
  return c < 160 || (c >= 55296 && c <= 57343);
}
function EscapeOf(c) {
  switch (c) {
    case 8: return "\\b";
    case 9: return "\\t";
    case 10: return "\\n";
    case 12: return "\\f";
    case 13: return "\\r";
    case 39: return "\\'";
    case 92: return "\\\\";
  }
  const hex = $num_to_string_radix(c, 16);
  if (c > 255) return "\\u" + hex;
  return (c < 16 ? "\\x0" : "\\x") + $str_to_upper(hex);
}
