// Ways to order a list: those that a site has anyway, and Selvedge's.
import { projectProfile } from '../../core/rank/projection.js';
import { rankItems } from '../../core/rank/rank.js';
import type { RankModel } from '../../core/rank/model-terms.js';
import type { RankSettings } from '../../core/rank/settings.js';
import type { Moment } from '../replay/visit.js';

/** Orders that all others are compared with; `selvedge` is the one with a model where there is one. */
export type Opponent = 'given' | 'popularity' | 'recent' | 'selvedge';

/** How a list is ordered. */
export interface Ranker {
  /** Names it in figures, always the same. */
  readonly id: string;
  /** Names it to people. */
  readonly label: string;
  /** @returns Indexes of the list, best first. */
  order(moment: Moment): readonly number[];
}

/** The order in which the list came. */
export function asGiven(label: string): Ranker {
  return { id: 'given', label, order: ({ items }) => [...items.keys()] };
}

/** @param counts How often each item was chosen, by id; equals stay as they came. */
export function byCount(id: string, label: string, counts: ReadonlyMap<string, number>): Ranker {
  const countOf = (item: { readonly id: string }) => counts.get(item.id) ?? 0;
  return { id, label, order: ({ items }) => [...items.keys()].sort((a, b) => countOf(items[b]!) - countOf(items[a]!) || a - b) };
}

/** What a page with these settings, and this model, would show. */
export function bySelvedge(id: string, label: string, settings: RankSettings, model?: RankModel): Ranker {
  return {
    id,
    label,
    order({ items, profile, now }) {
      const subjects = items.map((item, place) => ({ subject: place, item }));
      return rankItems(subjects, projectProfile(profile, settings, now, undefined, model)).map(({ item: place }) => place);
    },
  };
}
