const n = 5;
console.log(`a${n}b${n + 1}c`, `${'nested ' + `in ${n}`}`, ``, `\n`.length, `a
b`.length);
console.log(`${[1, 2]} ${{}} ${null} ${undefined} ${true} ${() => 1}`);
console.log(`${{ toString() { return 'ts'; }, valueOf() { return 'vo'; } }}`, `\u0041\x42\`\${`);
try { `${Symbol('x')}`; } catch (e) { console.log(e.message); }
// expect: a5b6c nested in 5  1 3
// expect: 1,2 [object Object] null undefined true () => 1
// expect: ts AB`${
// expect: Cannot convert a Symbol value to a string
