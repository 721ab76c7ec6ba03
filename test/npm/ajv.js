import Ajv from 'ajv';

const ajv = new Ajv({ allErrors: true });
const validate = ajv.compile({ type: 'object', properties: { a: { type: 'integer', minimum: 2 }, b: { type: 'array', items: { enum: ['x', 'y'] }, uniqueItems: true }, c: { $ref: '#/$defs/c' } }, required: ['a'], additionalProperties: false, $defs: { c: { type: 'string', pattern: '^q' } } });
for (const v of [{ a: 3 }, { a: 1, b: ['x', 'x', 'z'], c: 'z', d: 1 }, {}]) console.log(validate(v), ajv.errorsText(validate.errors));
