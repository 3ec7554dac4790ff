import type { PopularityOptions } from '../log/counts.js';
import type { SiteLog } from '../log/open-log.js';

/** Half-life of what is chosen of late, seconds: two weeks. */
const LATELY = 14 * 86_400;

/** By number of the item, 0 for one that nobody chose. */
export interface PopularityBefore {
  /** Sessions that chose it. */
  readonly chosen: Float64Array;
  /** The same, a session counting half after two weeks. */
  readonly lately: Float64Array;
}

/**
 * Counts what was chosen before a moment.
 *
 * @param size How many items the log has.
 * @param until Epoch seconds, not included; Infinity for all of the log.
 * @param limits As `PopularityOptions` has them. Default: everything counts.
 */
export async function popularityBefore(log: SiteLog, size: number, until: number, limits: Pick<PopularityOptions, 'minVisitors' | 'cap'> = {}): Promise<PopularityBefore> {
  const { item, sessions, weight } = await log.popularity({ ...limits, halfLife: LATELY, ...(Number.isFinite(until) && { to: until, now: until }) });
  const chosen = new Float64Array(size);
  const lately = new Float64Array(size);
  item.forEach((each, index) => ([chosen[each], lately[each]] = [sessions[index]!, weight[index]!]));
  return { chosen, lately };
}
