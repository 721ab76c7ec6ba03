// Time zones by their names in the IANA database.
import { ZONES } from './time-zone-data.js';

const FIRST = Date.UTC(1840, 0, 1), DAY = 86400000, RULES_FROM = Date.UTC(2038, 0, 1);

/** Name and line of the table (runtime/boot/build-time-zones.ts); undefined if there is no such zone. */
function find(name, text) {
  if (!/^[A-Za-z][\w/+-]*$/.test(name)) return undefined;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = ZONES[at + name.length];
    if ((ZONES[at - 1] !== '\n' && ZONES[at - 1] !== ' ') || (end !== ' ' && end !== '\t')) continue;
    const tab = ZONES.indexOf('\t', at);
    // Names come before the tab of their line.
    if (ZONES.lastIndexOf('\n', at) < ZONES.lastIndexOf('\t', at)) continue;
    return { name: ZONES.slice(at, at + name.length), line: ZONES.slice(tab + 1, ZONES.indexOf('\n', tab)) };
  }
  return undefined;
}
function parse(line) {
  const [typeTexts, steps, rule, names] = line.split('|');
  const nameList = names.replaceAll('^', '\u2019').split(';');
  const types = typeTexts.split(' ').map((text) => ({ offset: parseInt(text, 36) * 1000, name: nameList[text.length - text.replaceAll('*', '').length] }));
  const times = [], numbers = [];
  let last = FIRST;
  for (const step of steps === '' ? [] : steps.split(' ')) {
    const [minutes, seconds = '0'] = step.slice(0, -1).split('.');
    last += parseInt(minutes, 36) * 60000 + Number(seconds) * 1000;
    times.push(last);
    numbers.push(step.charCodeAt(step.length - 1) - 65);
  }
  const rules = rule === '' ? null : rule.split(',').map((text) => {
    const [month, week, day, second] = text.slice(0, -1).split('.').map(Number);
    return { month, week, day, second, type: text.charCodeAt(text.length - 1) - 65 };
  });
  return { types, times, numbers, rules };
}
/** When a rule begins in a year. */
function beginning({ month, week, day, second }, year) {
  const start = Date.UTC(year, week === 5 ? month + 1 : month, 1);
  const first = new Date(start).getUTCDay();
  const date = week === 5 ? -((first - day + 6) % 7) - 1 : ((day - first + 7) % 7) + 7 * (week - 1);
  return start + date * DAY + second * 1000;
}
function zoneOf(name, { types, times, numbers, rules }) {
  const typeAt = (t) => {
    if (rules && t >= RULES_FROM) {
      const year = new Date(t).getUTCFullYear();
      const [a, b] = rules;
      return t < beginning(a, year) ? types[b.type] : t < beginning(b, year) ? types[a.type] : types[b.type];
    }
    let low = 0, high = times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle] <= t) low = middle + 1;
      else high = middle;
    }
    return types[low === 0 ? 0 : numbers[low - 1]];
  };
  return {
    name,
    offsetAt: (t) => typeAt(t).offset,
    // What a clock shows twice is the first of them; what it leaves out is counted from before.
    offsetOfLocal: (t) => {
      const before = typeAt(t - DAY).offset, after = typeAt(t + DAY).offset;
      if (typeAt(t - before).offset === before) return before;
      return typeAt(t - after).offset === after ? after : before;
    },
    nameAt: (t) => typeAt(t).name,
  };
}
let lowerCase;
/** The zone of a name; undefined if there is none. */
export function zoneNamed(name) {
  return named(find(name, ZONES));
}
/** The same, by a name in any case. */
export function zoneInAnyCase(name) {
  return zoneNamed(name) ?? named(find(name.toLowerCase(), (lowerCase ??= ZONES.toLowerCase())));
}
const named = (found) => found && zoneOf(found.name, parse(found.line));
/** Names of all zones. */
export function zoneNames() {
  return ZONES.trim().split('\n').flatMap((line) => line.slice(0, line.indexOf('\t')).split(' ')).sort();
}
