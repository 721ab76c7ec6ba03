Object.defineProperty(exports, '__esModule', { value: true });
exports.value = 'v';
exports.default = 'd';
