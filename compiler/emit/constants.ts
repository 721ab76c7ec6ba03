import { boxNumber, FALSE, HOLE, NOT_FOUND, NULL, TRUE, UNDEFINED, UNINITIALIZED } from '../../abi/index.js';
import type { Constant } from '../ir/ir.js';

/** A constant that is no cell, as the boxed value that it is at run time. */
export function boxConstant(value: Exclude<Constant, string | bigint>): bigint {
  switch (typeof value) {
    case 'number': return boxNumber(value);
    case 'boolean': return value ? TRUE : FALSE;
    case 'undefined': return UNDEFINED;
    default: return value === null ? NULL : { hole: HOLE, uninitialized: UNINITIALIZED, notFound: NOT_FOUND }[value.marker];
  }
}
