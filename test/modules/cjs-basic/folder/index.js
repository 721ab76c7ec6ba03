module.exports = 'the folder';
