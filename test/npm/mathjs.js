import { all, create } from 'mathjs';

const math = create(all);
console.log(math.evaluate('sqrt(3^2 + 4^2)'), math.evaluate('12.7 cm to inch').toString(), math.simplify('2x + x').toString(), math.derivative('x^3 + sin(x)', 'x').toString(), math.inv([[1, 2], [3, 4]]), math.complex(2, 3).mul(math.i).toString(), math.bignumber('0.1').plus('0.2').toString(), math.format(math.fraction(1, 3)), math.evaluate('f(x) = x ^ 2; f(5)').toString());
