throw new RangeError('wrong');
