console.log(parseInt('42px'), parseInt('0x1F'), parseInt('101', 2), parseInt('z', 36), parseInt(''), parseInt('  -7'), parseInt('1e3'), parseInt(0.0000005), parseInt(null), parseInt('12', 1), parseInt('12', 37), parseInt('9', 8), parseInt('0b1'), parseInt('123', '5'), parseInt('900719925474099267'));
console.log(parseFloat('3.14abc'), parseFloat('.5.'), parseFloat('-.5e-2x'), parseFloat('abc'), parseFloat('  1e3'), parseFloat('Infinityx'), parseFloat('1e'), parseFloat('0x10'), parseFloat('-0'), Object.is(parseFloat('-0'), -0), parseFloat('1_0'));
console.log(Object.is(parseInt('-0'), -0), parseInt('11', 0), parseInt('0x', 16), parseInt('-0xF'), parseInt('1'.repeat(30)));
// expect: 42 31 5 35 NaN -7 1 5 NaN NaN NaN NaN 0 38 900719925474099300
// expect: 3.14 0.5 -0.005 NaN 1000 Infinity 1 0 -0 true 1
// expect: true 11 NaN -15 1.111111111111111e+29
