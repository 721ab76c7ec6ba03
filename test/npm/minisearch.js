import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

const docs = [{ id: 1, title: 'Moby Dick', text: 'Call me Ishmael' }, { id: 2, title: 'Zen', text: 'I can see by my watch' }, { id: 3, title: 'Neuromancer', text: 'The sky above the port' }];
const mini = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title'] }); mini.addAll(docs);
console.log(mini.search('zen watch', { prefix: true, fuzzy: 0.2 }), mini.autoSuggest('neu'), new Fuse(docs, { keys: ['title'], includeScore: true }).search('mobi dik'));
const index = lunr(function () { this.ref('id'); this.field('text'); docs.forEach((d) => this.add(d)); }); console.log(index.search('sk* +port').map((r) => [r.ref, r.score]));
