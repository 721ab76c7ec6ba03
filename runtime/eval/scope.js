// Scopes, known when a text is compiled to closures, and frames, made when it runs.
//
// A frame is an array: [parent frame, slot 1, slot 2, …]. Several scopes share one
// frame where no closure can tell. A reference is resolved to (depth, slot): how
// many frames out, and where. Scopes whose names are only known at run time, those
// of `with` and of the vars that a sloppy direct eval declares, have a frame
// [parent, object], and references through them look there first.

class Scope {
  /** kind: 'function' | 'block' | 'with' | 'vars' | 'outer' | 'global' */
  constructor(kind, parent, frame, strict) {
    this.kind = kind;
    this.parent = parent;
    this.frame = frame;
    this.strict = strict;
    this.names = { __proto__: null };
    /** Function or program: takes `var` declarations. */
    this.takesVars = false;
    /** Statements keep their completion value in slot COMPLETION of the frame of the program. */
    this.completion = parent !== null && parent.completion;
    /** Of compiled code around a direct eval: reads and writes its bindings; objects that may have names too. */
    this.access = null;
    this.objects = null;
    /** Inside a class: tables of private names. */
    this.privates = null;
    /** Functions that copy their block binding to a var, Annex B.3.2. */
    this.blockFunctions = parent === null ? null : parent.blockFunctions;
  }
  declare(name, kind) {
    const existing = this.names[name];
    if (existing !== undefined) return existing;
    return (this.names[name] = { name, kind, slot: this.frame.size++, formal: -1, tdz: kind === "let" || kind === "const" || kind === "class" || kind === "this" });
  }
}
function newFrame() {
  return { size: 1 };
}
/** A scope in the frame of its parent if share, else in one of its own. */
function innerScope(parent, share) {
  const own = !share || parent.kind === "with" || parent.kind === "vars" || parent.kind === "outer" || parent.kind === "global";
  const scope = new Scope("block", parent, own ? newFrame() : parent.frame, parent.strict);
  scope.ownsFrame = own;
  return scope;
}

/**
 * Where a name is found: { depth, binding, dynamic, external }. binding null: a global.
 * dynamic: depths of the frames of objects that may have the name, innermost first.
 * external: the scope of compiled code that has the name.
 */
function resolve(scope, name) {
  let depth = 0, dynamic = null;
  for (let s = scope; s !== null; s = s.parent) {
    if (s.kind === "with" || s.kind === "vars") append(dynamic === null ? (dynamic = []) : dynamic, { depth, isWith: s.kind === "with" });
    else if (s.kind === "outer") {
      const index = s.names[name];
      if (index !== undefined) return { depth, binding: null, dynamic, external: { access: s.access, index } };
      // What it calls a variable's place has asked the objects around; other names are left to them.
      for (let i = 0; i < s.objects.length && name[0] !== "%"; i++) append(dynamic === null ? (dynamic = []) : dynamic, { depth: -1, isWith: true, object: s.objects[i] });
    } else {
      const binding = s.names[name];
      if (binding !== undefined) return { depth, binding, dynamic, external: null };
    }
    if (s.parent !== null && s.parent.frame !== s.frame) depth++;
  }
  return { depth: -1, binding: null, dynamic, external: null };
}
function frameAt(env, depth) {
  while (depth-- > 0) env = env[0];
  return env;
}

// ---- global names

function globalGet(name) {
  const lexical = globalLexical(name);
  if (lexical !== undefined) return lexical.access(lexical.index, false);
  if (name in globalObject) return globalObject[name];
  throwNotDefined(name);
}
function globalSet(name, value, strict) {
  const lexical = globalLexical(name);
  if (lexical !== undefined) return void lexical.access(lexical.index, true, value);
  if (strict) {
    if (!(name in globalObject)) throwNotDefined(name);
    globalObject[name] = value;
  } else putSloppy(globalObject, name, value);
}

// ---- reads

/** A closure that reads a name; ifUnresolvable: what to do about names that do not exist (typeof). */
function readName(scope, name, isTypeof) {
  const where = resolve(scope, name);
  if (where.dynamic !== null) return readDynamic(where, name, scope.strict, isTypeof);
  return readStatic(where, name, isTypeof);
}
function readStatic({ depth, binding, external }, name, isTypeof) {
  if (external !== null) {
    const { access, index } = external;
    return () => access(index, false);
  }
  if (binding === null) {
    if (name === "undefined") return () => undefined;
    if (name === "this") return () => globalObject;
    if (!isTypeof) return () => globalGet(name);
    return () => (name in globalObject || globalLexical(name) !== undefined ? globalGet(name) : undefined);
  }
  const { slot, formal } = binding;
  if (formal >= 0) return (env) => frameAt(env, depth)[slot](formal, false);
  if (!binding.tdz) {
    switch (depth) {
      case 0: return (env) => env[slot];
      case 1: return (env) => env[0][slot];
      case 2: return (env) => env[0][0][slot];
      case 3: return (env) => env[0][0][0][slot];
      default: return (env) => frameAt(env, depth)[slot];
    }
  }
  switch (depth) {
    case 0: return (env) => { const v = env[slot]; if (v === TDZ) throwUninitialized(name); return v; };
    case 1: return (env) => { const v = env[0][slot]; if (v === TDZ) throwUninitialized(name); return v; };
    default: return (env) => { const v = frameAt(env, depth)[slot]; if (v === TDZ) throwUninitialized(name); return v; };
  }
}

/** HasBinding of an object environment. */
function hasDynamic(object, name, isWith) {
  if (!isWith) return name in object;
  if (!(name in object)) return false;
  const unscopables = object[SymbolUnscopables];
  return !(isObject(unscopables) && unscopables[name]);
}
/** A closure that finds the object that has the name, or undefined: then the static place counts. */
function locateDynamic({ dynamic }, name) {
  return (env) => {
    for (let i = 0; i < dynamic.length; i++) {
      const { depth, isWith } = dynamic[i];
      const object = depth < 0 ? dynamic[i].object : frameAt(env, depth)[1];
      if (hasDynamic(object, name, isWith)) return { object, isWith: isWith && !Host.isEvalVars(object) };
    }
    return undefined;
  };
}
function getDynamic({ object }, name, strict) {
  if (name in object) return object[name];
  if (strict) throwNotDefined(name);
  return undefined;
}
function readDynamic(where, name, strict, isTypeof) {
  const locate = locateDynamic(where, name);
  const read = readStatic(where, name, isTypeof);
  return (env) => {
    const found = locate(env);
    return found === undefined ? read(env) : getDynamic(found, name, strict || false);
  };
}

// ---- writes

/** A closure (env, value) that assigns to a name. */
function writeName(scope, name) {
  const where = resolve(scope, name);
  if (where.dynamic === null) return writeStatic(where, name, scope.strict);
  const locate = locateDynamic(where, name);
  const write = writeStatic(where, name, scope.strict);
  return (env, value) => {
    const found = locate(env);
    if (found === undefined) write(env, value);
    else putDynamic(found, name, value, scope.strict);
  };
}
function putDynamic({ object }, name, value, strict) {
  const stillExists = name in object;
  if (!strict) return void putSloppy(object, name, value);
  if (!stillExists) throwNotDefined(name);
  object[name] = value;
}
function writeStatic({ depth, binding, external }, name, strict) {
  if (external !== null) {
    const { access, index } = external;
    return (env, value) => { access(index, true, value); };
  }
  if (binding === null) return (env, value) => globalSet(name, value, strict);
  const { slot, kind, formal } = binding;
  if (formal >= 0) return (env, value) => { frameAt(env, depth)[slot](formal, true, value); };
  if (kind === "functionName") return strict ? throwConst : () => undefined;
  if (binding.tdz) {
    const constant = kind === "const";
    return (env, value) => {
      const frame = frameAt(env, depth);
      if (frame[slot] === TDZ) throwUninitialized(name);
      if (constant) throwConst();
      frame[slot] = value;
    };
  }
  switch (depth) {
    case 0: return (env, value) => { env[slot] = value; };
    case 1: return (env, value) => { env[0][slot] = value; };
    default: return (env, value) => { frameAt(env, depth)[slot] = value; };
  }
}
/** A closure (env, value) that initialises a binding of the scope itself or one around it in the same text. */
function initName(scope, name) {
  const { depth, binding } = resolve(scope, name);
  const { slot, formal } = binding;
  if (formal >= 0) return (env, value) => { frameAt(env, depth)[slot](formal, true, value); };
  if (depth === 0) return (env, value) => { env[slot] = value; };
  return (env, value) => { frameAt(env, depth)[slot] = value; };
}

/**
 * Names whose place must be found before the value of an assignment is computed:
 * through objects, and global ones in strict code. A closure that finds the place,
 * and one (env, place, value) that writes there; null for other names.
 */
function lateName(scope, name) {
  const where = resolve(scope, name);
  const { strict } = scope;
  if (where.dynamic !== null) {
    const locate = locateDynamic(where, name);
    const write = writeStatic(where, name, strict);
    const read = readStatic(where, name, false);
    return {
      locate,
      read: (env, place) => (place === undefined ? read(env) : getDynamic(place, name, strict)),
      write: (env, place, value) => { if (place === undefined) write(env, value); else putDynamic(place, name, value, strict); },
    };
  }
  if (where.binding !== null || where.external !== null || !strict) return null;
  return {
    locate: () => name in globalObject || globalLexical(name) !== undefined,
    read: () => globalGet(name),
    write: (env, exists, value) => {
      if (!exists) throwNotDefined(name);
      globalSet(name, value, true);
    },
  };
}

/** A closure for `delete name`. */
function deleteName(scope, name) {
  const where = resolve(scope, name);
  const locate = where.dynamic === null ? () => undefined : locateDynamic(where, name);
  const isGlobal = where.binding === null && where.external === null;
  return (env) => {
    const found = locate(env);
    if (found !== undefined) return deleteSloppy(found.object, name);
    if (!isGlobal) return false;
    return globalLexical(name) !== undefined && !(name in globalObject) ? false : deleteSloppy(globalObject, name);
  };
}

// ---- frames

/** Sets the bindings of a scope's declarations to their state at entry; frame: the scope's. */
function makeInitializer(bindings) {
  const slots = [];
  for (let i = 0; i < bindings.length; i++) if (bindings[i].tdz) append(slots, bindings[i].slot);
  const count = slots.length;
  return (frame) => { for (let i = 0; i < count; i++) frame[slots[i]] = TDZ; };
}
/** The scope's own frame inside env, or env itself if it shares that. */
function enterFrame(scope, env) {
  if (!scope.ownsFrame) return env;
  const frame = [env];
  const { size } = scope.frame;
  for (let i = 1; i < size; i++) frame[i] = undefined;
  return frame;
}
function copyFrame(frame) {
  const copy = [];
  for (let i = 0; i < frame.length; i++) copy[i] = frame[i];
  return copy;
}
