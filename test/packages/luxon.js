import { DateTime, Duration, Info, Interval, Settings } from 'luxon';

Settings.defaultZone = 'Europe/Berlin';
const d = DateTime.fromISO('2024-03-30T12:34:56');
console.log(d.toISO(), d.plus({ days: 1 }).toISO(), d.setZone('America/New_York').toFormat('yyyy LLL dd HH:mm ZZZZ z'), d.toUTC().toString(), d.weekNumber, d.offsetNameLong);
console.log(d.toLocaleString(DateTime.DATETIME_FULL), d.toLocaleString(DateTime.DATE_MED_WITH_WEEKDAY), d.toFormat("cccc, d MMMM yyyy 'at' h:mm a"));
console.log(Duration.fromObject({ hours: 25, minutes: 61 }).normalize().toISO(), Duration.fromISO('P1Y2M').toHuman(), Interval.fromDateTimes(d, d.plus({ months: 2 })).splitBy({ weeks: 3 }).length);
console.log(DateTime.fromFormat('03/04/2021 5:06 PM', 'dd/MM/yyyy h:mm a').toISO(), DateTime.fromISO('nope').invalidExplanation, Info.months('short'), d.toRelative({ base: d.plus({ days: 3 }) }), DateTime.fromISO('2024-01-01', { zone: 'Mars/X' }).invalidReason);
