// What crosses the boundary as JSON (calls.js).
import { giveText, takeText } from './calls.js';

const { parse, stringify } = JSON;

export function takeJson(address) {
  const text = takeText(address);
  return text === undefined ? undefined : parse(text);
}
export function json(what, value) {
  const text = stringify(value);
  return text === undefined ? 0 : giveText(text);
}
