/**
 * Compiles the kernel: runtime/kernel/index.ts -> dist/runtime/kernel.wasm.
 * Needs dist/abi (the compiled abi).
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { generateAbi } from './gen-abi.mjs';
import { generateProperties } from './gen-properties.mjs';
import { generateUnicode } from './gen-unicode.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Static data starts above KernelState: KERNEL_DATA_BASE of abi/layout.ts. */
const MEMORY_BASE = '4096';

export async function buildKernel({ optimize = true, names = false } = {}) {
  await generateAbi();
  generateUnicode();
  generateProperties();
  mkdirSync(join(root, 'dist/runtime'), { recursive: true });
  const { error, stderr } = await asc.main([
    'runtime/kernel/index.ts',
    '--baseDir', root,
    '--outFile', 'dist/runtime/kernel.wasm',
    '--runtime', 'stub',
    '--memoryBase', MEMORY_BASE,
    '--exportTable',
    '--noAssert',
    '--use', 'abort=',
    ...(optimize ? ['--optimizeLevel', '3', '--shrinkLevel', '1'] : []),
    ...(names ? ['--debug'] : []),
  ]);
  if (error) throw new Error(`kernel: ${error.message}\n${stderr.toString()}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildKernel({ optimize: !process.argv.includes('-O0'), names: process.argv.includes('--names') });
}
