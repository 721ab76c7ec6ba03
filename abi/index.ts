export * from './value.js';
export * from './layout.js';
export * from './kernel.js';
export * from './intrinsics.js';
export * from './messages.js';
export * from './regexp.js';
export * from './syntax.js';
