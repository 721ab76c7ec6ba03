exports.name = 'common';
