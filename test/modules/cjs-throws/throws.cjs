console.log('evaluated');
throw new Error('wrong');
