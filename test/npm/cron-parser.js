import { CronExpressionParser } from 'cron-parser';

for (const [expression, tz] of [['*/15 9-17 * * 1-5', 'UTC'], ['0 0 2 * * *', 'Europe/Berlin'], ['30 2 L * *', 'America/New_York'], ['0 12 * * MON#2', 'UTC']]) {
  const interval = CronExpressionParser.parse(expression, { currentDate: '2024-03-30T22:00:00Z', tz });
  console.log(expression, tz, interval.take(4).map((d) => d.toISOString()), interval.prev().toString());
}
try { CronExpressionParser.parse('61 * * * *'); } catch (error) { console.log(error.message); }
