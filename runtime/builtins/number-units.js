// Units of numbers   https://tc39.es/ecma402/#sec-measurement-unit-identifiers

/** Long, short and narrow text behind the number; see PluralForm. */
const UNITS = "|year= year/s; yr/s;y/|month= month/s; mth/s;m/|week= week/s; wk/s;w/|day= day/s; day/s;d/|hour= hour/s; hr/;h/|minute= minute/s; min/;m/|second= second/s; sec/;s/|millisecond= millisecond/s; ms/;ms/|microsecond= microsecond/s; μs/;μs/|nanosecond= nanosecond/s; ns/;ns/|bit= bit/s; bit/;bit/|byte= byte/s; byte/;B/|kilobit= kilobit/s; kb/;kb/|kilobyte= kilobyte/s; kB/;kB/|megabit= megabit/s; Mb/;Mb/|megabyte= megabyte/s; MB/;MB/|gigabit= gigabit/s; Gb/;Gb/|gigabyte= gigabyte/s; GB/;GB/|terabit= terabit/s; Tb/;Tb/|terabyte= terabyte/s; TB/;TB/|petabyte= petabyte/s; PB/;PB/|celsius= degree Celsius/= degrees Celsius;°C/;°C/|fahrenheit= degree Fahrenheit/= degrees Fahrenheit;°F/;°/|degree= degree/s; deg/;°/|percent= percent/;%/;%/|meter= meter/s; m/;m/|centimeter= centimeter/s; cm/;cm/|millimeter= millimeter/s; mm/;mm/|kilometer= kilometer/s; km/;km/|inch= inch/es; in/;″/|foot= foot/= feet; ft/;′/|yard= yard/s; yd/;yd/|mile= mile/s; mi/;mi/|mile-scandinavian= mile-scandinavian/= miles-scandinavian; smi/;smi/|gram= gram/s; g/;g/|kilogram= kilogram/s; kg/;kg/|ounce= ounce/s; oz/;oz/|pound= pound/s; lb/;#/|stone= stone/s; st/;st/|liter= liter/s; L/;L/|milliliter= milliliter/s; mL/;mL/|gallon= gallon/s; gal/;gal/|fluid-ounce= fluid ounce/s; fl oz/;fl oz/|acre= acre/s; ac/;ac/|hectare= hectare/s; ha/;ha/|";
/** Those that are others in Great Britain. */
const BRITISH_UNITS = " hour minute second fahrenheit percent meter centimeter millimeter kilometer mile-scandinavian pound stone liter milliliter gallon fluid-ounce ";

// IsWellFormedUnitIdentifier ( unitIdentifier )   https://tc39.es/ecma402/#sec-iswellformedunitidentifier
function RequireUnit(unit, method) {
  if (TableEntry(UNITS, unit) !== undefined) return;
  const per = $str_index_of(unit, "-per-", 0);
  const isCompound = per >= 0 && TableEntry(UNITS, $str_substring(unit, 0, per)) !== undefined &&
    TableEntry(UNITS, $str_substring(unit, per + 5, unit.length)) !== undefined;
  if (isCompound) ThrowNotAvailable("unit " + unit);
  throw RangeError_(`Invalid unit argument for ${method}() '${unit}'`);
}
function RequireBritishUnit(unit) {
  if (IsWordOf(BRITISH_UNITS, unit)) ThrowNotAvailable(`unit ${unit} in locale en-GB`);
}

function UnitText(format, isOne) {
  const entry = TableEntry(UNITS, format.unit);
  const first = $str_index_of(entry, ";", 0);
  const second = $str_index_of(entry, ";", first + 1);
  const display = format.unitDisplay;
  const text = display === "long" ? $str_substring(entry, 0, first)
    : display === "short" ? $str_substring(entry, first + 1, second) : $str_substring(entry, second + 1, entry.length);
  return PluralForm(text, isOne);
}
