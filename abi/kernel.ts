/**
 * Functions of the kernel (AssemblyScript, `runtime/kernel`), with their
 * signatures and effects. The kernel never calls user code and never collects;
 * what does either is a built-in in JavaScript.
 *
 * Each is also an intrinsic of the built-ins: kernel function `str_concat` is
 * called there as `$str_concat(a, b)`. Arguments are unboxed without checks, so
 * the caller guarantees their types; results are boxed:
 *
 *   any   i64  boxed JavaScript value
 *   ref   i32  address of a cell (argument: a value known to be a cell; a result 0 becomes undefined)
 *   i32   i32  argument: a value known to be an int32
 *   u32   i32  as i32; a result is read as unsigned
 *   bool  i32  0 or 1 <-> false, true
 *   f64   f64  argument: a value known to be a number
 *   ptr   i32  raw address that is not a cell (only between kernel, stubs and compiler)
 *
 * Effects: `throw` may return EXCEPTION (result must be `any`); `alloc` may allocate
 * any amount, and fail if there is no memory: an `any` result is EXCEPTION then, in
 * other cases KernelState.memoryFailed is set; `cell` allocates a few cells, for
 * which memory is kept; `accessor` may return CALL_ACCESSOR; `read`/`write` touch the heap otherwise.
 */
export type KernelType = 'any' | 'ref' | 'i32' | 'u32' | 'bool' | 'f64' | 'ptr' | 'void';
export type KernelEffect = 'read' | 'write' | 'alloc' | 'cell' | 'throw' | 'accessor';
export interface KernelFunction {
  readonly params: readonly (readonly [name: string, type: KernelType])[];
  readonly result: KernelType;
  readonly effects: readonly KernelEffect[];
  readonly doc: string;
}

function parseSignature(signature: string, effects: string, doc: string): KernelFunction {
  const match = /^\((.*)\)\s*:\s*(\w+)$/.exec(signature);
  if (!match) throw new Error(`bad kernel signature: ${signature}`);
  const params = match[1]!.split(',').map((s) => s.trim()).filter(Boolean).map((s) => s.split(/\s*:\s*/) as [string, KernelType]);
  return { params, result: match[2] as KernelType, effects: effects.split(' ').filter(Boolean) as KernelEffect[], doc };
}
const f = parseSignature;

/** Must its caller look at KernelState.memoryFailed, or at the result? */
export function mayFail({ effects }: KernelFunction): boolean {
  return effects.includes('alloc') || effects.includes('throw');
}

export const kernelFunctions = {
  // ---- memory and collector (runtime/kernel/memory.ts, gc.ts)
  kernel_init: f('(maxHeapBytes: i32, stackBytes: i32): void', 'write cell', 'Lays out state, shadow stack and heap; makes the empty elements, root shapes, char strings. Called once, at build time.'),
  alloc_slow: f('(bytes: i32): ref', 'cell', 'Zeroed cell memory when the inline bump allocation has no room (any size). Never collects; may set gcPending. Returns 0 only when memory.grow failed beyond the emergency reserve.'),
  static_raw: f('(bytes: i32): ptr', 'cell', 'Zeroed static memory, 8-aligned, never freed, not scanned.'),
  static_values: f('(count: i32): ptr', 'cell', 'Static array of boxed values (initially int 0), scanned as roots, never freed.'),
  gc_poll: f('(bytes: i32): any', 'cell throw', 'Called when the frame push finds sp above stackLimit, or at a loop back-edge with gcPending: collects if pending, throws RangeError on stack overflow or when a full collection leaves the heap above its limit. undefined otherwise.'),
  gc_collect: f('(): void', 'cell', 'Full collection now.'),
  gc_verify: f('(): i32', 'read', 'Walks everything reachable and checks every reference; 0 if sound, else a code (documented in gc.ts).'),
  gc_request: f('(): void', 'write', 'Collect at the next safepoint.'),
  memory_failed: f('(): ptr', 'cell', 'There is no memory: makes the RangeError, and sets KernelState.memoryFailed. Only for the kernel.'),
  memory_exhausted: f('(): void', 'cell', 'Ends the program: a cell of a size that the program itself bounds did not fit into the reserve. Only for the kernel.'),
  memory_has_room: f('(bytes: f64): bool', 'read', 'Can a cell of that size be allocated, as far as the limit goes?'),
  stack_place: f('(bytes: i32): void', 'write', 'Makes a shadow stack of that size; before any frame is pushed.'),
  stack_segment: f('(count: i32): i32', 'write', 'Goes on in a segment of the shadow stack with room for so many arguments (stack.ts); its address, 0 if there is none.'),
  stack_segment_end: f('(segment: i32): void', 'write', 'Goes back to where the segment was begun.'),
  gc_stat: f('(which: i32): f64', 'read', '0 collections, 1 bytes in use after the last, 2 bytes of memory, 3 total bytes allocated, 4 blocks.'),
  gc_prepare_image: f('(): void', 'cell', 'Collects, zeroes all free memory, gives up the allocation region: the memory can be snapshotted.'),

  // ---- for the linker (image.ts, atoms.ts): never part of a program
  image_retain: f('(o: ref, keys: ptr, count: i32): void', 'alloc write', 'Leaves an object only those of its named properties whose keys are at an address, in the order in which it has them.'),
  image_release_atom: f('(atom: ref): void', 'write', 'The atom is no longer permanent.'),
  image_shrink_atoms: f('(): void', 'alloc write', 'Makes the table of atoms as small as they allow. After a collection.'),

  // ---- atoms and strings (strings.ts, atoms.ts)
  str_alloc1: f('(length: i32): ref', 'alloc', 'Uninitialised one-byte flat string.'),
  str_alloc2: f('(length: i32): ref', 'alloc', 'Uninitialised two-byte flat string.'),
  atom_intern: f('(s: ref): ref', 'alloc', 'The atom (interned flat string) with these characters.'),
  atom_permanent: f('(s: ref): ref', 'alloc', 'atom_intern, and never collected.'),
  to_key: f('(v: any): any', 'alloc', 'Property key of a primitive value (string, number, BigInt, symbol, boolean, undefined, null): int 0..2^31-2 for an array index below 2^31-1, else atom or symbol.'),
  key_to_string: f('(key: any): any', 'alloc', 'String (or symbol) of a property key: ints become their decimal atoms.'),
  key_to_index: f('(key: any): f64', 'read', 'The array index (up to 2^32 - 2) that a property key is, -1 if it is none.'),
  str_length: f('(s: ref): i32', 'read', ''),
  str_flatten: f('(s: ref): ref', 'alloc', 'Makes a rope flat in place; returns the flat string cell (of a slice: its parent is flat, returns the slice itself).'),
  str_char_code_at: f('(s: ref, index: i32): i32', 'alloc', 'index is in range.'),
  str_code_point_at: f('(s: ref, index: i32): i32', 'alloc', 'index is in range.'),
  str_char_at: f('(s: ref, index: i32): ref', 'alloc', 'One-character string; index is in range.'),
  str_to_chars: f('(s: ref, count: i32): any', 'alloc', 'Array of the first code units as strings of one character; undefined if the string is wide.'),
  str_from_char_code: f('(code: i32): ref', 'cell', 'code & 0xffff'),
  str_from_code_point: f('(code: i32): ref', 'cell', ''),
  str_concat: f('(a: ref, b: ref): any', 'alloc throw', 'Rope or flat; RangeError "Invalid string length" above 2^29-24.'),
  str_substring: f('(s: ref, start: i32, end: i32): ref', 'alloc', '0 <= start <= end <= length.'),
  str_equals: f('(a: ref, b: ref): bool', 'alloc', ''),
  str_compare: f('(a: ref, b: ref): i32', 'alloc', '<0, 0, >0 by UTF-16 code units.'),
  str_index_of: f('(s: ref, search: ref, from: i32): i32', 'alloc', '-1 if absent'),
  str_last_index_of: f('(s: ref, search: ref, from: i32): i32', 'alloc', 'greatest index <= from; -1 if absent'),
  uri_unescaped_end: f('(s: ref, from: i32, reserved: bool): i32', 'alloc', 'Where from `from` on the first character is that Encode escapes; reserved: it leaves those of encodeURI.'),
  str_repeat: f('(s: ref, count: i32): any', 'alloc throw', ''),
  str_to_upper: f('(s: ref): ref', 'alloc', 'Full Unicode, SpecialCasing without locale.'),
  str_to_lower: f('(s: ref): ref', 'alloc', 'Full Unicode, with the final sigma rule.'),
  str_trim: f('(s: ref, which: i32): ref', 'alloc', '1 start, 2 end, 3 both'),
  str_normalize: f('(s: ref, form: i32): ref', 'alloc', '0 NFC, 1 NFD, 2 NFKC, 3 NFKD'),
  str_collate: f('(left: ref, right: ref, options: i32, packed: ref): i32', 'alloc', 'localeCompare; options and packed data as collation.js has them.'),
  str_is_well_formed: f('(s: ref): bool', 'alloc', ''),
  str_to_well_formed: f('(s: ref): ref', 'alloc', ''),
  str_hash: f('(s: ref): i32', 'alloc', ''),
  /** String builder over a growing buffer in a Raw cell; used by join, JSON.stringify, inspect. */
  sb_new: f('(): ref', 'cell', 'New string builder (a Slots cell).'),
  sb_add: f('(sb: ref, s: ref): void', 'alloc write', ''),
  sb_add_part: f('(sb: ref, s: ref, start: i32, end: i32): void', 'alloc write', 'A part of a string; 0 <= start <= end <= length.'),
  sb_add_char: f('(sb: ref, code: i32): void', 'alloc write', ''),
  sb_finish: f('(sb: ref): any', 'alloc throw', 'The string.'),
  json_parse: f('(text: ref): any', 'alloc', 'The value of a JSON text; NOT_FOUND if it is none, then json_error tells why.'),
  json_error: f('(which: i32): i32', 'read', '0: number of the error (json-parse.ts); 1: its position'),
  json_write: f('(sb: ref, v: any, gap: ref): bool', 'alloc write', 'Adds the JSON text, with indentation, of plain data (arrays and objects without accessors and toJSON, not too deep); false, and nothing added, of any other.'),
  json_quote: f('(s: ref): ref', 'alloc', 'QuoteJSONString, https://tc39.es/ecma262/#sec-quotejsonstring'),

  // ---- regular expressions (regexp/*.ts)
  regexp_compile: f('(source: ref, flags: i32): any', 'alloc throw', 'Slots [code, source, flags, names]: the compiled pattern, perhaps one made before. SyntaxError if it is not valid. flags: bits in the order d g i m s u v y.'),
  regexp_new: f('(compiled: ref): ref', 'cell', 'A RegExp Record of a compiled pattern.'),
  regexp_set_pristine: f('(instance: ref): void', 'alloc write', 'Notes how an untouched RegExp and its prototype look.'),
  regexp_is_pristine: f('(v: any): bool', 'read', 'A RegExp that was not touched but for the value of lastIndex, and whose prototype was not.'),
  regexp_result: f('(compiled: ref, s: ref): ref', 'alloc', 'The array of the match just made: captures, index, input, groups (undefined).'),
  regexp_match: f('(compiled: ref, s: ref, index: i32, sticky: bool): any', 'alloc write throw', 'Matches from index (at most the length) on; true or false. RangeError if it has to remember too much.'),
  regexp_bound: f('(which: i32): i32', 'read', 'Start (2n) or end (2n + 1) of capture n of the match just made; -1 if it took no part.'),
  regexp_capture: f('(s: ref, n: i32): any', 'alloc', 'Capture n of the match just made of this string; undefined if it took no part.'),
  regexp_captures: f('(compiled: ref): i32', 'read', 'Number of captures, the whole match included.'),
  regexp_last_input: f('(): any', 'read', 'The string of the last match; undefined if there was none.'),
  regexp_last_bound: f('(which: i32): i32', 'read', 'As regexp_bound, of the last match, for captures 0 to 9; 10: its last one.'),
  regexp_last_captures: f('(): i32', 'read', 'Captures of the last match, the whole match included.'),

  // ---- numbers (numbers/*.ts)
  num_to_string: f('(n: any): ref', 'cell', 'Number::toString(n, 10): the shortest digits that read back.'),
  num_to_string_radix: f('(n: f64, radix: i32): ref', 'cell', 'Number.prototype.toString(radix), digits as V8 prints them.'),
  num_to_fixed: f('(n: f64, digits: i32): ref', 'cell', 'exact; |n| < 1e21'),
  num_to_exponential: f('(n: f64, digits: i32): ref', 'cell', 'digits -1: as many as necessary'),
  num_to_precision: f('(n: f64, precision: i32): ref', 'cell', ''),
  str_to_number: f('(s: ref): any', 'alloc', 'StringToNumber, correctly rounded.'),
  str_parse_float: f('(s: ref): any', 'alloc', 'parseFloat of a string.'),
  str_parse_int: f('(s: ref, radix: i32): any', 'alloc', 'parseInt of a string, radix already ToInt32; rounding as V8.'),
  num_pow: f('(a: f64, b: f64): f64', '', 'Number::exponentiate, same bits as V8 where feasible.'),
  num_rem: f('(a: f64, b: f64): f64', '', 'Number::remainder (fmod).'),
  num_to_int32: f('(a: f64): i32', '', 'ToInt32.'),
  math_unary: f('(which: i32, x: f64): f64', '', 'Math.* by MathFunction number (abi/kernel.ts).'),
  math_atan2: f('(y: f64, x: f64): f64', '', ''),
  math_hypot2: f('(a: f64, b: f64): f64', '', ''),
  math_random: f('(): f64', 'write', 'xorshift128+; seeded at start from random_get.'),
  math_seed: f('(low: i32, high: i32): void', 'write', ''),
  sum_new: f('(): ref', 'alloc', 'Exact sum of doubles, 0: Math.sumPrecise.'),
  sum_add: f('(sum: ref, x: f64): void', 'write', 'x is finite'),
  sum_finish: f('(sum: ref): f64', 'write', 'The sum, rounded once; the cell is not to be used again.'),
  math_floor: f('(x: f64): f64', '', 'wasm f64.floor'),
  math_ceil: f('(x: f64): f64', '', 'wasm f64.ceil'),
  math_trunc: f('(x: f64): f64', '', 'wasm f64.trunc'),
  math_sqrt: f('(x: f64): f64', '', 'wasm f64.sqrt'),
  math_fround: f('(x: f64): f64', '', 'to f32 and back'),
  math_imul: f('(a: i32, b: i32): i32', '', 'wasm i32.mul'),
  math_clz32: f('(x: i32): i32', '', 'wasm i32.clz'),

  // ---- BigInts (bigint/*.ts); a, b and results are BigInt cells
  is_bigint: f('(v: any): bool', 'read', ''),
  bigint_new: f('(length: i32, negative: bool): ref', 'alloc', 'With that many limbs, all 0: whoever makes it sets them.'),
  bigint_add: f('(a: ref, b: ref): any', 'alloc throw', 'The operations: RangeError above 2^30 bits.'),
  bigint_subtract: f('(a: ref, b: ref): any', 'alloc throw', ''),
  bigint_multiply: f('(a: ref, b: ref): any', 'alloc throw', ''),
  bigint_divide: f('(a: ref, b: ref): any', 'alloc throw', 'RangeError for 0'),
  bigint_remainder: f('(a: ref, b: ref): any', 'alloc throw', 'RangeError for 0'),
  bigint_exponentiate: f('(a: ref, b: ref): any', 'alloc throw', 'RangeError for b < 0'),
  bigint_left_shift: f('(a: ref, b: ref): any', 'alloc throw', ''),
  bigint_signed_right_shift: f('(a: ref, b: ref): any', 'alloc throw', ''),
  bigint_and: f('(a: ref, b: ref): any', 'alloc throw', ''),
  bigint_or: f('(a: ref, b: ref): any', 'alloc throw', ''),
  bigint_xor: f('(a: ref, b: ref): any', 'alloc throw', ''),
  bigint_not: f('(a: ref): any', 'alloc throw', ''),
  bigint_negate: f('(a: ref): ref', 'alloc', ''),
  bigint_compare: f('(a: ref, b: ref): i32', 'read', '-1, 0 or 1'),
  bigint_compare_number: f('(a: ref, n: f64): i32', 'alloc', '-1, 0 or 1; 2 if n is NaN'),
  bigint_from_number: f('(n: f64): ref', 'cell', 'n is an integer.'),
  bigint_to_number: f('(a: ref): any', 'read', 'Correctly rounded.'),
  bigint_from_string: f('(s: ref): any', 'alloc', 'StringToBigInt; undefined if it is none.'),
  bigint_to_string: f('(a: ref, radix: i32): any', 'alloc throw', 'RangeError if no string is that long.'),
  bigint_as_int_n: f('(bits: f64, a: ref): any', 'alloc', ''),
  bigint_as_uint_n: f('(bits: f64, a: ref): any', 'alloc throw', ''),
  bigint_from_int64: f('(low: i32, high: i32, signed: bool): ref', 'cell', ''),
  bigint_low_word: f('(a: ref, which: i32): i32', 'read', 'Half (0 low, 1 high) of the value modulo 2^64.'),
  bigints_enabled: f('(): bool', 'read', 'KernelState.bigints'),

  // ---- shapes and objects (shapes.ts, objects.ts, elements.ts)
  shape_root: f('(proto: ref, inlineSlots: i32, kind: i32): ref', 'cell', 'The empty shape with this prototype (0: null), in-object capacity and kind; equal arguments give the same shape.'),
  shape_add: f('(shape: ref, key: ref, attributes: i32): ref', 'cell', 'Transition; key an atom or symbol that is not an index.'),
  obj_new: f('(shape: ref): ref', 'cell', 'Plain object of a shape, slots zeroed (the caller stores those the shape has).'),
  obj_create: f('(proto: any, inlineSlots: i32): ref', 'cell', 'Empty plain object; proto an object or null.'),
  arr_new: f('(length: i32, capacity: i32): ref', 'cell', 'Array with that length (u32), holes, capacity preallocated if it is reasonable.'),
  arr_new_proto: f('(proto: ref): ref', 'cell', 'Empty Array exotic object with another prototype.'),
  arr_literal: f('(length: i32): ref', 'cell', 'Array of that length with room for all its elements, which the caller stores before anything else happens.'),
  literal_copy: f('(template: ref): ref', 'cell', 'Copy of an array or object that the compiler made, and of the arrays and objects in it.'),
  record_new: f('(proto: any, classId: i32, fieldCount: i32): ref', 'cell', 'Record, internal slots undefined.'),
  record_field: f('(o: ref, index: i32): any', 'read', ''),
  record_set_field: f('(o: ref, index: i32, value: any): void', 'write', ''),
  record_class: f('(v: any): i32', 'read', 'RecordClass of any value; 0 if it is not a Record.'),
  fn_new: f('(info: ptr, env: ref): ref', 'cell', 'Closure.'),
  fn_bound: f('(target: ref, boundThis: any, args: ref): ref', 'alloc', 'BoundFunction; args a Slots cell.'),
  fn_info_flags: f('(f: ref): i32', 'read', 'FunctionFlag.* of a callable.'),
  fn_home: f('(f: any): any', 'read', 'Home object of a method (for super); undefined without one.'),
  fn_set_home: f('(f: any, home: ref): void', 'write', 'Makes home the home object of a closure.'),
  fn_fields: f('(f: ref): any', 'read', 'Closure that initialises the fields of instances of a class; undefined without one.'),
  fn_set_fields: f('(f: ref, initializer: ref): void', 'write', 'Makes initializer that of a class constructor.'),
  fn_bound_list: f('(f: ref): ref', 'read', 'Slots [target, this, args…] of a BoundFunction.'),
  fn_source: f('(f: ref): any', 'alloc', 'Source text of a callable; undefined if there is none (of the runtime, bound).'),
  fn_bound_target: f('(f: any): any', 'read', 'Target of a BoundFunction; undefined for any other value.'),
  activation_new: f('(callee: ref, count: i32): ref', 'cell', 'Activation of a generator or async function: an Env with ActivationSlots, running.'),
  generator_state: f('(activation: ref): i32', 'read', 'Its ActivationSlot.Point: 0 and above suspended, RUNNING, COMPLETED.'),
  generator_suspension: f('(activation: ref): i32', 'read', 'Its ActivationSlot.Reason.'),
  activation_slot: f('(activation: ref, slot: i32): any', 'read', 'An ActivationSlot.'),
  activation_set_slot: f('(activation: ref, slot: i32, value: any): void', 'write', ''),
  env_new: f('(parent: ref, count: i32): ref', 'cell', 'Env, slots UNINITIALIZED.'),
  slots_new: f('(capacity: i32): ref', 'alloc', 'Slots cell of undefined: scratch list of the built-ins.'),
  slots_get: f('(s: ref, index: i32): any', 'read', 'in range'),
  slots_set: f('(s: ref, index: i32, value: any): void', 'write', 'in range'),
  slots_length: f('(s: ref): i32', 'read', ''),
  arguments_new: f('(count: i32): ref', 'cell', 'Unmapped arguments object (length, Symbol.iterator, own) with count elements undefined; the caller stores them in its elements.'),
  sym_new: f('(description: any): ref', 'cell', 'description a string or undefined'),
  sym_description: f('(s: ref): any', 'read', ''),
  accessor_new: f('(getter: any, setter: any): ref', 'cell', 'callables or undefined'),
  /** Raw property operations: no proxies, no user code, no validation but what is said. Keys are property keys (to_key). */
  obj_get_own: f('(o: ref, key: any): i32', 'alloc', 'Attr.* bits, -1 if absent, -2 if o is a proxy; the value (or Accessor cell) is then lookup_value(). Materialises lazy function properties; knows array length, string wrapper indices, mapped arguments, global cells.'),
  obj_lookup: f('(o: ref, key: any): i32', 'alloc', 'as obj_get_own, along the prototype chain; holder: lookup_holder(). -2: a proxy is in the way.'),
  lookup_value: f('(): any', 'read', ''),
  lookup_holder: f('(): ref', 'read', ''),
  accessor_getter: f('(accessor: any): any', 'read', 'callable or undefined'),
  accessor_setter: f('(accessor: any): any', 'read', 'callable or undefined'),
  obj_define: f('(o: ref, key: any, value: any, attributes: i32): void', 'alloc write', 'Adds or overwrites an own property unconditionally (value an Accessor cell if Attr.Accessor). Array: grows length. Not for array length itself.'),
  obj_delete_raw: f('(o: ref, key: any): void', 'alloc write', 'Removes an own property unconditionally.'),
  obj_delete: f('(o: ref, key: any): bool', 'alloc write', '[[Delete]] of ordinary and kernel-known exotic objects.'),
  obj_get: f('(o: any, key: any): any', 'alloc accessor throw', '[[Get]] on any value (TypeError on undefined and null); CALL_ACCESSOR: the getter is in KernelState.accessor.'),
  obj_set: f('(o: any, key: any, value: any, strict: bool): any', 'alloc write accessor throw', '[[Set]] with receiver o (primitives too); undefined, EXCEPTION, or CALL_ACCESSOR. strict: throws TypeError where sloppy code ignores.'),
  obj_has: f('(o: ref, key: any): bool', 'alloc', '[[HasProperty]]'),
  obj_own_keys: f('(o: ref, which: i32): ref', 'alloc', 'Slots cell of own keys in spec order; which: bit 0 strings, bit 1 symbols, bit 2 only enumerable. Index keys come as strings. Not to be written to: lists of enumerable strings are kept by shape.'),
  for_in_keys: f('(o: ref): any', 'alloc', 'Slots cell of what for-in visits, if no prototype has enumerable string keys; else undefined.'),
  for_in_open: f('(state: ref, v: any): bool', 'alloc write', 'Sets keys, position and shape of the state of a for-in over a plain object; false, and nothing done, of any other value.'),
  for_in_next: f('(state: ref): any', 'alloc write', 'The next key of a Slots cell [value, keys, position, shape] that is still there; NOT_FOUND at the end.'),
  plain_values: f('(o: ref, entries: bool): any', 'alloc', 'Array of the values, or pairs of names and values, of the enumerable own properties that have strings for names; undefined if the object is not plain (plain.ts).'),
  plain_copy: f('(target: ref, source: ref, excluded: any): bool', 'alloc write', 'CopyDataProperties into a fresh ordinary object; excluded: Slots of keys, or undefined. false, and nothing done, if the source is not plain.'),
  plain_assign: f('(target: ref, source: ref): bool', 'alloc write', 'Sets the properties of a plain source, where that just stores; else false, and nothing done.'),
  obj_proto: f('(o: ref): any', 'read', '[[GetPrototypeOf]]: object or null'),
  obj_set_proto: f('(o: ref, proto: any): bool', 'alloc write', 'OrdinarySetPrototypeOf: false on cycles and non-extensible.'),
  obj_is_extensible: f('(o: ref): bool', 'read', ''),
  obj_prevent_extensions: f('(o: ref): void', 'write', ''),
  obj_freeze: f('(o: ref, seal: bool): void', 'alloc write', 'SetIntegrityLevel: frozen, or sealed if seal.'),
  obj_test_integrity: f('(o: ref, seal: bool): bool', 'alloc', 'TestIntegrityLevel'),
  is_proxy: f('(v: any): bool', 'read', ''),
  proxy_new: f('(target: ref, handler: ref): ref', 'cell', 'Proxy, callable and a constructor if the target is.'),
  proxy_target: f('(p: ref): any', 'read', 'null when revoked'),
  proxy_handler: f('(p: ref): any', 'read', 'null when revoked'),
  proxy_revoke: f('(p: ref): void', 'write', ''),
  proxy_set_prototype: f('(p: ref, proto: any): void', 'alloc write', 'Prototype of what the next base constructor makes whose newTarget is this proxy.'),
  exotic_key: f('(): any', 'read', 'KernelState.exoticKey: only right after a look-up that ended at a proxy'),
  set_lookup_value: f('(v: any): void', 'write', 'What lookup_value() gives next.'),
  obj_kind: f('(v: any): i32', 'read', 'Kind of a cell; -1 for other values.'),
  arr_set_length: f('(a: ref, length: u32): bool', 'alloc write', 'ArraySetLength after conversion; false if a non-configurable element stops it or length is read-only.'),
  arr_length_writable: f('(a: ref): bool', 'read', ''),
  arr_make_length_readonly: f('(a: ref): void', 'write', ''),
  element_get: f('(o: any, index: i32): any', 'read', 'undefined for an index where an array has no element, and neither have its prototypes; else NOT_FOUND.'),
  element_put: f('(o: any, index: i32, value: any): bool', 'cell write', 'Stores an element of an array behind its last one or in the place of a hole, if that changes nothing else; false: it did nothing, or memory ran out.'),
  arr_is_fast: f('(v: any): bool', 'read', 'An Array with packed Elements, extensible, writable length, whose prototype is %Array.prototype% and neither it nor Object.prototype has indexed properties: elements may be read and written directly, holes read as undefined.'),
  arr_get: f('(a: ref, index: i32): any', 'read', 'Element of a fast array; HOLE reads as undefined; out of range: undefined.'),
  arr_get_raw: f('(a: ref, index: i32): any', 'read', 'as arr_get, but NOT_FOUND for a hole or out of range (obj_kind and comparisons never see it: test with $is_not_found).'),
  arr_next: f('(a: ref, index: i32): i32', 'read', 'Index of the first element of a fast array that is there, from index on; 2^31 - 1 if there is none.'),
  next_index: f('(o: ref, from: f64, to: f64): f64', 'alloc', 'The least index in from .. to - 1 that may be in o (its prototypes included), else to: those stepped over are absent, and nobody sees it.'),
  previous_index: f('(o: ref, from: f64): f64', 'alloc', 'The greatest such index up to from, else -1.'),
  sparse_indices: f('(o: ref, from: f64, to: f64): any', 'alloc', 'Slots of the indices in from .. to - 1, ascending, of an object with plain data properties and no other indices along its prototype chain: no user code sees what is done to them. undefined if o is not like that, or not sparse.'),
  arr_set: f('(a: ref, index: i32, value: any): void', 'alloc write', 'Element of a fast array, index <= length: grows.'),
  arr_push: f('(a: ref, value: any): void', 'alloc write', 'fast array'),
  arr_pop: f('(a: ref): any', 'write', 'fast array; undefined when empty'),
  arr_shift: f('(a: ref): any', 'write', 'fast array'),
  arr_splice_raw: f('(a: ref, start: i32, deleteCount: i32, insertCount: i32): void', 'alloc write', 'fast array: moves the tail (memory.copy), leaving insertCount holes at start.'),
  arr_slice: f('(a: ref, start: i32, end: i32): ref', 'alloc', 'fast array: new Array with a copy'),
  arr_reverse: f('(a: ref): bool', 'write', 'fast array: reverses it; false, and nothing done, if its last elements are holes'),
  arr_fill: f('(a: ref, value: any, start: i32, end: i32): bool', 'alloc write', 'fast array, end at most its length: stores a value in a range; false, and nothing done, if there are holes before the range'),
  arr_index_of: f('(a: ref, value: any, from: i32, holes: bool): i32', 'alloc', 'fast array: first index from `from` on of an element strictly equal to value, -1 if there is none. holes: SameValueZero, and holes count as undefined'),
  arr_last_index_of: f('(a: ref, value: any, from: i32): i32', 'alloc', 'fast array: last index up to `from` of an element strictly equal to value, -1 if there is none'),
  elements_slice: f('(o: ref, start: i32, end: i32): any', 'alloc', 'Array of a range of the elements of any object, if all are there and plain; else undefined.'),
  arr_copy_within: f('(a: ref, to: i32, from: i32, count: i32): bool', 'write', 'fast array: copies elements within it, as memmove; false, and nothing done, if some of them are behind its last element'),
  typed_store: f('(o: ref, a: ref): bool', 'write', 'Stores all elements of a fast array in a typed array of that length; false if one of them is no number, or the type is one of BigInts.'),
  typed_reverse: f('(o: ref, length: i32): void', 'write', 'Reverses the first elements, which are in range.'),
  arr_has_all: f('(a: ref): bool', 'read', 'fast array: it has no holes'),
  arr_store: f('(a: ref, values: ref, count: i32): bool', 'write', 'fast array: overwrites all its elements by the first values of a Slots cell; false, and nothing done, if it has not just so many'),
  sort_default: f('(work: ref, count: i32): bool', 'alloc write', 'Sorts the first values of a Slots cell by their strings if all of them are ints, or strings; else false'),
  sort_by_strings: f('(work: ref, keys: ref, count: i32): void', 'alloc write', 'Sorts the first values of a Slots cell by the strings in another one'),
  arr_append: f('(a: ref, from: ref, holes: bool): bool', 'alloc write', 'fast arrays: appends all elements; false, and nothing done, if the last elements of a are holes. holes: they stay holes, else they become undefined'),
  arr_from_slots: f('(s: ref, length: i32): ref', 'alloc', 'new Array of the first length values of a Slots cell'),
  arr_to_slots: f('(a: ref): ref', 'alloc', 'Slots cell with the elements of a fast array (holes undefined), exactly length long'),
  is_not_found: f('(v: any): bool', '', 'v is NOT_FOUND'),
  is_uninitialized: f('(v: any): bool', '', 'v is UNINITIALIZED: the value of an export in its temporal dead zone, as $lookup_value() shows it'),
  namespace_new: f('(): ref', 'cell', 'A module namespace object; the compiler makes them, in the image.'),
  namespace_add: f('(o: ref, key: ref, cell: ptr): void', 'cell write', 'Adds an export, whose value is in the static binding cell.'),
  namespace_finish: f('(o: ref): void', 'cell write', 'Adds @@toStringTag, and makes it not extensible.'),
  global_define_cell: f('(key: ref, cell: ptr, attributes: i32): void', 'cell write', 'Makes a property of the global object whose value is the static binding cell (8 bytes boxed; HOLE: absent).'),
  global_cell: f('(key: ref): ptr', 'cell', 'Binding cell of a data property of the global object (made if it had none); 0 if there is no such property.'),
  epoch_advance: f('(): void', 'write', 'Invalidates every cached prototype hit.'),

  // ---- buffers and typed arrays (buffers.ts, data-views.ts, typed-arrays.ts); type: ElementType.*
  buffer_new: f('(proto: any, byteLength: f64, maxByteLength: f64, flags: i32): any', 'alloc', 'Buffer of zeros. flags: BufferFlag.*; maxByteLength counts if it is resizable. undefined: there is no memory for it.'),
  is_buffer: f('(v: any): bool', 'read', 'An ArrayBuffer or SharedArrayBuffer.'),
  buffer_flags: f('(b: ref): i32', 'read', 'BufferFlag.*'),
  buffer_byte_length: f('(b: ref): u32', 'read', '0 if it is detached.'),
  buffer_max_byte_length: f('(b: ref): u32', 'read', '0 if it is detached.'),
  buffer_resize: f('(b: ref, byteLength: u32): void', 'alloc write', 'Of a resizable one, to at most its maxByteLength; new bytes are 0.'),
  buffer_detach: f('(b: ref): void', 'write', ''),
  buffer_copy: f('(to: ref, toIndex: u32, from: ref, fromIndex: u32, count: u32): void', 'write', 'Copies bytes, in range, as memmove.'),
  buffer_get: f('(b: ref, index: u32, type: i32, littleEndian: bool): any', 'cell', 'GetValueFromBuffer, in range.'),
  buffer_set: f('(b: ref, index: u32, type: i32, value: any, littleEndian: bool): void', 'write', 'SetValueInBuffer, in range; value a number, for the BigInt types a BigInt.'),
  view_get: f('(view: any, index: any, type: i32, littleEndian: bool): any', 'read', 'Number in a DataView; NOT_FOUND unless it is one, and index an int in bounds; of the BigInt types too.'),
  view_set: f('(view: any, index: any, type: i32, value: any, littleEndian: bool): bool', 'write', 'The same; false too if value is no number.'),
  typed_new: f('(proto: any, type: i32, buffer: ref, byteOffset: u32, length: i32): ref', 'cell', 'Typed array; length -1: tracks that of the buffer.'),
  typed_type: f('(v: any): i32', 'read', 'ElementType of a typed array; -1 of other values.'),
  typed_buffer: f('(o: ref): ref', 'read', ''),
  typed_byte_offset: f('(o: ref): u32', 'read', '[[ByteOffset]], whatever became of the buffer.'),
  typed_tracks: f('(o: ref): bool', 'read', 'Tracks the length of its buffer.'),
  typed_length: f('(o: ref): i32', 'read', 'TypedArrayLength now; -1 if it is out of bounds or the buffer is detached.'),
  typed_length_now: f('(o: ref): i32', 'read', 'The length property: TypedArrayLength, 0 if it is out of bounds.'),
  typed_get: f('(o: ref, index: i32): any', 'cell', 'Element; index is in range.'),
  typed_set: f('(o: ref, index: i32, value: any): void', 'write', 'Element; nothing if index is out of range. value a number, for the BigInt types a BigInt.'),
  typed_element: f('(o: ref, index: i32): any', 'cell', '[[Get]] for an index, undefined if there is no such element.'),
  typed_put: f('(o: ref, index: i32, value: any): bool', 'write', '[[Set]] for an index, if value needs no conversion but among numbers; false: nothing was done.'),
  typed_copy: f('(to: ref, toIndex: i32, from: ref, fromIndex: i32, count: i32): void', 'write', 'Copies elements, in range, converting them one after the other if the types differ; both are BigInt types, or neither. Of one type all at once, as memmove.'),
  typed_index_of: f('(o: ref, value: any, from: i32, to: i32): i32', 'alloc', 'First index in a range of an element that is the same value (SameValueZero); -1 if there is none.'),
  typed_sort: f('(o: ref): void', 'write', 'Sorts the elements by value, -0 before 0, NaN last.'),
  is_numeric_name: f('(key: any): bool', 'alloc', 'A property key that is a CanonicalNumericIndexString.'),

  // ---- text in bytes (bytes.ts), for library modules; encoding: Encoding.*
  utf8_length: f('(s: ref): u32', 'alloc', 'Bytes of a string in UTF-8.'),
  bytes_from_string: f('(s: ref, encoding: i32, buffer: ref, start: u32, limit: u32): u32', 'alloc write', 'Writes at most that many bytes, whole characters; gives their number.'),
  bytes_units: f('(): i32', 'read', 'How many code units the last bytes_from_string has written (of UTF-8, Latin1, UTF-16).'),
  string_from_bytes: f('(buffer: ref, start: u32, length: u32, encoding: i32): any', 'alloc throw', 'The text; what is wrong in UTF-8 becomes U+FFFD.'),
  utf8_wrong_at: f('(buffer: ref, start: u32, length: u32): i32', 'read', 'Where the first wrong sequence begins, -1 if there is none.'),
  utf8_unfinished: f('(buffer: ref, start: u32, length: u32): u32', 'read', 'How many bytes at the end may be the beginning of a character.'),
  bytes_compare: f('(a: ref, startA: u32, lengthA: u32, b: ref, startB: u32, lengthB: u32): i32', 'read', '-1, 0 or 1'),
  bytes_index_of: f('(a: ref, startA: u32, lengthA: u32, b: ref, startB: u32, lengthB: u32, from: i32, step: i32, unit: i32): i32', 'read', 'Where the bytes of b are in a, from an index on, forwards (step 1) or backwards (-1), at a multiple of unit; -1 if nowhere.'),

  // ---- files (files.ts), for library modules; a negative result is an errno of WASI
  file_read: f('(fd: i32, buffer: ref, start: u32, length: u32, position: f64): i32', 'write', 'Bytes read. position -1: where the file is.'),
  file_write: f('(fd: i32, buffer: ref, start: u32, length: u32, position: f64): i32', 'write', 'Bytes written.'),
  file_close: f('(fd: i32): i32', 'write', ''),
  file_sync: f('(fd: i32): i32', 'write', ''),
  file_set_size: f('(fd: i32, size: f64): i32', 'write', ''),
  file_set_times: f('(fd: i32, accessed: f64, modified: f64): i32', 'write', 'In ns.'),
  file_stat: f('(fd: i32, buffer: ref): i32', 'write', 'filestat, 64 bytes.'),
  file_preopen: f('(fd: i32, buffer: ref, room: u32): i32', 'write', 'Length of the name of a preopened directory, which goes to the buffer if it fits.'),
  file_entries: f('(fd: i32, buffer: ref, length: u32, cookie: f64): i32', 'write', 'Entries of a directory (dirent and name); bytes used.'),
  path_opened: f('(directory: i32, path: ref, follow: bool, open: i32, rights: f64, flags: i32): i32', 'alloc write', 'A descriptor. open: oflags, flags: fdflags.'),
  path_stat: f('(directory: i32, path: ref, follow: bool, buffer: ref): i32', 'alloc write', 'filestat, 64 bytes.'),
  path_set_times: f('(directory: i32, path: ref, accessed: f64, modified: f64): i32', 'alloc write', 'In ns.'),
  path_make_directory: f('(directory: i32, path: ref): i32', 'alloc write', ''),
  path_delete: f('(directory: i32, path: ref, folder: bool): i32', 'alloc write', 'A folder, or a file.'),
  path_renamed: f('(directory: i32, path: ref, toDirectory: i32, to: ref): i32', 'alloc write', ''),
  path_linked: f('(directory: i32, path: ref, toDirectory: i32, to: ref): i32', 'alloc write', ''),
  path_symlinked: f('(target: ref, directory: i32, path: ref): i32', 'alloc write', ''),
  path_link_target: f('(directory: i32, path: ref, buffer: ref, room: u32): i32', 'alloc write', 'Length of the target of a symbolic link.'),
  random_fill: f('(buffer: ref, start: u32, length: u32): i32', 'write', 'Random bytes fit for keys.'),

  // ---- private names (private.ts)
  private_new: f('(description: ref, brand: bool): ref', 'cell', 'A private name: a Symbol that reflection skips.'),
  private_get: f('(v: any, name: ref): any', 'alloc throw', 'Value of a private field; for a brand, just the check.'),
  private_set: f('(v: any, name: ref, value: any): any', 'alloc write throw', ''),
  private_add: f('(o: ref, name: ref, value: any): any', 'alloc write throw', 'PrivateFieldAdd: TypeError if it is there.'),
  private_in: f('(v: any, name: ref): any', 'alloc throw', '#name in v'),

  // ---- inline caches (ic.ts): miss handlers
  ic_get_miss: f('(v: any, site: ptr, kind: i32): any', 'alloc write accessor throw', '[[Get]] of the site\'s atom on v; attaches an entry (ordered list of named attempts) or uses the megamorphic cache. kind: SiteKind.Get or Method.'),
  ic_set_miss: f('(v: any, value: any, site: ptr, mode: i32): any', 'alloc write accessor throw', '[[Set]], or by mode (SetMode) the definition of a field; attaches. CALL_ACCESSOR: the setter is in KernelState.accessor.'),
  layout_check: f('(o: any, layout: ptr): bool', 'read', 'Has o the layout of this LayoutInfo? Notes it in the bit of its shape if it has.'),
  methods_check: f('(o: any, layout: ptr): bool', 'read', 'Does o inherit the methods of this LayoutInfo? Notes it in the bit of its shape if it does, for this prototype epoch.'),
  ic_grow_slots: f('(o: ref, byteOffset: i32): ref', 'cell write', 'Gives o an overflow Slots cell that has byteOffset; returns it.'),

  // ---- operators on primitives
  is_callable: f('(v: any): bool', 'read', ''),
  is_object: f('(v: any): bool', 'read', ''),
  is_constructor: f('(v: any): bool', 'read', 'A Function whose info has FunctionFlag.Constructor, or a bound one of such.'),
  is_string: f('(v: any): bool', 'read', ''),
  is_symbol: f('(v: any): bool', 'read', ''),
  is_number: f('(v: any): bool', '', ''),
  is_int: f('(v: any): bool', '', 'tagged int32'),
  is_boolean: f('(v: any): bool', '', ''),
  is_array: f('(v: any): bool', 'read', 'IsArray'),
  same_cell: f('(a: any, b: any): bool', '', 'bitwise equality of the boxed values'),
  strict_equals: f('(a: any, b: any): bool', 'alloc', 'IsStrictlyEqual'),
  same_value: f('(a: any, b: any): bool', 'alloc', 'SameValue'),
  same_value_zero: f('(a: any, b: any): bool', 'alloc', 'SameValueZero'),
  typeof_atom: f('(v: any): ref', 'read', ''),
  to_boolean: f('(v: any): bool', 'read', ''),
  prim_to_number: f('(v: any): any', 'alloc throw', 'ToNumber of a primitive; TypeError for a symbol or BigInt.'),
  prim_to_string: f('(v: any): any', 'alloc throw', 'ToString of a primitive; TypeError for a symbol.'),

  // ---- dates (dates.ts)
  date_field: f('(t: f64, field: i32): f64', '', 'Field of a time value: 0 year, 1 month, 2 day of the month, 3 weekday, 4 hour, 5 minute, 6 second, 7 millisecond; NaN of NaN'),
  date_day: f('(year: f64, month: f64, date: f64): f64', '', 'MakeDay of integers, NaN far beyond all time values'),
  date_iso_text: f('(t: f64): ref', 'cell', 'Text of toISOString, of a year from 0 to 9999'),
  date_parse_iso: f('(s: ref): f64', 'alloc', 'Time value of a date, or of a date and time with Z, as toISOString writes them, with or without seconds and milliseconds, or of the text of toUTCString; NaN if it is not written so'),

  // ---- Map and Set (hashtable.ts): insertion-ordered, deletion-safe iteration
  ht_new: f('(isMap: bool): ref', 'cell', 'Empty table. Keys by SameValueZero, -0 stored as 0.'),
  ht_new_weak: f('(isMap: bool): ref', 'cell', 'Empty table that does not keep its keys alive, and a value only while its key lives: of a WeakMap or WeakSet. Keys are objects and symbols. No iterators.'),
  ht_get: f('(t: ref, key: any): any', 'alloc', 'value or undefined'),
  ht_has: f('(t: ref, key: any): bool', 'alloc', ''),
  ht_set: f('(t: ref, key: any, value: any): ref', 'alloc write', 'The table to keep from now on (it may have been replaced by a larger one; the old one forwards to it, for iterators).'),
  collection_table: f('(v: any, recordClass: i32): any', 'read', 'Table of a Map or Set; undefined if v is not of that class.'),
  ht_delete: f('(t: ref, key: any): bool', 'alloc write', ''),
  ht_clear: f('(t: ref): ref', 'cell write', 'The table to keep from now on.'),
  ht_size: f('(t: ref): i32', 'read', ''),
  ht_next: f('(t: ref, position: i32): i32', 'read', 'First used entry at or after position (following forwarding, for which use ht_current and ht_adjust first); -1 at the end.'),
  ht_current: f('(t: ref): ref', 'read', 'The live table a stale one forwards to (itself if live), one step.'),
  ht_adjust: f('(t: ref, position: i32): i32', 'read', 'Position in the table that t forwards to (one step) of position in t.'),
  ht_key: f('(t: ref, position: i32): any', 'read', ''),
  ht_value: f('(t: ref, position: i32): any', 'read', ''),

  // ---- calls (calls.ts)
  has_in_chain: f('(o: ref, proto: ref): i32', 'read', 'Is proto on the prototype chain of o? (OrdinaryHasInstance, step 6); 2: a proxy has to be asked'),
  create_this: f('(callee: any, newTarget: any): any', 'cell write', 'First half of [[Construct]]: the object a base constructor gets as this, undefined for one that makes its own (derived, built-in); NOT_FOUND if callee is not a constructor. Sets the newTarget global if callee reads it.'),
  check_class_call: f('(newTarget: any, callee: any): any', 'cell throw', 'TypeError if a class constructor is called without new.'),
  coerce_this: f('(v: any): any', 'cell', 'OrdinaryCallBindThis of a sloppy function: the global object for undefined and null, wrappers for primitives.'),
  rest_array: f('(from: i32, argc: i32, a0: any, a1: any, a2: any, a3: any, entrySp: ptr): ref', 'cell', 'Array of the actual arguments from `from` on.'),
  arguments_object: f('(argc: i32, a0: any, a1: any, a2: any, a3: any, entrySp: ptr, callee: ref, env: ref, map: ptr): ref', 'cell', 'Arguments object; map: static u32 count and Env slot + 1 of each mapped formal (0: none), or 0.'),
  argument_at: f('(key: any, argc: i32, a0: any, a1: any, a2: any, a3: any, entrySp: ptr): any', 'read', 'Actual argument number key; NOT_FOUND if key is not an index below argc.'),

  // ---- errors (errors.ts)
  throw_value: f('(v: any): any', 'write throw', 'Sets KernelState.exception; returns EXCEPTION.'),
  throw_message: f('(message: i32, a: any, b: any): any', 'cell write throw', 'Makes the error of abi/messages.ts with %0 %1 replaced by a and b (strings or primitives; objects are shown as V8 does: #<Ctor>), sets it as the exception, returns EXCEPTION.'),
  message_text: f('(v: any): ref', 'alloc', 'A value as messages show it, without side effects: #<Ctor>, [object Array], the source of a function.'),
  error_new: f('(proto: any, message: any): ref', 'cell', 'Error Record: own stack and message (if not undefined), trace captured from the shadow stack.'),
  error_construct: f('(proto: any, message: any, newTarget: any): ref', 'cell', 'The same for a constructor: the trace begins at what called newTarget.'),
  trace_capture: f('(until: any): any', 'alloc', 'Slots of CallSite addresses (ints) of the frames that are shown, innermost first, as many as Error.stackTraceLimit says; undefined if that is no number. until: a function, at whose caller the trace begins.'),
  thrown_at: f('(): i32', 'read', 'CallSite of the last throw statement, 0 if there was none.'),
  callsite_text: f('(callsite: i32): ref', 'cell', 'A line of a stack trace: "at name (file:line:column)".'),
  callsite_line: f('(callsite: i32): i32', 'read', '1-based'),
  callsite_column: f('(callsite: i32): i32', 'read', '1-based'),
  callsite_name: f('(callsite: i32): any', 'read', 'Name of the function a CallSite lies in, maybe empty; undefined if it has none.'),
  callsite_file: f('(callsite: i32): any', 'read', 'Name of its file; undefined of a built-in.'),
  callsite_source: f('(callsite: i32): any', 'read', 'Text of its file; undefined of a built-in.'),
  callsite_definition: f('(callsite: i32): i32', 'read', 'CallSite of the definition of its function, 0 if it has none.'),
  callsite_flags: f('(callsite: i32): i32', 'read', 'FunctionFlag.* of the function a CallSite lies in; 0 if it has none.'),

  // ---- output and host (host.ts)
  host_write: f('(fd: i32, s: ref): i32', 'alloc', 'Writes the string in UTF-8 (lone surrogates U+FFFD), at once unless fd 1 is a file, which has a buffer. No newline is added. Errno of WASI, or 0.'),
  host_write_bytes: f('(fd: i32, buffer: ref, start: u32, length: u32): i32', 'write', 'Writes bytes of an ArrayBuffer at once.'),
  host_flush: f('(): i32', 'write', 'Writes what is in the buffer. Errno of WASI, or 0.'),
  host_is_terminal: f('(fd: i32): bool', 'write', ''),
  host_now: f('(clock: i32): f64', '', '0: wall clock in ms since the epoch (fraction cut); 1: monotonic ms with fraction since start.'),
  host_now_ns: f('(clock: i32, which: i32): f64', '', 'The same clocks: 0 the nanoseconds of the second, 1 the whole seconds.'),
  host_wait: f('(ms: f64): void', 'write', 'Flushes, and waits for about that long; it may be less.'),
  host_spin: f('(ms: f64): void', 'write', 'In the place of host_wait in programs that name neither a timer nor Atomics: needs nothing of the host.'),
  host_exit: f('(code: i32): void', 'write', 'Flushes and ends the process.'),
  host_random: f('(): void', 'write', 'Seeds Math.random.'),
  host_args: f('(): ref', 'alloc', 'Slots cell of argument strings'),
  host_env: f('(): ref', 'alloc', 'Slots cell of the environment: strings NAME=value.'),
  host_no_env: f('(): ref', 'alloc', 'In the place of host_env in programs that do not name process: an empty Slots cell, which needs nothing of the host.'),
} as const satisfies Record<string, KernelFunction>;

export type KernelFunctionName = keyof typeof kernelFunctions;

/** First argument of `math_unary`. */
export const MathFunction = {
  acos: 0, acosh: 1, asin: 2, asinh: 3, atan: 4, atanh: 5, cbrt: 6, cos: 7, cosh: 8, exp: 9, expm1: 10,
  log: 11, log1p: 12, log10: 13, log2: 14, sin: 15, sinh: 16, tan: 17, tanh: 18, round: 19, sign: 20,
} as const;

/** Mutable wasm globals that the kernel exports; compiled code and stubs use them directly. */
export const kernelGlobals = {
  sp: { type: 'i32', doc: 'shadow stack pointer: end of the top frame' },
  stackLimit: { type: 'i32', doc: 'frame pushes beyond this call gc_poll; lowered to 0 when a collection is pending' },
  allocPtr: { type: 'i32', doc: 'bump pointer into zeroed memory' },
  allocEnd: { type: 'i32', doc: 'end of the current free run' },
  epoch: { type: 'i32', doc: 'prototype epoch' },
  newTarget: { type: 'i64', doc: 'boxed; undefined except between a construct and the entry of its callee' },
} as const;
