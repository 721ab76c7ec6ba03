/** Exit codes of the tool. `run` ends with the program's own code when the program gives one. */
export const ExitCode = {
  Ok: 0,
  /** Compile error, or uncaught error of the program that was run. */
  Failure: 1,
  /** Wrong command line, or a file that cannot be read or written. */
  Usage: 2,
  /** A bug of jsaot. 70 is EX_SOFTWARE of sysexits.h. */
  InternalError: 70,
} as const;

/** The command line, or a file it names, is at fault: message only, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** jsaot is at fault though no exception of ours says so (a wasm trap, for instance): exit code 70. */
export class InternalError extends Error {
  override name = 'InternalError';
}
