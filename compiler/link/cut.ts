/** Takes out of a live image what a program cannot reach. The kernel changes its structures; here only static records are cleared. */
import { intrinsicNames, KERNEL_INTRINSICS, SITE_SIZE, sizeOf } from '../../abi/index.js';
import type { RuntimeInstance, Snapshot } from '../image/instance.js';
import { RecordKind } from '../image/records.js';
import type { Reach } from './reach.js';

/**
 * @param instance the image that `reach` was found in, unchanged since
 * @returns its memory and globals, collected
 */
export function cutImage(instance: RuntimeInstance, reach: Reach): Snapshot {
  const cut = [...reach.cutObjects()];
  const deadAtoms: number[] = [];
  reach.eachDeadAtom((atom) => deadAtoms.push(atom));
  const clear = (from: number, to: number): void => { new Uint8Array(instance.memory.buffer, from, to - from).fill(0); };

  const scratch = instance.call('static_raw', 4 * Math.max(1, ...cut.map(({ keys }) => keys.length)));
  for (const { object, keys } of cut) {
    new Uint32Array(instance.memory.buffer, scratch, keys.length).set(keys);
    instance.call('image_retain', object, scratch, keys.length);
  }
  clear(scratch, scratch + 4 * Math.max(1, ...cut.map(({ keys }) => keys.length)));
  // Inline caches are as if they had never been used: what they note may be gone.
  for (const { base, end, info } of reach.siteRegions) {
    clear(base, end);
    const bytes = sizeOf('SiteInfo');
    for (let n = 0; n < (end - base) / SITE_SIZE; n++) if (!reach.isRead(info + n * bytes)) clear(info + n * bytes, info + (n + 1) * bytes);
  }
  for (const { start, end, kind } of reach.deadRecords()) {
    if (kind === RecordKind.Bindings || kind === RecordKind.Kept) clearValues(instance, reach, start, end, kind);
    else clear(start, end);
  }
  clearValues(instance, reach, KERNEL_INTRINSICS, KERNEL_INTRINSICS + 8 * intrinsicNames.length, RecordKind.Bindings);
  for (const { start, end } of reach.deadValues()) clear(start, end);
  for (const at of reach.deadCharStrings()) clear(at, at + 8);
  for (const home of reach.unusedHomes) clear(home, home + 4);
  for (const word of reach.stateWords()) if (!reach.isRead(word)) clear(word, word + 4);

  // Layouts may have found methods where they lay before.
  instance.call('epoch_advance');
  for (const atom of deadAtoms) instance.call('image_release_atom', atom);
  instance.call('gc_prepare_image');
  instance.call('image_shrink_atoms');
  return instance.snapshot();
}

/** Values that are cells and not read: a value that is none, or is marked for another reason, costs nothing or is needed. */
function clearValues(instance: RuntimeInstance, reach: Reach, start: number, end: number, kind: number): void {
  const { view } = instance;
  for (let at = start; at < end; at += 8) {
    if (view.getUint32(at + 4, true) !== 1) continue;
    const keep = kind === RecordKind.Kept ? reach.isCellMarked(view.getUint32(at, true)) : reach.isRead(at);
    if (!keep) view.setBigUint64(at, 0n, true);
  }
}
