export const read = () => 'value';
