import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import relativeTime from 'dayjs/plugin/relativeTime.js';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import weekOfYear from 'dayjs/plugin/weekOfYear.js';
import 'dayjs/locale/de.js';

for (const plugin of [utc, timezone, relativeTime, customParseFormat, weekOfYear]) dayjs.extend(plugin);
const d = dayjs.utc('2024-02-29T13:14:15Z');
console.log(d.add(1, 'year').format('YYYY-MM-DD dddd'), d.tz('America/New_York').format('YYYY-MM-DD HH:mm Z'), d.from(d.add(3, 'day')), d.locale('de').format('dddd, D. MMMM'), d.week(), d.endOf('month').toISOString(), dayjs('12-25-1995', 'MM-DD-YYYY').format('D/M/YY'), dayjs('x').isValid(), d.diff('2020-01-01', 'month', true));
