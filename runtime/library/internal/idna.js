// Domain names: Punycode, and what of UTS 46 the Unicode data of the runtime gives.
// https://url.spec.whatwg.org/#idna   https://www.rfc-editor.org/rfc/rfc3492
const BASE = 36, T_MIN = 1, T_MAX = 26, SKEW = 38, DAMP = 700, INITIAL_BIAS = 72, INITIAL_N = 128;

function adapt(delta, points, first) {
  let k = 0;
  delta = first ? Math.floor(delta / DAMP) : delta >> 1;
  delta += Math.floor(delta / points);
  for (; delta > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
  return Math.floor(k + ((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
const digitText = (digit) => String.fromCharCode(digit < 26 ? digit + 97 : digit + 22);
const threshold = (k, bias) => (k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias);
export function encodePunycode(text) {
  const points = Array.from(text, (c) => c.codePointAt(0));
  let output = points.filter((c) => c < 128).map((c) => String.fromCharCode(c)).join('');
  const basic = output.length;
  let handled = basic, n = INITIAL_N, delta = 0, bias = INITIAL_BIAS;
  if (basic > 0) output += '-';
  while (handled < points.length) {
    const next = points.reduce((least, c) => (c >= n && c < least ? c : least), Infinity);
    delta += (next - n) * (handled + 1);
    n = next;
    for (const c of points) {
      if (c < n) delta++;
      if (c !== n) continue;
      let q = delta;
      for (let k = BASE; ; k += BASE) {
        const t = threshold(k, bias);
        if (q < t) break;
        output += digitText(t + ((q - t) % (BASE - t)));
        q = Math.floor((q - t) / (BASE - t));
      }
      output += digitText(q);
      bias = adapt(delta, handled + 1, handled === basic);
      delta = 0;
      handled++;
    }
    delta++;
    n++;
  }
  return output;
}
/** undefined: it is not Punycode. */
export function decodePunycode(text) {
  const dash = text.lastIndexOf('-');
  const output = dash > 0 ? Array.from(text.slice(0, dash), (c) => c.charCodeAt(0)) : [];
  if (output.some((c) => c >= 128)) return undefined;
  let n = INITIAL_N, i = 0, bias = INITIAL_BIAS;
  for (let at = dash > 0 ? dash + 1 : 0; at < text.length;) {
    const old = i;
    for (let w = 1, k = BASE; ; k += BASE) {
      if (at >= text.length) return undefined;
      const c = text.charCodeAt(at++);
      const digit = c >= 48 && c <= 57 ? c - 22 : (c | 32) >= 97 && (c | 32) <= 122 ? (c | 32) - 97 : BASE;
      if (digit >= BASE) return undefined;
      i += digit * w;
      const t = threshold(k, bias);
      if (digit < t) break;
      w *= BASE - t;
    }
    const count = output.length + 1;
    bias = adapt(i - old, count, old === 0);
    n += Math.floor(i / count);
    i %= count;
    if (n > 0x10ffff) return undefined;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
}

/** Characters that UTS 46 drops. */
const IGNORED = /[\u00ad\u034f\u180b-\u180f\u200b\u2060\u2064\ufe00-\ufe0f\ufeff]|\udb40[\udd00-\uddef]/g;
const DOTS = /[\u3002\uff0e\uff61]/g;
function validLabel(label) {
  if (/^\p{M}/u.test(label) || label.normalize('NFC') !== label) return false;
  return !/[\u0000-\u002c\u002f\u003a-\u0060\u007b-\u00a0\u2028-\u202e\u2066-\u206f\ufffc\ufffd\p{Cn}\p{Co}\p{Cs}\p{Lu}]/u.test(label) && label.toLowerCase() === label;
}
/** Domain to ASCII; undefined: not a domain. */
export function domainToAscii(domain) {
  const mapped = domain.replace(IGNORED, '').replace(DOTS, '.').normalize('NFKC').toLowerCase().replaceAll('\u1e9e', 'ss').normalize('NFC');
  const labels = mapped.split('.');
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (label.startsWith('xn--')) {
      const decoded = decodePunycode(label.slice(4));
      if (decoded === undefined || decoded === '' || /^[\0-\x7f]*$/.test(decoded) || !validLabel(decoded)) return undefined;
    } else if (/[^\0-\x7f]/.test(label)) {
      if (!validLabel(label)) return undefined;
      labels[i] = `xn--${encodePunycode(label)}`;
    }
  }
  return labels.join('.');
}
export function domainToText(domain) {
  return domain.split('.').map((label) => (label.startsWith('xn--') ? decodePunycode(label.slice(4)) ?? label : label)).join('.');
}
