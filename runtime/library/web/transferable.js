// Objects that go over to another realm, which here is the same.
const moves = new WeakMap();

/** Notes that an object can be transferred. move: makes the object in its place, and empties it. */
export function makeTransferable(object, move) {
  moves.set(object, move);
}
export function isTransferable(object) { return moves.has(object); }
export function transfer(object) {
  const move = moves.get(object);
  moves.delete(object);
  return move(object);
}
