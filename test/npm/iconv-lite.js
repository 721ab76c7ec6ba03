import iconv from 'iconv-lite';

for (const encoding of ['utf8', 'utf16le', 'utf-16', 'win1251', 'latin1', 'koi8-r', 'Shift_JIS', 'EUC-JP', 'gbk', 'gb18030', 'big5', 'euc-kr', 'cp437', 'utf-7']) {
  const text = /JIS|JP/.test(encoding) ? '日本語テスト' : /gb|big5/.test(encoding) ? '中文測試' : /kr/.test(encoding) ? '한국어' : /125|koi/.test(encoding) ? 'Привет' : 'Grüße é';
  const bytes = iconv.encode(text, encoding);
  console.log(encoding, bytes.toString('hex'), iconv.decode(bytes, encoding) === text);
}
console.log(iconv.encodingExists('nope'), iconv.decode(Buffer.from([0xff, 0xfe, 0x61, 0]), 'utf16'), iconv.encode('€', 'latin1'));
