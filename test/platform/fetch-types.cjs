// Headers, Request, Response, FormData, Blob, web streams; fetch has no network
const T = (f) => { try { return f(); } catch (e) { return `${e.name}: ${e.message}`; } };
const h = new Headers({ 'Content-Type': 'text/plain', 'X-A': ' 1 ' }); h.append('x-a', '2'); h.append('Set-Cookie', 'a=1'); h.append('set-cookie', 'b=2'); console.log(h.get('X-A'), h.has('content-type'), h.getSetCookie(), [...h], h.get('none'), T(() => h.set('bad name', 'x'))); h.delete('x-a'); console.log([...h.keys()].join());
console.log([...new Headers([['b', '2'], ['a', '1']])], new Headers(h).get('content-type'));
const f = new FormData(); f.append('k', 'v'); f.append('k', 2); f.set('file', new Blob(['data'], { type: 'text/plain' }), 'n.txt'); console.log(f.getAll('k'), f.get('file').name, f.has('x'), [...f.keys()].join());
const b = new Blob(['hé', new Uint8Array([33]), new Blob(['x'])], { type: 'Text/Plain' }); console.log(b.size, b.type, b.slice(0, 1).size, new File(['a'], 'f.txt', { lastModified: 5 }).lastModified);
(async () => {
  console.log(await b.text(), (await b.arrayBuffer()).byteLength, await new Response(b.stream()).text());
  const r = new Response('body', { status: 201, statusText: 'Made', headers: { a: 'b' } }); console.log(r.status, r.ok, r.statusText, r.headers.get('a'), r.headers.get('content-type'), r.bodyUsed, await r.clone().text(), await r.text(), r.bodyUsed); try { await r.text(); } catch (e) { console.log(e.name); }
  console.log(await Response.json({ a: 1 }).json(), Response.json({}).headers.get('content-type'), Response.redirect('http://x/y', 301).headers.get('location'), Response.error().type, T(() => new Response('', { status: 99 })));
  const q = new Request('http://h/p?q', { method: 'post', body: JSON.stringify({ z: 1 }), headers: { 'content-type': 'application/json' } }); console.log(q.method, q.url, await q.clone().json(), q.headers.get('content-type'), q.signal.aborted, T(() => new Request('http://h', { method: 'GET', body: 'x' })), new Request(q).method);
  const form = await new Response(f).formData(); console.log(form.getAll('k'), await form.get('file').text(), form.get('file').type); console.log((await new Response(new URLSearchParams('a=1&b=2')).formData()).get('b'));
  const rs = new ReadableStream({ start(c) { c.enqueue('a'); c.enqueue('b'); c.close(); } }); const reader = rs.getReader(); console.log(await reader.read(), await reader.read(), await reader.read(), rs.locked);
  const up = new TransformStream({ transform(c, k) { k.enqueue(c.toUpperCase()); } }); const got = []; await new ReadableStream({ pull(c) { c.enqueue('x'); c.close(); } }).pipeThrough(up).pipeTo(new WritableStream({ write(c) { got.push(c); } })); console.log(got);
  let text = ''; for await (const c of new Response('streamed').body.pipeThrough(new TextDecoderStream())) text += c; console.log(text); const [s1, s2] = new Response('tee').body.tee(); console.log(await new Response(s1).text(), await new Response(s2).text());
  console.log(await new Response(new ReadableStream({ start(c) { c.enqueue(new TextEncoder().encode('bytes')); c.close(); } })).text(), await new Response(null).text(), new Response().body);
  for (const url of ['data:,a%20b%zz', 'data:text/html;charset=utf-8,<b>é</b>#x', 'data:;base64,aGk=', 'data:application/json; base64,eyJhIjoxfQ', 'data:bad,x']) {
    const answer = await fetch(url); console.log(answer.status, answer.statusText, answer.headers.get('content-type'), await answer.text());
  }
  for (const url of ['data:nothing', 'data:;base64,*']) await fetch(url).then(console.log, (error) => console.log(error.name, error.message));
  console.log(typeof fetch, fetch.name);
})();
