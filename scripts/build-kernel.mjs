/**
 * Compiles the kernel: runtime/kernel/index.ts -> dist/runtime/kernel.wasm.
 * Needs dist/abi (the compiled abi). Done only if a source has changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { dataRanges } from '../dist/compiler/link/wasm.js';
import { generateAbi } from './gen-abi.mjs';
import { generateProperties } from './gen-properties.mjs';
import { generateUnicode } from './gen-unicode.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Static data starts above KernelState: KERNEL_DATA_BASE of abi/layout.ts. */
const MEMORY_BASE = String(0x11000);

export async function buildKernel({ optimize = true, names = false } = {}) {
  await generateAbi();
  generateUnicode();
  generateProperties();
  mkdirSync(join(root, 'dist/runtime'), { recursive: true });
  const stamp = join(root, 'dist/runtime/kernel.stamp'), current = sourcesHash(`${optimize} ${names}`);
  const isBuilt = existsSync(join(root, 'dist/runtime/kernel.wasm')) && existsSync(stamp);
  if (isBuilt && readFileSync(stamp, 'utf8') === current) return;
  const segments = new SegmentLister();
  const { error, stderr } = await asc.main([
    'runtime/kernel/index.ts',
    '--baseDir', root,
    '--outFile', 'dist/runtime/kernel.wasm',
    '--runtime', 'stub',
    '--memoryBase', MEMORY_BASE,
    '--exportTable',
    '--noAssert',
    '--enable', 'simd',
    '--use', 'abort=',
    ...(optimize ? ['--optimizeLevel', '3', '--shrinkLevel', '1'] : []),
    ...(names ? ['--debug'] : []),
  ], { transforms: [segments] });
  if (error) throw new Error(`kernel: ${error.message}\n${stderr.toString()}`);
  writeFileSync(join(root, 'dist/runtime/kernel.data.json'), JSON.stringify(segments.list));
  writeFileSync(stamp, current);
}

/** Notes where each piece of static data lies, [address, bytes]: the optimiser splits and joins them. */
class SegmentLister {
  list = [];
  afterCompile(m) {
    this.list = dataRanges(m.emitBinary());
  }
}

/** Of all that the kernel is made from: its sources with the generated ones, this script, the compiler's version. */
function sourcesHash(options) {
  const hash = createHash('sha256').update(options).update(asc.version);
  const files = readdirSync(join(root, 'runtime/kernel'), { recursive: true }).filter((name) => name.endsWith('.ts')).sort((a, b) => (a < b ? -1 : 1));
  for (const name of files) hash.update(name).update(readFileSync(join(root, 'runtime/kernel', name)));
  return hash.update(readFileSync(fileURLToPath(import.meta.url))).digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildKernel({ optimize: !process.argv.includes('-O0'), names: process.argv.includes('--names') });
}
