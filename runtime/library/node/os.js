// os   https://nodejs.org/docs/latest-v20.x/api/os.html
// A module knows nothing of its machine: what is told is constant.
export const EOL = '\n';
export const devNull = '/dev/null';
const signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGBUS: 7, SIGFPE: 8, SIGKILL: 9, SIGUSR1: 10, SIGSEGV: 11, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15, SIGCHLD: 17, SIGCONT: 18, SIGSTOP: 19 };
const errno = { E2BIG: 7, EACCES: 13, EAGAIN: 11, EBADF: 9, EBUSY: 16, EEXIST: 17, EFAULT: 14, EFBIG: 27, EINTR: 4, EINVAL: 22, EIO: 5, EISDIR: 21, EMFILE: 24, ENOENT: 2, ENOMEM: 12, ENOSPC: 28, ENOSYS: 38, ENOTDIR: 20, ENOTEMPTY: 39, EPERM: 1, EPIPE: 32, EROFS: 30, EXDEV: 18 };
export const constants = { UV_UDP_REUSEADDR: 4, dlopen: {}, errno, signals, priority: { PRIORITY_LOW: 19, PRIORITY_BELOW_NORMAL: 10, PRIORITY_NORMAL: 0, PRIORITY_ABOVE_NORMAL: -7, PRIORITY_HIGH: -14, PRIORITY_HIGHEST: -20 } };
const MEMORY = 2 ** 32;
export function arch() { return 'wasm32'; }
export function machine() { return 'wasm32'; }
export function platform() { return process.platform; }
export function type() { return 'WASI'; }
export function release() { return '0.1.0'; }
export function version() { return 'preview1'; }
export function hostname() { return 'localhost'; }
export function homedir() { return process.env.HOME ?? '/'; }
export function tmpdir() { return (process.env.TMPDIR ?? process.env.TMP ?? process.env.TEMP ?? '/tmp').replace(/(.)\/$/, '$1'); }
export function endianness() { return 'LE'; }
export function uptime() { return $host_now(1) / 1000; }
export function loadavg() { return [0, 0, 0]; }
export function totalmem() { return MEMORY; }
export function freemem() { return MEMORY - $gc_stat(2); }
export function cpus() { return [{ model: 'wasm', speed: 0, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } }]; }
export function availableParallelism() { return 1; }
export function networkInterfaces() { return {}; }
export function userInfo() { return { uid: -1, gid: -1, username: process.env.USER ?? 'user', homedir: homedir(), shell: null }; }
export function getPriority() { return 0; }
export function setPriority() {}
export default { arch, availableParallelism, cpus, endianness, freemem, getPriority, homedir, hostname, loadavg, networkInterfaces, platform, release, setPriority, tmpdir, totalmem, type, userInfo, uptime, version, machine, constants, EOL, devNull };
