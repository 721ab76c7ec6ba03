/**
 * Weak tables (WeakMap, WeakSet, WeakRef, FinalizationRegistry) during a
 * collection. Example: m is a WeakMap with a => b and b => c, and only m and a are
 * reachable otherwise. Marking m queues the table and marks nothing of it. When
 * everything else is marked, a is marked, so b gets marked, hence c: weak_trace
 * goes over the tables until nothing changes. What still has an unmarked key then
 * is deleted (weak_sweep).
 *
 * The verifier runs after a sweep: for it all entries are strong.
 */
import { ht_delete_at, ht_key, ht_next, ht_value, setQueued, setWeakLink, weakLink } from './hashtable';
import { drain, isMarked, markValue } from './gc';
import { P_WEAK_TABLES, setState, state } from './state';
import { cellOf, isCell } from './value';

/** A weak table was reached. */
export function weak_queue(table: u32): void {
  if (!setQueued(table, true)) return;
  setWeakLink(table, state(P_WEAK_TABLES));
  setState(P_WEAK_TABLES, table);
}

/** Marks the values of marked keys, and what they reach, which may be further tables and keys. */
export function weak_trace(): void {
  let again = true;
  while (again) {
    again = false;
    const first = state(P_WEAK_TABLES);
    for (let table = first; table; table = weakLink(table)) again = markLiveValues(table) || again;
    drain();
    again = again || state(P_WEAK_TABLES) != first;
  }
}

/** True if there was a value to mark. */
function markLiveValues(table: u32): bool {
  let found = false;
  for (let i = ht_next(table, 0); i >= 0; i = ht_next(table, i + 1)) {
    const value = ht_value(table, i);
    if (!isCell(value) || isMarked(cellOf(value)) || !isMarked(cellOf(ht_key(table, i)))) continue;
    markValue(value);
    found = true;
  }
  return found;
}

/** Deletes the entries whose keys died; ends the list. */
export function weak_sweep(): void {
  for (let table = state(P_WEAK_TABLES); table; ) {
    for (let i = ht_next(table, 0); i >= 0; i = ht_next(table, i + 1)) {
      if (!isMarked(cellOf(ht_key(table, i)))) ht_delete_at(table, i);
    }
    const next = weakLink(table);
    setWeakLink(table, 0);
    setQueued(table, false);
    table = next;
  }
  setState(P_WEAK_TABLES, 0);
}
