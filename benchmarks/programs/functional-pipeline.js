// Pipelines of closures: composition, currying, transducers, lazy lists, an
// applicative parser, and the array methods. Exercises captured variables,
// arrow functions, spread and rest.

const compose = (...functions) => (value) => functions.reduceRight((result, f) => f(result), value);
const curry = (f) => (a) => (b) => f(a, b);
const plus = curry((a, b) => a + b);
const times = curry((a, b) => a * b);

// A transducer takes a reducer and makes another.
const mapping = (f) => (reducer) => (state, item) => reducer(state, f(item));
const filtering = (test) => (reducer) => (state, item) => (test(item) ? reducer(state, item) : state);

function transduce(transducer, reducer, initial, list) {
  const step = transducer(reducer);
  let state = initial;
  for (const item of list) state = step(state, item);
  return state;
}

// A lazy list is a function that returns [head, tail] or null.
const from = (start) => () => [start, from(start + 1)];

const lazyFilter = (test, list) => () => {
  for (let cell = list(); cell !== null; cell = cell[1]()) {
    if (test(cell[0])) return [cell[0], lazyFilter(test, cell[1])];
  }
  return null;
};

const take = (count, list) => {
  const items = [];
  for (let cell = list(); items.length < count; cell = cell[1]()) items.push(cell[0]);
  return items;
};

const sieve = (list) => () => {
  const [prime, rest] = list();
  return [prime, sieve(lazyFilter((n) => n % prime !== 0, rest))];
};

// A parser is a function from (text, position) to { value, next } or null.
const character = (test) => (text, position) =>
  position < text.length && test(text[position]) ? { value: text[position], next: position + 1 } : null;

const many = (parser) => (text, position) => {
  const value = [];
  for (let result = parser(text, position); result !== null; result = parser(text, position)) {
    value.push(result.value);
    position = result.next;
  }
  return { value, next: position };
};

const mapped = (parser, f) => (text, position) => {
  const result = parser(text, position);
  return result === null ? null : { value: f(result.value), next: result.next };
};

const sequence = (...parsers) => (text, position) => {
  const value = [];
  for (const parser of parsers) {
    const result = parser(text, position);
    if (result === null) return null;
    value.push(result.value);
    position = result.next;
  }
  return { value, next: position };
};

const either = (first, second) => (text, position) => first(text, position) || second(text, position);
const literal = (expected) => character((c) => c === expected);
const digit = character((c) => c >= "0" && c <= "9");
const number = mapped(sequence(digit, many(digit)), ([first, rest]) => Number([first, ...rest].join("")));

const chain = (operand, operators) =>
  mapped(sequence(operand, many(sequence(character((c) => c in operators), operand))), ([first, rest]) =>
    rest.reduce((left, [operator, right]) => operators[operator](left, right), first)
  );

const factor = either(
  number,
  mapped(
    sequence(literal("("), (text, position) => expression(text, position), literal(")")),
    ([, inner]) => inner
  )
);
const product = chain(factor, { "*": (a, b) => a * b, "%": (a, b) => a % b });
const expression = chain(product, { "+": (a, b) => a + b, "-": (a, b) => a - b });

const range = (count) => Array.from({ length: count }, (_, index) => index);

const memoize = (f) => {
  const known = new Map();
  return (n) => {
    if (!known.has(n)) known.set(n, f(n));
    return known.get(n);
  };
};

function pipelines(list) {
  const adjust = compose(plus(3), times(2), plus(-1));
  const squaresOfOdd = (reducer) => filtering((n) => n % 2 === 1)(mapping((n) => n * n)(reducer));
  const chained = list
    .map(adjust)
    .filter((n) => n % 3 !== 0)
    .reduce((sum, n) => sum + n, 0);
  return [chained, transduce(squaresOfOdd, (sum, n) => (sum + n) % 10007, 0, list)];
}

function run() {
  const list = range(12000);
  const primes = take(180, sieve(from(2)));
  const collatz = memoize((n) => (n === 1 ? 0 : 1 + collatz(n % 2 === 0 ? n / 2 : 3 * n + 1)));
  const longest = range(2000).reduce((best, n) => (n > 0 && collatz(n) > collatz(best) ? n : best), 1);
  const text = "(" + range(600).map((n) => `${n}*(${n % 7}+${n})`).join("+") + ")%9973-17";
  const parsed = expression(text, 0);
  if (parsed.next !== text.length) throw new Error("functional-pipeline: stopped at " + parsed.next);
  return [...pipelines(list), primes[primes.length - 1], longest, parsed.value].join(" ");
}

function check(result) {
  const expected = "96000000 9029 1069 1161 4473";
  if (result !== expected) throw new Error("functional-pipeline: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("functional-pipeline", run, check);
else console.log("functional-pipeline " + check(run()));
