// Fields of dates and their setters, from the first date to the last.
const fields = (d) => [d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCDay(), d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds(), d.getUTCMilliseconds()].join(' ');
for (const t of [0, -1, 86399999, -86400000, 951782400000, 1709164800000, -62135596800001, -62167219200000, 8.64e15, -8.64e15, NaN]) console.log(fields(new Date(t)));
// expect: 1970 0 1 4 0 0 0 0
// expect: 1969 11 31 3 23 59 59 999
// expect: 1970 0 1 4 23 59 59 999
// expect: 1969 11 31 3 0 0 0 0
// expect: 2000 1 29 2 0 0 0 0
// expect: 2024 1 29 4 0 0 0 0
// expect: 0 11 31 0 23 59 59 999
// expect: 0 0 1 6 0 0 0 0
// expect: 275760 8 13 6 0 0 0 0
// expect: -271821 3 20 2 0 0 0 0
// expect: NaN NaN NaN NaN NaN NaN NaN NaN
let wrong = 0;
for (let day = -800000; day < 800000; day += 997) {
  const d = new Date(day * 86400000);
  if (Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate()) !== day * 86400000 && d.getUTCFullYear() > 99) wrong++;
}
console.log(wrong); // expect: 0
const d = new Date(0);
console.log(d.setUTCDate(45), d.setUTCMonth(14, 3), d.setUTCFullYear(2000, 1, 29), d.setUTCFullYear(2001), d.setUTCHours(25), d.setUTCHours(1, 2, 3, 4), d.setUTCMinutes(61, 1), d.setUTCSeconds(-1), d.setUTCMilliseconds(1001));
// expect: 3801600000 36806400000 951782400000 983404800000 983494800000 983494923004 983498461004 983498459004 983498460001
console.log(d.setUTCDate(0), d.setUTCMonth(-1), d.setUTCHours(1, undefined), d.setUTCHours(1), d.setUTCFullYear(1970, 0, 1), d.setUTCHours(1, 2, 3, 4.9), d.setUTCDate(1e9), d.setUTCDate(1));
// expect: 983325660001 977968860001 NaN NaN 0 3723004 NaN NaN
const order = [];
const note = (name, value) => ({ valueOf() { order.push(name); return value; } });
const invalid = new Date(NaN);
console.log(invalid.setUTCHours(note('h', 1)), invalid.setUTCMonth(note('M', 1)), invalid.setUTCFullYear(note('Y', 2000)), order.join());
// expect: NaN NaN 946684800000 h,M,Y
console.log(new Date(0).toISOString(), new Date(-1).toISOString(), new Date(8.64e15).toISOString(), new Date(-8.64e15).toISOString(), new Date(253402300799999).toISOString(), new Date(253402300800000).toISOString());
// expect: 1970-01-01T00:00:00.000Z 1969-12-31T23:59:59.999Z +275760-09-13T00:00:00.000Z -271821-04-20T00:00:00.000Z 9999-12-31T23:59:59.999Z +010000-01-01T00:00:00.000Z
console.log(Date.UTC(2020, 14, 35, 50), Date.UTC(275760, 8, 13), Date.UTC(275760, 8, 13, 0, 0, 0, 1), Date.UTC(1e6, 0), Date.UTC(99, 0), Date.UTC(2020.9, 1.9));
// expect: 1617674400000 8640000000000000 NaN NaN 915148800000 1580515200000
for (const text of ['2020-02-03', '2020-02-30', '2020-02-32', '2020-13-01', '2020-00-01', '2020-02-03T04:05Z', '2020-02-03T04:05:06Z', '2020-02-03T04:05:06.789Z', '2020-02-03T24:00:00Z', '2020-02-03T24:00:01Z', '2020-02-03T04:60Z', '2020-02-03T04:05:06.7Z', '2020-02-03T04:05:06+01:00', '2020-02-03 04:05:06Z', '2020/02-03', '2020-02-0x', 'Tue, 05 Nov 2024 10:11:12 GMT', 'Tue, 05 Nov 2024 25:11:12 GMT', 'Xxx, 05 Foo 2024 10:11:12 GMT']) console.log(text, Date.parse(text));
// expect: 2020-02-03 1580688000000
// expect: 2020-02-30 1583020800000
// expect: 2020-02-32 NaN
// expect: 2020-13-01 NaN
// expect: 2020-00-01 NaN
// expect: 2020-02-03T04:05Z 1580702700000
// expect: 2020-02-03T04:05:06Z 1580702706000
// expect: 2020-02-03T04:05:06.789Z 1580702706789
// expect: 2020-02-03T24:00:00Z 1580774400000
// expect: 2020-02-03T24:00:01Z NaN
// expect: 2020-02-03T04:60Z NaN
// expect: 2020-02-03T04:05:06.7Z 1580702706700
// expect: 2020-02-03T04:05:06+01:00 1580699106000
// expect: 2020-02-03 04:05:06Z 1580702706000
// expect: 2020/02-03 1580688000000
// expect: 2020-02-0x NaN
// expect: Tue, 05 Nov 2024 10:11:12 GMT 1730801472000
// expect: Tue, 05 Nov 2024 25:11:12 GMT NaN
// expect: Xxx, 05 Foo 2024 10:11:12 GMT NaN
