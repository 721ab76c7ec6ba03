for (const E of [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError]) {
  const e = new E('msg');
  console.log(String(e), e instanceof E, e instanceof Error, E.name, Object.keys(e).length, e.hasOwnProperty('message'), Object.getPrototypeOf(E) === (E === Error ? Function.prototype : Error));
}
console.log(Error('no new').message, new Error().hasOwnProperty('message'), new Error(undefined).message === '', new Error('x', { cause: 'c' }).cause);
const e = new Error('m');
e.name = 'Custom';
console.log(String(e), Error.prototype.toString.call({ name: 'N', message: '' }), Error.prototype.toString.call({}), Error.prototype.name, Error.prototype.message === '');
console.log(typeof e.stack, Object.prototype.toString.call(e), new TypeError(5).message === '5');
// expect: Error: msg true true Error 0 true true
// expect: TypeError: msg true true TypeError 0 true true
// expect: RangeError: msg true true RangeError 0 true true
// expect: SyntaxError: msg true true SyntaxError 0 true true
// expect: ReferenceError: msg true true ReferenceError 0 true true
// expect: EvalError: msg true true EvalError 0 true true
// expect: URIError: msg true true URIError 0 true true
// expect: no new false true c
// expect: Custom: m N Error Error true
// expect: string [object Error] true
