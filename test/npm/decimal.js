// decimal.js: arbitrary precision, with transcendental functions.
import Decimal from 'decimal.js';

Decimal.set({ precision: 50 });
console.log(new Decimal(2).sqrt().toString());
console.log(Decimal.exp(1).toString(), Decimal.ln(10).toString());
console.log(Decimal.sin('0.5').toString(), Decimal.atan2(1, 2).toString());
console.log(new Decimal('0x1.8p3').toString(), new Decimal('123.456').toBinary(), new Decimal(255).toHexadecimal());
console.log(Decimal.pow(2, '0.5').minus(Decimal.sqrt(2)).toString(), new Decimal('1e-400').toString(), Decimal.log10(1000).toString());
console.log(new Decimal('987654321.123456789').toFraction().toString(), Decimal.hypot(3, 4).toString(), Decimal.acos(-1).toFixed(40));
