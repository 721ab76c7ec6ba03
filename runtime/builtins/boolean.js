// Boolean   https://tc39.es/ecma262/#sec-boolean-objects

// Boolean ( value )   https://tc39.es/ecma262/#sec-boolean-constructor-boolean-value
function Boolean(value) {
  // 1. Let b be ToBoolean(value).
  const b = $to_boolean(value);
  // 2. If NewTarget is undefined, return b.
  if (new.target === undefined) return b;
  // 3-5. Return a Boolean object with [[BooleanData]] b.
  return MakeWrapper(GetPrototypeFromConstructor(new.target, BooleanPrototype), RECORD_BOOLEAN, b);
}
$constructor("Boolean", Boolean, BooleanPrototype);

// ThisBooleanValue ( value )   https://tc39.es/ecma262/#sec-thisbooleanvalue
function ThisBooleanValue(value, method) {
  if ($is_boolean(value)) return value;
  if ($record_class(value) === RECORD_BOOLEAN) return $record_field(value, 0);
  throw TypeError_(method + " requires that 'this' be a Boolean");
}

$methods(BooleanPrototype, {
  // Boolean.prototype.toString ( )   https://tc39.es/ecma262/#sec-boolean.prototype.tostring
  toString() {
    return ThisBooleanValue(this, "Boolean.prototype.toString") ? "true" : "false";
  },

  // Boolean.prototype.valueOf ( )   https://tc39.es/ecma262/#sec-boolean.prototype.valueof
  valueOf() {
    return ThisBooleanValue(this, "Boolean.prototype.valueOf");
  },
});
