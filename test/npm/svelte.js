import { compile, parse, preprocess } from 'svelte/compiler';

const source = '<script>let { name = "x" } = $props(); let n = $state(0); const twice = $derived(n * 2);</script>\n<h1 class:big={n > 1} onclick={() => n++}>Hello {name} {twice}</h1>\n{#each [1,2] as item, i (item)}<p>{i}: {item}</p>{:else}none{/each}\n<style>h1 { color: red } .unused { x: y }</style>';
for (const generate of ['client', 'server']) {
  const { js, css, warnings } = compile(source, { generate, filename: 'App.svelte' });
  console.log(js.code, css.code, warnings.map((w) => w.code));
}
console.log(JSON.stringify(parse(source, { modern: true }).fragment).length);
try { compile('{#if}'); } catch (error) { console.log(error.code, error.message, error.start?.line); }
console.log((await preprocess('<script>a</script>', { script: ({ content }) => ({ code: content + 1 }) })).code);
