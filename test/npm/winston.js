import winston from 'winston';

const logger = winston.createLogger({ level: 'debug', format: winston.format.combine(winston.format.label({ label: 'app' }), winston.format.splat(), winston.format.printf(({ level, label, message, ...rest }) => `${label} ${level}: ${message} ${JSON.stringify(rest)}`)), transports: [new winston.transports.Console()] });
logger.info('hello %s', 'world', { a: 1 }); logger.debug('more'); logger.silly('no'); logger.error(new Error('bad').message);
const child = logger.child({ id: 7 }); child.warn('child');
const json = winston.createLogger({ transports: [new winston.transports.Console({ format: winston.format.json(), stderrLevels: [] })], levels: winston.config.syslog.levels });
json.notice({ message: 'm', x: [1] });
