// Number.prototype.toLocaleString and BigInt.prototype.toLocaleString
// https://tc39.es/ecma402/#numberformat-objects
//
// A format is what the options of Intl.NumberFormat come to. A number to be
// formatted is { negative, digits, point }: ± 0.digits × 10^point, without zeros
// at either end; the digits of zero are "".

const STYLES = " decimal percent currency unit ";
const ROUNDING_INCREMENTS = " 1 2 5 10 20 25 50 100 200 250 500 1000 2000 2500 5000 ";
const ROUNDING_MODES = " ceil floor expand trunc halfCeil halfFloor halfExpand halfTrunc halfEven ";
/** Node's limit for fraction digits. */
const MAX_FRACTION_DIGITS = 20;
const NO_BREAK_SPACE = "\u00a0";

// ---- Currencies: where code, two digits and the symbol of the code itself are not right

const CURRENCY_SYMBOLS = "|AUD=A$|BRL=R$|CAD=CA$|CNY=CN¥|EUR=€|GBP=£|HKD=HK$|ILS=₪|INR=₹|JPY=¥|KRW=₩|MXN=MX$|NZD=NZ$|PHP=₱|TWD=NT$|USD=$|VND=₫|XAF=FCFA|XCD=EC$|XCG=Cg.|XOF=F\u202fCFA|XPF=CFPF|XXX=¤|";
const NARROW_SYMBOLS = "|AFN=؋|AMD=֏|AOA=Kz|ARS=$|AUD=$|AZN=₼|BAM=KM|BBD=$|BDT=৳|BMD=$|BND=$|BOB=Bs|BSD=$|BWP=P|BZD=$|CAD=$|CLP=$|CNY=¥|COP=$|CRC=₡|CUC=$|CUP=$|CZK=Kč|DKK=kr|DOP=$|EGP=E£|FJD=$|FKP=£|GEL=₾|GHS=GH₵|GIP=£|GNF=FG|GTQ=Q|GYD=$|HKD=$|HNL=L|HRK=kn|HUF=Ft|IDR=Rp|ISK=kr|JMD=$|KGS=⃀|KHR=៛|KMF=CF|KPW=₩|KYD=$|KZT=₸|LAK=₭|LBP=L£|LKR=Rs|LRD=$|MGA=Ar|MMK=K|MNT=₮|MUR=Rs|MXN=$|MYR=RM|NAD=$|NGN=₦|NIO=C$|NOK=kr|NPR=Rs|NZD=$|PKR=Rs|PLN=zł|PYG=₲|RON=lei|RUB=₽|RWF=RF|SBD=$|SEK=kr|SGD=$|SHP=£|SRD=$|SSP=£|STN=Db|SYP=£|THB=฿|TOP=T$|TRY=₺|TTD=$|TWD=$|UAH=₴|UYU=$|XCD=$|ZAR=R|ZMW=ZK|";
const BRITISH_SYMBOLS = "|JPY=JP¥|USD=US$|";
const CURRENCY_DIGITS = "|ADP=0|AFN=0|ALL=0|BHD=3|BIF=0|BYR=0|CLF=4|CLP=0|COP=0|DJF=0|ESP=0|GNF=0|HUF=0|IDR=0|IQD=0|IRR=0|ISK=0|ITL=0|JOD=3|JPY=0|KMF=0|KPW=0|KRW=0|KWD=3|LAK=0|LBP=0|LUF=0|LYD=3|MGA=0|MGF=0|MMK=0|MRO=0|OMR=3|PKR=0|PYG=0|RSD=2|RWF=0|SLL=0|SOS=0|STD=0|SYP=0|TMM=0|TND=3|TRL=0|TZS=2|UGX=0|UYI=0|UYW=4|VND=0|VUV=0|XAF=0|XOF=0|XPF=0|YER=0|ZMK=0|ZWD=0|";
/** Name for one, and for others; those of other currencies are not there. */
const CURRENCY_NAMES = "|AUD=Australian dollar/s|BRL=Brazilian real/s|CAD=Canadian dollar/s|CHF=Swiss franc/s|CNY=Chinese yuan/|CZK=Czech koruna/s|DKK=Danish krone/r|EUR=euro/s|GBP=British pound/s|HKD=Hong Kong dollar/s|HUF=Hungarian forint/s|ILS=Israeli new shekel/s|INR=Indian rupee/s|JPY=Japanese yen/|KRW=South Korean won/|MXN=Mexican peso/s|NOK=Norwegian krone/r|NZD=New Zealand dollar/s|PHP=Philippine peso/s|PLN=Polish zloty/s|RUB=Russian ruble/s|SEK=Swedish krona/|SGD=Singapore dollar/s|THB=Thai baht/|TRY=Turkish lira/|TWD=New Taiwan dollar/s|UAH=Ukrainian hryvnia/s|USD=US dollar/s|VND=Vietnamese dong/|ZAR=South African rand/|";

const COMPACT_SHORT = "|3=K|6=M|9=B|12=T|";
const COMPACT_BRITISH = "|3=k|6=m|9=bn|12=tn|";
const COMPACT_LONG = "|3= thousand|6= million|9= billion|12= trillion|";

// ---- Options

/** What no options come to; toLocaleString without arguments needs nothing else. */
const DEFAULT_NUMBER_FORMAT = {
  locale: ENGLISH, data: undefined, numberingSystem: undefined, style: "decimal", currency: "", currencyDisplay: "symbol", currencySign: "standard", unit: "", unitDisplay: "short",
  notation: "standard", compactDisplay: "short", grouping: "auto", signDisplay: "auto",
  minimumIntegerDigits: 1, minimumFractionDigits: 0, maximumFractionDigits: 3,
  minimumSignificantDigits: 1, maximumSignificantDigits: 21, rounding: "fractionDigits",
  roundingIncrement: 1, roundingMode: "halfExpand", trailingZeroDisplay: "auto",
};

function CurrencyDigits(currency) {
  const digits = TableEntry(CURRENCY_DIGITS, currency);
  return digits === undefined ? 2 : +digits;
}

// InitializeNumberFormat ( numberFormat, locales, options )   https://tc39.es/ecma402/#sec-initializenumberformat
function NumberFormatOf(locales, options, method) {
  if (options === undefined && (locales === undefined || locales === "en-US" || locales === "en")) return DEFAULT_NUMBER_FORMAT;
  const requested = CanonicalizeLocaleList(locales);
  const O = CoerceOptions(options, method);
  LocaleMatcherOption(O, method);
  const numberingSystem = RequireTypeOption(O, "numberingSystem", "latn");
  const format = NumberFormatUnitOptions(O, method);
  format.numberingSystem = numberingSystem;
  const notation = GetOption(O, "notation", " standard scientific engineering compact ", "standard", method);
  format.notation = notation;
  const isCurrency = format.style === "currency";
  const least = isCurrency ? CurrencyDigits(format.currency) : 0;
  const most = isCurrency ? least : format.style === "percent" ? 0 : 3;
  SetNumberFormatDigitOptions(format, O, least, most, notation === "compact", method);
  format.compactDisplay = GetOption(O, "compactDisplay", " short long ", "short", method);
  format.grouping = GroupingOption(O, notation === "compact" ? "min2" : "auto", method);
  format.signDisplay = GetOption(O, "signDisplay", " auto never always exceptZero negative ", "auto", method);
  format.locale = ResolveLocale(requested, HasLocale);
  format.data = LocaleDataOf(format.locale);
  if (format.style === "unit" && IsBritish(format.locale)) RequireBritishUnit(format.unit);
  RequireKeyword(format.locale, "nu", "latn");
  RequireKeyword(format.locale, "cu", "");
  return format;
}

// SetNumberFormatUnitOptions ( intlObj, options )   https://tc39.es/ecma402/#sec-setnumberformatunitoptions
function NumberFormatUnitOptions(options, method) {
  const style = GetOption(options, "style", STYLES, "decimal", method);
  const currency = options.currency;
  let code = "";
  if (currency !== undefined) {
    code = ToString(currency);
    if (!IsAlphabetic($str_to_lower(code), 3)) throw RangeError_("Invalid currency code : " + code);
    code = $str_to_upper(code);
  } else if (style === "currency") throw TypeError_("Currency code is required with currency style.");
  const currencyDisplay = GetOption(options, "currencyDisplay", " code symbol narrowSymbol name ", "symbol", method);
  const currencySign = GetOption(options, "currencySign", " standard accounting ", "standard", method);
  const unit = options.unit;
  const unitName = unit === undefined ? "" : ToString(unit);
  if (unit !== undefined) RequireUnit(unitName, method);
  const unitDisplay = GetOption(options, "unitDisplay", " short narrow long ", "short", method);
  if (style === "unit" && unit === undefined) throw TypeError_(`Invalid unit argument for ${method}() ''`);
  return { style, currency: code, currencyDisplay, currencySign, unit: unitName, unitDisplay };
}

// SetNumberFormatDigitOptions ( intlObj, options, mnfdDefault, mxfdDefault, notation )
// https://tc39.es/ecma402/#sec-setnfdigitoptions
function SetNumberFormatDigitOptions(format, options, mnfdDefault, mxfdDefault, isCompact, method) {
  const mnid = GetNumberOption(options, "minimumIntegerDigits", 1, 21, 1);
  const mnfd = options.minimumFractionDigits;
  const mxfd = options.maximumFractionDigits;
  const mnsd = options.minimumSignificantDigits;
  const mxsd = options.maximumSignificantDigits;
  const priority = GetOption(options, "roundingPriority", " auto morePrecision lessPrecision ", "auto", "SetNumberFormatDigitOptions");
  const increment = GetNumberOption(options, "roundingIncrement", 1, 5000, 1);
  if (!IsWordOf(ROUNDING_INCREMENTS, $num_to_string(increment))) throw RangeError_("roundingIncrement value is out of range.");
  const mode = GetOption(options, "roundingMode", ROUNDING_MODES, "halfExpand", method);
  const trailing = GetOption(options, "trailingZeroDisplay", " auto stripIfInteger ", "auto", method);
  const hasSd = mnsd !== undefined || mxsd !== undefined;
  const hasFd = mnfd !== undefined || mxfd !== undefined;
  const needSd = priority !== "auto" || hasSd;
  const needFd = priority !== "auto" || (!hasSd && (hasFd || !isCompact));
  format.minimumIntegerDigits = mnid;
  format.minimumFractionDigits = 0;
  format.maximumFractionDigits = 0;
  format.minimumSignificantDigits = needSd ? DefaultNumberOption(mnsd, 1, 21, 1, "minimumSignificantDigits") : 1;
  format.maximumSignificantDigits = needSd
    ? DefaultNumberOption(mxsd, format.minimumSignificantDigits, 21, 21, "maximumSignificantDigits") : 2;
  if (needFd) SetFractionDigits(format, mnfd, mxfd, mnfdDefault, increment === 1 ? mxfdDefault : mnfdDefault, hasFd);
  format.rounding = !needSd && !needFd ? "morePrecision" : priority !== "auto" ? priority : hasSd ? "significantDigits" : "fractionDigits";
  if (increment !== 1) {
    if (format.rounding !== "fractionDigits") throw TypeError_("RoundingType is not fractionDigits");
    if (format.maximumFractionDigits !== format.minimumFractionDigits) {
      throw RangeError_("maximumFractionDigits not equal to minimumFractionDigits");
    }
  }
  format.roundingIncrement = increment;
  format.roundingMode = mode;
  format.trailingZeroDisplay = trailing;
}

function SetFractionDigits(format, mnfd, mxfd, mnfdDefault, mxfdDefault, hasFd) {
  let least = mnfdDefault, most = mxfdDefault;
  if (hasFd) {
    least = DefaultNumberOption(mnfd, 0, MAX_FRACTION_DIGITS, undefined, "minimumFractionDigits");
    most = DefaultNumberOption(mxfd, 0, MAX_FRACTION_DIGITS, undefined, "maximumFractionDigits");
    if (least === undefined) least = mnfdDefault < most ? mnfdDefault : most;
    else if (most === undefined) most = mxfdDefault > least ? mxfdDefault : least;
    else if (least > most) throw RangeError_("maximumFractionDigits value is out of range.");
  }
  format.minimumFractionDigits = least;
  format.maximumFractionDigits = most;
}

// GetBooleanOrStringNumberFormatOption ( options, "useGrouping", … )
// https://tc39.es/ecma402/#sec-getbooleanorstringnumberformatoption
function GroupingOption(options, fallback, method) {
  const value = options.useGrouping;
  if (value === undefined) return fallback;
  if (value === true) return "always";
  if (!$to_boolean(value)) return "never";
  const text = ToString(value);
  if (text === "true" || text === "false") return fallback;
  if (!IsWordOf(" min2 auto always ", text)) throw RangeError_(`Value ${text} out of range for ${method} options property useGrouping`);
  return text;
}

// ---- Decimals

function WithoutZeros(negative, digits, point) {
  let start = 0, end = digits.length;
  while (start < end && $str_char_code_at(digits, start) === 48) start++;
  while (end > start && $str_char_code_at(digits, end - 1) === 48) end--;
  return { negative, digits: $str_substring(digits, start, end), point: start === end ? 0 : point - start };
}

/** Of a finite number. */
function DecimalOf(x) {
  const text = $num_to_exponential(x < 0 ? -x : x, -1);
  const e = $str_index_of(text, "e", 0);
  const exponent = $str_parse_int($str_substring(text, e + 1, text.length), 10);
  const digits = e > 2 ? $str_char_at(text, 0) + $str_substring(text, 2, e) : $str_char_at(text, 0);
  return WithoutZeros(x < 0 || (x === 0 && 1 / x < 0), digits, exponent + 1);
}

/** The first `count` digits, zeros where there are none. */
function PadDigits(digits, count) {
  return digits.length >= count ? $str_substring(digits, 0, count) : digits + $str_repeat("0", count - digits.length);
}

/** The remainder of a number of many digits by a small one. */
function RemainderOf(digits, divisor) {
  let remainder = 0;
  for (let i = 0; i < digits.length; i++) remainder = (remainder * 10 + $str_char_code_at(digits, i) - 48) % divisor;
  return remainder;
}

/** The sum of a number of many digits and a small one, which may be negative; it has at least as many digits. */
function AddToDigits(digits, addend) {
  let carry = addend;
  let sum = "";
  let i = digits.length - 1;
  for (; i >= 0 && carry !== 0; i--) {
    const value = $str_char_code_at(digits, i) - 48 + carry;
    carry = $math_floor(value / 10);
    sum = $str_from_char_code(48 + value - carry * 10) + sum;
  }
  return (carry > 0 ? $num_to_string(carry) : "") + $str_substring(digits, 0, i + 1) + sum;
}

/** How what is cut off compares with half an increment: -1, 0, 1. */
function CompareWithHalf(remainder, rest, keep, increment) {
  const missing = increment - 2 * remainder;
  if (missing <= 0) return missing === 0 && rest === "" ? 0 : 1;
  if (missing > 1 || keep < 0 || rest === "") return -1;
  const first = $str_char_code_at(rest, 0);
  return first < 53 ? -1 : first > 53 || rest.length > 1 ? 1 : 0;
}

// GetUnsignedRoundingMode and ApplyUnsignedRoundingMode   https://tc39.es/ecma402/#sec-getunsignedroundingmode
function RoundsUp(mode, half, negative, isOdd) {
  switch (mode) {
    case "ceil": return !negative;
    case "floor": return negative;
    case "expand": return true;
    case "trunc": return false;
    case "halfCeil": return half > 0 || (half === 0 && !negative);
    case "halfFloor": return half > 0 || (half === 0 && negative);
    case "halfTrunc": return half > 0;
    case "halfEven": return half > 0 || (half === 0 && isOdd);
  }
  return half >= 0;
}

/** Rounds to a multiple of increment × 10^exponent. */
function RoundDecimal(decimal, exponent, increment, mode) {
  if (decimal.digits === "") return decimal;
  const keep = decimal.point - exponent;
  const integer = keep > 0 ? PadDigits(decimal.digits, keep) : "";
  const rest = keep >= decimal.digits.length ? "" : $str_substring(decimal.digits, keep > 0 ? keep : 0, decimal.digits.length);
  const remainder = increment === 1 ? 0 : RemainderOf(integer, increment);
  if (remainder === 0 && rest === "") return decimal;
  const half = CompareWithHalf(remainder, rest, keep, increment);
  const isOdd = RemainderOf(integer, 2 * increment) >= increment;
  const up = RoundsUp(mode, half, decimal.negative, isOdd);
  const rounded = AddToDigits(integer, up ? increment - remainder : -remainder);
  return WithoutZeros(decimal.negative, rounded, rounded.length + exponent);
}

/** Exponent of the most significant digit. */
function MagnitudeOf(decimal) {
  return decimal.digits === "" ? 0 : decimal.point - 1;
}

// FormatNumericToString ( intlObject, x )   https://tc39.es/ecma402/#sec-formatnumberstring
// { decimal, least }: rounded, and how many fraction digits it has at least.
function RoundByFormat(decimal, format) {
  const byFraction = -format.maximumFractionDigits;
  const rounding = format.rounding;
  if (rounding === "fractionDigits") {
    return WithFraction(RoundDecimal(decimal, byFraction, format.roundingIncrement, format.roundingMode), format.minimumFractionDigits, format);
  }
  let bySignificance = MagnitudeOf(decimal) - format.maximumSignificantDigits + 1;
  const isMore = rounding === "morePrecision";
  const exponent = rounding === "significantDigits" || (isMore ? bySignificance < byFraction : bySignificance > byFraction)
    ? bySignificance : byFraction;
  const rounded = RoundDecimal(decimal, exponent, 1, format.roundingMode);
  if (bySignificance === byFraction && rounded.digits !== "" && MagnitudeOf(rounded) !== MagnitudeOf(decimal)) bySignificance++;
  const significant = format.minimumSignificantDigits - 1 - MagnitudeOf(rounded);
  const isSignificant = rounding === "significantDigits" || (bySignificance <= byFraction) === isMore;
  const least = isSignificant ? significant : format.minimumFractionDigits;
  return WithFraction(rounded, least > 0 ? least : 0, format);
}
function WithFraction(decimal, least, format) {
  const isInteger = decimal.digits.length <= decimal.point || decimal.digits === "";
  return { decimal, least: isInteger && format.trailingZeroDisplay === "stripIfInteger" ? 0 : least };
}

/** "1234567" to "1,234,567". */
function GroupThousands(integer) {
  let end = integer.length;
  let grouped = "";
  while (end > 3) {
    grouped = "," + $str_substring(integer, end - 3, end) + grouped;
    end -= 3;
  }
  return $str_substring(integer, 0, end) + grouped;
}

/** The digits of a rounded decimal with point and groups. */
function DecimalText(decimal, least, format) {
  const { digits, point } = decimal;
  let integer = point > 0 ? PadDigits(digits, point) : "0";
  if (integer.length < format.minimumIntegerDigits) integer = $str_repeat("0", format.minimumIntegerDigits - integer.length) + integer;
  let fraction = point >= digits.length ? "" : point > 0 ? $str_substring(digits, point, digits.length) : $str_repeat("0", -point) + digits;
  if (fraction.length < least) fraction += $str_repeat("0", least - fraction.length);
  const grouping = format.grouping;
  if (grouping !== "never" && !(grouping === "min2" && integer.length < 5)) integer = GroupThousands(integer);
  return fraction === "" ? integer : `${integer}.${fraction}`;
}

// ---- Notations

/** Which power of ten a notation takes out of a number of a magnitude. */
function ExponentOf(magnitude, notation) {
  if (notation === "scientific") return magnitude;
  if (notation === "engineering") return $math_floor(magnitude / 3) * 3;
  return magnitude < 3 ? 0 : magnitude >= 12 ? 12 : $math_floor(magnitude / 3) * 3;
}

function Shifted(decimal, exponent) {
  return decimal.digits === "" ? decimal : { negative: decimal.negative, digits: decimal.digits, point: decimal.point - exponent };
}

/** { number, isNumber, isZero, isOne }: the text of a number without sign and what belongs to its style. */
function NumberText(decimal, format) {
  let exponent = 0;
  let rounded;
  if (format.notation === "standard") rounded = RoundByFormat(decimal, format);
  else {
    const magnitude = MagnitudeOf(decimal);
    if (decimal.digits !== "") exponent = ExponentOf(magnitude, format.notation);
    rounded = RoundByFormat(Shifted(decimal, exponent), format);
    // Rounding may have made it a digit longer: 999,999 is 1M.
    if (rounded.decimal.digits !== "" && MagnitudeOf(rounded.decimal) + exponent !== magnitude) {
      const larger = ExponentOf(magnitude + 1, format.notation);
      if (larger !== exponent) rounded = RoundByFormat(Shifted(decimal, larger), format);
      exponent = larger;
    }
  }
  const text = DecimalText(rounded.decimal, rounded.least, format);
  return { number: text + ExponentText(exponent, format), isNumber: true, isZero: rounded.decimal.digits === "", isOne: text === "1" && exponent === 0 };
}

function ExponentText(exponent, format) {
  if (format.notation === "standard") return "";
  if (format.notation !== "compact") return "E" + $num_to_string(exponent);
  if (exponent === 0) return "";
  const isLong = format.compactDisplay === "long" && (format.style !== "currency" || format.currencyDisplay === "name");
  const table = isLong ? COMPACT_LONG : IsBritish(format.locale) ? COMPACT_BRITISH : COMPACT_SHORT;
  return TableEntry(table, $num_to_string(exponent));
}

// ---- Signs and currencies

function SignText(negative, isZero, isNaN, display) {
  if (display === "never") return "";
  if (display === "negative") return negative && !isZero ? "-" : "";
  if (display === "exceptZero") return isZero || isNaN ? "" : negative ? "-" : "+";
  return negative ? "-" : display === "always" ? "+" : "";
}

function CurrencySymbol(format) {
  const code = format.currency;
  if (format.currencyDisplay === "code") return code;
  if (format.currencyDisplay === "narrowSymbol") {
    const narrow = TableEntry(NARROW_SYMBOLS, code);
    if (narrow !== undefined) return narrow;
  } else if (IsBritish(format.locale)) {
    const symbol = TableEntry(BRITISH_SYMBOLS, code);
    if (symbol !== undefined) return symbol;
  }
  const symbol = TableEntry(CURRENCY_SYMBOLS, code);
  return symbol === undefined ? code : symbol;
}

/** One form or the other: texts end in what the plural adds, behind a slash, or behind "/=" in the plural. */
function PluralForm(entry, isOne) {
  const slash = $str_index_of(entry, "/", 0);
  const one = $str_substring(entry, 0, slash);
  if (isOne) return one;
  const rest = $str_substring(entry, slash + 1, entry.length);
  return rest !== "" && $str_char_code_at(rest, 0) === 61 ? $str_substring(rest, 1, rest.length) : one + rest;
}
function CurrencyName(code, isOne) {
  const entry = TableEntry(CURRENCY_NAMES, code);
  if (entry === undefined) ThrowNotAvailable("name of currency " + code);
  return PluralForm(entry, isOne);
}

/** Letters and dots are set apart from the digits. */
function IsSetApart(symbol) {
  const last = $str_from_char_code($str_char_code_at(symbol, symbol.length - 1));
  return last === "." || $str_to_lower(last) !== $str_to_upper(last);
}

/** text: { number, isNumber, isZero, isOne } */
function StyledNumber(text, negative, isNaN, format) {
  const sign = SignText(negative, text.isZero, isNaN, format.signDisplay);
  if (format.style === "percent") return `${sign}${text.number}%`;
  if (format.style === "unit") return sign + text.number + UnitText(format, text.isOne);
  if (format.style !== "currency") return sign + text.number;
  if (format.currencyDisplay === "name") return `${sign}${text.number} ${CurrencyName(format.currency, text.isOne)}`;
  const symbol = CurrencySymbol(format);
  const amount = (text.isNumber && IsSetApart(symbol) ? symbol + NO_BREAK_SPACE : symbol) + text.number;
  const isAccounting = format.currencySign === "accounting" && format.notation !== "compact";
  return sign === "-" && isAccounting ? `(${amount})` : sign + amount;
}

/** What a number is in the default format if it has at most three fraction digits as it is; else undefined. */
function ShortNumberText(x) {
  if (!(x >= 1e-6 && x < 1e21)) return undefined;
  const text = $num_to_string(x);
  const point = $str_index_of(text, ".", 0);
  if (point < 0) return GroupThousands(text);
  if (text.length - point > 4) return undefined;
  return GroupThousands($str_substring(text, 0, point)) + $str_substring(text, point, text.length);
}

function FormatNumber(x, format) {
  if (format === DEFAULT_NUMBER_FORMAT) {
    const text = ShortNumberText(x < 0 ? -x : x);
    if (text !== undefined) return x < 0 ? "-" + text : text;
  }
  if (format.data !== undefined) return $call(format.data.formatNumber, undefined, x, format);
  if (x - x !== 0) {
    const isNaN = x !== x;
    return StyledNumber({ number: isNaN ? "NaN" : "∞", isNumber: false, isZero: false, isOne: false }, x < 0, isNaN, format);
  }
  return FormatDecimal(DecimalOf(x), format);
}
function FormatDecimal(decimal, format) {
  if (format.data !== undefined) return $call(format.data.formatDecimal, undefined, decimal, format);
  const scaled = format.style === "percent" ? Shifted(decimal, -2) : decimal;
  return StyledNumber(NumberText(scaled, format), decimal.negative, false, format);
}

$methods(NumberPrototype, {
  // Number.prototype.toLocaleString ( [ locales [ , options ] ] )   https://tc39.es/ecma402/#sup-number.prototype.tolocalestring
  toLocaleString(locales = undefined, options = undefined) {
    // 1. Let x be ? ThisNumberValue(this value).
    const x = ThisNumberValue(this, "toLocaleString");
    // 2.-3. Return FormatNumeric(numberFormat, x).
    return FormatNumber(x, NumberFormatOf(locales, options, "Number.prototype.toLocaleString"));
  },
});

$methods(BigIntPrototype, {
  // BigInt.prototype.toLocaleString ( [ locales [ , options ] ] )   https://tc39.es/ecma402/#sup-bigint.prototype.tolocalestring
  toLocaleString(locales = undefined, options = undefined) {
    const x = ThisBigIntValue(this, "toLocaleString");
    const format = NumberFormatOf(locales, options, "BigInt.prototype.toLocaleString");
    const text = $bigint_to_string(x, 10);
    const negative = $str_char_code_at(text, 0) === 45;
    const digits = negative ? $str_substring(text, 1, text.length) : text;
    return FormatDecimal(WithoutZeros(negative, digits, digits.length), format);
  },
});
