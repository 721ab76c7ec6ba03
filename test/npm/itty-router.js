import { AutoRouter, Router, error, json, withParams } from 'itty-router';

const router = AutoRouter();
router.get('/hello/:name', ({ name }) => `Hello, ${name}!`).get('/list/:id?', ({ params, query }) => ({ params, query })).get('/broken', () => error(418, 'teapot'));
for (const url of ['/hello/world', '/list', '/list/4?a=1&a=2', '/broken', '/none']) {
  const response = await router.fetch(new Request(`https://example.com${url}`));
  console.log(url, response.status, response.headers.get('content-type'), await response.text());
}
const plain = Router({ base: '/v1' });
plain.all('*', withParams).get('/x/:y+', (r) => json({ y: r.y }));
console.log(await (await plain.fetch({ method: 'GET', url: 'https://e.com/v1/x/a/b' })).text());
