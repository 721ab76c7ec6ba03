/**
 * Case in patterns. Canonicalize (https://tc39.es/ecma262/#sec-runtime-semantics-canonicalize-ch)
 * is simple case folding with the flags u and v, else the upper case of one code unit.
 */
import { FOLD_RUNS, FOLD_RUN_COUNT, UPPER_RUNS, UPPER_RUN_COUNT } from '../unicode.generated';
import { mapByRuns } from '../unicode';
import { listGet, listLength, listNew } from './arena';
import { setAdd, setAddAll, setHas, setNormalize } from './sets';

export function canonicalize(code: u32, unicode: bool): u32 {
  if (code < 128) {
    if (unicode) return code - 65 < 26 ? code + 32 : code;
    return code - 97 < 26 ? code - 32 : code;
  }
  if (unicode) return mapByRuns(FOLD_RUNS, FOLD_RUN_COUNT, code);
  const upper = mapByRuns(UPPER_RUNS, UPPER_RUN_COUNT, code);
  return upper < 128 || upper > 0xffff ? code : upper;
}

/** Adds to a normal set all that is equal to one of its members but for case. The set returned is normal. */
export function setCloseOverCase(set: u32, unicode: bool): u32 {
  const closed = listNew(listLength(set) + 8);
  setAddAll(closed, set);
  const ascii = listLength(set) == 0 || listGet(set, listLength(set) - 1) < 128;
  addAsciiVariants(set, closed);
  if (ascii && !unicode) {
    // What is not ASCII never equals what is.
    setNormalize(closed);
    return closed;
  }
  // Members to their canonical forms, then these to all that have them.
  if (unicode) {
    addCanonical(set, closed, FOLD_RUNS, FOLD_RUN_COUNT, true);
    setNormalize(closed);
    const members = listNew(listLength(closed));
    setAddAll(members, closed);
    addMembersOf(closed, members, FOLD_RUNS, FOLD_RUN_COUNT, true);
    addAsciiVariants(closed, members);
    setNormalize(members);
    return members;
  }
  addCanonical(set, closed, UPPER_RUNS, UPPER_RUN_COUNT, false);
  setNormalize(closed);
  const members = listNew(listLength(closed));
  setAddAll(members, closed);
  addMembersOf(closed, members, UPPER_RUNS, UPPER_RUN_COUNT, false);
  setNormalize(members);
  return members;
}

function addAsciiVariants(set: u32, to: u32): void {
  for (let i: u32 = 0, n = listLength(set); i < n; i += 2) {
    const first = listGet(set, i);
    const last = listGet(set, i + 1);
    if (first > 122) return;
    if (first <= 90 && last >= 65) setAdd(to, max(first, 65) + 32, min(last, 90) + 32);
    if (last >= 97) setAdd(to, max(first, 97) - 32, min(last, 122) - 32);
  }
}

/** Runs: [start | step 2 << 31, delta << 11 | count], scripts/gen-unicode.mjs. */
function addCanonical(set: u32, to: u32, runs: u32, runCount: u32, unicode: bool): void {
  for (let r: u32 = 0; r < runCount; r++) {
    const run = runs + (r << 3);
    const step = (load<u32>(run) >> 31) + 1;
    let code = load<u32>(run) & 0x7fffffff;
    for (let i = <u32>load<i32>(run, 4) & 0x7ff; i; i--, code += step) {
      if (!setHas(set, code)) continue;
      const to_ = canonicalize(code, unicode);
      if (to_ != code) setAdd(to, to_, to_);
    }
  }
}
function addMembersOf(set: u32, to: u32, runs: u32, runCount: u32, unicode: bool): void {
  for (let r: u32 = 0; r < runCount; r++) {
    const run = runs + (r << 3);
    const step = (load<u32>(run) >> 31) + 1;
    let code = load<u32>(run) & 0x7fffffff;
    for (let i = <u32>load<i32>(run, 4) & 0x7ff; i; i--, code += step) {
      const canonical = canonicalize(code, unicode);
      if (canonical != code && setHas(set, canonical)) setAdd(to, code, code);
    }
  }
}
