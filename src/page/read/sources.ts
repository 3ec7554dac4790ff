import type { KnownCard } from '../../core/known-cards.js';
import { finish, type Work } from '../../core/steps.js';
import type { Report } from '../../core/errors.js';
import { mergeItems, type FoundItem } from '../../core/structured/found-item.js';
import type { PageItems } from '../../core/structured/page-items.js';
import { normalise } from '../../core/tags.js';
import { readAddress, readPageItems, type ReadPage } from './page-items.js';
import { findTelling, signatureOf } from './telling.js';

/** What a page says of its items beside the attributes of Selvedge. */
export interface Sources {
  /** Reads what has come into the page since the last time, bit by bit. What asks before that is done waits for all of it. */
  look(): Work<void>;
  /** The item that the page is about. */
  current(): FoundItem | null;
  /** What is known of an item by its path or a number, or else by what it is called. */
  find(keys: readonly string[], title: string): FoundItem | null;
  /** The parameters that the site itself names as those of its search. */
  searches(): readonly string[];
  /** Something may have come into the page, or another page may be shown: what it says is looked at anew when it is next asked for. */
  forget(): void;
  /** Takes in what a `dataLayer` tells of items. @param isViewed They are what this page is about, where it does not say so itself. */
  describe(items: readonly FoundItem[], isViewed: boolean): void;
  /** All that this page says, for developers. */
  all(): PageItems;
}

/** Items that a `dataLayer` has told of beyond this are forgotten, the oldest first. */
const MAX_DESCRIBED = 1000;

/** What was written so shortly before a route may be of it, milliseconds: some applications change the page first and then the address. */
const JUST_NOW = 1000;
const NOTHING: ReadPage = { current: null, items: [], searches: [] };

/** Reads a page's own descriptions, once for as long as they are the same. @param cards What earlier pages have told. */
export function createSources(root: Document, report: Report, cards: () => readonly KnownCard[]): Sources {
  let signature = '';
  let lastRoute = '';
  let isStale = false;
  let changedAt = -Infinity;
  let page = NOTHING; // as it says itself
  let described: FoundItem[] = [];
  let viewed: { readonly path: string; readonly item: FoundItem } | null = null;
  let learnedFrom: readonly KnownCard[] = [];
  let learned = new Map<string, FoundItem>();
  let isKnown = false;
  let known: PageItems = page; // with what a `dataLayer` has told
  let byKey = new Map<string, FoundItem>();
  let byTitle = new Map<string, FoundItem>();

  let underWay: Work<void> | null = null;
  let round = 0;

  function* look(): Work<void> {
    if (isKnown) return;
    const work = (underWay ??= read());
    while (!work.next().done) yield;
    if (underWay === work) underWay = null;
  }

  function* read(): Work<void> {
    const mine = round;
    const address = readAddress(root);
    const route = `${address.path} ${address.isShared() ? location.hash + location.search : ''}`;
    const telling = findTelling(root);
    const now = telling ? signatureOf(telling) : ' ';
    // On a route, what the page said before is of the route before, until the application has written something else.
    if (now !== signature) {
      isStale = false;
      if (lastRoute) changedAt = performance.now();
    } else if (route !== lastRoute) isStale = lastRoute !== '' && performance.now() - changedAt > JUST_NOW;
    if (now !== signature || route !== lastRoute) page = telling ? yield* readPageItems(telling, report, address) : NOTHING;
    if (isStale) page = { ...page, current: null };
    signature = now;
    lastRoute = route;
    isKnown = mine === round;
    const told = viewed?.path === address.path ? { ...viewed.item, keys: [address.path, ...viewed.item.keys] } : null;
    put(page.current ?? told);
  }

  const forget = () => {
    isKnown = false;
    underWay = null;
    round++;
  };

  const put = (current: FoundItem | null) => {
    const found = [...(current ? [current] : []), ...page.items];
    const items = described.length > 0 ? mergeItems([...found, ...described]) : found;
    // What is merged stands where it first appeared.
    known = current ? { current: items[0]!, items: items.slice(1) } : { current, items };
    byKey = new Map(items.flatMap((item) => item.keys.map((key) => [key, item])));
    byTitle = new Map(items.filter(({ title }) => title).map((item) => [normalise(item.title), item]));
  };

  /** With what earlier pages have told, where this one says nothing. */
  const withLearned = (item: FoundItem | null, keys: readonly string[]): FoundItem | null => {
    const known = cards();
    if (known !== learnedFrom) learned = new Map(known.map(({ id, tags, price, available }) => [id, { source: 'learned', type: '', keys: [id], title: '', tags, price, available }]));
    learnedFrom = known;
    const before = firstOf(learned, keys) ?? firstOf(learned, item?.keys ?? []);
    return item && before ? mergeItems([item, { ...before, keys: item.keys }])[0]! : (item ?? before ?? null);
  };

  return {
    look,
    current() {
      finish(look());
      return withLearned(known.current, []);
    },
    find(keys, title) {
      finish(look());
      const item = firstOf(byKey, keys) ?? (byTitle.size > 0 && title.trim() ? byTitle.get(normalise(title)) : null) ?? null;
      return withLearned(item, keys);
    },
    searches() {
      finish(look());
      return page.searches;
    },
    forget,
    describe(items, isViewed) {
      described = [...described, ...items].slice(-MAX_DESCRIBED);
      if (isViewed && items.length === 1) viewed = { path: readAddress(root).path, item: items[0]! };
      forget();
    },
    all() {
      finish(look());
      return known;
    },
  };
}

function firstOf(items: ReadonlyMap<string, FoundItem>, keys: readonly string[]): FoundItem | undefined {
  for (const key of keys) {
    const item = items.get(key);
    if (item) return item;
  }
  return undefined;
}
