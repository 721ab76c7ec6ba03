const main = require('./main.cjs');
exports.seen = { ...main };
exports.later = () => main.late;
