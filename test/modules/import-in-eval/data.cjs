exports.value = 7;
