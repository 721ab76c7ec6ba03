import { Linter } from 'eslint/universal';

const linter = new Linter();
const messages = linter.verify('var a = 1; if (a == b) { foo() }\nlet unused;\nfunction f() { return; x() }', [{ languageOptions: { globals: { b: 'readonly' } }, rules: { eqeqeq: 2, 'no-var': 1, 'no-undef': 2, 'no-unused-vars': 2, 'no-unreachable': 2, semi: [2, 'always'], 'prefer-const': 1 } }], { filename: 'a.js' });
console.log(messages.map((m) => `${m.line}:${m.column} ${m.severity} ${m.ruleId} ${m.message}`));
console.log(linter.verifyAndFix('var a = 1', [{ rules: { semi: 2, 'no-var': 2 } }]).output, linter.getRules?.()?.size ?? 0);
