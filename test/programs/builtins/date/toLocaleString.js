const date = new Date(Date.UTC(2020, 8, 3, 16, 5, 6, 789));
const timeZone = 'UTC';
console.log(date.toLocaleString('en-US', { timeZone }), '|', date.toLocaleDateString('en-US', { timeZone }), '|', date.toLocaleTimeString('en-US', { timeZone }));
console.log(date.toLocaleDateString('en-US', { timeZone, weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }), '|', date.toLocaleDateString('en-US', { timeZone, month: 'short', day: '2-digit' }));
console.log(date.toLocaleTimeString('en-US', { timeZone, hour: '2-digit', minute: '2-digit' }), '|', date.toLocaleTimeString('en-US', { timeZone, hour12: false }), '|', date.toLocaleTimeString('en-US', { timeZone, timeZoneName: 'short' }));
console.log(date.toLocaleString('en-US', { timeZone, dateStyle: 'full', timeStyle: 'short' }), '|', date.toLocaleString('en-US', { timeZone, dateStyle: 'short', timeStyle: 'long' }), '|', date.toLocaleDateString('en-US', { timeZone, dateStyle: 'medium' }));
console.log(date.toLocaleString('en-GB', { timeZone }), '|', date.toLocaleDateString('en-GB', { timeZone, dateStyle: 'full' }), '|', date.toLocaleDateString('en-GB', { timeZone, day: 'numeric', month: 'short' }));
console.log(date.toLocaleTimeString('en-US', { timeZone, minute: 'numeric', second: 'numeric', fractionalSecondDigits: 2 }), '|', date.toLocaleTimeString('en-US', { timeZone, hour: 'numeric', dayPeriod: 'long' }));
console.log(new Date(-62198755200000).toLocaleDateString('en-US', { timeZone, year: 'numeric', month: 'short', era: 'short' }), '|', new Date(NaN).toLocaleString('en', { year: 'numeric' }));
// expect: 9/3/2020, 4:05:06 PM | 9/3/2020 | 4:05:06 PM
// expect: Thursday, September 3, 2020 | Sep 03
// expect: 04:05 PM | 16:05:06 | 4:05:06 PM UTC
// expect: Thursday, September 3, 2020 at 4:05 PM | 9/3/20, 4:05:06 PM UTC | Sep 3, 2020
// expect: 03/09/2020, 16:05:06 | Thursday, 3 September 2020 | 3 Sept
// expect: 05:06.78 | 4 in the afternoon
// expect: Jan 2 BC | Invalid Date

const failure = (options) => { try { return date.toLocaleDateString('en', options); } catch (e) { return `${e.name}: ${e.message}`; } };
console.log(failure({ weekday: 'x' }), failure({ timeZone: 'x' }));
console.log(failure({ dateStyle: 'short', year: 'numeric' }), failure({ timeStyle: 'short' }), failure({ fractionalSecondDigits: 4 }));
// expect: RangeError: Value x out of range for Date.prototype.toLocaleDateString options property weekday RangeError: Invalid time zone specified: x
// expect: TypeError: Can't set option year when dateStyle is used TypeError: Invalid option : timeStyle RangeError: fractionalSecondDigits value is out of range.
