import { z } from 'zod';

const User = z.object({ name: z.string().min(2), age: z.coerce.number().int().positive().optional(), tags: z.array(z.enum(['a', 'b'])).default([]), email: z.email().nullable(), kind: z.discriminatedUnion('t', [z.object({ t: z.literal('x'), n: z.number() }), z.object({ t: z.literal('y') })]) }).strict();
for (const v of [{ name: 'ab', age: '4', email: null, kind: { t: 'y' } }, { name: 'a', age: -1, tags: ['c'], email: 'x', kind: { t: 'z' }, more: 1 }, null]) {
  const r = User.safeParse(v); console.log(r.success ? r.data : r.error.issues.map((i) => `${i.path.join('.')} ${i.code}: ${i.message}`));
}
console.log(z.string().transform((s) => s.length).pipe(z.number().max(3)).safeParse('four').success, z.toJSONSchema(User), await z.string().refine(async (s) => s === 'x', 'not x').safeParseAsync('y').then((r) => r.error.message));
