console.log(Math.pow(-0, 0.5), (-0) ** 0.5, Math.pow(-0, -0.5), Math.pow(0, 0.5), Math.pow(-0, 3), Math.pow(-0, -3)); // expect: 0 0 Infinity 0 -0 -Infinity
