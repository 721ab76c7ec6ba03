import JSZip from 'jszip';

const zip = new JSZip(); zip.file('a.txt', 'hello '.repeat(100), { date: new Date(Date.UTC(2020, 1, 1)) }); zip.folder('d').file('b.bin', new Uint8Array([1, 2, 3]));
const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
const back = await JSZip.loadAsync(bytes);
console.log(Object.keys(back.files), (await back.file('a.txt').async('string')).length, await back.file('d/b.bin').async('nodebuffer'));
await JSZip.loadAsync(new Uint8Array(30)).catch((e) => console.log(e.message));
