export const deep = 'deep';
export default 'not by star';
