const text = 'with a space', index = 'index', nine = 9, e = 'e';
export { text as 'a name', index as '0', nine as '9', e as 'é' };
