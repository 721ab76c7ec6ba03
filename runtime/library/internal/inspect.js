// util.inspect and util.format, over the inspector of the runtime (runtime/builtins/inspect.js)
// https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-options
import { requireObject } from './errors.js';

export const inspectDefaultOptions = {
  showHidden: false, depth: 2, colors: false, customInspect: true, showProxy: false, maxArrayLength: 100, maxStringLength: 10000, breakLength: 128, compact: 3,
  sorted: false, getters: false, numericSeparator: false,
};
const NAMES = Object.keys(inspectDefaultOptions);

/** A context of the inspector for these options. */
function contextOf(options) {
  const all = { ...inspectDefaultOptions };
  for (const name of Object.keys(options)) if (NAMES.includes(name) || name === 'stylize') all[name] = options[name];
  const unlimited = (value) => (value === null || value === undefined ? Infinity : Math.max(value, 0));
  const context = $runtime('InspectContext', all.depth === null ? Infinity : all.depth, Boolean(all.showHidden));
  context.breakLength = all.breakLength;
  context.compact = all.compact === false ? 0 : all.compact;
  context.maxArrayLength = unlimited(all.maxArrayLength);
  context.maxStringLength = unlimited(all.maxStringLength);
  context.getters = all.getters || undefined;
  context.custom = Boolean(all.customInspect);
  context.proxies = Boolean(all.showProxy);
  if (all.sorted) context.sorted = (list) => (all.sorted === true ? list.sort() : list.sort(all.sorted));
  if (all.colors) context.stylize = stylizeWithColor;
  const stylize = all.stylize ?? (all.colors ? stylizeWithColor : (text) => `${text}`);
  context.options = () => ({ ...all, ...options, stylize });
  return context;
}
export function inspect(value, options = undefined) {
  // The old form: (object, showHidden, depth, colors).
  if (arguments.length > 1 && (typeof options === 'boolean' || options === undefined)) {
    const old = {};
    if (typeof options === 'boolean') old.showHidden = options;
    if (arguments[2] !== undefined) old.depth = arguments[2];
    if (arguments[3] !== undefined) old.colors = arguments[3];
    options = old;
  } else if (options !== undefined && (options === null || typeof options !== 'object')) options = {};
  return $runtime('InspectValue', contextOf({ breakLength: 80, ...options }), value, 0);
}
$runtime('SetInspectFunction', inspect);
inspect.custom = Symbol.for('nodejs.util.inspect.custom');
Object.defineProperty(inspect, 'defaultOptions', {
  get() { return inspectDefaultOptions; },
  set(options) {
    requireObject(options, 'options');
    Object.assign(inspectDefaultOptions, options);
  },
});
inspect.colors = Object.assign({ __proto__: null }, {
  reset: [0, 0], bold: [1, 22], dim: [2, 22], italic: [3, 23], underline: [4, 24], blink: [5, 25], inverse: [7, 27], hidden: [8, 28], strikethrough: [9, 29], doubleunderline: [21, 24],
  black: [30, 39], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], magenta: [35, 39], cyan: [36, 39], white: [37, 39],
  bgBlack: [40, 49], bgRed: [41, 49], bgGreen: [42, 49], bgYellow: [43, 49], bgBlue: [44, 49], bgMagenta: [45, 49], bgCyan: [46, 49], bgWhite: [47, 49],
  framed: [51, 54], overlined: [53, 55], gray: [90, 39], redBright: [91, 39], greenBright: [92, 39], yellowBright: [93, 39], blueBright: [94, 39], magentaBright: [95, 39], cyanBright: [96, 39], whiteBright: [97, 39],
  bgGray: [100, 49], bgRedBright: [101, 49], bgGreenBright: [102, 49], bgYellowBright: [103, 49], bgBlueBright: [104, 49], bgMagentaBright: [105, 49], bgCyanBright: [106, 49], bgWhiteBright: [107, 49],
});
for (const [alias, name] of [['grey', 'gray'], ['blackBright', 'gray'], ['bgGrey', 'bgGray'], ['bgBlackBright', 'bgGray'], ['faint', 'dim'], ['crossedout', 'strikethrough'], ['strikeThrough', 'strikethrough'], ['crossedOut', 'strikethrough'], ['conceal', 'hidden'], ['swapColors', 'inverse'], ['swapcolors', 'inverse'], ['doubleUnderline', 'doubleunderline']]) {
  Object.defineProperty(inspect.colors, alias, { get() { return this[name]; }, set(value) { this[name] = value; }, configurable: true, enumerable: false });
}
inspect.styles = Object.assign({ __proto__: null }, { special: 'cyan', number: 'yellow', bigint: 'yellow', boolean: 'yellow', undefined: 'grey', null: 'bold', string: 'green', symbol: 'green', date: 'magenta', regexp: 'red', module: 'underline' });
function stylizeWithColor(text, kind) {
  const color = inspect.colors[inspect.styles[kind]];
  return color === undefined ? text : `\u001b[${color[0]}m${text}\u001b[${color[1]}m`;
}

// util.format ( format[, ...args] )
export function format(...args) { return formatWith(undefined, args); }
export function formatWithOptions(inspectOptions, ...args) {
  requireObject(inspectOptions, 'inspectOptions');
  return formatWith(inspectOptions, args);
}
function formatWith(options, args) {
  if (options === undefined) return $runtime('FormatList', args);
  const shown = (value) => (typeof value === 'string' ? value : inspect(value, { ...options, compact: 3, colors: options.colors ?? false, depth: options.depth ?? 2 }));
  const [first] = args;
  let next = 0, text = '', join = '';
  if (typeof first === 'string') {
    if (args.length === 1) return first;
    let done = 0;
    for (let i = 0; i < first.length - 1; i++) {
      if (first[i] !== '%') continue;
      const directive = first[++i];
      let piece;
      if (directive === '%') piece = '%';
      else if (next + 1 < args.length && 'sdifjoOc'.includes(directive)) {
        const value = args[++next];
        if (directive === 'o') piece = inspect(value, { ...options, showHidden: true, showProxy: true, depth: 4 });
        else if (directive === 'O') piece = inspect(value, options);
        else if (directive === 's' && typeof value === 'object' && value !== null) piece = $runtime('FormatList', ['%s', value]);
        else piece = $runtime('FormatList', [`%${directive}`, value]);
      } else continue;
      text += first.slice(done, i - 1) + piece;
      done = i + 1;
    }
    text += first.slice(done);
    next++;
    join = ' ';
  }
  for (; next < args.length; next++) {
    text += join + shown(args[next]);
    join = ' ';
  }
  return text;
}
