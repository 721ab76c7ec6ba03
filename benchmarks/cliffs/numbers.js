// Numbers, dates, typed arrays, BigInts, computation.
cliff('String(double) 100k', () => { let h = 0; for (let i = 0; i < 100000; i++) h += String(i * 1.1).length; return h; });
cliff('toFixed(2) 100k', () => { let h = 0; for (let i = 0; i < 100000; i++) h += (i * 0.37).toFixed(2).length; return h; });
cliff('parseFloat 100k', () => { let h = 0; for (let i = 0; i < 100000; i++) h += parseFloat(i + '.' + (i % 1000)) | 0; return h; });
cliff('parseInt/Number/toString(16) 100k', () => {
  let h = 0; for (let i = 0; i < 100000; i++) h = (h + Number('1' + i) + parseInt('0x' + i.toString(16))) % 1e9;
  return h;
});
cliff('toPrecision/toString(36) 50k', () => {
  let h = 0;
  for (let i = 0; i < 50000; i++) h += (i / 7).toPrecision(5).length + (i * 1e10).toString(36).length; return h;
});
cliff('Math.floor/round/abs/pow 500k', () => {
  let s = 0;
  for (let i = 0; i < 500000; i++) s += Math.floor(i / 3) + Math.round(i / 7) + Math.abs(-i) % 5 + Math.min(i, 10) + Math.pow(i % 10, 2);
  return s;
});
cliff('sin/log/exp/atan2 200k', () => {
  let t = 0;
  for (let i = 1; i < 200000; i++) t += Math.sin(i) * Math.log(i) + Math.exp(-i / 1e5) + Math.atan2(i, 3);
  return t.toFixed(4);
});
cliff('Date setUTCDate 100k', () => {
  const d = new Date(0); let h = 0;
  for (let i = 0; i < 100000; i++) { d.setUTCDate(d.getUTCDate() + 1); h = (h + d.getUTCMonth()) | 0; }
  return h;
});
cliff('new Date(ms).getFullYear 100k', () => {
  let h = 0;
  for (let i = 0; i < 100000; i++) { const e = new Date(1.5e12 + i * 1e7); h = (h + e.getFullYear() + e.getHours()) | 0; }
  return h;
});
cliff('toISOString 50k', () => { let s = 0; for (let i = 0; i < 50000; i++) s += new Date(1.5e12 + i * 1e7).toISOString().length; return s; });
cliff('Date.parse ISO 50k', () => {
  let s = 0; for (let i = 0; i < 50000; i++) s += Date.parse('2020-02-03T04:05:0' + (i % 10) + 'Z') % 7;
  return s;
});
cliff('new Date(y,m,d,h) 50k', () => {
  let s = 0; for (let i = 0; i < 50000; i++) s += new Date(2020, i % 12, i % 28, i % 24).getTime() % 11;
  return s;
});
cliff('Uint8Array write+sum 2M', () => {
  const b = new Uint8Array(2000000); for (let i = 0; i < b.length; i++) b[i] = i & 255; let n = 0;
  for (let i = 0; i < b.length; i++) n = (n + b[i]) | 0; return n;
});
cliff('Float64Array diff 1M', () => {
  const f = new Float64Array(200000); for (let i = 0; i < f.length; i++) f[i] = Math.sqrt(i); let s = 0;
  for (let r = 0; r < 5; r++) for (let i = 1; i < f.length; i++) s += f[i] - f[i - 1]; return s.toFixed(3);
});
cliff('crc32 table 500k', () => {
  const u = new Uint32Array(256);
  for (let i = 0; i < 256; i++) { let c = i; for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1; u[i] = c; }
  let crc = -1; for (let i = 0; i < 500000; i++) crc = u[(crc ^ i) & 255] ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
});
cliff('DataView getUint32 250k', () => {
  const dv = new DataView(new ArrayBuffer(1000000)); let d = 0;
  for (let i = 0; i < 1000000; i += 4) d = (d + dv.getUint32(i, true)) >>> 0; return d;
});
cliff('typed map/reduce/subarray', () => {
  const b = new Uint8Array(200000).map((_, i) => i);
  return b.reduce((a, x) => a + x, 0) + b.subarray(5, 100).map(x => x * 2).join('').length + b.indexOf(300);
});
cliff('BigInt modpow 255 bit x 3', () => {
  const P = 2n ** 255n - 19n; let v = 3n;
  for (let i = 0; i < 3; i++) { let r = 1n, b = v + 5n, e = P - 2n; while (e > 0n) { if (e & 1n) r = r * b % P; b = b * b % P; e >>= 1n; } v = r; }
  return v.toString(16).slice(0, 8);
});
cliff('BigInt factorial 800 + toString', () => { let f = 1n; for (let i = 1n; i <= 800n; i++) f *= i; return f.toString().length; });
cliff('BigInt small adds 200k', () => { let a = 0n; for (let i = 0; i < 200000; i++) a += BigInt(i & 7); return a.toString(); });
cliff('new Function call 100k', () => {
  const f = new Function('o', 'return `Hello ${o.name}, you are ${o.age}`'); let h = 0;
  for (let i = 0; i < 100000; i++) h += f({ name: 'n', age: i }).length; return h;
});
cliff('new Function loop 500k', () => new Function('n', 'let s = 0; for (let i = 0; i < n; i++) { s = (s + i * i) | 0; } return s;')(500000));
cliff('nbody 20k', () => {
  const bs = Array.from({ length: 5 }, (_, i) => ({ x: i * 1.5 + .1, y: i * .7, z: -i * .3, vx: i * .01, vy: -.02 * i, vz: .005, m: 1 + i }));
  for (let s = 0; s < 20000; s++) {
    for (let i = 0; i < 5; i++) {
      const a = bs[i];
      for (let j = i + 1; j < 5; j++) {
        const b = bs[j], dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z, d2 = dx * dx + dy * dy + dz * dz + .01, mag = .0001 / (d2 * Math.sqrt(d2));
        a.vx -= dx * b.m * mag; a.vy -= dy * b.m * mag; a.vz -= dz * b.m * mag;
        b.vx += dx * a.m * mag; b.vy += dy * a.m * mag; b.vz += dz * a.m * mag;
      }
    }
    for (const b of bs) { b.x += b.vx * .001; b.y += b.vy * .001; b.z += b.vz * .001; }
  }
  return bs[0].x.toFixed(6);
});
cliff('matrix arrays 100^3', () => {
  const N = 100, A = [], B = [];
  for (let i = 0; i < N; i++) { A.push([]); B.push([]); for (let j = 0; j < N; j++) { A[i].push(i + j * .5); B[i].push(i - j * .25); } }
  let t = 0;
  for (let i = 0; i < N; i++) for (let j = 0; j < N; j++) { let s = 0; for (let k = 0; k < N; k++) s += A[i][k] * B[k][j]; t += s; }
  return t;
});
cliff('mandelbrot 150', () => {
  let m = 0;
  for (let y = 0; y < 150; y++) for (let x = 0; x < 150; x++) {
    let a = 0, b = 0, i = 0;
    for (; i < 100 && a * a + b * b < 4; i++) { const t = a * a - b * b + x / 75 - 1.5; b = 2 * a * b + y / 75 - 1; a = t; }
    m += i;
  }
  return m;
});
