// How the evaluator reaches the runtime.

/** Private names of what the evaluator keeps in functions. */
const codeName = $private_new("code", false), fieldsName = $private_new("fields", false), homeName = $private_new("home", false);

const Host = {
  globals: globalThis,
  eval: $intrinsic("Eval"),
  call(f, self, ...args) { return args.length === 0 ? $call(f, self) : args.length === 1 ? $call(f, self, args[0]) : $call(f, self, args[0], args[1]); },
  isHTMLDDA() { return false; },
  isExtensible(o) { return $obj_is_extensible(o); },
  countsAccesses() { return $ic_counts(); },
  countAccess(base, key, accesses) { $ic_count_evaluated(base, key, accesses); },
  isConstructor(f) { return $is_constructor(f); },
  setCode(f, code) { $private_add(f, codeName, code); },
  getCode(f) { return $private_in(f, codeName) ? $private_get(f, codeName) : undefined; },
  sourceOf(f) { return String(f); },
  /** Defines a property of a function that was just made. attributes: WRITABLE | ENUMERABLE | CONFIGURABLE. */
  define(f, key, value, attributes) { $obj_define(f, $to_key(key), value, attributes); },
  hash(text) { return $str_hash(text); },
  parse(text, context, parametersEnd) { return $source_parse(text, context, parametersEnd); },
  word(tree, index) { return $source_word(tree, index); },
  name(text, start, end) { return $source_name(text, start, end); },
  string(text, start, end, raw) { return $source_string(text, start, end, raw); },
  includes(text, part) { return $str_index_of(text, part, 0) >= 0; },
  show(value) { return $message_text(value); },
  setFields(f, fields) { $private_add(f, fieldsName, fields); },
  getFields(f) { return $private_in(f, fieldsName) ? $private_get(f, fieldsName) : undefined; },
  setHome(f, home) { $private_add(f, homeName, home); },
  homeOf(f) { return $private_get(f, homeName); },
  newPrivate(description) { return $private_new(description, false); },
  hasPrivate(name, o) { return $private_in(o, name); },
  getPrivate(name, o) { return $private_get(o, name); },
  setPrivate(name, o, value) { $private_set(o, name, value); },
  addPrivate(name, o, value) { $private_add(o, name, value); },
  isEvalVars(o) { return $private_in(o, $intrinsic("EvalVarsName")); },
  async importModule() { throw new TypeError("import() in evaluated code is not supported"); },
  start({ evaluateGlobal, createDynamicFunction, sourceOf, evaluateInCompiled, addGlobalLexicals }) {
    const entries = $slots_new(5);
    $slots_set(entries, 0, evaluateGlobal);
    $slots_set(entries, 1, createDynamicFunction);
    $slots_set(entries, 2, sourceOf);
    $slots_set(entries, 3, evaluateInCompiled);
    $slots_set(entries, 4, addGlobalLexicals);
    $set_intrinsic("Evaluator", entries);
  },
};
