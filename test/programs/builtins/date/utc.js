const d = new Date(Date.UTC(2024, 1, 29, 12, 34, 56, 789));
console.log(d, d.getTime(), d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCDay(), d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds(), d.getUTCMilliseconds());
console.log(d.toUTCString(), d.toISOString(), d.toJSON(), JSON.stringify({ d }), d.toGMTString === d.toUTCString);
console.log(d.setUTCFullYear(2023), d.setUTCMonth(13, 31), d.setUTCDate(0), d.setUTCHours(25, 61, 61, 1001), d.setUTCMinutes(-1), d.setUTCSeconds(90, 5), d.setUTCMilliseconds(-1), d.setTime(1e12), d.setTime(9e15), d.getTime());
console.log(Date.UTC(2020), Date.UTC(99, 0), Date.UTC(275760, 8, 13), Date.UTC(275760, 8, 13, 0, 0, 0, 1), Date.UTC(), Date.UTC(-271821, 3, 20), Date.UTC(2020, 0, 1.9, 23.9), Date.UTC(NaN, 1), Date.UTC(0, 0, -1e9));
console.log(new Date(-62198755200000).toUTCString(), new Date(-62198755200000), new Date(8.64e15), new Date(NaN), [new Date(0)], { a: new Date(1.9), b: new Date(-1.9) }, new Date(new Date(5)).getTime());
for (const f of [() => new Date(NaN).toISOString(), () => Date.prototype.getTime.call({}), () => Date.prototype.toISOString.call({}), () => Date.prototype.setMinutes.call(1), () => d[Symbol.toPrimitive]('x'), () => Date.prototype[Symbol.toPrimitive].call(1), () => new Date(1n), () => new Date(Symbol()), () => Date.prototype.toJSON.call({})]) try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log(typeof Date(), Date.length, Date.UTC.length, Date.prototype.setUTCHours.length, typeof (new Date(0) + 1), new Date(5) - new Date(3), new Date(1) < new Date(2), new Date(7) == 7, String(new Date(NaN)), new Date(NaN).toDateString(), new Date(NaN).toLocaleString(), new Date(NaN).getDay());
class Day extends Date { get double() { return this.getTime() * 2; } }
const day = new Day(21); day.x = 1;
console.log(day, day.double, day instanceof Date, Object.prototype.toString.call(day), new Date('2020-01-01T00:00:00Z').getTime(), new Date({ [Symbol.toPrimitive]: () => 5 }).getTime());
const local = new Date(2020, 5, 15, 10, 20, 30, 40);
console.log(local.getFullYear(), local.getMonth(), local.getDate(), local.getDay(), local.getHours(), local.getMinutes(), local.getSeconds(), local.getMilliseconds(), local.getYear(), local.toDateString(), local.toLocaleString(), local.toLocaleDateString(), local.toLocaleTimeString(), local.toString().slice(0, 24), local.toTimeString().slice(0, 8));
local.setFullYear(2021, 0, 31); local.setMonth(1); local.setHours(0, 0); local.setDate(1); local.setMinutes(5); local.setSeconds(6); local.setMilliseconds(7); console.log(local.toLocaleString(), local.getMilliseconds());
local.setYear(99); console.log(local.getFullYear(), new Date(NaN).setDate(1), new Date(99, 0).getFullYear(), new Date(NaN).setFullYear(2020) === new Date(2020, 0).getTime());
// expect: 2024-02-29T12:34:56.789Z 1709210096789 2024 1 29 4 12 34 56 789
// expect: Thu, 29 Feb 2024 12:34:56 GMT 2024-02-29T12:34:56.789Z 2024-02-29T12:34:56.789Z {"d":"2024-02-29T12:34:56.789Z"} true
// expect: 1677674096789 1709382896789 1709210096789 1709258522001 1709258342001 1709258430005 1709258429999 1000000000000 NaN NaN
// expect: 1577836800000 915148800000 8640000000000000 NaN NaN -8640000000000000 1577919600000 NaN NaN
// expect: Fri, 01 Jan -0001 00:00:00 GMT -000001-01-01T00:00:00.000Z +275760-09-13T00:00:00.000Z Invalid Date [ 1970-01-01T00:00:00.000Z ] { a: 1970-01-01T00:00:00.001Z, b: 1969-12-31T23:59:59.999Z } 5
// expect: RangeError: Invalid time value
// expect: TypeError: this is not a Date object.
// expect: TypeError: Method Date.prototype.toISOString called on incompatible receiver #<Object>
// expect: TypeError: Method Date.prototype.setMinutes called on incompatible receiver 1
// expect: TypeError: Invalid hint: x
// expect: TypeError: Method Date.prototype [ @@toPrimitive ] called on incompatible receiver 1
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: toISOString is not a function
// expect: string 7 7 4 string 2 true false Invalid Date Invalid Date Invalid Date NaN
// expect: Day 1970-01-01T00:00:00.021Z { x: 1 } 42 true [object Date] 1577836800000 5
// expect: 2020 5 15 1 10 20 30 40 120 Mon Jun 15 2020 6/15/2020, 10:20:30 AM 6/15/2020 10:20:30 AM Mon Jun 15 2020 10:20:30 10:20:30
// expect: 3/1/2021, 12:05:06 AM 7
// expect: 1999 NaN 1999 true
