import type { EventName } from '../../../../src/core/event.js';
import { parseOptions, parseTags, projectProfile, rankItems, type Hold, type Item, type Options, type Profile, type Reason } from '../../../../src/core/index.js';
import { DAY, NOW, profileOf } from '../history.js';

/** A visitor of `test/vectors/ranking.json`. */
export interface VisitorVector {
  /** What was done, with which item, its tags in the syntax of `data-sv-tags`, how many days ago; oldest first. */
  readonly events?: readonly (readonly (string | number)[])[];
  readonly declared?: Profile['declared'];
}

/** An item as it stands in the file; tags in the syntax of `data-sv-tags`. */
export interface ItemVector {
  readonly id: string;
  readonly tags: string;
  readonly boost?: number;
  readonly available?: boolean;
}

/** What one list comes to for one visitor. */
export interface RankingCase {
  readonly visitor: VisitorVector;
  readonly list: readonly ItemVector[];
  readonly options?: Options;
  readonly hold?: Hold | undefined;
}

/** Terms that a case does not name have no say where they would hide what it is about. */
const ALONE = { similar: 0, near: 0, next: 0, habit: 0, bought: 0, price: 0 };

/** The order of the ids and, for each id, its reasons with their signs, in the order of the alphabet. */
export function rankCase({ visitor, list, options = {}, hold }: RankingCase): { order: string[]; reasons: Record<string, string[]> } {
  const steps = (visitor.events ?? []).map(([name, id, tags, days]) => ({
    name: name as EventName,
    id: `${id!}`,
    tags: parseTags(`${tags!}`),
    at: NOW - Number(days) * DAY,
    duration: 30_000,
  }));
  const profile = { ...profileOf(steps), declared: visitor.declared ?? {} };
  const subjects = list.map(({ tags, ...item }): { subject: string; item: Item } => ({ subject: item.id, item: { ...item, tags: parseTags(tags) } }));
  const ranked = rankItems(subjects, hold ?? projectProfile(profile, parseOptions({ ...options, terms: { ...ALONE, ...options.terms } }).rank, NOW));
  return { order: ranked.map(({ item }) => item), reasons: Object.fromEntries(ranked.map(({ id, reasons }) => [id, reasons.map(inShort).sort()])) };
}

function inShort({ term, tag, score }: Reason): string {
  const sign = score > 0 ? '+' : score < 0 ? '-' : '';
  return tag ? `${sign}${term} ${tag}` : `${sign}${term}`;
}
