console.log((1234567.891).toLocaleString(), (0.5).toLocaleString('en-US'), (-1e21).toLocaleString(), NaN.toLocaleString(), (-Infinity).toLocaleString(), (-0).toLocaleString());
console.log((1234.5).toLocaleString('en-US', { style: 'currency', currency: 'USD' }), (-5).toLocaleString('en', { style: 'currency', currency: 'jpy', currencySign: 'accounting' }),
  (1).toLocaleString('en', { style: 'currency', currency: 'EUR', currencyDisplay: 'name', maximumFractionDigits: 0 }), (1234.5).toLocaleString('en-GB', { style: 'currency', currency: 'USD' }));
console.log((0.256).toLocaleString('en-US', { style: 'percent' }), (5).toLocaleString('en-US', { minimumIntegerDigits: 2 }), (1234.5678).toLocaleString('en', { maximumFractionDigits: 1, useGrouping: false }));
console.log((1234567).toLocaleString('en', { notation: 'compact' }), (999999).toLocaleString('en', { notation: 'compact', compactDisplay: 'long' }), (123456).toLocaleString('en', { notation: 'engineering' }));
console.log((0.00012345).toLocaleString('en', { maximumSignificantDigits: 2 }), (5).toLocaleString('en', { signDisplay: 'always' }), (2.5).toLocaleString('en', { roundingMode: 'halfEven', maximumFractionDigits: 0 }));
console.log(12345678901234567890n.toLocaleString('en', { notation: 'compact' }), (-12n).toLocaleString(['en-US'], { minimumFractionDigits: 1 }), [1234.5, [2n], null, 'a'].toLocaleString('en', { minimumFractionDigits: 2 }));
// expect: 1,234,567.891 0.5 -1,000,000,000,000,000,000,000 NaN -∞ -0
// expect: $1,234.50 (¥5) 1 euro US$1,234.50
// expect: 26% 05 1234.6
// expect: 1.2M 1 million 123.456E3
// expect: 0.00012 +5 2
// expect: 12,345,679T -12.0 1,234.50,2.00,,a

const failure = (options) => { try { return (1).toLocaleString('en', options); } catch (e) { return `${e.name}: ${e.message}`; } };
console.log(failure({ style: 'currency' }), failure({ currency: 'x' }), failure({ style: 'x' }));
console.log(failure({ minimumFractionDigits: 5, maximumFractionDigits: 2 }), failure({ minimumIntegerDigits: 22 }), failure({ roundingPriority: 'x' }), failure(null));
// expect: TypeError: Currency code is required with currency style. RangeError: Invalid currency code : x RangeError: Value x out of range for Number.prototype.toLocaleString options property style
// expect: RangeError: maximumFractionDigits value is out of range. RangeError: minimumIntegerDigits value is out of range. RangeError: Value x out of range for SetNumberFormatDigitOptions options property roundingPriority TypeError: Number.prototype.toLocaleString called on null or undefined
