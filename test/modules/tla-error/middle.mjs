import './late.mjs';
console.log('never');
