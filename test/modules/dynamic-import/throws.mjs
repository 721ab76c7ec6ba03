console.log('throws');
throw new TypeError('wrong');
