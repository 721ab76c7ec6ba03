import * as Diff from 'diff';
import * as jsondiffpatch from 'jsondiffpatch';

console.log(Diff.diffWords('the quick brown', 'the slow brown fox'), Diff.createTwoFilesPatch('a', 'b', 'x\ny\nz\n', 'x\nq\nz\n'), Diff.applyPatch('x\ny\nz\n', Diff.createPatch('f', 'x\ny\nz\n', 'x\nz\n')), jsondiffpatch.diff({ a: [1, 2, { b: 3 }], t: 'x' }, { a: [2, { b: 4 }], u: 1 }));
