"""Runs WASI modules under wasmtime (PyPI package `wasmtime`), from what its compiler left.

Usage: python run-wasmtime.py compile program.wasm program.cwasm
       python run-wasmtime.py run program.cwasm    # reports the process's peak memory and the module's
       python run-wasmtime.py time program.cwasm   # the fastest of many runs of _start, in milliseconds
       python run-wasmtime.py version
"""
import importlib.metadata
import json
import resource
import sys
import time

import wasmtime

# As long as tinybench measures the other engines: seconds, and runs at least.
TIME = 0.45
RUNS = 12


def load(engine, path):
    with open(path, 'rb') as file:
        return wasmtime.Module.deserialize(engine, file.read())


def instantiate(engine, linker, module):
    store = wasmtime.Store(engine)
    config = wasmtime.WasiConfig()
    config.argv = ['program.js']
    config.inherit_stdout()
    config.inherit_stderr()
    store.set_wasi(config)
    return store, linker.instantiate(store, module).exports(store)


def start(store, exports):
    try:
        exports['_start'](store)
    except wasmtime.ExitTrap as exit_trap:
        return exit_trap.code
    return 0


def run(engine, linker, path):
    store, exports = instantiate(engine, linker, load(engine, path))
    code = start(store, exports)
    sys.stdout.flush()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    sys.stderr.write('MEMORY ' + json.dumps({'peakBytes': peak, 'wasmBytes': exports['memory'].data_len(store)}) + '\n')
    sys.exit(code)


def fastest(engine, linker, path):
    module, times, end = load(engine, path), [], time.perf_counter() + TIME
    while len(times) < RUNS or time.perf_counter() < end:
        store, exports = instantiate(engine, linker, module)
        begin = time.perf_counter()
        code = start(store, exports)
        times.append((time.perf_counter() - begin) * 1000)
        if code != 0:
            sys.exit(code)
    return min(times)


def main():
    command, *paths = sys.argv[1:]
    if command == 'version':
        return print(importlib.metadata.version('wasmtime'))
    engine = wasmtime.Engine()
    if command == 'compile':
        with open(paths[1], 'wb') as file:
            return file.write(wasmtime.Module.from_file(engine, paths[0]).serialize())
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    if command == 'run':
        return run(engine, linker, paths[0])
    return print(fastest(engine, linker, paths[0]))


main()
