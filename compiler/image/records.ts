/**
 * What the static memory of an image is made of. The linker drops the records
 * that no code it links refers to; memory that is in no record stays.
 */
export const RecordKind = {
  CallSite: 0,
  FunctionInfo: 1,
  SourceFile: 2,
  LayoutInfo: 3,
  /** Of a mapped arguments object: no references. */
  ArgumentsMap: 4,
  /** Boxed values, each of which is found by its own address: top-level bindings. */
  Bindings: 5,
  /** Boxed values that keep alive what only code refers to. */
  Kept: 6,
  /** Static data of the kernel: no references. */
  Data: 7,
  RegExpLiteral: 8,
} as const;

/** A list of records: address, bytes, RecordKind in turn. */
export type RecordList = number[];

export function addRecord(list: RecordList, kind: number, address: number, bytes: number): void {
  list.push(address, bytes, kind);
}
