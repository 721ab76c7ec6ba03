module.exports = () => 'called';
