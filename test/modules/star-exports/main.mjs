// export *: names of several modules; its own and explicit ones hide, ambiguous ones are left out.
import * as all from './all.mjs';
import { deep, only } from './all.mjs';

console.log(Object.keys(all).join()); // expect: deep,deeper,explicit,nested,only,same
console.log(all.explicit, only, deep, all.same); // expect: from all one deep same
console.log(all.nested); // expect: [Module: null prototype] { deep: 'deep', default: 'not by star' }
console.log('both' in all, 'default' in all); // expect: false false
