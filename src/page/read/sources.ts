import type { Report, SelvedgeError } from '../../core/errors.js';
import { mergeItems, type FoundItem } from '../../core/structured/found-item.js';
import type { PageItems } from '../../core/structured/page-items.js';
import { normalise } from '../../core/tags.js';
import { BLOCKS } from './json-ld.js';
import { readAddress, readPageItems } from './page-items.js';

/** What a page says of its items beside the attributes of Selvedge. */
export interface Sources {
  /** The item that the page is about. */
  current(): FoundItem | null;
  /** What is known of an item by its path or a number, or else by what it is called. */
  find(keys: readonly string[], title: string): FoundItem | null;
  /** Something may have come into the page, or another page may be shown: what it says is looked at anew when it is next asked for. */
  forget(): void;
  /** Takes in what a `dataLayer` tells of items. @param isViewed They are what this page is about, where it does not say so itself. */
  describe(items: readonly FoundItem[], isViewed: boolean): void;
  /** All that is known, for developers. */
  all(): PageItems;
}

/**
 * Where the troubles of reading go and, in the files with everything, what the page says of its items: one thing to hand on, so that the small
 * file does not carry an empty one.
 */
export interface Reading extends Report {
  readonly sources?: Sources;
}

/** Items that a `dataLayer` has told of beyond this are forgotten, the oldest first. */
const MAX_DESCRIBED = 1000;

/** What reads a page, with the page's own descriptions at hand. */
export function createReading(root: Document, report: Report): Reading {
  return Object.assign((error: SelvedgeError) => report(error), { sources: createSources(root, report) });
}

/** Reads a page's own descriptions, once for as long as they are the same. */
function createSources(root: Document, report: Report): Sources {
  let signature = '';
  let page: PageItems = { current: null, items: [] }; // as it says itself
  let described: FoundItem[] = [];
  let viewed: { readonly path: string; readonly item: FoundItem } | null = null;
  let isKnown = false;
  let known = page; // with what a `dataLayer` has told
  let byKey = new Map<string, FoundItem>();
  let byTitle = new Map<string, FoundItem>();

  const refresh = () => {
    if (isKnown) return;
    isKnown = true;
    const address = readAddress(root);
    const now = signatureOf(root, address.path);
    if (now !== signature) page = readPageItems(root, report, address);
    signature = now;
    const told = viewed?.path === address.path ? { ...viewed.item, keys: [address.path, ...viewed.item.keys] } : null;
    put(page.current ?? told);
  };

  const put = (current: FoundItem | null) => {
    const items = mergeItems([...(current ? [current] : []), ...page.items, ...described]);
    // What is merged stands where it first appeared.
    known = current ? { current: items[0]!, items: items.slice(1) } : { current, items };
    byKey = new Map(items.flatMap((item) => item.keys.map((key) => [key, item])));
    byTitle = new Map(items.filter(({ title }) => title).map((item) => [normalise(item.title), item]));
  };

  return {
    current() {
      refresh();
      return known.current;
    },
    find(keys, title) {
      refresh();
      for (const key of keys) if (byKey.has(key)) return byKey.get(key)!;
      return byTitle.get(normalise(title)) ?? null;
    },
    forget() {
      isKnown = false;
    },
    describe(items, isViewed) {
      described = [...described, ...items].slice(-MAX_DESCRIBED);
      if (isViewed && items.length === 1) viewed = { path: readAddress(root).path, item: items[0]! };
      isKnown = false;
    },
    all() {
      refresh();
      return known;
    },
  };
}

/** Changes whenever something that is read has come, gone or changed its length: to read all of it each time takes long. */
function signatureOf(root: Document, path: string): string {
  const blocks = [...root.querySelectorAll(BLOCKS)].map(({ textContent }) => textContent.length);
  const counts = ['[itemscope]', '[typeof]', 'meta'].map((selector) => root.querySelectorAll(selector).length);
  return [path, ...blocks, ...counts].join();
}
