export const { argv, argv0, env, execPath, exit, nextTick, platform, stdout, stderr, on, once, off, emit, addListener, removeListener, removeAllListeners, listenerCount } = process;
export const { cwd, chdir, hrtime, uptime, memoryUsage, emitWarning, pid, ppid, arch, version, versions, title, execArgv, release, features, umask, kill, abort, cpuUsage } = process;
export default process;
