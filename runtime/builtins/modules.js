// Modules at run time: what the compiler cannot do ahead, because CommonJS modules and import()
// decide while the program runs which module is evaluated. A program that consists of static
// imports only needs none of this: its modules are evaluated in an order that is known.
//
// The program has one list of records (a fast array), in the order of the compiler's numbering.

const MODULE_ESM = 0;
const MODULE_COMMONJS = 1;
const MODULE_JSON = 2;
/** It cannot be parsed or linked: `body` is the message. Only import() leads here. */
const MODULE_BROKEN = 3;

// ORDER: [[Status]] only rises.
const MODULE_LINKED = 0;
const MODULE_EVALUATING = 1;
const MODULE_EVALUATING_ASYNC = 2;
const MODULE_EVALUATED = 3;

/**
 * Adds the next record.
 *   body      closure of the module's code; of a JSON module, its text
 *   requests  numbers of the modules that it imports statically, in order (fast array)
 *   path      what __filename is
 *   facade    of modules that are not ECMAScript modules: closure that gives the bindings their
 *             values that importing modules use
 *   awaits    [[HasTLA]]: calling body gives a promise
 *   table     of a module that uses `require` as a value: what MakeRequire knows the names from
 */
function DefineModule(modules, kind, body, requests, path, facade, awaits, table) {
  $arr_push(modules, {
    kind, body, requests, path, facade, awaits, table, status: MODULE_LINKED, failed: false, error: undefined,
    // Cyclic Module Records. asyncOrder: [[AsyncEvaluationOrder]], 0 unset, -1 done.
    dfsIndex: 0, dfsAncestorIndex: 0, cycleRoot: undefined, asyncOrder: 0, pending: 0, asyncParents: $arr_new(0, 0), promise: undefined,
    // The namespace objects that import() and require() give.
    namespace: undefined, required: undefined,
  });
}
function DefineNamespaces(modules, index, namespace, required) {
  const record = $arr_get(modules, index);
  record.namespace = namespace;
  record.required = required;
}

// ---------------------------------------------------------------------------
// Evaluation   https://tc39.es/ecma262/#sec-cyclic-module-records

/** Promise of the main module if it awaits. */
let mainModule;

/** Evaluates the main module: what it throws is uncaught, also when it throws it later. */
function EvaluateMain(modules, index) {
  if ($arr_get(modules, index).kind === MODULE_COMMONJS) return RequireModule(modules, index, -1);
  const promise = EvaluateModule(modules, index);
  if (!FinishedSynchronously(promise)) {
    mainModule = promise;
    PerformPromiseThen(promise, undefined, UncaughtException);
  }
  // Node evaluates modules in a job: others that they leave come before the ticks.
  RunMicrotasks();
}
/** A program that ends while its main module still awaits ends with this code, as in Node. */
const UNSETTLED_TOP_LEVEL_AWAIT = 13;
function ExitCodeOfMain() {
  return mainModule !== undefined && PromiseState(mainModule) === PROMISE_PENDING ? UNSETTLED_TOP_LEVEL_AWAIT : undefined;
}
/** Is a promise of EvaluateModule fulfilled? Throws if it is rejected. */
function FinishedSynchronously(promise) {
  if (PromiseState(promise) !== PROMISE_REJECTED) return PromiseState(promise) === PROMISE_FULFILLED;
  PerformPromiseThen(promise, undefined, () => {});
  throw PromiseResult(promise);
}

// Evaluate ( )   https://tc39.es/ecma262/#sec-moduleevaluation
function EvaluateModule(modules, index) {
  let module = $arr_get(modules, index);
  // 3. If module.[[Status]] is either evaluating-async or evaluated, use the root of its cycle.
  if (module.status >= MODULE_EVALUATING_ASYNC && module.cycleRoot !== undefined) module = module.cycleRoot;
  // 4. If module.[[TopLevelCapability]] is not empty, return its promise.
  if (module.promise !== undefined) return module.promise;
  const promise = NewPromise();
  module.promise = promise;
  const stack = $arr_new(0, 8);
  try {
    InnerModuleEvaluation(modules, module, stack, 0);
  } catch (error) {
    // 9. An abrupt completion: all modules that are being evaluated fail.
    for (let i = 0; i < stack.length; i++) FailModule($arr_get(stack, i), error);
    FailModule(module, error);
    RejectPromise(promise, error);
    return promise;
  }
  // 10.b. If module.[[AsyncEvaluationOrder]] is unset, resolve.
  if (module.asyncOrder <= 0) ResolvePromise(promise, undefined);
  return promise;
}
function FailModule(module, error) {
  module.status = MODULE_EVALUATED;
  module.failed = true;
  module.error = error;
}

// InnerModuleEvaluation ( module, stack, index )   https://tc39.es/ecma262/#sec-innermoduleevaluation
function InnerModuleEvaluation(modules, module, stack, index) {
  if (module.kind !== MODULE_ESM) {
    EvaluateOther(module);
    return index;
  }
  // 2-4. Been there.
  if (module.status >= MODULE_EVALUATING_ASYNC) {
    if (module.failed) throw module.error;
    return index;
  }
  if (module.status === MODULE_EVALUATING) return index;
  // 5-10.
  module.status = MODULE_EVALUATING;
  module.dfsIndex = index;
  module.dfsAncestorIndex = index;
  module.pending = 0;
  index = index + 1;
  $arr_push(stack, module);
  // 11. For each ModuleRequest Record required of module.[[RequestedModules]], do
  const requests = module.requests;
  for (let i = 0; i < requests.length; i++) {
    let required = $arr_get(modules, $arr_get(requests, i));
    index = InnerModuleEvaluation(modules, required, stack, index);
    if (required.kind !== MODULE_ESM) continue;
    if (required.status === MODULE_EVALUATING) {
      if (required.dfsAncestorIndex < module.dfsAncestorIndex) module.dfsAncestorIndex = required.dfsAncestorIndex;
    } else {
      required = required.cycleRoot;
      if (required.failed) throw required.error;
    }
    if (required.asyncOrder > 0) {
      module.pending = module.pending + 1;
      $arr_push(required.asyncParents, module);
    }
  }
  // 12-13. Execute it, unless it has to wait.
  if (module.pending > 0 || module.awaits) {
    module.asyncOrder = ++asyncModuleOrder;
    if (module.pending === 0) ExecuteAsyncModule(module);
  } else {
    $call(module.body, undefined);
  }
  // 16. The root of a strongly connected component takes it off the stack.
  if (module.dfsAncestorIndex === module.dfsIndex) {
    let last;
    do {
      last = $arr_pop(stack);
      last.status = last.asyncOrder === 0 ? MODULE_EVALUATED : MODULE_EVALUATING_ASYNC;
      last.cycleRoot = module;
    } while (last !== module);
  }
  return index;
}
let asyncModuleOrder = 0;

/** Modules of other kinds import nothing. */
function EvaluateOther(module) {
  if (module.kind === MODULE_BROKEN) throw module.awaits ? MakeError(ErrorPrototype, module.body, undefined) : MakeError(SyntaxErrorPrototype, module.body, undefined);
  if (module.failed) throw module.error;
  if (module.status !== MODULE_LINKED) return;
  module.status = MODULE_EVALUATED;
  try {
    $call(module.facade, undefined);
  } catch (error) {
    FailModule(module, error);
    throw error;
  }
}

// ExecuteAsyncModule ( module )   https://tc39.es/ecma262/#sec-execute-async-module
function ExecuteAsyncModule(module) {
  PerformPromiseThen($call(module.body, undefined), () => AsyncModuleExecutionFulfilled(module), (error) => AsyncModuleExecutionRejected(module, error));
}

// GatherAvailableAncestors ( module, execList )   https://tc39.es/ecma262/#sec-gather-available-ancestors
function GatherAvailableAncestors(module, execList) {
  const parents = module.asyncParents;
  for (let i = 0; i < parents.length; i++) {
    const m = $arr_get(parents, i);
    if (IndexInList(execList, m) >= 0 || m.cycleRoot.failed) continue;
    m.pending = m.pending - 1;
    if (m.pending > 0) continue;
    $arr_push(execList, m);
    if (!m.awaits) GatherAvailableAncestors(m, execList);
  }
}

// AsyncModuleExecutionFulfilled ( module )   https://tc39.es/ecma262/#sec-async-module-execution-fulfilled
function AsyncModuleExecutionFulfilled(module) {
  // 1. If module.[[Status]] is evaluated, it has failed meanwhile.
  if (module.status === MODULE_EVALUATED) return;
  FinishAsyncModule(module);
  const execList = $arr_new(0, 4);
  GatherAvailableAncestors(module, execList);
  // 8-12. Execute them in the order in which they came to wait.
  for (let next = TakeFirstAsync(execList); next !== undefined; next = TakeFirstAsync(execList)) {
    if (next.status === MODULE_EVALUATED) continue;
    if (next.awaits) {
      ExecuteAsyncModule(next);
      continue;
    }
    try {
      $call(next.body, undefined);
    } catch (error) {
      AsyncModuleExecutionRejected(next, error);
      continue;
    }
    FinishAsyncModule(next);
  }
}
function FinishAsyncModule(module) {
  module.asyncOrder = -1;
  module.status = MODULE_EVALUATED;
  if (module.promise !== undefined) ResolvePromise(module.promise, undefined);
}
/** Removes the module that came to wait first. */
function TakeFirstAsync(list) {
  let first = -1;
  for (let i = 0; i < list.length; i++) if (first < 0 || $arr_get(list, i).asyncOrder < $arr_get(list, first).asyncOrder) first = i;
  if (first < 0) return undefined;
  const module = $arr_get(list, first);
  $arr_splice_raw(list, first, 1, 0);
  return module;
}

// AsyncModuleExecutionRejected ( module, error )   https://tc39.es/ecma262/#sec-async-module-execution-rejected
function AsyncModuleExecutionRejected(module, error) {
  if (module.status === MODULE_EVALUATED) return;
  FailModule(module, error);
  module.asyncOrder = -1;
  if (module.promise !== undefined) RejectPromise(module.promise, error);
  const parents = module.asyncParents;
  for (let i = 0; i < parents.length; i++) AsyncModuleExecutionRejected($arr_get(parents, i), error);
}

// ---------------------------------------------------------------------------
// import()   https://tc39.es/ecma262/#sec-import-call-runtime-semantics-evaluation

/** import() of module number `index`: evaluated in a later job. */
function ImportModule(modules, index) {
  const promise = NewPromise();
  PerformPromiseThen(PromiseResolve(Promise, undefined), () => ContinueDynamicImport(modules, index, promise), undefined);
  return promise;
}
// ContinueDynamicImport ( promiseCapability, moduleCompletion )   https://tc39.es/ecma262/#sec-ContinueDynamicImport
function ContinueDynamicImport(modules, index, promise) {
  PerformPromiseThen(EvaluateModule(modules, index), () => ResolvePromise(promise, $arr_get(modules, index).namespace), (error) => RejectPromise(promise, error));
}
/** import() of a module that the compiler did not find. */
function ImportMissing(message, code) {
  return RejectedPromise(ImportError(message, code));
}
function ImportError(message, code) {
  const error = MakeError(ErrorPrototype, message, undefined);
  if (code !== "") error.code = code;
  return error;
}

/**
 * import(specifier, options) that is not constant.
 *   table  specifiers that the file has as constants, each followed by the value of the attribute
 *          `type` ("": none) and the number of the module (fast array)
 */
function ImportComputed(modules, table, specifier, options, path) {
  const promise = NewPromise();
  try {
    // 6-7. Let specifierString be Completion(ToString(specifier)).
    const name = ToString(specifier);
    const type = ImportType(options);
    for (let i = 0; i < table.length; i += 3) {
      if ($arr_get(table, i) === name && $arr_get(table, i + 1) === type) return ImportModule(modules, $arr_get(table, i + 2));
    }
    throw ImportError("Cannot find module '" + name + "' imported from " + path, "ERR_MODULE_NOT_FOUND");
  } catch (error) {
    RejectPromise(promise, error);
  }
  return promise;
}
/** The attribute `type` of import options, "" if there is none. */
function ImportType(options) {
  if (options === undefined) return "";
  if (!$is_object(options)) throw TypeError_("The second argument of import() must be an object");
  const attributes = options.with;
  if (attributes === undefined) return "";
  if (!$is_object(attributes)) throw TypeError_("The 'with' option of import() must be an object");
  const entries = EnumerableOwnProperties(attributes, true);
  let type = "";
  for (let i = 0; i < entries.length; i++) {
    const entry = $arr_get(entries, i);
    const key = $arr_get(entry, 0), value = $arr_get(entry, 1);
    if (!$is_string(value)) throw TypeError_("Import attribute value must be a string");
    if (key !== "type") throw TypeError_('Import attribute "' + key + '" with value "' + value + '" is not supported');
    type = value;
  }
  return type;
}

// ---------------------------------------------------------------------------
// CommonJS   https://nodejs.org/docs/latest-v20.x/api/modules.html

const ModulePrototype = {};
const kIsMainSymbol = Symbol("kIsMainSymbol");
const kIsCachedByESMLoader = Symbol("kIsCachedByESMLoader");
const kIsExecuting = Symbol("kIsExecuting");
/** Key of the module that was the first to require one. */
const kModuleParent = Symbol("kModuleParent");

/** require.cache: the objects `module` by their file names. */
const moduleCache = $obj_create(null, 4);
/** Of the main module, if that is CommonJS. */
let mainModuleObject;

/** require(…) of module number `index`; `from`: number of the CommonJS module that asks, or -1. */
function RequireModule(modules, index, from) {
  const record = $arr_get(modules, index);
  if (record.kind === MODULE_BROKEN) EvaluateOther(record);
  if (record.kind === MODULE_ESM) return RequireESM(modules, index, record);
  const { path } = record;
  const parent = from < 0 ? undefined : moduleCache[$arr_get(modules, from).path];
  const cached = moduleCache[path];
  if (cached !== undefined) {
    AddModuleChild(parent, cached);
    return cached.exports;
  }
  const module = NewModule(path, parent, index === 0);
  moduleCache[path] = module;
  AddModuleChild(parent, module);
  if (record.kind === MODULE_JSON) module.exports = RequireJSON(record);
  else RunCommonJS(modules, record, index, module, parent);
  module.loaded = true;
  return module.exports;
}
function RequireJSON(record) {
  return ParseJSONText(record.body);
}
function RequireESM(modules, index, record) {
  // One that requires a module of its own cycle gets the bindings as they are.
  if (record.status === MODULE_EVALUATING || FinishedSynchronously(EvaluateModule(modules, index))) return RequiredExports(record);
  throw ImportError("require() cannot be used on an ESM graph with top-level await. Use import() instead.", "ERR_REQUIRE_ASYNC_MODULE");
}

/** Of one of Node's modules it is the default export. */
function RequiredExports({ required, namespace }) {
  return required === undefined && namespace !== undefined ? namespace.default : required;
}

function RunCommonJS(modules, record, index, module, parent) {
  const { path } = record;
  const require = record.table === undefined ? undefined : MakeRequire(modules, record.table, index, path);
  module[kIsExecuting] = true;
  try {
    $call(record.body, module.exports, module.exports, require, module, path, module.path);
  } catch (error) {
    // The next require() tries again.
    delete moduleCache[path];
    RemoveModuleChild(parent, module);
    throw error;
  }
  module[kIsExecuting] = false;
}

/** An object `module`, with what Node shows of it. */
function NewModule(path, parent, isMain) {
  const module = $obj_create(ModulePrototype, 12);
  const folder = FolderOf(path);
  module.id = isMain ? "." : path;
  module.path = folder;
  module.exports = {};
  $obj_define(module, kModuleParent, isMain ? null : parent, HIDDEN);
  module.filename = path;
  module.loaded = false;
  module.children = [];
  module.paths = ModulePaths(folder);
  module[kIsMainSymbol] = isMain;
  module[kIsCachedByESMLoader] = false;
  if (isMain) mainModuleObject = module;
  return module;
}
$methods(ModulePrototype, {
  get parent() { return this[kModuleParent]; },
  get isPreloading() { return false; },
});

/** The children of a module are those that it was the first to ask for, without repetition. */
function AddModuleChild(parent, module) {
  const children = ModuleChildren(parent);
  if (children !== undefined && IndexInList(children, module) < 0) $arr_push(children, module);
}
function RemoveModuleChild(parent, module) {
  const children = ModuleChildren(parent);
  const i = children === undefined ? -1 : IndexInList(children, module);
  if (i >= 0) $arr_splice_raw(children, i, 1, 0);
}
/** The list, if it is as it was made. */
function ModuleChildren(parent) {
  const children = parent === undefined ? undefined : parent.children;
  return $is_object(children) && $arr_is_fast(children) ? children : undefined;
}

/** The folders where packages are looked for, from `folder` up. */
function ModulePaths(folder) {
  const paths = [];
  for (let at = folder; at !== "."; at = FolderOf(at)) {
    const root = at === "/" ? "" : at;
    if ($str_substring(at, $str_last_index_of(at, "/", at.length) + 1, at.length) !== "node_modules") $arr_push(paths, root + "/node_modules");
    if (root === "") break;
  }
  return paths;
}

function FolderOf(path) {
  const slash = $str_last_index_of(path, "/", path.length);
  return slash < 0 ? "." : slash === 0 ? "/" : $str_substring(path, 0, slash);
}

/** What `import { name }` of a CommonJS module is: an own property of its exports, when it has been evaluated. */
function CommonJSExport(exports, name) {
  if (!$is_object(exports)) return undefined;
  const key = $to_key(name);
  return $obj_get_own(exports, key) >= 0 ? exports[key] : undefined;
}

/** require(…) of what the compiler did not find. */
function ThrowModuleNotFound(message, code, path) {
  const error = MakeError(ErrorPrototype, message, undefined);
  error.code = code;
  if (code === "MODULE_NOT_FOUND") {
    const stack = $arr_new(0, 1);
    $arr_push(stack, path);
    error.requireStack = stack;
  }
  throw error;
}

/**
 * The function `require` of module number `index`.
 *   table  names (those the module has as constants) and numbers of modules, in turn (fast array)
 */
function MakeRequire(modules, table, index, path) {
  const find = (id) => {
    if (!$is_string(id)) throw NodeTypeError("ERR_INVALID_ARG_TYPE", `The "id" argument must be of type string. Received ${ReceivedText(id)}`);
    for (let i = 0; i < table.length; i += 2) if ($arr_get(table, i) === id) return $arr_get(table, i + 1);
    ThrowModuleNotFound("Cannot find module '" + id + "'\nRequire stack:\n- " + path, "MODULE_NOT_FOUND", path);
  };
  const require = function require(id) {
    return RequireModule(modules, find(id), index);
  };
  require.resolve = function resolve(id) {
    return $arr_get(modules, find(id)).path;
  };
  require.main = mainModuleObject;
  require.extensions = $obj_create(null, 4);
  require.cache = moduleCache;
  // module.require ( id )
  const module = moduleCache[path];
  if (module !== undefined) $obj_define(module, "require", require, HIDDEN);
  return require;
}

// ---------------------------------------------------------------------------
// import.meta   https://nodejs.org/docs/latest-v20.x/api/esm.html#importmeta

function ImportMeta(url, path) {
  const meta = $obj_create(null, 4);
  meta.dirname = FolderOf(path);
  meta.filename = path;
  meta.url = url;
  return meta;
}
