import jwt from 'jsonwebtoken';

const token = jwt.sign({ user: 'ann', iat: 1700000000 }, 'secret', { algorithm: 'HS512', audience: 'all', jwtid: '7' });
console.log(token, jwt.verify(token, 'secret', { audience: 'all' }), jwt.decode(token, { complete: true }).header);
for (const [t, key, options] of [[token, 'other', {}], [token, 'secret', { audience: 'few' }], ['x', 'secret', {}], [jwt.sign({ exp: 1 }, 'k'), 'k', {}]]) {
  try { console.log(jwt.verify(t, key, options)); } catch (error) { console.log(error.name, error.message, error.expiredAt); }
}
