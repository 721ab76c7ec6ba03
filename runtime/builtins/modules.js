// Modules at run time: what the compiler cannot do ahead, because CommonJS modules and import()
// decide while the program runs which module is evaluated. A program that consists of static
// imports only needs none of this: its modules are evaluated in an order that is known.
//
// The program has one list of records (a fast array), in the order of the compiler's numbering.

const MODULE_ESM = 0;
const MODULE_COMMONJS = 1;
const MODULE_JSON = 2;

// ORDER: a module that is Evaluated or Failed never changes any more.
const MODULE_LINKED = 0;
const MODULE_EVALUATING = 1;
const MODULE_EVALUATED = 2;
const MODULE_FAILED = 3;

/**
 * Adds the next record.
 *   body      closure of the module's code; of a JSON module, its text
 *   requests  numbers of the modules that it imports statically, in order (fast array)
 *   path      what __filename is
 *   facade    of modules that are not ECMAScript modules: closure that gives the bindings their
 *             values that importing modules use
 */
function DefineModule(modules, kind, body, requests, path, facade) {
  $arr_push(modules, {
    kind, body, requests, path, facade, status: MODULE_LINKED, error: undefined,
    // The namespace objects that import() and require() give.
    namespace: undefined, required: undefined,
    // Of CommonJS modules: `module`; of JSON modules, in the form { exports }.
    module: undefined,
  });
}
function DefineNamespaces(modules, index, namespace, required) {
  const record = $arr_get(modules, index);
  record.namespace = namespace;
  record.required = required;
}

// ---------------------------------------------------------------------------
// Evaluation

// InnerModuleEvaluation ( module, stack, index )   https://tc39.es/ecma262/#sec-innermoduleevaluation
// of modules none of which awaits: strongly connected components need not be told apart then,
// but for one thing: when one of them throws, all fail that are being evaluated.
function EvaluateModule(modules, index) {
  const record = $arr_get(modules, index);
  if (record.status === MODULE_FAILED) throw record.error;
  if (record.status !== MODULE_LINKED) return;
  record.status = MODULE_EVALUATING;
  try {
    const { requests } = record;
    for (let i = 0; i < requests.length; i++) EvaluateModule(modules, $arr_get(requests, i));
    $call(record.kind === MODULE_ESM ? record.body : record.facade, undefined);
  } catch (error) {
    record.status = MODULE_FAILED;
    record.error = error;
    throw error;
  }
  record.status = MODULE_EVALUATED;
}

// ---------------------------------------------------------------------------
// CommonJS   https://nodejs.org/docs/latest-v20.x/api/modules.html

/** require(…) of module number `index`. */
function RequireModule(modules, index) {
  const record = $arr_get(modules, index);
  if (record.kind === MODULE_ESM) {
    EvaluateModule(modules, index);
    return record.required;
  }
  if (record.module === undefined) {
    if (record.kind === MODULE_COMMONJS) RunCommonJS(modules, record, index);
    else record.module = { exports: ParseJSONText(record.body) };
  }
  return record.module.exports;
}

function RunCommonJS(modules, record, index) {
  const { path } = record;
  const module = {
    id: index === 0 ? "." : path, path: FolderOf(path), exports: {}, filename: path, loaded: false, children: [], paths: [],
    parent: index === 0 ? null : $arr_get(modules, 0).module,
  };
  record.module = module;
  try {
    $call(record.body, module.exports, module.exports, module);
  } catch (error) {
    // The next require() tries again.
    record.module = undefined;
    throw error;
  }
  module.loaded = true;
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
 * The function `require` of a module, for other uses than require("constant").
 *   table  names (those the module has as constants) and numbers of modules, in turn (fast array)
 */
function MakeRequire(modules, table, path) {
  const find = (id) => {
    if (!$is_string(id)) throw TypeError_('The "id" argument must be of type string. Received ' + Inspect(id));
    for (let i = 0; i < table.length; i += 2) if ($arr_get(table, i) === id) return $arr_get(table, i + 1);
    ThrowModuleNotFound("Cannot find module '" + id + "'\nRequire stack:\n- " + path, "MODULE_NOT_FOUND", path);
  };
  const require = function require(id) {
    return RequireModule(modules, find(id));
  };
  require.resolve = function resolve(id) {
    return $arr_get(modules, find(id)).path;
  };
  require.main = $arr_get(modules, 0).module;
  require.extensions = $obj_create(null, 4);
  require.cache = $obj_create(null, 4);
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
