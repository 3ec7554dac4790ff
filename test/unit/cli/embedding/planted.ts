import { createRandom } from '../../../../src/cli/embedding/random.js';
import type { SessionColumns } from '../../../../src/cli/embedding/sessions.js';

export const PLANTED_ITEMS = 40;

/** Visits of eight items, each within one of two clusters: the even items, and the odd ones. */
export function plantedSessions(visits: number, seed = 1): SessionColumns {
  const random = createRandom(seed);
  const rows = Array.from({ length: visits * 8 }, (_, row) => row);
  const parities = Array.from({ length: visits }, () => random() % 2);
  return {
    visitor: Int32Array.from(rows, (row) => Math.floor(row / 16)),
    session: Int32Array.from(rows, (row) => Math.floor(row / 8)),
    item: Int32Array.from(rows, (row) => parities[Math.floor(row / 8)]! + 2 * (random() % (PLANTED_ITEMS / 2))),
  };
}
