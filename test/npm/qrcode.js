import QRCode from 'qrcode';

console.log(await QRCode.toString('https://example.com', { type: 'utf8' }), (await QRCode.toString('x', { type: 'svg' })).length, (await QRCode.toDataURL('abc')).length > 100, QRCode.create('12345', { errorCorrectionLevel: 'H' }).version);
