// What programs say to the compiler (docs/snapshots.md).
export const jsaot = {
  /** Calls a function when the program starts, its top-level code having been run: at compile time, with --preinit. */
  main(fn) {
    if (typeof fn !== 'function') throw new TypeError(`The "fn" argument must be of type function. Received ${fn === null ? 'null' : `type ${typeof fn}`}`);
    setImmediate(() => fn());
  },
};
