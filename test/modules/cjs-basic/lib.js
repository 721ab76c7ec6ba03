console.log('lib evaluated');
let n = 0;
exports.name = 'lib';
exports.count = function () {
  return ++n;
};
exports.loaded = () => module.loaded;
exports.isMain = require.main === module;
exports.sloppy = function () {
  return this === exports;
};
