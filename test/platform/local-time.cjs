// Local time by TZ (the test sets it): offsets, getters, setters, parsing and text from 1900 to 2100
const out = [];
for (let y = 1900; y <= 2100; y++) for (const [m, d, h] of [[0, 1, 0], [2, 31, 2], [5, 15, 12], [9, 30, 1], [10, 5, 23]]) { const a = new Date(y, m, d, h, 30); out.push(a.getTime(), a.getTimezoneOffset(), a.getHours()); }
for (let t = Date.UTC(1900, 0, 1); t < Date.UTC(2100, 0, 1); t += 86400000 * 11.37) { const a = new Date(t); out.push(a.getHours() * 60 + a.getMinutes(), a.getTimezoneOffset(), a.getDate()); }
let sum = 0; for (const x of out) sum = (sum * 31 + Math.trunc(x)) % 1e9;
console.log(sum, out.length);
for (const t of [1e12, 1720000000000, 1700000000000]) console.log(String(new Date(t)), new Date(t).getTimezoneOffset());
console.log(new Date(2024, 2, 31, 2, 30).toISOString(), new Date(2024, 9, 27, 2, 30).toISOString(), new Date('2024-07-01T00:00').toISOString(), Date.parse('Jul 1 2024 10:00'), new Date(2024, 5, 1).toDateString(), new Date(2024, 5, 1).toTimeString());
const s = new Date(0); s.setHours(5); s.setMonth(6); console.log(s.toISOString(), s.getTime());
