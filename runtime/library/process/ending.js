// Ways of ending, which a module has one of.
import { method } from '../internal/descriptors.js';

const ABORTED = 134;
export const abort = method(function abort() { $host_exit(ABORTED); });
export const reallyExit = method(function reallyExit(code) { $host_exit(code | 0); });
export const kill = method(function kill(pid, signal = 'SIGTERM') {
  if (pid === process.pid && signal !== 0) $host_exit(128 + 15);
  return true;
});
