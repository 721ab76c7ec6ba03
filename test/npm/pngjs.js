import { PNG } from 'pngjs';

const png = new PNG({ width: 8, height: 8 });
for (let i = 0; i < 256; i++) png.data[i] = i;
const bytes = await new Promise((done) => {
  const parts = [];
  png.pack().on('data', (part) => parts.push(part)).on('end', () => done(Buffer.concat(parts)));
});
const back = await new Promise((done) => { const image = new PNG(); image.on('error', (error) => console.log(error.message)); image.parse(bytes, () => done(image)); });
console.log(bytes.subarray(0, 8), back.width, back.data.equals(png.data), back.gamma);
new PNG().on('error', (error) => console.log(error.message)).end(Buffer.from('no image at all'));
