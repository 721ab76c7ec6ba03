const t = (v) => Object.prototype.toString.call(v);
console.log(t(1), t('s'), t(true), t(null), t(undefined), t([]), t({}), t(() => {}), t(Symbol()));
console.log(t(new Error()), t(Math), t(JSON), t(new Map()), t(new Set()), t((function () { return arguments; })()), t([][Symbol.iterator]()));
console.log(t({ [Symbol.toStringTag]: 'Custom' }), t(new Number(1)), t(new String('')));
console.log(String({}), {} + '', ({}).toLocaleString(), ({}).valueOf() !== null);
// expect: [object Number] [object String] [object Boolean] [object Null] [object Undefined] [object Array] [object Object] [object Function] [object Symbol]
// expect: [object Error] [object Math] [object JSON] [object Map] [object Set] [object Arguments] [object Array Iterator]
// expect: [object Custom] [object Number] [object String]
// expect: [object Object] [object Object] [object Object] true

// What a proxy is, is asked before its tag, which may revoke it.
const revocable = Proxy.revocable([], { get() { revocable.revoke(); } });
console.log(Object.prototype.toString.call(revocable.proxy)); // expect: [object Array]
