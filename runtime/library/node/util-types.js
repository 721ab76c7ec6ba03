import * as types from '../internal/types.js';

export * from '../internal/types.js';
export default { ...types };
