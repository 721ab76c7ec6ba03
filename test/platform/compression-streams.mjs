// CompressionStream and DecompressionStream, and what else of the web is shown and passed on.
const collect = async (stream) => new Uint8Array(await new Response(stream).arrayBuffer());
for (const format of ['gzip', 'deflate', 'deflate-raw']) {
  const packed = await collect(new Blob(['hello '.repeat(100)]).stream().pipeThrough(new CompressionStream(format)));
  const back = await collect(new Blob([packed]).stream().pipeThrough(new DecompressionStream(format)));
  console.log(format, packed.length < 100, new TextDecoder().decode(back) === 'hello '.repeat(100));
  await collect(new Blob([packed.subarray(0, 8)]).stream().pipeThrough(new DecompressionStream(format))).then(() => console.log('no error'), (error) => console.log(error instanceof Error));
}
try {
  new CompressionStream('zip');
} catch (error) {
  console.log(error.name, error.code);
}

console.log([new TextEncoder(), new TextDecoder('utf-16le')], { deep: { deeper: { encoder: new TextDecoder() } } });
const headers = new Headers({ 'Content-Type': 'a', x: '1' });
headers.append('X', '2');
headers.append('Set-Cookie', 'a=1');
headers.append('set-cookie', 'b=2');
console.log(headers, [...headers]);
headers.delete('x');
console.log(headers);
const first = new Request('http://a/', { method: 'PUT', body: 'text' }), second = new Request(first);
console.log(first.bodyUsed, second.bodyUsed, await second.text());
try {
  new Request(first);
} catch (error) {
  console.log(error.name);
}
console.log([new ReadableStream(), new ReadableStream({ type: 'bytes' }), new WritableStream(), new TransformStream()], new TransformStream());
console.log(new Response('x'));
