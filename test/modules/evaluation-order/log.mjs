console.log('log');
export const log = (text) => console.log(text);
