// The option `timeZone` of Date.prototype.toLocaleString and of Intl.
import { zoneInAnyCase } from './zones.js';

$runtime('SetZoneFinder', zoneInAnyCase);
