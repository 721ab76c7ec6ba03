// Where util.inspect breaks lines.

/** Puts the contents on one line if it is short and not too deep, in columns if it is a long array, else on a line each. */
function ReduceToString(ctx, output, form, recurseTimes) {
  if (ctx.compact === true) return CompactString(ctx, output, form);
  const base = form.base === "" ? "" : form.base + " ";
  const entries = output.length;
  if (ctx.compact >= 1) {
    if ((form.list === LIST_ELEMENTS || form.list === LIST_TYPED) && entries > 6) output = GroupElements(ctx, output, form.value);
    if (ctx.currentDepth - recurseTimes < ctx.compact && entries === output.length) {
      const start = output.length + ctx.indentation + form.open.length + form.base.length + 10;
      if (FitsOnLine(ctx, output, start, form.base)) {
        const joined = JoinStrings(output, ", ");
        if (!StringHas(joined, "\n")) return `${base}${form.open} ${joined} ${form.close}`;
      }
    }
  }
  const lineBreak = "\n" + Spaces(ctx.indentation);
  return `${base}${form.open}${lineBreak}  ${JoinStrings(output, `,${lineBreak}  `)}${lineBreak}${form.close}`;
}
/** The layout of `compact: true`. */
function CompactString(ctx, output, form) {
  const base = form.base === "" ? "" : " " + form.base;
  if (FitsOnLine(ctx, output, 0, form.base)) return `${form.open}${base} ${JoinStrings(output, ", ")} ${form.close}`;
  const lineBreak = "\n" + Spaces(ctx.indentation);
  const first = base === "" && form.open.length === 1 ? " " : `${base}${lineBreak}  `;
  return `${form.open}${first}${JoinStrings(output, `,${lineBreak}  `)} ${form.close}`;
}

function FitsOnLine(ctx, output, start, base) {
  let total = output.length + start;
  if (total + output.length > ctx.breakLength) return false;
  for (let i = 0; i < output.length; i++) {
    total += WithoutColors(ctx, $arr_get(output, i)).length;
    if (total > ctx.breakLength) return false;
  }
  return base === "" || !StringHas(base, "\n");
}
function WithoutColors(ctx, text) {
  if (ctx.stylize === undefined) return text;
  let plain = "";
  let from = 0;
  for (let at = $str_index_of(text, "\x1b[", 0); at >= 0; at = $str_index_of(text, "\x1b[", from)) {
    plain += $str_substring(text, from, at);
    const end = $str_index_of(text, "m", at);
    from = end < 0 ? text.length : end + 1;
  }
  return plain + $str_substring(text, from, text.length);
}

/** Combines the entries of an array with more than six into rows, if they are short and of like length. */
function GroupElements(ctx, output, value) {
  // A last entry "... more items" gets a row of its own.
  const hasMore = output.length > ctx.maxArrayLength;
  const count = hasMore ? output.length - 1 : output.length;
  const widths = [];
  let total = 0, widest = 0;
  for (let i = 0; i < count; i++) {
    const width = DisplayWidth(WithoutColors(ctx, $arr_get(output, i)));
    $arr_push(widths, width);
    total += width + 2;
    if (width > widest) widest = width;
  }
  const cell = widest + 2;
  if (cell * 3 + ctx.indentation >= ctx.breakLength) return output;
  if (total / cell <= 5 && widest > 6) return output;
  const columns = ColumnCount(ctx, cell, total, output.length, count);
  if (columns <= 1) return output;
  const rows = ElementRows(output, widths, count, columns, AllNumbers(value, output.length));
  if (hasMore) $arr_push(rows, $arr_get(output, count));
  return rows;
}

/** As many columns as make the block about square (a character is 2.5 times as high as wide), at most 16. */
function ColumnCount(ctx, cell, total, entries, count) {
  const bias = $math_sqrt(cell - total / entries);
  const biased = cell - 3 - bias > 1 ? cell - 3 - bias : 1;
  const square = $math_unary(19, $math_sqrt(2.5 * biased * count) / biased);
  const fitting = $math_floor((ctx.breakLength - ctx.indentation) / cell);
  return $math_min($math_min(square, fitting), $math_min(ctx.compact * 4, 15));
}

/** Numbers are aligned to the right. */
function AllNumbers(value, count) {
  if (value === undefined) return true;
  for (let i = 0; i < count; i++) {
    if (!$is_number(value[i]) && !$is_bigint(value[i])) return false;
  }
  return true;
}

function ElementRows(output, widths, count, columns, alignRight) {
  const columnWidths = [];
  for (let column = 0; column < columns; column++) {
    let width = 0;
    for (let j = column; j < count; j += columns) {
      if ($arr_get(widths, j) > width) width = $arr_get(widths, j);
    }
    $arr_push(columnWidths, width + 2);
  }
  const rows = [];
  for (let i = 0; i < count; i += columns) {
    const end = i + columns < count ? i + columns : count;
    let row = "";
    for (let j = i; j < end; j++) {
      const last = j === end - 1;
      const text = last ? $arr_get(output, j) : $arr_get(output, j) + ", ";
      const padding = Spaces($arr_get(columnWidths, j - i) - $arr_get(widths, j) - 2);
      row += alignRight ? padding + text : last ? text : text + padding;
    }
    $arr_push(rows, row);
  }
  return rows;
}

/** Columns that a text takes in a terminal: wide East Asian characters and emoji two, combining marks none. */
function DisplayWidth(s) {
  let width = 0;
  for (let i = 0; i < s.length; i++) {
    const c = $str_char_code_at(s, i);
    if (c >= 32 && c < 127) {
      width++;
      continue;
    }
    const codePoint = $str_code_point_at(s, i);
    if (codePoint > 65535) i++;
    width += IsWideCodePoint(codePoint) ? 2 : IsZeroWidthCodePoint(codePoint) ? 0 : 1;
  }
  return width;
}
function IsWideCodePoint(c) {
  return c >= 4352 && (
    c <= 4447 || (c >= 11904 && c <= 12350) || (c >= 12353 && c <= 42191 && c !== 19904) || (c >= 43360 && c <= 43388) ||
    (c >= 44032 && c <= 55203) || (c >= 63744 && c <= 64255) || (c >= 65040 && c <= 65049) || (c >= 65072 && c <= 65131) ||
    (c >= 65281 && c <= 65376) || (c >= 65504 && c <= 65510) || (c >= 126976 && c <= 131069 && IsWideSymbol(c)) || (c >= 131072 && c <= 262141));
}
function IsWideSymbol(c) {
  return (c >= 127744 && c <= 128591) || (c >= 128640 && c <= 128767) || (c >= 129280 && c <= 129791) || (c >= 127488 && c <= 127569);
}
function IsZeroWidthCodePoint(c) {
  return c <= 31 || (c >= 127 && c <= 159) || (c >= 768 && c <= 879) || (c >= 8203 && c <= 8207) || (c >= 8400 && c <= 8447) ||
    (c >= 65024 && c <= 65039) || (c >= 65056 && c <= 65071) || (c >= 917760 && c <= 917999);
}
