// Items of which a model tells nothing: what others choose of them is not to be known of a visitor either.
import { SENSITIVE_CATEGORIES, type SensitiveCategory, type SensitiveWords } from '../../core/sensitive/category.js';
import { createSensitiveFilter } from '../../core/sensitive/filter.js';
import { LANGUAGES } from '../../core/sensitive/languages.js';
import { normalise, parseTags } from '../../core/tags.js';
import type { TakenCounts } from '../counts/take-counts.js';
import type { CatalogueItem } from '../log/item-fields.js';
import type { PairCounts } from './tables.js';

/** What counts as sensitive beside the words of all languages. */
export interface SensitiveOptions {
  readonly add?: SensitiveWords | undefined;
  readonly exempt?: string | undefined;
}

/** Items of a catalogue whose tags or title are sensitive in any language, by id. */
export function sensitiveItems(items: readonly CatalogueItem[], { add = {}, exempt }: SensitiveOptions): ReadonlyMap<string, SensitiveCategory> {
  const { categoryOf } = createSensitiveFilter({ words: [...LANGUAGES, add], exempt });
  const found = new Map<string, SensitiveCategory>();
  for (const { id, title = '', tags } of items) {
    const category = [...parseTags(tags), `title:${normalise(title)}`].map(categoryOf).find(Boolean);
    if (category) found.set(id, category);
  }
  return found;
}

/** Counts without some items, which keep their numbers: as if nobody had chosen them. */
export function countsWithout(counts: TakenCounts, left: { has(id: string): boolean }): TakenCounts {
  const { ids, chosen, lately, steps, pairs } = counts;
  const isLeft = ids.map((id) => left.has(id));
  const values = (all: Float64Array) => all.map((value, item) => (isLeft[item] ? 0 : value));
  const entries = ({ from, to, weight }: PairCounts): PairCounts => {
    const kept = Array.from(from, (_, entry) => entry).filter((entry) => !isLeft[from[entry]!] && !isLeft[to[entry]!]);
    return { from: kept.map((entry) => from[entry]!), to: kept.map((entry) => to[entry]!), weight: kept.map((entry) => weight[entry]!) };
  };
  return { ...counts, chosen: values(chosen), lately: values(lately), steps: entries(steps), pairs: entries(pairs) };
}

/** `3 items left out: health 2, gambling 1`. */
export function describeSensitive(found: ReadonlyMap<string, SensitiveCategory>): string {
  const all = [...found.values()];
  const counted = SENSITIVE_CATEGORIES.map((category) => [category, all.filter((each) => each === category).length] as const).filter(([, count]) => count > 0);
  return `${all.length.toLocaleString('en')} items left out${counted.length > 0 ? `: ${counted.map(([category, count]) => `${category} ${count.toLocaleString('en')}`).join(', ')}` : ''}`;
}
