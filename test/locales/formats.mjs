// What programs compiled with --locale say in other locales: the tags are the arguments.
const DATES = [Date.UTC(2024, 2, 5, 14, 7, 9, 45), Date.UTC(1999, 11, 31), Date.UTC(2025, 6, 20, 12, 0, 30), Date.UTC(1975, 8, 1, 5, 5, 5)].map((time) => new Date(time));
const NUMBERS = [0, 1, 2, 5, 21, 1.5, -1234.567, 1234, 12345, 999999, 1e6, 12345678.9, 2.5e9, 1e15, NaN, -Infinity, 0.000012];
const STYLES = ['full', 'long', 'medium', 'short'], WIDTHS = ['long', 'short', 'narrow'];
const COMPONENTS = [
  { year: 'numeric', month: 'long', day: 'numeric' }, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }, { weekday: 'short', day: 'numeric', month: 'short' }, { month: 'long' }, { month: 'short', year: 'numeric' }, { month: '2-digit', day: '2-digit', year: 'numeric' },
  { year: '2-digit', month: 'numeric' }, { weekday: 'long' }, { weekday: 'narrow', day: '2-digit' }, { era: 'short', year: 'numeric' }, { era: 'long', year: 'numeric', month: 'long', day: 'numeric' }, { year: 'numeric', day: 'numeric' }, { hour: 'numeric' }, { hour: '2-digit', minute: '2-digit' },
  { hour: 'numeric', minute: '2-digit', hour12: true }, { hour: 'numeric', minute: '2-digit', hour12: false }, { hour: 'numeric', dayPeriod: 'long', hour12: true }, { minute: 'numeric', second: 'numeric' }, { hour: 'numeric', minute: 'numeric', second: 'numeric', fractionalSecondDigits: 3 },
  { weekday: 'short', hour: 'numeric', minute: '2-digit' }, { dateStyle: undefined, year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }, { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', second: '2-digit', timeZoneName: 'short' },
  { hour: 'numeric', minute: '2-digit', timeZoneName: 'long' }, { month: 'numeric', day: 'numeric', timeZoneName: 'shortOffset' }, { hour: 'numeric', timeZoneName: 'longOffset' }, { timeZoneName: 'long' }, {},
];
const NUMBER_OPTIONS = [
  {}, { style: 'percent' }, { style: 'percent', maximumFractionDigits: 1 }, ...['USD', 'EUR', 'JPY', 'CHF', 'INR', 'XXX', 'BTC', 'PLN'].flatMap((currency) => ['symbol', 'narrowSymbol', 'code', 'name'].map((currencyDisplay) => ({ style: 'currency', currency, currencyDisplay }))),
  { style: 'currency', currency: 'EUR', currencySign: 'accounting' }, ...['kilometer', 'liter', 'day', 'celsius', 'percent', 'megabyte'].flatMap((unit) => WIDTHS.map((unitDisplay) => ({ style: 'unit', unit, unitDisplay }))), { notation: 'compact' }, { notation: 'compact', compactDisplay: 'long' },
  { notation: 'scientific' }, { notation: 'engineering' }, { useGrouping: 'min2' }, { useGrouping: 'always' }, { useGrouping: false }, { signDisplay: 'always' }, { signDisplay: 'exceptZero' }, { minimumIntegerDigits: 5 }, { maximumSignificantDigits: 3 },
  { style: 'unit', unit: 'hour', notation: 'compact', unitDisplay: 'long' },
];
const json = JSON.stringify;

for (const locale of process.argv.slice(2)) {
  const show = (name, text) => console.log(locale, name, text);
  const dates = (options) => DATES.map((date) => new Intl.DateTimeFormat(locale, options).format(date)).join(' | ');
  for (const timeZone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata']) {
    for (const dateStyle of STYLES) for (const timeStyle of STYLES) show(`${dateStyle} ${timeStyle} ${timeZone}`, dates({ dateStyle, timeStyle, timeZone }));
    for (const options of COMPONENTS) show(json(options), dates({ timeZone, ...options }));
  }
  for (const hourCycle of ['h11', 'h12', 'h23', 'h24']) show(hourCycle, dates({ timeStyle: 'medium', hourCycle, timeZone: 'UTC' }));
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone: 'UTC' });
  show('parts', json(format.formatToParts(DATES[0])));
  show('resolved', json(format.resolvedOptions()));

  for (const options of NUMBER_OPTIONS) show(json(options), NUMBERS.map((n) => new Intl.NumberFormat(locale, options).format(n)).join(' | '));
  show('parts', json([[-1234567.5, { style: 'currency', currency: 'EUR' }], [1500000, { notation: 'compact', compactDisplay: 'long' }], [15, { style: 'unit', unit: 'meter' }]].map(([n, options]) => new Intl.NumberFormat(locale, options).formatToParts(n))));
  show('resolved', json(new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).resolvedOptions()));
  show('large', `${(12345678901234567890n).toLocaleString(locale)} ${new Intl.NumberFormat(locale).format('123456789012345678901.25')}`);

  const rules = [new Intl.PluralRules(locale), new Intl.PluralRules(locale, { type: 'ordinal' }), new Intl.PluralRules(locale, { minimumFractionDigits: 1 })];
  show('plural', [0, 1, 2, 3, 5, 11, 12, 21, 22, 100, 101, 111, 1e6, 2e6, 0.1, 1.5, 2.31, 10.21].map((n) => rules.map((one) => one.select(n)).join(' ')).join(' | ') + rules[0].resolvedOptions().pluralCategories);
  for (const unit of ['second', 'day', 'month', 'year']) {
    for (const style of WIDTHS) show(`${unit} ${style}`, [-5, -2, -1, 0, 1, 2, 3, 1.5, 1000].map((n) => `${new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' }).format(n, unit)} / ${new Intl.RelativeTimeFormat(locale, { style }).format(n, unit)}`).join(' | '));
  }
  show('parts', json(new Intl.RelativeTimeFormat(locale).formatToParts(-2, 'day')));
  for (const type of ['conjunction', 'disjunction', 'unit']) {
    for (const style of WIDTHS) show(`${type} ${style}`, [['a'], ['a', 'b'], ['a', 'b', 'c'], ['x', 'y', 'z', 'i'], ['p', 'o']].map((list) => new Intl.ListFormat(locale, { type, style }).format(list)).join(' | '));
  }
  const [date] = DATES, inUtc = { timeZone: 'UTC' };
  show('methods', [date.toLocaleString(locale, inUtc), date.toLocaleDateString(locale, inUtc), date.toLocaleTimeString(locale, inUtc), (1e6).toLocaleString(locale), [1.5, 2.5].toLocaleString(locale), Intl.NumberFormat.supportedLocalesOf([locale, 'en'])].join(' | '));
}
