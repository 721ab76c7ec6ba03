import { h, Fragment, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import htm from 'htm';

const html = htm.bind(h);
const Ctx = createContext('x');
function Counter({ start }) { const [n] = useState(start); return html`<button class=${useContext(Ctx)} onClick=${() => 0}>${n} & more</button>`; }
console.log(renderToString(html`<${Ctx.Provider} value="y"><div style=${{ color: 'red', width: 4 }}><${Counter} start=${3} /><br /></div><//>`), renderToString(h(Fragment, null, [1, 2].map((i) => h('p', { key: i }, i)))), renderToString(html`<svg viewBox="0 0 1 1"><path d="M0" /></svg>`, null, { pretty: true }));
