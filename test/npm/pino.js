import pino from 'pino';

const lines = [];
const log = pino({ timestamp: false, base: { app: 'x' }, redact: ['secret', 'a.*.b'], serializers: { err: pino.stdSerializers.err } }, { write: (s) => lines.push(s) });
log.info({ n: 1, secret: 's', a: { q: { b: 2 } } }, 'hello %s', 'w'); log.child({ c: 1 }).error(new Error('bad').message); log.debug('no');
console.log(lines.join(''));
