/** Numbers: what the rest of the kernel and abi/kernel.ts know of this folder. */
export { num_rem, num_to_int32 } from './arithmetic';
export { str_parse_float, str_parse_int, str_to_number } from './from-string';
export { math_atan2, math_hypot2, math_unary } from './math';
export { num_pow } from './math/power';
export { num_to_string_radix } from './radix';
export { math_random, math_seed } from './random';
export { num_to_exponential, num_to_fixed, num_to_precision, num_to_string } from './to-string';
