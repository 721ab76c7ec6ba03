// Operations that differ in sloppy mode: the only code of the evaluator that is not strict.

const { apply: applySloppy } = Reflect;

/** O[key] = value; a failure is silent. */
function putSloppy(O, key, value) { O[key] = value; }
/** delete O[key]; a failure is false. */
function deleteSloppy(O, key) { return delete O[key]; }

// Mapped arguments objects: a function with the right number of formals makes one,
// and hands out its formals. https://tc39.es/ecma262/#sec-createmappedargumentsobject
const mappedArguments = [
  function () { return { object: arguments, access: undefined }; },
  function (a) { return { object: arguments, access: (i, write, v) => (write ? a = v : a) }; },
  function (a, b) { return { object: arguments, access: (i, write, v) => (i === 0 ? (write ? a = v : a) : (write ? b = v : b)) }; },
  function (a, b, c) {
    return { object: arguments, access(i, write, v) {
      switch (i) {
        case 0: return write ? a = v : a;
        case 1: return write ? b = v : b;
        default: return write ? c = v : c;
      }
    } };
  },
  function (a, b, c, d, e, f, g, h) {
    return { object: arguments, access(i, write, v) {
      switch (i) {
        case 0: return write ? a = v : a;
        case 1: return write ? b = v : b;
        case 2: return write ? c = v : c;
        case 3: return write ? d = v : d;
        case 4: return write ? e = v : e;
        case 5: return write ? f = v : f;
        case 6: return write ? g = v : g;
        default: return write ? h = v : h;
      }
    } };
  },
];
/** The most formals that can be linked with an arguments object. */
const MAX_MAPPED = 8;

/** The arguments object of a sloppy function with `formals` parameters; `access` reads and writes those. */
function makeMappedArguments(formals, args) {
  return applySloppy(mappedArguments[formals <= 3 ? formals : 4], undefined, args);
}
