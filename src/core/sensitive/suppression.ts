import { countTags, type EventDraft, type VisitEvent } from '../event.js';
import type { Item } from '../item.js';
import type { KnownCard } from '../known-cards.js';
import type { KnownItem } from '../known-item.js';
import type { Profile } from '../profile/profile.js';
import { SENSITIVE_CATEGORIES, type SensitiveCategory } from './category.js';
import type { SensitiveFilter } from './filter.js';
import { harmless, profileWithout } from './without-sensitive.js';

/** How much of a category was left out on this page: events, and items of lists that were seen. */
export interface Suppressed {
  readonly category: SensitiveCategory;
  readonly count: number;
}

/** The part of an export that tells of items. */
interface Exported {
  readonly profile: Profile | null;
  readonly events: readonly VisitEvent[];
  readonly items: readonly KnownItem[];
  readonly cards?: readonly KnownCard[];
}

/** Holds back what is sensitive before it is recorded, and counts it, for this page only. */
export interface Suppression {
  /** What of an event may be recorded; nothing where its item is sensitive. */
  record(draft: EventDraft): EventDraft | undefined;
  /** The cards that may be kept. */
  cards(met: readonly KnownCard[]): readonly KnownCard[];
  /** What of an export may be kept. */
  dump(dump: Exported): Exported;
  /** What was left out so far. */
  counts(): readonly Suppressed[];
  /** Begins anew. */
  forget(): void;
}

/** Sensitive items of this page that are known by their id, at most. */
const MOST_MET = 1000;

/** @param categoryOf Of a tag, as a filter tells it. */
export function createSuppression(categoryOf: SensitiveFilter['categoryOf']): Suppression {
  const met = new Map<string, SensitiveCategory>(); // a cart often names an item by its id alone
  const counts = new Map<SensitiveCategory, number>();

  const categoryOfItem = ({ id, tags }: Pick<Item, 'id' | 'tags'>) => {
    // An id may be a path that says it all.
    const category = tags.map(categoryOf).find(Boolean) ?? met.get(id) ?? categoryOf(`id:${id}`);
    if (category && met.size >= MOST_MET) met.clear();
    if (category) met.set(id, category);
    return category;
  };

  const isLeftOut = (category: SensitiveCategory | undefined) => {
    if (category) counts.set(category, (counts.get(category) ?? 0) + 1);
    return !!category;
  };

  const recordImpressions = ({ among, offered = {}, shown, ...draft }: EventDraft): EventDraft => {
    if (!among) return { ...draft, offered: harmless(offered, categoryOf), ...(shown && { shown }) };
    const kept = among.filter((item) => !isLeftOut(categoryOfItem(item)));
    const ids = new Set(kept.map(({ id }) => id));
    return { ...draft, offered: countTags(kept), ...(shown && { shown: shown.filter(([id]) => ids.has(id)) }) };
  };

  /** Names of lists and searches can be as telling as a tag. */
  const withoutText = (draft: EventDraft, field: 'list' | 'search_term'): EventDraft => {
    if (!draft[field] || !isLeftOut(categoryOf(`${field}:${draft[field]}`))) return draft;
    return { ...draft, [field]: undefined };
  };

  const record = (draft: EventDraft): EventDraft | undefined => {
    if (draft.item && isLeftOut(categoryOfItem(draft.item))) return undefined;
    return withoutText(withoutText(draft.offered ? recordImpressions(draft) : draft, 'list'), 'search_term');
  };

  return {
    record,
    dump: ({ profile, events, items, cards = [] }) => ({
      profile: profile && profileWithout(profile, categoryOf),
      events: events.filter(record).map((event) => ({ ...event, ...record(event) })),
      items: items.filter((item) => !categoryOfItem(item)),
      cards: cards.filter((card) => !categoryOfItem(card)),
    }),
    cards: (cards) => cards.filter((card) => !categoryOfItem(card)),
    counts: () => SENSITIVE_CATEGORIES.filter((category) => counts.has(category)).map((category) => ({ category, count: counts.get(category)! })),
    forget() {
      met.clear();
      counts.clear();
    },
  };
}
