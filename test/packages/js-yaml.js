// js-yaml
import { dump, load } from 'js-yaml';

const text = `
name: test
list: [1, 2.5, 0x1F, ~, true]
nested:
  - key: &anchor {a: 1, b: "two"}
  - *anchor
multi: |
  line 1
    line 2
folded: >-
  joined
  text
"quoted key": 'it''s'
`;
const value = load(text);
console.log(JSON.stringify(value, null, 1));
console.log(dump({ a: [1, 'two', null], s: 'multi\nline', o: { x: true, y: '1' } }));
try {
  load('a: [1, 2');
} catch (error) {
  console.log(error.name, error.reason);
}
