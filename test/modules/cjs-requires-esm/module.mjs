console.log('module evaluated');
export let x = 1;
export default 'd';
