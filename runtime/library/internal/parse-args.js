// util.parseArgs ( [config] )   https://nodejs.org/docs/latest-v20.x/api/util.html#utilparseargsconfig
import { invalidArgType, invalidArgValue, requireBoolean, requireObject, requireString, typeError } from './errors.js';

function optionOf(long, options) { return Object.hasOwn(options, long) ? options[long] : undefined; }
function longName(short, options) { return Object.keys(options).find((name) => options[name].short === short) ?? short; }
/** The parts of the command line. */
function tokenize(args, options) {
  const tokens = [];
  const queue = [...args];
  let index = -1, grouped = 0;
  /** An option whose value, if it takes one, is the next argument. */
  const addOption = (name, rawName, next) => {
    const takesNext = optionOf(name, options)?.type === 'string' && next !== undefined;
    tokens.push({ kind: 'option', name, rawName, index, value: takesNext ? queue.shift() : undefined, inlineValue: takesNext ? false : undefined });
    if (takesNext) index++;
  };
  while (queue.length > 0) {
    const arg = queue.shift(), next = queue[0];
    if (grouped > 0) grouped--;
    else index++;
    if (arg === '--') {
      tokens.push({ kind: 'option-terminator', index });
      for (const value of queue) tokens.push({ kind: 'positional', index: ++index, value });
      return tokens;
    }
    if (/^-[^-]$/s.test(arg)) addOption(longName(arg[1], options), arg, next);
    else if (/^-[^-]./s.test(arg)) {
      const isString = optionOf(longName(arg[1], options), options)?.type === 'string';
      if (isString) {
        tokens.push({ kind: 'option', name: longName(arg[1], options), rawName: arg.slice(0, 2), index, value: arg.slice(2), inlineValue: true });
        continue;
      }
      // A group of short options.
      const expanded = [];
      for (let i = 1; i < arg.length; i++) {
        const type = optionOf(longName(arg[i], options), options)?.type;
        if (type !== 'string' || i === arg.length - 1) expanded.push(`-${arg[i]}`);
        else {
          expanded.push(`-${arg.slice(i)}`);
          break;
        }
      }
      queue.unshift(...expanded);
      grouped = expanded.length;
    } else if (arg.startsWith('--') && !arg.includes('=')) addOption(arg.slice(2), arg, next);
    else if (arg.startsWith('--')) {
      const at = arg.indexOf('=');
      tokens.push({ kind: 'option', name: arg.slice(2, at), rawName: arg.slice(0, at), index, value: arg.slice(at + 1), inlineValue: true });
    } else tokens.push({ kind: 'positional', index, value: arg });
  }
  return tokens;
}
export function parseArgs(config = {}) {
  requireObject(config, 'config');
  const args = config.args ?? process.argv.slice(2);
  const strict = config.strict ?? true, allowPositionals = config.allowPositionals ?? !strict, allowNegative = config.allowNegative ?? false;
  const options = config.options ?? {};
  if (!Array.isArray(args)) throw invalidArgType('args', 'Array', args);
  requireBoolean(strict, 'strict');
  requireObject(options, 'options');
  for (const [name, option] of Object.entries(options)) {
    requireObject(option, `options.${name}`);
    if (option.type !== 'string' && option.type !== 'boolean') throw typeError('ERR_INVALID_ARG_TYPE', `The "options.${name}.type" property must be one of type string or boolean. Received ${$runtime('InspectArgument', option.type, 2, false)}`);
    if (option.short !== undefined) {
      requireString(option.short, `options.${name}.short`);
      if (option.short.length !== 1) throw invalidArgValue(`options.${name}.short`, option.short, 'must be a single character');
    }
  }
  const tokens = tokenize(args, options);
  const values = { __proto__: null }, positionals = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (!allowPositionals) throw typeError('ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL', `Unexpected argument '${token.value}'. This command does not take positional arguments`);
      positionals.push(token.value);
    } else if (token.kind === 'option') addOption(token, { options, strict, allowPositionals, allowNegative, values });
  }
  for (const [name, option] of Object.entries(options)) if (option.default !== undefined && values[name] === undefined) values[name] = option.default;
  return config.tokens ? { values, positionals, tokens } : { values, positionals };
}
function addOption(token, { options, strict, allowPositionals, allowNegative, values }) {
  let { name, value } = token;
  let option = optionOf(name, options);
  if (!option && allowNegative && name.startsWith('no-') && optionOf(name.slice(3), options)?.type === 'boolean') {
    name = name.slice(3);
    option = options[name];
    if (value === undefined) {
      store(name, false, option, values);
      return;
    }
  }
  if (strict) {
    if (!option) throw typeError('ERR_PARSE_ARGS_UNKNOWN_OPTION', `Unknown option '${token.rawName}'${allowPositionals ? `. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- ${JSON.stringify(token.rawName).slice(0)}` : ''}`.replace(/'-- (".*)$/s, "'-- $1'"));
    const shown = `${option.short ? `-${option.short}, ` : ''}--${name}`;
    if (option.type === 'string' && typeof value !== 'string') throw typeError('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', `Option '${shown} <value>' argument missing`);
    if (option.type === 'boolean' && value != null) throw typeError('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', `Option '${shown}' does not take an argument`);
    if (token.inlineValue === false && value.length > 1 && value[0] === '-') {
      throw typeError('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', `Option '${token.rawName}' argument is ambiguous.\nDid you forget to specify the option argument for '${token.rawName}'?\nTo specify an option argument starting with a dash use '${token.rawName.startsWith('--') ? `${token.rawName}=-XYZ` : `--${name}=-XYZ' or '${token.rawName}-XYZ`}'.`);
    }
  }
  if (name === '__proto__') return;
  store(name, value ?? true, option, values);
}
function store(name, value, option, values) {
  if (option?.multiple) (values[name] ??= []).push(value);
  else values[name] = value;
}
