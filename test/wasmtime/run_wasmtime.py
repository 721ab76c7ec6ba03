"""Runs wasm modules (the arguments) under wasmtime with default settings; --memory=N before them limits their memory.

Prints a JSON list with stdout, stderr and exitCode of each.
"""
import json
import os
import sys
import tempfile

import wasmtime


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def run(engine, path, folder, memory):
    stdout, stderr = os.path.join(folder, "stdout"), os.path.join(folder, "stderr")
    config = wasmtime.WasiConfig()
    config.argv = ["program.js"]
    config.stdout_file = stdout
    config.stderr_file = stderr
    store = wasmtime.Store(engine)
    store.set_wasi(config)
    if memory:
        store.set_limits(memory_size=memory)
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    result = {}
    exit_code = 0
    try:
        instance = linker.instantiate(store, wasmtime.Module.from_file(engine, path))
        instance.exports(store)["_start"](store)
    except wasmtime.ExitTrap as exit_trap:
        exit_code = exit_trap.code
    except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
        exit_code = 70
        result["trap"] = str(error)
    return {"stdout": read(stdout), "stderr": read(stderr), "exitCode": exit_code, **result}


def main():
    engine = wasmtime.Engine()
    limited = sys.argv[1].startswith("--memory=")
    memory = int(sys.argv[1][len("--memory="):]) if limited else 0
    with tempfile.TemporaryDirectory() as folder:
        json.dump([run(engine, path, folder, memory) for path in sys.argv[2 if limited else 1:]], sys.stdout)


main()
