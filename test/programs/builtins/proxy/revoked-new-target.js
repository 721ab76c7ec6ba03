// a proxy that is revoked while its prototype is asked for has no realm
for (const constructor of [function () {}, class {}, Map, Object, class extends Set {}]) {
  const attempt = (run) => {
    const revocable = Proxy.revocable(constructor, { get() { revocable.revoke(); } });
    try { run(revocable.proxy); console.log('no error'); } catch (e) { console.log(e.message); }
  };
  attempt((proxy) => new proxy());
  attempt((proxy) => Reflect.construct(constructor, [], proxy));
}
attemptBound();
function attemptBound() {
  const revocable = Proxy.revocable(function () {}, {});
  const bound = revocable.proxy.bind();
  Object.defineProperty(bound, 'prototype', { get() { revocable.revoke(); } });
  try { Reflect.construct(Object, [], bound); console.log('no error'); } catch (e) { console.log(e.name); }
}
// expect: Cannot perform 'undefined' on a proxy that has been revoked
// expect: Cannot perform 'undefined' on a proxy that has been revoked
// expect: 'get' on proxy: property 'prototype' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '[object Object]' but got 'undefined')
// expect: 'get' on proxy: property 'prototype' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '[object Object]' but got 'undefined')
// expect: 'get' on proxy: property 'prototype' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '#<Map>' but got 'undefined')
// expect: 'get' on proxy: property 'prototype' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '#<Map>' but got 'undefined')
// expect: 'get' on proxy: property 'prototype' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '#<Object>' but got 'undefined')
// expect: 'get' on proxy: property 'prototype' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '#<Object>' but got 'undefined')
// expect: 'get' on proxy: property 'prototype' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '[object Set]' but got 'undefined')
// expect: 'get' on proxy: property 'prototype' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '[object Set]' but got 'undefined')
// expect: TypeError
