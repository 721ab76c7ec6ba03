exports.name = 'lib';
exports.add = (a, b) => a + b;
exports['comp' + 'uted'] = 1;
if (false) exports.hidden = 1;
