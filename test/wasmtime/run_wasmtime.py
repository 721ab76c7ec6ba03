"""Runs wasm modules (the arguments) under wasmtime with default settings; --memory=N before them limits their memory.

Prints a JSON list with stdout, stderr and exitCode of each. With --inherit runs one module, whose output and exit
code are those of this process.
"""
import json
import os
import sys
import tempfile

import wasmtime


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def start(engine, config, path, memory=0):
    config.argv = ["program.js"]
    store = wasmtime.Store(engine)
    store.set_wasi(config)
    if memory:
        store.set_limits(memory_size=memory)
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    try:
        instance = linker.instantiate(store, wasmtime.Module.from_file(engine, path))
        instance.exports(store)["_start"](store)
    except wasmtime.ExitTrap as exit_trap:
        return exit_trap.code
    return 0


def run(engine, path, folder, memory):
    stdout, stderr = os.path.join(folder, "stdout"), os.path.join(folder, "stderr")
    config = wasmtime.WasiConfig()
    config.stdout_file = stdout
    config.stderr_file = stderr
    result = {}
    exit_code = 0
    try:
        exit_code = start(engine, config, path, memory)
    except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
        exit_code = 70
        result["trap"] = str(error)
    return {"stdout": read(stdout), "stderr": read(stderr), "exitCode": exit_code, **result}


def main():
    engine = wasmtime.Engine()
    if sys.argv[1] == "--inherit":
        config = wasmtime.WasiConfig()
        config.inherit_stdout()
        config.inherit_stderr()
        sys.exit(start(engine, config, sys.argv[2]))
    limited = sys.argv[1].startswith("--memory=")
    memory = int(sys.argv[1][len("--memory="):]) if limited else 0
    with tempfile.TemporaryDirectory() as folder:
        json.dump([run(engine, path, folder, memory) for path in sys.argv[2 if limited else 1:]], sys.stdout)


main()
