import UglifyJS from 'uglify-js';

console.log(UglifyJS.minify('function add(first, second) { var unused = 4; if (!1) foo(); return first + second; } console.log(add(1, 2), add(3, 4));', { toplevel: true, sourceMap: true }), UglifyJS.minify('a b').error?.message);
