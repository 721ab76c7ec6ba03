// Calls functions of a compiled program (docs/embedding.md): greet.wasm is the argument,
// and if it was compiled for an engine (docs/engine.md), that is the second.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

type program struct {
	api.Module
	ctx context.Context
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func (p program) call(name string, args ...uint64) (uint64, error) {
	results, err := p.ExportedFunction(name).Call(p.ctx, args...)
	if err != nil || len(results) == 0 {
		return 0, err
	}
	return results[0], nil
}

// put gives the program a text: a block of its own.
func (p program) put(text string) uint64 {
	address, err := p.call("jsaot_alloc", uint64(len(text)))
	check(err)
	p.Memory().WriteString(uint32(address), text)
	return address
}

// take reads a block that the program has given, and frees it.
func (p program) take(address uint64) string {
	length, _ := p.Memory().ReadUint32Le(uint32(address) - 8)
	bytes, _ := p.Memory().Read(uint32(address), length)
	text := string(bytes)
	_, err := p.call("jsaot_free", address)
	check(err)
	return text
}

func main() {
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	defer runtime.Close(ctx)
	wasi_snapshot_preview1.MustInstantiate(ctx, runtime)
	wasm, err := os.ReadFile(os.Args[1])
	check(err)
	config := wazero.NewModuleConfig().WithStdout(os.Stdout).WithStderr(os.Stderr)
	if len(os.Args) > 2 {
		engine, err := os.ReadFile(os.Args[2])
		check(err)
		// WASI is called by the engine: what the program may see of the host is in its configuration.
		_, err = runtime.InstantiateWithConfig(ctx, engine, config.WithName("jsaot"))
		check(err)
	}
	config = config.WithStartFunctions("_initialize")
	module, err := runtime.InstantiateWithConfig(ctx, wasm, config)
	check(err)
	p := program{module, ctx}

	greeting, err := p.call("greet", p.put("world"), 2)
	check(err)
	fmt.Println(p.take(greeting))
	_, err = p.call("greet", p.put("world"), api.EncodeI32(-1))
	if err != nil {
		thrown, err := p.call("jsaot_error")
		check(err)
		fmt.Println(strings.Split(p.take(thrown), "\n")[0])
	}
}
