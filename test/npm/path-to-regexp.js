import { compile, match, parse, pathToRegexp } from 'path-to-regexp';

console.log(match('/user/:id{/*rest}')('/user/12/a/b%20c'), compile('/a/:b')({ b: 'x y' }), pathToRegexp('/:x.json').regexp, parse('/a{/:b}').tokens);
