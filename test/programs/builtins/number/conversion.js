console.log(Number('12'), Number(' 12\n'), Number(''), Number('1e3'), Number('0x1f'), Number('0b11'), Number('0o7'), Number('1_0'), Number('-0x1'), Number('+5'), Number('.5'), Number('5.'), Number('.'), Number('Infinity'), Number('-Infinity'), Number('inf'));
console.log(Number(null), Number(undefined), Number(true), Number([5]), Number([1, 2]), Number({}), Number('1 2'), Number(), +'\u00a0 7', Number('1e1000'), Number('1e-400'), Object.is(Number('-0'), -0));
console.log(Number('9007199254740993'), Number('0.1'), Number('123456789012345678901234567890'), Number('2.2250738585072011e-308'), +'4.9e-324', +'1.7976931348623159e308');
try { Number(Symbol()); } catch (e) { console.log(e.message); }
console.log(typeof new Number(5), new Number(5) + 1, new Number('7').valueOf(), Object(5) == 5);
// expect: 12 12 0 1000 31 3 7 NaN NaN 5 0.5 5 NaN Infinity -Infinity NaN
// expect: 0 NaN 1 5 NaN NaN NaN 0 7 Infinity 0 true
// expect: 9007199254740992 0.1 1.2345678901234568e+29 2.225073858507201e-308 5e-324 Infinity
// expect: Cannot convert a Symbol value to a number
// expect: object 6 7 true
