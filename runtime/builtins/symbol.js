// Symbol   https://tc39.es/ecma262/#sec-symbol-objects

/** The GlobalSymbolRegistry: strings to symbols, and back. */
let symbolsByKey = $ht_new(true);
let keysBySymbol = $ht_new(true);

// Symbol ( [ description ] )   https://tc39.es/ecma262/#sec-symbol-description
function Symbol(description = undefined) {
  // 1. If NewTarget is not undefined, throw a TypeError exception.
  if (new.target !== undefined) throw TypeError_("Symbol is not a constructor");
  // 2-3. Let descString be undefined, or ? ToString(description).
  // 4. Return a new Symbol whose [[Description]] is descString.
  return $sym_new(description === undefined ? undefined : ToString(description));
}
$constructor("Symbol", Symbol, SymbolPrototype);

$methods(Symbol, {
  // Symbol.for ( key )   https://tc39.es/ecma262/#sec-symbol.for
  for(key) {
    // 1. Let stringKey be ? ToString(key).
    const stringKey = ToString(key);
    // 2. If the registry has it, return that symbol.
    if ($ht_has(symbolsByKey, stringKey)) return $ht_get(symbolsByKey, stringKey);
    // 4-6. Else make and register it.
    const newSymbol = $sym_new(stringKey);
    symbolsByKey = $ht_set(symbolsByKey, stringKey, newSymbol);
    keysBySymbol = $ht_set(keysBySymbol, newSymbol, stringKey);
    return newSymbol;
  },

  // Symbol.keyFor ( sym )   https://tc39.es/ecma262/#sec-symbol.keyfor
  keyFor(sym) {
    // 1. If sym is not a Symbol, throw a TypeError exception.
    if (!$is_symbol(sym)) $throw_message("NotASymbol", sym);
    // 2. Return KeyForSymbol(sym).
    return $ht_get(keysBySymbol, sym);
  },
});

const SymbolDispose = $sym_new("Symbol.dispose");
const SymbolAsyncDispose = $sym_new("Symbol.asyncDispose");
$constant(Symbol, "dispose", SymbolDispose);
$constant(Symbol, "asyncDispose", SymbolAsyncDispose);
$constant(Symbol, "iterator", SymbolIterator);
$constant(Symbol, "asyncIterator", SymbolAsyncIterator);
$constant(Symbol, "hasInstance", SymbolHasInstance);
$constant(Symbol, "toPrimitive", SymbolToPrimitive);
$constant(Symbol, "toStringTag", SymbolToStringTag);
$constant(Symbol, "species", SymbolSpecies);
$constant(Symbol, "isConcatSpreadable", SymbolIsConcatSpreadable);
$constant(Symbol, "unscopables", SymbolUnscopables);
$constant(Symbol, "match", SymbolMatch);
$constant(Symbol, "matchAll", SymbolMatchAll);
$constant(Symbol, "replace", SymbolReplace);
$constant(Symbol, "search", SymbolSearch);
$constant(Symbol, "split", SymbolSplit);

// ThisSymbolValue ( value )   https://tc39.es/ecma262/#sec-thissymbolvalue
function ThisSymbolValue(value, method) {
  if ($is_symbol(value)) return value;
  if ($record_class(value) === RECORD_SYMBOL) return $record_field(value, 0);
  throw TypeError_(method + " requires that 'this' be a Symbol");
}

// SymbolDescriptiveString ( sym )   https://tc39.es/ecma262/#sec-symboldescriptivestring
function SymbolDescriptiveString(sym) {
  const desc = $sym_description(sym);
  // Without the operator +, which could need all conversions: most programs can show symbols.
  return $str_concat($str_concat("Symbol(", desc === undefined ? "" : desc), ")");
}

$methods(SymbolPrototype, {
  // get Symbol.prototype.description   https://tc39.es/ecma262/#sec-symbol.prototype.description
  get description() {
    return $sym_description(ThisSymbolValue(this, "Symbol.prototype.description"));
  },

  // Symbol.prototype.toString ( )   https://tc39.es/ecma262/#sec-symbol.prototype.tostring
  toString() {
    return SymbolDescriptiveString(ThisSymbolValue(this, "Symbol.prototype.toString"));
  },

  // Symbol.prototype.valueOf ( )   https://tc39.es/ecma262/#sec-symbol.prototype.valueof
  valueOf() {
    return ThisSymbolValue(this, "Symbol.prototype.valueOf");
  },

  // Symbol.prototype [ @@toPrimitive ] ( hint )   https://tc39.es/ecma262/#sec-symbol.prototype-%symbol.toprimitive%
  [SymbolToPrimitive](hint) {
    return ThisSymbolValue(this, "Symbol.prototype [ @@toPrimitive ]");
  },
});
// Its attributes are { writable: false, enumerable: false, configurable: true }.
$obj_define(SymbolPrototype, SymbolToPrimitive, SymbolPrototype[SymbolToPrimitive], CONFIGURABLE);
$tag(SymbolPrototype, "Symbol");
