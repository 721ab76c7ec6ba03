import { writeSync } from 'node:fs';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, type QuickJSContext, type QuickJSHandle, type QuickJSSyncVariant } from 'quickjs-emscripten-core';

/** Bytes; below the stack that the module has. */
const MAX_STACK = 2 ** 19;

export interface QuickJs {
  context: QuickJSContext;
  /** Evaluates a classic script; its value. Throws what the script throws. */
  evaluate(source: string, fileName: string): QuickJSHandle;
  /** Size of the linear memory. */
  memoryBytes(): number;
}

/** QuickJS, compiled to WebAssembly, with the globals of the host that the programs use: `console.log`, `print` and `performance.now`. */
export async function createQuickJs(): Promise<QuickJs> {
  // The package declares the types of its CommonJS form for both forms.
  const quickjs = await newQuickJSWASMModuleFromVariant(variant as unknown as QuickJSSyncVariant);
  const runtime = quickjs.newRuntime();
  runtime.setMaxStackSize(MAX_STACK);
  const context = runtime.newContext();
  const { global } = context;
  const log = context.newFunction('log', (...args) => {
    writeSync(1, `${args.map((arg) => context.getString(arg)).join(' ')}\n`);
  });
  const now = context.newFunction('now', () => context.newNumber(performance.now()));
  for (const [object, name, value] of [['console', 'log', log], ['performance', 'now', now]] as const) {
    const holder = context.newObject();
    context.setProp(holder, name, value);
    context.setProp(global, object, holder);
    holder.dispose();
  }
  context.setProp(global, 'print', log);
  return {
    context,
    evaluate: (source, fileName) => context.unwrapResult(context.evalCode(source, fileName, { type: 'global' })),
    memoryBytes: () => quickjs.getWasmMemory().buffer.byteLength,
  };
}
