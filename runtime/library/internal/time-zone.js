// Local time by the variable TZ, as Node reads it: a name of the IANA time zone database, or letters
// and hours (`EST5`). Other texts are UTC.
import { zoneNamed } from './zones.js';

function fixed(hours) {
  const name = `GMT${hours < 0 ? '-' : '+'}${`${Math.abs(hours)}`.padStart(2, '0')}:00`;
  return { name, offsetAt: () => hours * 3600000, offsetOfLocal: () => hours * 3600000, nameAt: () => name };
}
$runtime('AtStart', () => {
  const given = process.env.TZ;
  if (given !== undefined && given !== 'UTC') {
    const name = given.replace(/^:/, '');
    const zone = zoneNamed(name);
    const posix = /^[A-Za-z]{3,}([+-]?\d{1,2})$/.exec(name);
    if (zone !== undefined) $runtime('SetTimeZone', zone);
    else if (posix) $runtime('SetTimeZone', fixed(-Number(posix[1])));
    // A name that is none; other texts Node passes by.
    else if (!/\d/.test(name)) $runtime('SetTimeZone', fixed(0));
  }
});
