// The two dialects of paths.   https://nodejs.org/docs/latest-v20.x/api/path.html
import { requireObject, requireString } from './errors.js';

/** Resolves `.` and `..`, in segments. https://nodejs.org/docs/latest-v20.x/api/path.html#pathnormalizepath */
function normalizeSegments(path, allowAboveRoot, isSeparator, separator) {
  const out = [];
  let above = 0, from = 0;
  for (let i = 0; i <= path.length; i++) {
    if (i < path.length && !isSeparator(path.charCodeAt(i))) continue;
    const part = path.slice(from, i);
    from = i + 1;
    if (part === '' || part === '.') continue;
    if (part !== '..') out.push(part);
    else if (out.length > above) out.pop();
    else if (allowAboveRoot) {
      out.push('..');
      above++;
    }
  }
  return out.join(separator);
}
const isPosixSeparator = (code) => code === 47;
const isWindowsSeparator = (code) => code === 47 || code === 92;
const isLetter = (code) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

function formatWith(separator, object) {
  requireObject(object, 'pathObject');
  const dir = object.dir || object.root;
  const ext = object.ext ? `${object.ext[0] === '.' ? '' : '.'}${object.ext}` : '';
  const base = object.base || `${object.name || ''}${ext}`;
  if (!dir) return base;
  return dir === object.root ? `${dir}${base}` : `${dir}${separator}${base}`;
}
/** The part of a path from the last separator on, without those at the end: [start, end]. */
function lastPart(path, from, isSeparator) {
  let end = path.length;
  while (end > from && isSeparator(path.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > from && !isSeparator(path.charCodeAt(start - 1))) start--;
  return [start, end];
}
function basenameFrom(path, from, suffix, isSeparator) {
  const [start, end] = lastPart(path, from, isSeparator);
  const base = path.slice(start, end);
  if (suffix === undefined || suffix.length === 0 || suffix.length > path.length) return base;
  if (suffix === path) return '';
  return base.length > suffix.length && base.endsWith(suffix) ? base.slice(0, -suffix.length) : base;
}
function extensionOf(base) {
  const dot = base.lastIndexOf('.');
  return dot <= 0 || base === '..' ? '' : base.slice(dot);
}

export const posix = {
  resolve(...args) {
    let resolved = '', absolute = false;
    for (let i = args.length - 1; i >= -1 && !absolute; i--) {
      const path = i >= 0 ? args[i] : process.cwd();
      requireString(path, i >= 0 ? `paths[${i}]` : 'path');
      if (path.length === 0) continue;
      resolved = `${path}/${resolved}`;
      absolute = path[0] === '/';
    }
    resolved = normalizeSegments(resolved, !absolute, isPosixSeparator, '/');
    return absolute ? `/${resolved}` : resolved || '.';
  },
  normalize(path) {
    requireString(path, 'path');
    if (path.length === 0) return '.';
    const absolute = path[0] === '/', trailing = path.at(-1) === '/';
    let result = normalizeSegments(path, !absolute, isPosixSeparator, '/');
    if (result === '') return absolute ? '/' : trailing ? './' : '.';
    if (trailing) result += '/';
    return absolute ? `/${result}` : result;
  },
  isAbsolute(path) {
    requireString(path, 'path');
    return path[0] === '/';
  },
  join(...args) {
    if (args.length === 0) return '.';
    const parts = args.filter((part) => (requireString(part, 'path'), part.length > 0));
    return parts.length === 0 ? '.' : posix.normalize(parts.join('/'));
  },
  relative(from, to) {
    requireString(from, 'from');
    requireString(to, 'to');
    if (from === to) return '';
    const a = posix.resolve(from), b = posix.resolve(to);
    if (a === b) return '';
    const left = a === '/' ? [] : a.slice(1).split('/'), right = b === '/' ? [] : b.slice(1).split('/');
    let common = 0;
    while (common < left.length && common < right.length && left[common] === right[common]) common++;
    return [...left.slice(common).map(() => '..'), ...right.slice(common)].join('/');
  },
  toNamespacedPath(path) { return path; },
  dirname(path) {
    requireString(path, 'path');
    if (path.length === 0) return '.';
    let end = path.length;
    while (end > 1 && path[end - 1] === '/') end--;
    const slash = path.lastIndexOf('/', end - 1);
    if (slash < 0) return '.';
    if (slash === 0) return path[1] === '/' && end > 1 && path.indexOf('/', 1) === slash ? '//' : '/';
    let start = slash;
    while (start > 1 && path[start - 1] === '/') start--;
    if (start === 1 && path[0] === '/' && slash === 1) return '//';
    return path.slice(0, slash);
  },
  basename(path, suffix = undefined) {
    if (suffix !== undefined) requireString(suffix, 'suffix');
    requireString(path, 'path');
    return basenameFrom(path, 0, suffix, isPosixSeparator);
  },
  extname(path) {
    requireString(path, 'path');
    return extensionOf(basenameFrom(path, 0, undefined, isPosixSeparator));
  },
  format(pathObject) { return formatWith('/', pathObject); },
  parse(path) {
    requireString(path, 'path');
    const root = path[0] === '/' ? '/' : '';
    const [start, end] = lastPart(path, root.length, isPosixSeparator);
    const base = path.slice(start, end), ext = extensionOf(base);
    const dir = start > root.length ? path.slice(0, start - 1) : start > 0 ? root : '';
    return { root, dir: base === '' && path.length === 0 ? '' : dir, base, ext, name: base.slice(0, base.length - ext.length) };
  },
  matchesGlob: undefined,
  sep: '/',
  delimiter: ':',
  win32: null,
  posix: null,
};
delete posix.matchesGlob;

/** A path of Windows: what comes before the segments (`C:`, `\\server\share`), its length, and whether the rest is absolute. */
function windowsRoot(path) {
  const first = path.charCodeAt(0);
  if (isWindowsSeparator(first)) {
    if (!isWindowsSeparator(path.charCodeAt(1))) return { device: '', length: 1, absolute: true };
    const unc = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)/.exec(path);
    if (!unc) return { device: '', length: 1, absolute: true };
    const [all, server, share] = unc;
    if (all.length === path.length) return { device: `\\\\${server}\\${share}`, length: all.length, absolute: true, whole: true };
    return { device: `\\\\${server}\\${share}`, length: all.length, absolute: true };
  }
  if (isLetter(first) && path[1] === ':') {
    const absolute = path.length > 2 && isWindowsSeparator(path.charCodeAt(2));
    return { device: path.slice(0, 2), length: absolute ? 3 : 2, absolute };
  }
  return { device: '', length: 0, absolute: false };
}

export const win32 = {
  resolve(...args) {
    let device = '', tail = '', absolute = false;
    for (let i = args.length - 1; i >= -1; i--) {
      let path;
      if (i >= 0) {
        path = args[i];
        requireString(path, `paths[${i}]`);
        if (path.length === 0) continue;
      } else if (device.length === 0) path = process.cwd();
      else {
        // As Node does it where there is no directory of the drive.
        path = process.cwd();
        if (path.slice(0, 2).toLowerCase() !== device.toLowerCase() && path[2] === '\\') path = `${device}\\`;
      }
      const root = windowsRoot(path);
      if (root.device.length > 0) {
        if (device.length > 0) {
          if (root.device.toLowerCase() !== device.toLowerCase()) continue;
        } else device = root.device;
      }
      if (absolute) {
        if (device.length > 0) break;
      } else {
        tail = `${path.slice(root.length)}\\${tail}`;
        absolute = root.absolute;
        if (absolute && device.length > 0) break;
      }
    }
    tail = normalizeSegments(tail, !absolute, isWindowsSeparator, '\\');
    return absolute ? `${device}\\${tail}` : `${device}${tail}` || '.';
  },
  normalize(path) {
    requireString(path, 'path');
    if (path.length === 0) return '.';
    if (path.length === 1) return path === '/' ? '\\' : path;
    const root = windowsRoot(path);
    if (root.whole) return `${root.device}\\`;
    let tail = normalizeSegments(path.slice(root.length), !root.absolute, isWindowsSeparator, '\\');
    if (tail.length === 0 && !root.absolute) tail = '.';
    if (tail.length > 0 && isWindowsSeparator(path.charCodeAt(path.length - 1))) tail += '\\';
    return root.absolute ? `${root.device}\\${tail}` : `${root.device}${tail}`;
  },
  isAbsolute(path) {
    requireString(path, 'path');
    return isWindowsSeparator(path.charCodeAt(0)) || (isLetter(path.charCodeAt(0)) && path[1] === ':' && isWindowsSeparator(path.charCodeAt(2)));
  },
  join(...args) {
    if (args.length === 0) return '.';
    const parts = args.filter((part) => (requireString(part, 'path'), part.length > 0));
    if (parts.length === 0) return '.';
    let joined = parts.join('\\');
    // Only the first part itself may begin a UNC path.
    const first = parts[0];
    const slashes = /^[\\/]*/.exec(first)[0].length;
    const isUnc = slashes === 2 && first.length > 2;
    if (!isUnc || slashes > 2) {
      const leading = /^[\\/]*/.exec(joined)[0].length;
      if (leading >= 2) joined = `\\${joined.slice(leading)}`;
    }
    return win32.normalize(joined);
  },
  relative(from, to) {
    requireString(from, 'from');
    requireString(to, 'to');
    if (from === to) return '';
    const a = win32.resolve(from), b = win32.resolve(to);
    if (a.toLowerCase() === b.toLowerCase()) return '';
    const trim = (s) => s.replace(/^\\+|\\+$/g, '');
    const left = trim(a).split('\\'), right = trim(b).split('\\');
    let common = 0;
    while (common < left.length && common < right.length && left[common].toLowerCase() === right[common].toLowerCase()) common++;
    if (common === 0) return b;
    return [...left.slice(common).map(() => '..'), ...right.slice(common)].join('\\');
  },
  toNamespacedPath(path) {
    if (typeof path !== 'string' || path.length === 0) return path;
    const resolved = win32.resolve(path);
    if (resolved.length <= 2) return path;
    if (resolved.startsWith('\\\\') && resolved[2] !== '?' && resolved[2] !== '.') return `\\\\?\\UNC\\${resolved.slice(2)}`;
    return isLetter(resolved.charCodeAt(0)) && resolved.slice(1, 3) === ':\\' ? `\\\\?\\${resolved}` : resolved;
  },
  dirname(path) {
    requireString(path, 'path');
    if (path.length === 0) return '.';
    if (path.length === 1) return isWindowsSeparator(path.charCodeAt(0)) ? path : '.';
    const root = windowsRoot(path);
    if (root.whole) return path;
    const rootEnd = root.device.startsWith('\\\\') ? root.length + 1 : root.length;
    let end = path.length;
    while (end > rootEnd && isWindowsSeparator(path.charCodeAt(end - 1))) end--;
    let slash = end - 1;
    while (slash >= rootEnd && !isWindowsSeparator(path.charCodeAt(slash))) slash--;
    if (slash < rootEnd) return rootEnd === 0 ? '.' : path.slice(0, rootEnd);
    return path.slice(0, slash);
  },
  basename(path, suffix = undefined) {
    if (suffix !== undefined) requireString(suffix, 'suffix');
    requireString(path, 'path');
    const from = isLetter(path.charCodeAt(0)) && path[1] === ':' ? 2 : 0;
    return basenameFrom(path, from, suffix, isWindowsSeparator);
  },
  extname(path) {
    requireString(path, 'path');
    const from = isLetter(path.charCodeAt(0)) && path[1] === ':' ? 2 : 0;
    return extensionOf(basenameFrom(path, from, undefined, isWindowsSeparator));
  },
  format(pathObject) { return formatWith('\\', pathObject); },
  parse(path) {
    requireString(path, 'path');
    if (path.length === 0) return { root: '', dir: '', base: '', ext: '', name: '' };
    const found = windowsRoot(path);
    const rootEnd = found.device.startsWith('\\\\') && !found.whole ? found.length + 1 : found.length;
    const root = path.slice(0, rootEnd);
    if (rootEnd === path.length) return { root, dir: root, base: '', ext: '', name: '' };
    const [start, end] = lastPart(path, rootEnd, isWindowsSeparator);
    const base = path.slice(start, end), ext = extensionOf(base);
    return { root, dir: start > rootEnd ? path.slice(0, start - 1) : root, base, ext, name: base.slice(0, base.length - ext.length) };
  },
  sep: '\\',
  delimiter: ';',
  win32: null,
  posix: null,
};
posix.win32 = win32.win32 = win32;
posix.posix = win32.posix = posix;
posix._makeLong = posix.toNamespacedPath;
win32._makeLong = win32.toNamespacedPath;
