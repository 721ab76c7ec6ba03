"""Times the start of a WASI module under wasmtime (PyPI package `wasmtime`).

Prints, as JSON in milliseconds: the time to compile it, to make a module of what the
compiler left (deserialize), and the medians of the times to instantiate it, and to run it.

Usage: python start-wasmtime.py program.wasm instances
"""
import json
import statistics
import sys
import tempfile
import time

import wasmtime


def timed(action):
    begin = time.perf_counter()
    result = action()
    return result, (time.perf_counter() - begin) * 1000


def main():
    file, instances = sys.argv[1], int(sys.argv[2])
    engine = wasmtime.Engine()
    with open(file, 'rb') as source:
        wasm = source.read()
    compiled, compile_ms = timed(lambda: wasmtime.Module(engine, wasm))
    made = compiled.serialize()
    module, deserialize_ms = timed(lambda: wasmtime.Module.deserialize(engine, made))
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    instantiate, run = [], []
    with tempfile.NamedTemporaryFile() as output:
        for _ in range(instances):
            store = wasmtime.Store(engine)
            wasi = wasmtime.WasiConfig()
            wasi.stdout_file = output.name
            store.set_wasi(wasi)
            instance, ms = timed(lambda: linker.instantiate(store, module))
            instantiate.append(ms)
            start = instance.exports(store)['_start']
            run.append(timed(lambda: start(store))[1])
    print(json.dumps({'compile': compile_ms, 'deserialize': deserialize_ms, 'instantiate': statistics.median(instantiate), 'run': statistics.median(run)}))


main()
