import * as sass from 'sass';

console.log(sass.compileString('@use "sass:math"; $c: #369; @mixin m($x) { margin: math.div($x, 2); } a { color: darken($c, 10%); @include m(4px); &:hover { b: c } @each $i in 1, 2 { .w-#{$i} { width: 10px * $i } } }', { silenceDeprecations: ['color-functions', 'global-builtin'] }).css);
