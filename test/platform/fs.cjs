// node:fs: files, directories, errors with their codes. Argument: a directory of its own.
const fs = require('fs');
const path = require('node:path');
const dir = process.argv[2];
const at = (...names) => path.join(dir, ...names);
const shown = (text) => String(text).replaceAll(dir, 'DIR');
const T = (f) => { try { return f(); } catch (e) { return shown(`${e.name} ${e.code} ${e.errno} ${e.syscall} ${e.path} ${e.dest} | ${e.message}`); } };

fs.writeFileSync(at('a.txt'), 'héllo\n'); fs.appendFileSync(at('a.txt'), 'more'); console.log(fs.readFileSync(at('a.txt'), 'utf8'), fs.readFileSync(at('a.txt')).length, fs.readFileSync(at('a.txt'), { encoding: 'base64' }));
fs.writeFileSync(at('b.bin'), new Uint8Array([1, 2, 3, 255])); console.log(fs.readFileSync(at('b.bin')), fs.existsSync(at('b.bin')), fs.existsSync(at('nope')), fs.existsSync(5));
const s = fs.statSync(at('a.txt')); console.log(s.isFile(), s.isDirectory(), s.isSymbolicLink(), s.size, typeof s.mtimeMs, s.mtime instanceof Date, Math.abs(Date.now() - s.mtimeMs) < 60000, fs.statSync(dir).isDirectory(), fs.statSync(at('nope'), { throwIfNoEntry: false }));
console.log(fs.mkdirSync(at('d')), shown(fs.mkdirSync(at('d', 'e', 'f'), { recursive: true })), fs.mkdirSync(at('d', 'e'), { recursive: true }), T(() => fs.mkdirSync(at('d'))), T(() => fs.mkdirSync(at('x', 'y'))));
fs.writeFileSync(at('d', 'z.txt'), 'z'); fs.writeFileSync(at('d', 'B.txt'), 'b'); fs.writeFileSync(at('d', 'e', 'n.txt'), 'n');
console.log(fs.readdirSync(at('d')), fs.readdirSync(at('d'), { withFileTypes: true }).map((d) => `${d.name} ${d.isFile()} ${d.isDirectory()}`), fs.readdirSync(at('d'), { recursive: true }).sort());
console.log(T(() => fs.readFileSync(at('nope')))); console.log(T(() => fs.readFileSync(dir))); console.log(T(() => fs.readdirSync(at('a.txt')))); console.log(T(() => fs.statSync(at('nope')))); console.log(T(() => fs.writeFileSync(at('no', 'x'), ''))); console.log(T(() => fs.writeFileSync(at('d'), ''))); console.log(T(() => fs.unlinkSync(at('nope')))); console.log(T(() => fs.rmdirSync(at('d')))); console.log(T(() => fs.rmSync(at('d')))); console.log(T(() => fs.rmSync(at('nope')))); console.log(T(() => fs.renameSync(at('nope'), at('q')))); console.log(T(() => fs.accessSync(at('nope')))); console.log(T(() => fs.openSync(at('a.txt'), 'wx'))); console.log(T(() => fs.openSync(at('a.txt'), 'zz'))); console.log(T(() => fs.readFileSync('a\0b'))); console.log(T(() => fs.readFileSync(7777))); console.log(T(() => fs.copyFileSync(at('nope'), at('w')))); console.log(T(() => fs.readFileSync({}))); console.log(T(() => fs.writeFileSync(at('a.txt'), {}))); console.log(T(() => fs.readlinkSync(at('a.txt'))));
fs.renameSync(at('b.bin'), at('c.bin')); fs.copyFileSync(at('c.bin'), at('d', 'c2.bin')); console.log(fs.existsSync(at('b.bin')), fs.readFileSync(at('d', 'c2.bin')), T(() => fs.copyFileSync(at('c.bin'), at('d', 'c2.bin'), fs.constants.COPYFILE_EXCL)));
const fd = fs.openSync(at('rw'), 'w+'); console.log(fs.writeSync(fd, 'hello world'), fs.writeSync(fd, Buffer.from('XY'), 0, 2, 6), fs.fstatSync(fd).size); const buf = Buffer.alloc(5); console.log(fs.readSync(fd, buf, 0, 5, 0), buf.toString(), fs.readSync(fd, buf, { position: 6, length: 2 }), buf.toString(), fs.readSync(fd, buf, 0, 5, null)); fs.ftruncateSync(fd, 4); fs.closeSync(fd); console.log(fs.readFileSync(at('rw'), 'latin1'), T(() => fs.closeSync(fd)), T(() => fs.readSync(0.5, buf)));
fs.symlinkSync('a.txt', at('link')); console.log(fs.readlinkSync(at('link')), fs.lstatSync(at('link')).isSymbolicLink(), fs.statSync(at('link')).isFile(), fs.readFileSync(at('link'), 'utf8') === fs.readFileSync(at('a.txt'), 'utf8'), shown(fs.realpathSync(at('link'))), shown(fs.realpathSync(at('d', '..', 'd'))));
fs.truncateSync(at('a.txt'), 2); fs.utimesSync(at('a.txt'), 1000, 2000); console.log(fs.statSync(at('a.txt')).size, fs.statSync(at('a.txt')).mtimeMs, fs.statSync(at('a.txt')).mtime.toISOString(), fs.statSync(at('a.txt')).atimeMs);
const temp = fs.mkdtempSync(at('t-')); console.log(path.basename(temp).length, fs.statSync(temp).isDirectory()); fs.rmdirSync(temp);
fs.cpSync(at('d'), at('d2'), { recursive: true }); console.log(fs.readdirSync(at('d2'), { recursive: true }).sort().join()); fs.rmSync(at('d2'), { recursive: true }); fs.rmSync(at('nope'), { force: true }); console.log(fs.existsSync(at('d2')));
const op = fs.opendirSync(at('d')); const names = []; for (let e; (e = op.readSync());) names.push(e.name); op.closeSync(); console.log(names.sort().join());
console.log(fs.readFileSync(new URL(`file://${at('c.bin')}`)), fs.readFileSync(Buffer.from(at('c.bin'))).length, Object.keys(fs.constants).includes('O_CREAT'), fs.F_OK, typeof fs.promises.readFile);
process.chdir ? 0 : 0; fs.writeFileSync(path.relative(process.cwd(), at('rel')), 'rel'); console.log(fs.readFileSync(at('rel'), 'utf8'));

fs.readFile(at('c.bin'), (e, d) => { console.log('cb', e, d); fs.readFile(at('nope'), 'utf8', (e2, d2) => { console.log('cb', e2.code, d2); fs.stat(dir, (e3, st) => { console.log('cb', e3, st.isDirectory()); fs.writeFile(at('cbw'), 'x', (e4) => { console.log('cb', e4); fs.readdir(dir, (e5, l) => { console.log('cb', e5, l.length > 3); promises(); }); }); }); }); });
async function promises() {
  const p = fs.promises; console.log(p === require('fs/promises'));
  await p.writeFile(at('p.txt'), 'promise'); console.log(await p.readFile(at('p.txt'), 'utf8'), (await p.stat(at('p.txt'))).size, await p.access(at('p.txt')), await p.mkdir(at('pd')), await p.readdir(at('pd')), await p.rm(at('pd'), { recursive: true }));
  try { await p.readFile(at('nope')); } catch (e) { console.log(e.code, e.syscall); }
  const h = await p.open(at('p.txt'), 'r+'); console.log((await h.read(Buffer.alloc(3), 0, 3, 1)).buffer.toString(), (await h.stat()).size, await h.readFile('utf8')); await h.close(); await p.appendFile(at('p.txt'), '!'); await p.rename(at('p.txt'), at('p2.txt')); await p.copyFile(at('p2.txt'), at('p3.txt')); await p.unlink(at('p2.txt')); console.log(await p.readFile(at('p3.txt'), 'utf8'));
  streams();
}
function streams() {
  const w = fs.createWriteStream(at('s.txt')); w.write('line 1\n'); w.write(Buffer.from('line 2\n')); w.end('end', () => console.log('finished', w.bytesWritten));
  w.on('close', () => {
    let text = ''; const r = fs.createReadStream(at('s.txt'), { encoding: 'utf8', start: 2, end: 12 }); r.on('data', (d) => { text += d; }); r.on('open', (f) => console.log('open', typeof f)); r.on('end', () => console.log('end', JSON.stringify(text))); r.on('close', () => {
      fs.createReadStream(at('nope')).on('error', (e) => { console.log('error', e.code);
        fs.createReadStream(at('s.txt')).pipe(fs.createWriteStream(at('s2.txt'))).on('finish', () => { console.log(fs.readFileSync(at('s2.txt'), 'utf8').length);
          (async () => { let n = 0; for await (const c of fs.createReadStream(at('s.txt'), { highWaterMark: 4 })) n += c.length; console.log('iterated', n); })(); });
      });
    });
  });
}
