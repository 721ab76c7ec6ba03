import { Chalk } from 'chalk';
import pc from 'picocolors';
import stringWidth from 'string-width';
import stripAnsi from 'strip-ansi';
import wrapAnsi from 'wrap-ansi';

const chalk = new Chalk({ level: 3 });
const text = chalk.red.bold(`a ${chalk.hex('#336699').underline('b')} c\nd`);
console.log(JSON.stringify(text), stripAnsi(text), stringWidth('日本👩‍👩‍👧 é'), JSON.stringify(wrapAnsi(chalk.blue('some words that wrap'), 8)), JSON.stringify(pc.createColors(true).green('x')));
