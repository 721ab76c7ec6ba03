// punycode: the package of that name, which Node has too.
import punycode from 'punycode/punycode.js';

export const { decode, encode, toASCII, toUnicode, ucs2, version } = punycode;
export default punycode;
