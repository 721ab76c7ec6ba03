import validator from 'validator';

console.log(['a@b.co', 'x'].map((v) => validator.isEmail(v)), validator.isURL('http://a.b/c?d'), validator.isIBAN('DE89370400440532013000'), validator.isCreditCard('4111111111111111'), validator.isMobilePhone('+4915112345678', 'de-DE'), validator.escape('<a>'), validator.normalizeEmail('A.B+c@Gmail.com'), validator.isJSON('{}'), validator.isISO8601('2020-02-30', { strict: true }), validator.isStrongPassword('aB3$aaaa'));
