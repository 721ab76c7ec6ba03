const r = (x) => x.toPrecision(12);
for (const f of ['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'atanh', 'exp', 'log1p', 'expm1']) console.log(f, r(Math[f](0.5)), r(Math[f](-0.25)));
console.log(r(Math.acosh(2)), r(Math.log(10)), r(Math.log2(10)), r(Math.log10(5)), r(Math.sin(1e6)), r(Math.cos(100)), r(Math.tan(3)), r(Math.atan2(1, -2)));
// expect: sin 0.479425538604 -0.247403959255
// expect: cos 0.877582561890 0.968912421711
// expect: tan 0.546302489844 -0.255341921221
// expect: asin 0.523598775598 -0.252680255142
// expect: acos 1.04719755120 1.82347658194
// expect: atan 0.463647609001 -0.244978663127
// expect: sinh 0.521095305494 -0.252612316808
// expect: cosh 1.12762596521 1.03141309988
// expect: tanh 0.462117157260 -0.244918662404
// expect: asinh 0.481211825060 -0.247466461547
// expect: atanh 0.549306144334 -0.255412811883
// expect: exp 1.64872127070 0.778800783071
// expect: log1p 0.405465108108 -0.287682072452
// expect: expm1 0.648721270700 -0.221199216929
// expect: 1.31695789692 2.30258509299 3.32192809489 0.698970004336 -0.349993502171 0.862318872288 -0.142546543074 2.67794504459
