/**
 * Code that only some programs need although all could call it: what serves a kind
 * of thing is not needed where nothing makes such things. Each row names the makers;
 * as long as none of them is reached, calls of the row's functions lead nowhere.
 */

import { FunctionFlag, type IntrinsicName } from '../../abi/index.js';

/** What a program has that no function of the runtime makes. */
export type Feature = 'bigints' | 'throws' | 'shown primitives' | 'shown objects' | 'format strings' | 'ECMAScript modules' | 'JSON modules' | 'verification' | 'changed regular expressions';

export interface Gate {
  readonly name: string;
  /** Functions of the runtime. */
  readonly functions: RegExp;
  /** Functions of the runtime that make such things, methods without the number in their name. They are never inlined. */
  readonly makers: readonly string[];
  /** What a program has that makes such things. */
  readonly feature?: Feature;
  /**
   * What a call does where there is no maker. 'never': there is none, since what it
   * would be for cannot be. 'nothing': it finds nothing to do, and returns undefined.
   * Else the function that is called instead.
   */
  readonly otherwise: string;
}

/** What makes exceptions that are no errors of the runtime, as they are. */
const EXCEPTION_MAKERS = ['js$NodeTypeError', 'js$TrackRejection', 'js$SetHostError', 'js$ThrowModuleNotFound', 'js$ImportError', 'js$EvaluateOther', 'js$FailStream'];
const REGEXP_MAKERS = ['regexp_compile', 'regexp_literal', 'regexp_interpreted'];

export const gates: readonly Gate[] = [
  { name: 'proxies', functions: /^js\$Proxy(?!(Create|Revoker)?(#\d+)?$)/, makers: ['proxy_new'], otherwise: 'never' },
  { name: 'jobs', functions: /^js\$RunMicrotasks$/, makers: ['js$EnqueueJob'], otherwise: 'nothing' },
  { name: 'ticks', functions: /^js\$(RunTicks|HasTicks)$/, makers: ['js$EnqueueTick'], otherwise: 'nothing' },
  { name: 'rejections', functions: /^js\$ProcessRejections$/, makers: ['js$TrackRejection'], otherwise: 'nothing' },
  { name: 'kept objects', functions: /^js\$ClearKeptObjects$/, makers: ['js$AddToKeptObjects'], otherwise: 'nothing' },
  { name: 'finalization', functions: /^js\$CleanupFinalizationRegistries$/, makers: ['js$FinalizationRegistry'], otherwise: 'nothing' },
  { name: 'timers', functions: /^js\$(RunTimers|RunHostTurn|KeepsAlive|StartTimers)$/, makers: ['js$MakeTimeout', 'js$MakeImmediate', 'js$InsertTimer'], otherwise: 'nothing' },
  { name: 'events', functions: /^js\$(EmitEvent|EmitWith|HasListeners)$/, makers: ['js$AddListener'], otherwise: 'nothing' },
  { name: 'pending main module', functions: /^js\$ExitCodeOfMain$/, makers: ['js$EvaluateModule'], otherwise: 'nothing' },
  { name: 'ECMAScript modules', functions: /^js\$(RequireESM|EvaluateModule)$/, makers: ['js$ImportModule'], feature: 'ECMAScript modules', otherwise: 'never' },
  { name: 'JSON modules', functions: /^js\$RequireJSON$/, makers: [], feature: 'JSON modules', otherwise: 'never' },
  { name: 'BigInts', functions: /^(runtime\/kernel\/bigint\/\w+\/)?bigint_(?!s_enabled)|^js\$CompareBigInts$/, makers: [], feature: 'bigints', otherwise: 'never' },
  { name: 'verification', functions: /^gc_verify$|^runtime\/kernel\/verify\/verifyCell$/, makers: [], feature: 'verification', otherwise: 'never' },
  { name: 'console groups', functions: /^js\$IndentLines$/, makers: ['js$OpenGroup'], otherwise: 'never' },
  { name: 'typed arrays', functions: /^js\$(TypedArrayDefineOwnProperty|TypedArraySetElement|ListTyped|ListBytes)$|^typed_(?!new|get$|length_now|type)|^runtime\/kernel\/typed-arrays\/(typed_get|typedStore|typed_element)$|^is_numeric_name$/, makers: ['typed_new'], otherwise: 'never' },
  { name: 'module namespaces', functions: /^js\$NamespaceDefineExport$/, makers: [], feature: 'ECMAScript modules', otherwise: 'never' },
  { name: 'uncaught values', functions: /^js\$ReportUncaught$/, makers: EXCEPTION_MAKERS, feature: 'throws', otherwise: 'js$ReportError' },
  { name: 'texts of exceptions', functions: /^js\$InspectException$/, makers: EXCEPTION_MAKERS, feature: 'throws', otherwise: 'js$PlainExceptionText' },
  { name: 'turns of the event loop', functions: /^js\$LoseWrite$/, makers: ['js$EnqueueTick', 'js$EnqueueJob', 'js$MakeTimeout', 'js$MakeImmediate', 'js$AddListener', 'js$StreamWrite'], otherwise: 'js$LoseLastWrite' },
  { name: 'shown primitives', functions: /^js\$PrimitiveText$/, makers: ['js$FormatTemplate'], feature: 'shown primitives', otherwise: 'never' },
  { name: 'shown objects', functions: /^js\$(InspectArgument|FormatObjectAsJSON)$/, makers: ['js$InspectWithOptions', 'js$table'], feature: 'shown objects', otherwise: 'never' },
  { name: 'dates', functions: /^js\$FormDate$/, makers: ['js$Date'], otherwise: 'never' },
  { name: 'maps', functions: /^js\$ListMap$/, makers: ['js$Map', 'js$groupBy'], otherwise: 'never' },
  { name: 'sets', functions: /^js\$ListSet$/, makers: ['js$Set', 'js$SetOf'], otherwise: 'never' },
  { name: 'iterators of maps and sets', functions: /^js\$(FormIterator|ListIterator)$/, makers: ['js$Map', 'js$groupBy', 'js$Set', 'js$SetOf'], otherwise: 'never' },
  { name: 'weak collections', functions: /^js\$FormWeakCollection$/, makers: ['js$WeakMap', 'js$WeakSet'], otherwise: 'never' },
  { name: 'promises', functions: /^js\$(FormPromise|PromiseText)$/, makers: ['js$Promise', 'js$NewPromise'], otherwise: 'never' },
  { name: 'regular expressions', functions: /^js\$FormRegExp$|^regexp_(matched|search|replace)$/, makers: REGEXP_MAKERS, otherwise: 'never' },
  { name: 'changed regular expressions', functions: /^js\$(SplitBySpecies|ReplaceByExec|MatchAllBySpecies|HasSpeciesGetter)$/, makers: [], feature: 'changed regular expressions', otherwise: 'never' },
  { name: 'changing regular expressions', functions: /^js\$RegExpsMayChange$/, makers: [], feature: 'changed regular expressions', otherwise: 'nothing' },
  { name: 'interpreted regular expressions', functions: /^runtime\/kernel\/regexp\/matcher\/match</, makers: ['regexp_compile', 'regexp_interpreted'], otherwise: 'never' },
  { name: 'buffers', functions: /^js\$FormBuffer$/, makers: ['buffer_new'], otherwise: 'never' },
  { name: 'data views', functions: /^js\$FormDataView$/, makers: ['js$DataView'], otherwise: 'never' },
  { name: 'shown typed arrays', functions: /^js\$FormTypedArray$/, makers: ['typed_new'], otherwise: 'never' },
  { name: 'shown namespaces', functions: /^js\$FormNamespace$/, makers: [], feature: 'ECMAScript modules', otherwise: 'never' },
  { name: 'custom inspection', functions: /^js\$InspectByMethod$/, makers: ['js$for', 'js$MakeTimeout', 'js$getOwnPropertySymbols', 'js$ownKeys', 'js$getOwnPropertyDescriptors'], otherwise: 'never' },
  { name: 'format strings', functions: /^js\$FormatTemplate$/, makers: [], feature: 'format strings', otherwise: 'never' },
  { name: 'directives', functions: /^js\$HasDirectives$/, makers: [], feature: 'format strings', otherwise: 'nothing' },
];

/**
 * Prototypes that nobody can see as long as nothing makes an object that inherits
 * from them: the constructor, which leads to the prototype too, is one of the makers.
 */
export interface PrototypeGate {
  readonly prototype: IntrinsicName;
  readonly makers: readonly string[];
  readonly feature?: Feature;
}
const typed = ['Int8', 'Uint8', 'Uint8Clamped', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float16', 'Float32', 'Float64', 'BigInt64', 'BigUint64'] as const;
export const prototypeGates: readonly PrototypeGate[] = [
  { prototype: 'DatePrototype', makers: ['js$Date'] },
  { prototype: 'MapPrototype', makers: ['js$Map', 'js$groupBy'] },
  { prototype: 'SetPrototype', makers: ['js$Set', 'js$SetOf'] },
  { prototype: 'WeakMapPrototype', makers: ['js$WeakMap'] },
  { prototype: 'WeakSetPrototype', makers: ['js$WeakSet'] },
  { prototype: 'PromisePrototype', makers: ['js$Promise', 'js$NewPromise'] },
  { prototype: 'RegExpPrototype', makers: REGEXP_MAKERS },
  { prototype: 'ArrayBufferPrototype', makers: ['buffer_new'] },
  { prototype: 'SharedArrayBufferPrototype', makers: ['buffer_new'] },
  { prototype: 'DataViewPrototype', makers: ['js$DataView'] },
  { prototype: 'TypedArrayPrototype', makers: ['typed_new'] },
  ...typed.map((type) => ({ prototype: `${type}ArrayPrototype` as const, makers: ['typed_new'] })),
  { prototype: 'BigIntPrototype', makers: [], feature: 'bigints' },
];

/**
 * Intrinsics that code reads only for functions with all of these flags, besides
 * those that make objects inheriting from them, which only such functions call.
 */
export const functionGates: readonly { readonly intrinsic: IntrinsicName; readonly flags: number }[] = [
  { intrinsic: 'GeneratorPrototype', flags: FunctionFlag.Generator },
  { intrinsic: 'AsyncGeneratorPrototype', flags: FunctionFlag.Generator | FunctionFlag.Async },
];

/** Functions of which the kernel reads properties that are no functions, and which it does not call. */
export const lookedAtIntrinsics: readonly IntrinsicName[] = ['Error'];

/** All makers among functions, and what is so small that it would be inlined, so that the build keeps them apart. */
export const makerNames: readonly string[] = [...new Set(['js$RegExpsMayChange', ...[...gates, ...prototypeGates].flatMap(({ makers }) => makers)])];
