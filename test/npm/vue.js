import { computed, createSSRApp, defineComponent, h, reactive, ref, watchEffect } from 'vue';
import { renderToString } from 'vue/server-renderer';

const Item = defineComponent({ props: { label: String }, emits: ['pick'], setup: (props, { slots }) => () => h('li', { class: ['x', { y: true }] }, [props.label, slots.default?.()]) });
const app = createSSRApp({ setup() { const items = reactive(['a', 'b<']); const n = computed(() => items.length); return () => h('div', { style: { color: 'red' } }, [h('p', n.value), items.map((label) => h(Item, { label, key: label }, () => '!'))]); } });
console.log(await renderToString(app));
const compiled = createSSRApp({ data: () => ({ list: [1, 2], ok: true, msg: '<hi>' }), template: '<ul :id="msg"><li v-for="n in list" :key="n" @click="ok = !ok">{{ n * 2 }}</li><b v-if="ok">{{ msg }}</b><i v-else/></ul>' });
console.log(await renderToString(compiled));
const count = ref(0), seen = [];
watchEffect(() => seen.push(count.value), { flush: 'sync' });
count.value++; count.value++;
console.log(seen);
