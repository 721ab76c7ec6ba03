import self from './anonymous.mjs';
if (self() !== 'hoisted') throw new Error();
export default function () {
  return 'hoisted';
}
