// crypto.createCipheriv and createDecipheriv
const crypto = require('crypto');
const t = (name, f) => { try { console.log(name, f()); } catch (e) { console.log(name, 'ERR', e.name, e.code, e.message); } };
const text = Buffer.from('The quick brown fox jumps over the lazy dog, twice. '.repeat(3));
for (const bits of [128, 192, 256]) for (const mode of ['cbc', 'ctr', 'ecb', 'gcm']) {
  const name = `aes-${bits}-${mode}`, key = Buffer.alloc(bits / 8, 7), iv = mode === 'ecb' ? null : Buffer.alloc(mode === 'gcm' ? 12 : 16, 255);
  t(name, () => {
    const c = crypto.createCipheriv(name, key, iv);
    if (mode === 'gcm') c.setAAD(Buffer.from('more'));
    const out = [];
    for (let at = 0; at < text.length; at += 7) out.push(c.update(text.subarray(at, at + 7)));
    out.push(c.final());
    const sealed = Buffer.concat(out), tag = mode === 'gcm' ? c.getAuthTag() : null;
    const d = crypto.createDecipheriv(name, key, iv);
    if (tag) d.setAAD(Buffer.from('more')).setAuthTag(tag);
    const back = d.update(sealed.subarray(0, 20), undefined, 'utf8') + d.update(sealed.subarray(20), undefined, 'utf8') + d.final('utf8');
    return [out.map((b) => b.length).join(), sealed.toString('hex'), tag?.toString('hex'), back === text.toString()];
  });
}
t('without padding', () => { const c = crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)).setAutoPadding(false); return c.update('0123456789abcdef', 'utf8', 'hex') + c.final('hex'); });
t('wrong length without padding', () => { const c = crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)).setAutoPadding(false); c.update('01'); return c.final('hex'); });
t('wrong key length', () => crypto.createCipheriv('aes-256-cbc', Buffer.alloc(3), Buffer.alloc(16)));
t('wrong iv length', () => crypto.createCipheriv('aes-256-cbc', Buffer.alloc(32), Buffer.alloc(3)));
t('unknown', () => crypto.createCipheriv('nope', Buffer.alloc(3), Buffer.alloc(16)));
t('short text', () => { const c = crypto.createDecipheriv('aes-128-cbc', Buffer.alloc(16, 1), Buffer.alloc(16, 2)); c.update('00ff', 'hex'); return c.final('hex'); });
t('wrong tag', () => { const c = crypto.createDecipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12)); c.setAuthTag(Buffer.alloc(16)); c.update('x'); return c.final(); });
t('after the end', () => { const c = crypto.createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)); c.final(); return c.final(); });
t('long counter', () => { const c = crypto.createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16, 254)); for (let i = 0; i < 300; i++) c.update(Buffer.alloc(33)); return c.update('x', 'utf8', 'hex'); });
const stream = crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)), parts = [];
stream.on('data', (b) => parts.push(b)).on('end', () => console.log('stream', Buffer.concat(parts).toString('base64')));
stream.write('some '); stream.end('text');
