// The performance object (High Resolution Time)   https://w3c.github.io/hr-time/
const performanceObject = {};
$global("performance", performanceObject);
$tag(performanceObject, "Performance");

$methods(performanceObject, {
  // performance.now ( )   https://w3c.github.io/hr-time/#now-method
  // Milliseconds, with fraction, since the program started.
  now() { return $host_now(1); },
  // performance.timeOrigin   https://w3c.github.io/hr-time/#timeorigin-attribute
  // Reckoned back from now: the heap image is older than the run, so a stored origin would be the build's.
  get timeOrigin() { return $host_now(0) - $host_now(1); },
  // performance.toJSON ( )   https://w3c.github.io/hr-time/#tojson-method
  toJSON() { return { timeOrigin: $host_now(0) - $host_now(1) }; },
});
