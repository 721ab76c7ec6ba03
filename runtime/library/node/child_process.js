// child_process: can be imported; what it would do a WebAssembly module cannot.
import { unavailableClass, unavailableFunction } from '../internal/unavailable.js';

export const ChildProcess = unavailableClass('child_process', 'ChildProcess');
export const exec = unavailableFunction('child_process', 'exec');
export const execFile = unavailableFunction('child_process', 'execFile');
export const execFileSync = unavailableFunction('child_process', 'execFileSync');
export const execSync = unavailableFunction('child_process', 'execSync');
export const fork = unavailableFunction('child_process', 'fork');
export const spawn = unavailableFunction('child_process', 'spawn');
export const spawnSync = unavailableFunction('child_process', 'spawnSync');
export default { ChildProcess, exec, execFile, execFileSync, execSync, fork, spawn, spawnSync };
