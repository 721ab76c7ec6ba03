import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { jwt, sign } from 'hono/jwt';
import { html } from 'hono/html';
import { getCookie, setCookie } from 'hono/cookie';

const app = new Hono();
app.use('/api/*', cors());
app.get('/', (c) => c.text('Hello'));
app.get('/users/:id{[0-9]+}', (c) => c.json({ id: c.req.param('id'), q: c.req.query('q') }));
app.post('/echo', async (c) => c.json(await c.req.json(), 201));
app.get('/page', (c) => c.html(html`<b>${'<i>'}</b>`));
app.get('/cookie', (c) => { setCookie(c, 'seen', 'yes', { path: '/' }); return c.text(getCookie(c, 'name') ?? 'none'); });
app.use('/secret/*', jwt({ secret: 'key', alg: 'HS256' }));
app.get('/secret/data', (c) => c.json(c.get('jwtPayload')));
app.get('/fail', () => { throw new Error('broken'); });
app.onError((error, c) => c.text(error.message, 500));
app.notFound((c) => c.text('nothing here', 404));

const token = await sign({ sub: 'me' }, 'key', 'HS256');
const requests = [
  ['/'], ['/users/12?q=a%20b'], ['/users/x'], ['/page'], ['/fail'], ['/api/none', { headers: { Origin: 'http://a.example' } }],
  ['/echo', { method: 'POST', body: JSON.stringify({ a: [1, 2] }), headers: { 'content-type': 'application/json' } }],
  ['/cookie', { headers: { Cookie: 'name=value' } }], ['/secret/data'], ['/secret/data', { headers: { Authorization: `Bearer ${token}` } }],
];
for (const [path, init] of requests) {
  const response = await app.request(path, init);
  console.log(path, response.status, [...response.headers].map(([k, v]) => `${k}: ${v}`).join('; '), await response.text());
}
