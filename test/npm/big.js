// big.js: decimal arithmetic.
import Big from 'big.js';

console.log(new Big('0.1').plus('0.2').toString(), Big(2).sqrt().toFixed(30), Big('1e-7').times('123456789.123456789').toString());
console.log(Big(1).div(3).toString(), Big('-7.5').mod(2).toString(), Big(2).pow(100).toString(), Big('1234.5678').round(2, Big.roundHalfEven).toString());
console.log(Big('123e30').toExponential(5), Big(5).cmp(6), Big('1.10').eq('1.1'), JSON.stringify({ v: Big('9.99') }));
let pi = Big(0);
for (let k = 0, sign = 1; k < 200; k++, sign = -sign) pi = pi.plus(Big(4 * sign).div(2 * k + 1));
console.log(pi.toString());
try {
  Big('x');
} catch (error) {
  console.log(error.message);
}
