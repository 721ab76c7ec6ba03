// bignumber.js
import { BigNumber } from 'bignumber.js';

const x = new BigNumber('123456789.987654321');
console.log(x.toFormat(3), x.toString(16), x.pow(7).toString(), x.sqrt().toString());
console.log(new BigNumber('ff', 16).toString(2), new BigNumber(0.1).plus(0.2).toNumber(), new BigNumber('1e1000').div('3e-1000').toExponential(10));
console.log(BigNumber.max(1, '2', 3).toString(), BigNumber.sum(1, 2, 3.5).toFixed(2), new BigNumber(NaN).isNaN(), new BigNumber('-0').toString());
let f = new BigNumber(1);
for (let n = 2; n <= 60; n++) f = f.times(n);
console.log(f.toFixed());
console.log(new BigNumber('3.14159').toFraction(1000).join('/'), new BigNumber(10).idiv(3).toString(), new BigNumber(-10).mod(3).toString());
