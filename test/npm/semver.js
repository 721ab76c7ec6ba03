// Versions and ranges.
import semver from 'semver';

console.log(['1.2.3', '1.10.0', '1.2.3-beta.2', '1.2.3-beta.11', '0.9.9'].sort(semver.compare));
console.log(semver.satisfies('1.2.3', '^1.0.0 || >=2.5.0 <3'), semver.satisfies('2.0.0-rc.1', '>=1'), semver.maxSatisfying(['1.2.3', '1.4.0', '2.0.0'], '~1.2 || 1.4.x'));
console.log(new semver.Range('>=1.2.3 <2.0.0-0').range, semver.validRange('1.x || >=2.5.0 || 5.0.0 - 7.2.3'), semver.valid('a.b.c'));
console.log(semver.inc('1.2.3', 'prerelease', 'beta'), semver.diff('1.2.3', '1.3.0-alpha'), semver.coerce('v3.4 replaces 2').version, semver.parse('1.2.3-x.7.z.92+build'));
