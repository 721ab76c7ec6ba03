/**
 * Private state of strings, atoms and numbers: the 1 KiB that memory.ts leaves
 * to them. A module (almost) without imports: its constants must be known first,
 * however the others import each other.
 *
 *     0  atom table: open addressing, linear probing, u32 addresses, 0 = empty
 *     4  its capacity (a power of 2)
 *     8  atoms in it
 *    12  normalization tables once unpacked (unicode.ts), or 0
 *    16  state of Math.random (random.ts), 2 x u64
 *    32  results of the number conversions (numbers/scratch.ts)
 *   248  tables of the root collation once unpacked (collation.ts), or 0
 *   252  1 once there is an atom that spells an index of 2^31 - 1 or more
 *   256  work list for flattening ropes (strings.ts), 256 bytes
 */
import { PRIVATE_STRINGS } from './state';

const BASE: u32 = PRIVATE_STRINGS;

export const ATOM_TABLE: u32 = BASE + 0;
export const ATOM_CAPACITY: u32 = BASE + 4;
export const ATOM_COUNT: u32 = BASE + 8;
export const NORMALIZATION_TABLES: u32 = BASE + 12;
export const RANDOM_STATE: u32 = BASE + 16;
export const NUMBER_RESULTS: u32 = BASE + 32;
export const COLLATION_TABLES: u32 = BASE + 248;
export const LARGE_INDEX_ATOMS: u32 = BASE + 252;
/** 32 entries of 8 bytes. */
export const ROPE_STACK: u32 = BASE + 256;
