// node: skip it has more locales
const failure = (f) => { try { return f(); } catch (e) { return `${e.name}: ${e.message}`; } };
console.log(failure(() => 'a'.localeCompare('ä', 'sv')), failure(() => 'a'.localeCompare('b', 'en-u-co-emoji')));
console.log(failure(() => (1.5).toLocaleString('de-DE')), failure(() => (1.5).toLocaleString('en', { numberingSystem: 'arab' })));
console.log(failure(() => (1.5).toLocaleString('en', { style: 'unit', unit: 'kilometer-per-hour' })));
console.log(failure(() => new Date(0).toLocaleDateString('fr')), failure(() => new Date(0).toLocaleString('en', { timeZone: 'America/New_York', timeZoneName: 'longGeneric' })));
console.log(failure(() => new Date(0).toLocaleString('en', { calendar: 'hebrew' })), failure(() => [1].toLocaleString('ja')));
console.log(failure(() => 'ά'.toLocaleUpperCase('el')), failure(() => new Date(0).toLocaleString('en', { hour: 'numeric', second: 'numeric' })));
// expect: RangeError: locale sv is not available RangeError: locale en-u-co-emoji is not available
// expect: RangeError: locale de-DE is not available RangeError: numberingSystem arab is not available
// expect: RangeError: unit kilometer-per-hour is not available
// expect: RangeError: locale fr is not available RangeError: timeZoneName longGeneric of a time zone is not available
// expect: RangeError: calendar hebrew is not available RangeError: locale ja is not available
// expect: RangeError: upper case of locale el is not available RangeError: this combination of date options is not available
