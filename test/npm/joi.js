import Joi from 'joi';

const schema = Joi.object({ name: Joi.string().alphanum().min(3).max(30).required(), year: Joi.number().integer().min(1900), email: Joi.string().email({ tlds: false }), tags: Joi.array().items(Joi.string().valid('a', 'b')).unique(), when: Joi.date().iso(), password: Joi.string().pattern(/^\w{3,}$/), repeat: Joi.ref('password') }).with('password', 'repeat').xor('email', 'year');
for (const value of [{ name: 'abc', year: '2000' }, { name: 'a', year: 1800 }, { name: 'abc', email: 'x@y.z', tags: ['a', 'a'] }, { name: 'abc', email: 'no' }, { name: 'abc', year: 2000, password: 'abc' }, {}]) {
  const { error, value: out } = schema.validate(value, { abortEarly: false });
  console.log(error ? error.details.map((d) => `${d.type}: ${d.message}`) : out);
}
