import { createContext, createElement as h, Fragment, Suspense, useContext, useId, useMemo, useState } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';

const Theme = createContext('light');
function Item({ label }) { const id = useId(); return h('li', { id, className: useContext(Theme), style: { marginTop: 4, color: 'red' }, onClick() {} }, label); }
function List({ items }) { const [n] = useState(() => items.length); const text = useMemo(() => `n=${n}`, [n]); return h(Fragment, null, h('p', { 'data-n': n, hidden: true }, text, ' & <b>'), h('ul', null, items.map((i) => h(Item, { key: i, label: i })))); }
const app = h(Theme.Provider, { value: 'dark' }, h(List, { items: ['a', 'b'] }), h(Suspense, { fallback: 'wait' }, h('textarea', { defaultValue: 'x<y' }), h('select', { defaultValue: '2' }, h('option', { value: '1' }), h('option', { value: '2' }, 'two'))));
console.log(renderToString(app));
console.log(renderToStaticMarkup(app));
console.log(renderToStaticMarkup(h('div', { dangerouslySetInnerHTML: { __html: '<i>' } })));
