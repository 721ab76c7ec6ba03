import xml2js from 'xml2js';

const xml = '<?xml version="1.0"?><root a="1"><item id="x">one</item><item>two &amp; three</item><empty/><![CDATA[ raw <b> ]]></root>';
console.log(JSON.stringify(await xml2js.parseStringPromise(xml)), JSON.stringify(await new xml2js.Parser({ explicitArray: false, mergeAttrs: true, normalizeTags: true }).parseStringPromise(xml)));
console.log(new xml2js.Builder().buildObject({ root: { $: { a: 1 }, item: ['x', { _: 'y', $: { k: '<' } }] } }));
await xml2js.parseStringPromise('<a><b></a>').catch((error) => console.log(error.message));
