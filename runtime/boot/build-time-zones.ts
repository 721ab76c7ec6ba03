/**
 * Makes the table of time zones from the Unicode data of the Node that builds: a text,
 * read by runtime/library/internal/time-zone.js.
 *
 *   zone    types | transitions | rule | names
 *   types        offset in s, in base 36, with as many * as the number of its name; the first is that before all transitions
 *   transitions  time since the one before (or 1840) in min, in base 36 (with .s, what is left in s), and the number of the type as a letter
 *   rule         of the years after 2037: month.week.weekday.second of the UTC day and type, twice; empty: none
 *   names        long names, in English; ^ is an apostrophe, so that the text has one byte a character
 */
const FIRST = Date.UTC(1840, 0, 1), LAST = Date.UTC(2101, 0, 1), RULES_FROM = Date.UTC(2038, 0, 1);
const DAY = 86_400_000, STEP = 7 * DAY;
/** Older names of zones, which are links to others. */
const ALIASES = 'Africa/Asmara Africa/Timbuktu America/Argentina/Buenos_Aires America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/Mendoza America/Atikokan America/Atka America/Ensenada America/Fort_Wayne America/Indiana/Indianapolis America/Kentucky/Louisville America/Knox_IN America/Montreal America/Nipigon America/Nuuk America/Pangnirtung America/Porto_Acre America/Rainy_River America/Rosario America/Santa_Isabel America/Shiprock America/Thunder_Bay America/Virgin America/Yellowknife Antarctica/South_Pole Asia/Ashkhabad Asia/Choibalsan Asia/Chongqing Asia/Chungking Asia/Dacca Asia/Harbin Asia/Ho_Chi_Minh Asia/Istanbul Asia/Kashgar Asia/Kathmandu Asia/Kolkata Asia/Macao Asia/Tel_Aviv Asia/Thimbu Asia/Ujung_Pandang Asia/Ulan_Bator Asia/Yangon Atlantic/Faroe Atlantic/Jan_Mayen Australia/ACT Australia/Canberra Australia/Currie Australia/LHI Australia/NSW Australia/North Australia/Queensland Australia/South Australia/Tasmania Australia/Victoria Australia/West Australia/Yancowinna Brazil/Acre Brazil/DeNoronha Brazil/East Brazil/West CET CST6CDT Canada/Atlantic Canada/Central Canada/Eastern Canada/Mountain Canada/Newfoundland Canada/Pacific Canada/Saskatchewan Canada/Yukon Chile/Continental Chile/EasterIsland Cuba EET EST EST5EDT Egypt Eire Etc/GMT Etc/GMT+0 Etc/GMT+1 Etc/GMT+10 Etc/GMT+11 Etc/GMT+12 Etc/GMT+2 Etc/GMT+3 Etc/GMT+4 Etc/GMT+5 Etc/GMT+6 Etc/GMT+7 Etc/GMT+8 Etc/GMT+9 Etc/GMT-0 Etc/GMT-1 Etc/GMT-10 Etc/GMT-11 Etc/GMT-12 Etc/GMT-13 Etc/GMT-14 Etc/GMT-2 Etc/GMT-3 Etc/GMT-4 Etc/GMT-5 Etc/GMT-6 Etc/GMT-7 Etc/GMT-8 Etc/GMT-9 Etc/GMT0 Etc/Greenwich Etc/UCT Etc/UTC Etc/Universal Etc/Zulu Europe/Belfast Europe/Kyiv Europe/Nicosia Europe/Tiraspol Europe/Uzhgorod Europe/Zaporozhye GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT Mexico/BajaNorte Mexico/BajaSur Mexico/General NZ NZ-CHAT Navajo PRC PST8PDT Pacific/Chuuk Pacific/Johnston Pacific/Kanton Pacific/Pohnpei Pacific/Samoa Pacific/Yap Poland Portugal ROC ROK Singapore Turkey UCT US/Alaska US/Aleutian US/Arizona US/Central US/East-Indiana US/Eastern US/Hawaii US/Indiana-Starke US/Michigan US/Mountain US/Pacific US/Samoa UTC Universal W-SU WET Zulu';

const SUMMER = / (?:Daylight|Summer) /;

interface Transition { readonly at: number; readonly type: number }
interface Zone { readonly types: { offset: number; name: number }[]; readonly transitions: Transition[]; readonly names: string[] }

/** Text of the module `internal/time-zone-data`. */
export function timeZoneModule(): string {
  const before = process.env['TZ'];
  const rows = new Map<string, string[]>();
  try {
    for (const name of [...new Set([...Intl.supportedValuesOf('timeZone'), ...ALIASES.split(' ')])]) {
      const text = zoneText(readZone(name));
      const names = rows.get(text);
      if (names) names.push(name);
      else rows.set(text, [name]);
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
  const table = [...rows].map(([text, names]) => `${names.join(' ')}\t${text}`).join('\n');
  return `// Made by runtime/boot/build-time-zones.ts.\nexport const ZONES = ${JSON.stringify(`\n${table}\n`)};\n`;
}

/** Exact offset in ms; the getters of Date are what programs are compared with. */
function offsetAt(t: number): number {
  const d = new Date(t);
  return Date.UTC(d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getMilliseconds()) - t;
}
const nameAt = (t: number): string => /\((.*)\)/.exec(new Date(t).toString())?.[1] ?? '';

function readZone(name: string): Zone {
  process.env['TZ'] = name;
  const precise = preciseOffset(name);
  let { offsets, times } = changes(offsetAt);
  // The engine remembers what it was asked, and sometimes too much of it.
  if (!agrees(offsets, times, precise)) ({ offsets, times } = changes(precise));
  // Names, as Date has them, of each offset with and without daylight saving time: those that come most often, as
  // the engine sometimes remembers the other. They are asked for in the middle of the time between two changes.
  const long = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'long' });
  const kinds = offsets.map((offset, n) => {
    const middle = ((times[n - 1] ?? FIRST) + (times[n] ?? LAST)) / 2;
    const isDst = SUMMER.test(long.formatToParts(middle).find((part) => part.type === 'timeZoneName')!.value);
    return { offset, key: `${offset} ${isDst}`, text: nameAt(middle) };
  });
  const votes = new Map<string, Map<string, number>>();
  for (const { key, text } of kinds) {
    const counts = votes.get(key) ?? new Map<string, number>();
    votes.set(key, counts.set(text, (counts.get(text) ?? 0) + 1));
  }
  const standard = kinds.findLast(({ key, text }) => key.endsWith('false') && !SUMMER.test(text))?.text;
  const types: Zone['types'] = [], names: string[] = [];
  const numbers = kinds.map(({ offset, key }) => {
    const [most] = [...votes.get(key)!].sort((x, y) => y[1] - x[1])[0]!;
    const text = key.endsWith('false') && SUMMER.test(most) ? standard ?? most : most;
    const at = names.includes(text) ? names.indexOf(text) : names.push(text) - 1;
    const known = types.findIndex((one) => one.offset === offset && one.name === at);
    return known < 0 ? types.push({ offset, name: at }) - 1 : known;
  });
  return { types, transitions: times.map((at, n) => ({ at, type: numbers[n + 1]! })), names };
}

/** Offsets, and the times at which each but the first begins. */
function changes(offsetOf: (t: number) => number): { offsets: number[]; times: number[] } {
  const offsets = [offsetOf(FIRST)], times: number[] = [];
  for (let t = FIRST; t < LAST; t += STEP) {
    const offset = offsets.at(-1)!;
    if (offsetOf(t + STEP) === offset) continue;
    let low = t, high = t + STEP;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offsetOf(middle) === offset) low = middle;
      else high = middle;
    }
    offsets.push(offsetOf(high));
    times.push(high);
    // What else happens in this week.
    t = high - STEP;
  }
  return { offsets, times };
}
/** The offset by Intl, which is exact and slow. */
function preciseOffset(timeZone: string): (t: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', year: 'numeric' });
  return (t) => {
    const [, sign, hours, minutes, seconds = '0'] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(format.format(t)) ?? [];
    return hours === undefined ? 0 : (sign === '-' ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  };
}
const QUARTER = 91 * DAY;
function agrees(offsets: readonly number[], times: readonly number[], precise: (t: number) => number): boolean {
  if (times.some((at, n) => precise(at) !== offsets[n + 1] || precise(at - 1000) !== offsets[n])) return false;
  let n = 0;
  for (let t = FIRST + QUARTER; t < LAST; t += QUARTER) {
    while (n < times.length && times[n]! <= t) n++;
    if (precise(t) !== offsets[n]) return false;
  }
  return true;
}

function zoneText({ types, transitions, names }: Zone): string {
  const rule = ruleOf(transitions);
  const listed = rule === '' ? transitions : transitions.filter(({ at }) => at < RULES_FROM);
  let last = FIRST;
  const steps = listed.map(({ at, type }) => {
    const seconds = (at - last) / 1000;
    last = at;
    return Math.floor(seconds / 60).toString(36) + (seconds % 60 ? `.${seconds % 60}` : '') + String.fromCharCode(65 + type);
  });
  return [types.map(({ offset, name }) => (offset / 1000).toString(36) + '*'.repeat(name)).join(' '), steps.join(' '), rule, names.join(';').replaceAll('\u2019', '^')].join('|');
}
/** The rule that all years from 2038 on follow; '' if there is none. */
function ruleOf(transitions: readonly Transition[]): string {
  const late = transitions.filter(({ at }) => at >= RULES_FROM);
  const years = new Map<number, Transition[]>();
  for (const one of late) {
    const year = new Date(one.at).getUTCFullYear();
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  if (years.size !== 63 || [...years.values()].some((list) => list.length !== 2)) return '';
  const described = (one: Transition, week: number): string => {
    const d = new Date(one.at);
    return `${d.getUTCMonth()}.${week}.${d.getUTCDay()}.${(one.at % DAY) / 1000}${String.fromCharCode(65 + one.type)}`;
  };
  const parts = [0, 1].map((n) => {
    const list = [...years.values()].map((both) => both[n]!);
    const always = list.every(({ at }) => isLast(at));
    const week = always ? 5 : Math.ceil(new Date(list[0]!.at).getUTCDate() / 7);
    if (!always && week === 5) return 'other';
    const texts = new Set(list.map((one) => (week === 5 || Math.ceil(new Date(one.at).getUTCDate() / 7) === week ? described(one, week) : 'other')));
    return texts.size === 1 ? [...texts][0]! : 'other';
  });
  return parts.includes('other') ? '' : parts.join(',');
}
const isLast = (t: number): boolean => new Date(t + 7 * DAY).getUTCMonth() !== new Date(t).getUTCMonth();
