/**
 * The operations of the IR, one row each. Generic (JavaScript) operations come
 * from `generate`; `lower` replaces them by machine operations where types
 * allow. Consumers are typed by `OpName`, so that a new row does not compile
 * until every consumer handles it.
 *
 * effects:
 *   pure    may be removed, moved and merged
 *   read    reads memory
 *   write   changes memory
 *   alloc   may allocate
 *   throw   may produce an exception
 *   user    may run user code, hence collect: a safepoint (implies all of the above)
 *   exit    may leave for the generic version of the function (speculate/): the operands after the
 *           first imm.operands are the values that live at imm.point
 */
export type Effect = 'pure' | 'read' | 'write' | 'alloc' | 'throw' | 'user' | 'exit';
export interface OpInfo {
  readonly effects: readonly Effect[];
  readonly level: 'js' | 'machine' | 'both';
  readonly doc: string;
}
const op = (level: OpInfo['level'], effects: string, doc: string): OpInfo => ({ level, effects: effects.split(' ') as Effect[], doc });

export const ops = {
  // values
  const: op('both', 'pure', 'constant; imm.value: number, string, boolean, null, undefined or an internal marker'),
  phi: op('both', 'pure', 'one argument per predecessor of its block'),
  select: op('both', 'pure', 'args[1] if the bool args[0] holds, else args[2]'),
  param: op('both', 'pure', 'formal parameter imm.index'),
  this: op('both', 'pure', 'the this value as passed'),
  callee: op('both', 'pure', 'the closure being called'),
  argc: op('both', 'pure', 'number of actual arguments'),
  argument: op('both', 'user', 'arguments[args[0]] of a function that has no arguments object; args[1…4] are the register arguments'),
  entrySp: op('both', 'pure', 'shadow stack pointer at entry'),
  newTarget: op('both', 'write', 'reads and resets the newTarget global; only first in the entry block'),
  functionEnv: op('both', 'read', 'the environment the closure was made in'),
  closureEnv: op('both', 'pure', 'the environment that the closure args[0] was made in'),
  catch: op('both', 'write', 'the value being thrown, first in a handler block'),
  // operators
  add: op('js', 'user', 'a + b'), sub: op('js', 'user', 'a - b'), mul: op('js', 'user', 'a * b'), div: op('js', 'user', 'a / b'),
  mod: op('js', 'user', 'a % b'), exp: op('js', 'user', 'a ** b'),
  bitand: op('js', 'user', 'a & b'), bitor: op('js', 'user', 'a | b'), bitxor: op('js', 'user', 'a ^ b'),
  shl: op('js', 'user', 'a << b'), shr: op('js', 'user', 'a >> b'), ushr: op('js', 'user', 'a >>> b'),
  lt: op('js', 'user', 'a < b'), le: op('js', 'user', 'a <= b'), gt: op('js', 'user', 'a > b'), ge: op('js', 'user', 'a >= b'),
  eq: op('js', 'user', 'a == b'), ne: op('js', 'user', 'a != b'), seq: op('js', 'read', 'a === b'), sne: op('js', 'read', 'a !== b'),
  neg: op('js', 'user', '-a'), bitnot: op('js', 'user', '~a'), toNumber: op('js', 'user', '+a'), toNumeric: op('js', 'user', 'ToNumeric(a), the old value of a++'),
  inc: op('js', 'user', 'a + 1 of a numeric'), dec: op('js', 'user', 'a - 1 of a numeric'),
  not: op('js', 'read', '!a'), typeof: op('js', 'read', 'typeof a'), truthy: op('js', 'read', 'ToBoolean(a)'),
  isNullish: op('js', 'pure', 'a is undefined or null'), isUndefined: op('js', 'pure', 'a is undefined'),
  isInternal: op('js', 'pure', 'a is the internal marker imm.value'),
  // bindings
  loadGlobal: op('both', 'user', 'global binding imm.name through its cell; ReferenceError unless imm.typeof'),
  findGlobal: op('both', 'read exit', 'loadGlobal that runs no user code: it leaves where there is no such binding, or it is an accessor'),
  storeGlobal: op('both', 'user', 'args[0] to the global binding imm.name; imm.strict'),
  loadCell: op('both', 'read', 'top-level binding imm.cell'),
  storeCell: op('both', 'write', 'args[0] to the top-level binding imm.cell'),
  checkInitialized: op('both', 'throw', 'args[0] unless it is UNINITIALIZED: ReferenceError for imm.name'),
  newEnv: op('both', 'alloc', 'Env with imm.count slots, parent args[0]'),
  copyEnv: op('both', 'alloc read', 'copy of the Env args[0] with imm.count slots (per-iteration bindings)'),
  loadEnv: op('both', 'read', 'slot imm.slot of the Env args[0], imm.hops parents up'),
  storeEnv: op('both', 'write', 'args[1] to slot imm.slot of the Env args[0], imm.hops parents up'),
  // objects
  getNamed: op('both', 'user', 'args[0].name, through site imm.site; of imm.private: the private element'),
  getMethod: op('both', 'user', 'args[0].name, to be called, through the method site imm.site'),
  findNamed: op('both', 'read alloc exit', 'getNamed that runs no user code: it leaves for accessors, proxies, undefined and null'),
  findMethod: op('both', 'read alloc exit', 'getMethod that runs no user code, likewise'),
  setNamed: op('both', 'user', 'args[0].name = args[1]; imm.strict; imm.private'),
  defineNamed: op('both', 'user', 'field args[0].name = args[1], a new own property (CreateDataPropertyOrThrow), through site imm.site'),
  getElem: op('both', 'user', 'args[0][args[1]]'),
  setElem: op('both', 'user', 'args[0][args[1]] = args[2]; imm.strict'),
  propertyKey: op('both', 'user', 'key args[1] of args[0] that is used twice (o[k] += v): an object is converted by ToPropertyKey, any other value stays'),
  newObject: op('both', 'alloc', 'object literal with the properties imm.keys already in its shape, values args'),
  newArray: op('both', 'alloc', 'array literal; values args (the hole marker for elisions)'),
  literal: op('both', 'alloc', 'copy of the constant array or object literal imm.text (see literal.ts)'),
  regexp: op('both', 'alloc throw', 'regular expression literal with the pattern imm.text and imm.flags'),
  closure: op('both', 'alloc', 'closure of imm.fn over the Env args[0]'),
  restArray: op('both', 'alloc', 'array of the actual arguments from imm.from on; args are the register arguments'),
  argumentsObject: op('both', 'alloc', 'arguments object; args[0…3] are the register arguments; imm.mapped: args[4] the Env with the formals, imm.slots'),
  // calls
  call: op('both', 'user', 'args[0] called with this args[1] and the rest; imm.text names the callee in errors; imm.target: what it probably is'),
  construct: op('both', 'user', 'new args[0](args[1…])'),
  newThis: op('both', 'alloc write exit', 'the `this` of the constructor imm.target, args[0], which is called next, for new.target args[1]; undefined if that makes its own; imm.plain: new.target is not to be set'),
  newInstance: op('both', 'alloc exit', 'what the constructor imm.target, args[0], makes for new.target args[1]: an object with the properties imm.keys, whose values are args[2…]'),
  runtime: op('both', 'user', 'built-in function imm.name, called directly with args'),
  kernel: op('both', 'read write alloc', 'kernel function imm.name, with the conversions of its signature'),
  kernelThrowing: op('both', 'read write alloc throw', 'kernel function imm.name that may throw'),
  kernelUser: op('both', 'user', 'kernel function imm.name that may end at an accessor, which is then called'),
  hostCall: op('both', 'user', 'function imm.name of the host module imm.text, of the wasm types imm.kind (interface/imports.ts), called with args, numbers or BigInts; undefined if it gives nothing'),
  throwMessage: op('both', 'throw', 'throws message imm.message with args'),
  throwValue: op('both', 'throw', 'throws args[0]'),
  instanceof: op('both', 'user', 'args[0] instanceof args[1]; a bool'),
  applyArguments: op('both', 'user', 'args[1].apply(args[2], arguments) where args[0] is the value of args[1].apply; args[3…6] are the register arguments'),
  intrinsic: op('both', 'pure', 'well-known object number imm.index'),
  privateName: op('both', 'pure', 'private name number imm.index of a class that is evaluated at most once'),
  setIntrinsic: op('both', 'write', 'args[0] becomes well-known object number imm.index'),
  poll: op('both', 'user', 'safepoint of a loop that allocates'),
  // generators and async functions (lower/suspend.ts)
  activation: op('both', 'alloc write', 'the Env of the activation: the one being resumed, or a new one with imm.count slots; only first in the function'),
  suspend: op('js', 'write', 'returns args[0] for the reason imm.kind, or what built-in imm.name gives for the activation and args; then the value passed to resume'),
  resumePoint: op('both', 'read', 'number of the point where the activation args[0] is to go on, RUNNING if it is not being resumed'),
  resumeValue: op('both', 'pure', 'the value passed to resume'),
  resumeMode: op('both', 'pure', 'how it is resumed: ResumeMode'),
  saveEnv: op('both', 'write', 'the Env args[1] to slot imm.slot of the activation args[0]'),
  restoreEnv: op('both', 'read', 'the Env in slot imm.slot of the activation args[0]'),
  // guesses, and what they allow (speculate/)
  guardInt: op('both', 'exit', 'args[0], which is an int32'),
  guardNumber: op('both', 'exit', 'args[0], which is a number'),
  guardLayout: op('both', 'read exit', 'args[0] is an object of the layout imm.layout'),
  guardObject: op('both', 'exit', 'args[0], which is an object'),
  guardConstant: op('both', 'exit', 'args[0], which has the bits of the constant imm.value'),
  guardSame: op('both', 'exit', 'args[0], which has the bits of args[1]'),
  guardFunction: op('both', 'exit', 'args[0] is a closure of the function imm.target'),
  guardMethods: op('both', 'read exit', 'args[0], an object, inherits the methods of the layout imm.layout'),
  guardMethod: op('both', 'read exit', 'the method imm.name of the objects of the layout imm.layout, as args[0] allows'),
  guardArray: op('both', 'read exit', 'args[0] is an array'),
  guardTyped: op('both', 'read exit', 'args[0] is a typed array of the type imm.index over a buffer that stays as it is'),
  guardElements: op('both', 'read exit', 'the packed elements of args[0], an array or plain object'),
  guardBounds: op('both', 'read exit', 'the int32 args[0] is an index below the length of the elements args[1]'),
  guardBelow: op('both', 'exit', 'the int32 args[0] is an index below the int32 args[1]'),
  guardPresent: op('both', 'exit', 'args[0], which is not the marker of a hole'),
  guardFound: op('both', 'exit', 'args[0], which is not the marker of what was not found'),
  loadSlot: op('both', 'read', 'slot imm.slot of args[0], as args[1] allows'),
  storeSlot: op('both', 'write', 'args[2] to slot imm.slot of args[0], as args[1] allows'),
  arrayLength: op('both', 'read', 'length of the array args[0], as args[1] allows'),
  typedLength: op('both', 'read', 'length of the typed array args[0], as args[1] allows'),
  typedData: op('both', 'read', 'address of the first element of the typed array args[0], as args[1] allows'),
  loadElement: op('both', 'read', 'element args[1] of the elements args[0], as args[2] allows'),
  storeElement: op('both', 'write', 'args[3] to element args[1] of the elements args[0], as args[2] allows'),
  getElement: op('both', 'read exit', 'element args[2] of the array args[0], whose elements are args[1]; undefined if there is none'),
  putElement: op('both', 'write alloc exit', 'args[3] to element args[2] of the array args[0], whose elements are args[1], or behind them'),
  appendElement: op('both', 'write alloc exit', 'the new length of the array args[0], of which args[1] is the last element now'),
  takeElement: op('both', 'write exit', 'the last element of the array args[0], which is taken out of it'),
  charCode: op('both', 'read alloc exit', 'the code unit at the int32 args[1] of the string args[0], which has so many'),
  loadTyped: op('both', 'read', 'element args[1] of type imm.index at the address args[0], as args[2] allows; args[3] keeps it alive'),
  storeTyped: op('both', 'write', 'args[3] to element args[1] of type imm.index at the address args[0], as args[2] allows; args[4] keeps it alive'),
  callEntry: op('both', 'write exit', 'does nothing: in front of a call that may be inlined, where the caller does the call again'),
  callExit: op('both', 'write exit', 'does nothing: behind a call that may be inlined, where the frame of the caller goes on'),
  loopEntry: op('both', 'write exit', 'does nothing: where guards that move out of a loop exit'),
  // the generic version, where an exit goes on
  exitPoint: op('both', 'read', 'number of the point to go on at, -1 when that is done'),
  exitTaken: op('both', 'write', 'the point is reached'),
  exitValue: op('both', 'read', 'value number imm.index that the exit gives'),
  unset: op('both', 'pure', 'no value: on ways where nobody uses it'),
  // parts of a function (lower/split.ts)
  spill: op('machine', 'write', 'args[0] to spill slot imm.slot of the frame that the parts share'),
  reload: op('machine', 'read', 'what spill slot imm.slot holds'),
  partEntry: op('machine', 'pure', 'number of the entry at which the part was entered'),
  // machine operations
  box: op('machine', 'pure', 'any representation to boxed'),
  unboxF64: op('machine', 'pure', 'boxed number to f64'),
  unboxI32: op('machine', 'pure', 'boxed int32 to i32'),
  convert: op('machine', 'pure', 'between i32, int and f64, exactly'),
  toF64: op('machine', 'user', 'ToNumber of a boxed value, as f64'),
  toInt32: op('machine', 'user', 'ToInt32 of a boxed value, as i32'),
  truncF64: op('machine', 'pure', 'ToInt32 of an f64'),
  wrapInt: op('machine', 'pure', 'low 32 bits of an int, as i32'),
  intAdd: op('machine', 'pure', 'exact integer operation, i32 or int by rep'), intSub: op('machine', 'pure', ''), intMul: op('machine', 'pure', ''),
  intAnd: op('machine', 'pure', 'i32'), intOr: op('machine', 'pure', 'i32'), intXor: op('machine', 'pure', 'i32'),
  intShl: op('machine', 'pure', 'i32'), intShr: op('machine', 'pure', 'i32'), intUshr: op('machine', 'pure', 'i32 operands; result int or i32'),
  intMod: op('machine', 'pure', 'i32 remainder; both operands not negative, divisor not 0'),
  f64Add: op('machine', 'pure', ''), f64Sub: op('machine', 'pure', ''), f64Mul: op('machine', 'pure', ''), f64Div: op('machine', 'pure', ''),
  f64Mod: op('machine', 'pure', ''), f64Neg: op('machine', 'pure', ''),
  compare: op('machine', 'pure', 'imm.kind (lt, le, gt, ge, eq, ne) on operands of equal rep i32, int or f64; a bool'),
  sameBits: op('machine', 'pure', 'equality of boxed bits, where that decides ==='),
  strictEqualsAny: op('machine', 'read', '=== of boxed values'),
  boolNot: op('machine', 'pure', ''),
  arithAny: op('machine', 'user', 'imm.kind (add, sub, mul, div, mod, exp, bitand, …) of boxed values with an inline path for numbers'),
  compareAny: op('machine', 'user', 'imm.kind of boxed values with an inline path for numbers; a bool'),
  incAny: op('machine', 'user', 'imm.by added to a boxed numeric'),
} as const satisfies Record<string, OpInfo>;
export type OpName = keyof typeof ops;

const has = (name: OpName, effect: Effect): boolean => (ops[name].effects as readonly Effect[]).includes(effect);
export const isSafepointOp = (name: OpName): boolean => has(name, 'user');
export const mayThrowOp = (name: OpName): boolean => has(name, 'user') || has(name, 'throw');
/** Its code may contain a call after which the function goes on, be it only of the kernel. */
export const mayCallOp = (name: OpName): boolean => has(name, 'user') || has(name, 'alloc');
/** Its code has no call at all, not even to a stub or the kernel. */
export const isInlineOp = (name: OpName): boolean => INLINE.has(name);
const INLINE: ReadonlySet<OpName> = new Set([
  'const', 'phi', 'select', 'param', 'this', 'callee', 'functionEnv', 'closureEnv', 'loadCell', 'storeCell', 'checkInitialized', 'loadEnv', 'storeEnv', 'callExit',
  'guardInt', 'guardNumber', 'guardPresent', 'guardFound', 'guardSame', 'guardObject', 'guardConstant', 'guardFunction', 'guardBounds', 'guardBelow', 'guardLayout',
  'loadSlot', 'storeSlot', 'loadElement', 'arrayLength', 'loadTyped', 'typedLength', 'typedData', 'charCode', 'exitPoint', 'exitTaken', 'exitValue',
  'isNullish', 'isUndefined', 'box', 'unboxF64', 'unboxI32', 'convert', 'toF64', 'wrapInt', 'compare', 'sameBits', 'boolNot',
  'intAdd', 'intSub', 'intMul', 'intAnd', 'intOr', 'intXor', 'intShl', 'intShr', 'intUshr', 'intMod', 'f64Add', 'f64Sub', 'f64Mul', 'f64Div', 'f64Neg',
]);
/** Doing it twice differs from doing it once in nothing but time. */
export const isRepeatableOp = (name: OpName): boolean => !has(name, 'user') && !has(name, 'write');
export const isPureOp = (name: OpName): boolean => has(name, 'pure');
/** The value of a property of a constant name. */
export const isLookupOp = (name: OpName): boolean => name === 'getNamed' || name === 'findNamed' || isMethodLookupOp(name);
export const isMethodLookupOp = (name: OpName): boolean => name === 'getMethod' || name === 'findMethod';
/** The value of a global. */
export const isGlobalOp = (name: OpName): boolean => name === 'loadGlobal' || name === 'findGlobal';
export const mayExitOp = (name: OpName): boolean => has(name, 'exit');
/**
 * No effect that anyone could notice: may be deleted when unused. A guard is not
 * that: what it stands for might throw or call user code where it fails.
 */
export const isRemovableOp = (name: OpName): boolean => !has(name, 'user') && !has(name, 'throw') && !has(name, 'write') && !has(name, 'exit');
