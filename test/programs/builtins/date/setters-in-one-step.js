// Setters of valid dates by numbers are one step …
const date = new Date(Date.UTC(2024, 1, 29, 12, 34, 56, 789));
const iso = (f) => { const d = new Date(date); const result = f(d); console.log(Object.is(result, d.getTime()), Number.isNaN(result) ? 'NaN' : d.toISOString()); };
iso((d) => d.setUTCDate(31)); // expect: true 2024-03-02T12:34:56.789Z
iso((d) => d.setUTCDate(-0.9)); // expect: true 2024-01-31T12:34:56.789Z
iso((d) => d.setUTCMonth(13)); // expect: true 2025-03-01T12:34:56.789Z
iso((d) => d.setUTCMonth(-1, 5.7)); // expect: true 2023-12-05T12:34:56.789Z
iso((d) => d.setUTCFullYear(1)); // expect: true 0001-03-01T12:34:56.789Z
iso((d) => d.setUTCFullYear(-271821, 3, 20)); // expect: true -271821-04-20T12:34:56.789Z
iso((d) => d.setUTCFullYear(-271821, 3, 21)); // expect: true -271821-04-21T12:34:56.789Z
iso((d) => d.setUTCFullYear(275760, 8, 12)); // expect: true +275760-09-12T12:34:56.789Z
iso((d) => d.setUTCHours(-1)); // expect: true 2024-02-28T23:34:56.789Z
iso((d) => d.setUTCHours(1, 2)); // expect: true 2024-02-29T01:02:56.789Z
iso((d) => d.setUTCHours(1, 2, 3, 4)); // expect: true 2024-02-29T01:02:03.004Z
iso((d) => d.setUTCMinutes(61, 61, 1e6)); // expect: true 2024-02-29T13:18:41.000Z
iso((d) => d.setUTCSeconds(1e9)); // expect: true 2055-11-07T14:20:40.789Z
iso((d) => d.setUTCMilliseconds(-1)); // expect: true 2024-02-29T12:34:55.999Z
const before = new Date(-1);
console.log(before.setUTCHours(0), before.setUTCMilliseconds(1), before.setUTCDate(1)); // expect: -82800001 -82800999 -2674800999

// … more arguments than the method has count for nothing …
iso((d) => d.setUTCDate(1, 2, 3)); // expect: true 2024-02-01T12:34:56.789Z
iso((d) => d.setUTCMilliseconds(5, 6)); // expect: true 2024-02-29T12:34:56.005Z
iso((d) => d.setUTCFullYear(2020, 0, 1, 9)); // expect: true 2020-01-01T12:34:56.789Z

// … and anything else takes all the steps.
iso((d) => d.setUTCDate()); // expect: true NaN
iso((d) => d.setUTCMonth(undefined)); // expect: true NaN
iso((d) => d.setUTCMonth(1, NaN)); // expect: true NaN
iso((d) => d.setUTCHours(Infinity)); // expect: true NaN
iso((d) => d.setUTCSeconds(1e12)); // expect: true +033712-11-25T14:20:40.789Z
iso((d) => d.setUTCSeconds(1e300)); // expect: true NaN
iso((d) => d.setUTCDate('7')); // expect: true 2024-02-07T12:34:56.789Z
iso((d) => d.setUTCDate({ valueOf: () => 9 })); // expect: true 2024-02-09T12:34:56.789Z
const invalid = new Date(NaN);
console.log(invalid.setUTCDate(1), invalid.setUTCHours(1), invalid.setUTCFullYear(1970)); // expect: NaN NaN 0
try { Date.prototype.setUTCDate.call({}, 1); } catch (e) { console.log(e.name); } // expect: TypeError
class Later extends Date { constructor(t) { super(t + 1); } }
console.log(new Later(1).getTime(), new Later(1) instanceof Later, Object.is(new Date(-0.5).getTime(), 0)); // expect: 2 true true
console.log(Reflect.construct(Date, [5], class { }.bind()).getTime === undefined, new Date(8.64e15 + 1).getTime()); // expect: false NaN
