import type { Report, SelvedgeError } from '../../core/errors.js';
import type { KnownCard } from '../../core/known-cards.js';
import type { ListRecipe } from '../../core/list-recipe.js';
import type { Work } from '../../core/steps.js';
import { createFoundLists, type FoundLists } from './found-lists.js';
import { createSources, type Sources } from './sources.js';

/** What earlier pages have shown without attributes: items and lists. */
export interface PageMemory {
  /** Something may be remembered: without consent no list is looked for. */
  isOpen(): boolean;
  /** Those met last at the end; another array whenever they change. */
  cards(): readonly KnownCard[];
  /** Keeps what this page shows of some. */
  meet(cards: readonly KnownCard[]): void;
  /** Keeps how this page's lists are found again, before those of earlier pages. */
  keepLists(recipes: readonly ListRecipe[]): void;
}

/**
 * Where the troubles of reading go and, in the files with everything, what the page says of its items and lists: one thing to hand on, so that
 * the small file does not carry an empty one.
 */
export interface Reading extends Report {
  readonly sources?: Sources;
  readonly lists?: FoundLists;
  readonly memory?: PageMemory;
  /** Where a list's own prices part the cheap from the dear, by list. */
  readonly borders?: WeakMap<Element, readonly number[]>;
  /** Dates weigh: to look for one in each card takes time. */
  readonly hasDates?: boolean;
  /** See `Options.privacy`. */
  readonly isStrict?: boolean;
  /** Reads and looks for what has come into the page, bit by bit. */
  readonly look?: () => Work<void>;
}

/**
 * What reads a page, with the page's own descriptions at hand.
 *
 * @param lists See `Options.lists`.
 * @param early Lists that the early part has found by a recipe.
 * @param more What the site's settings ask for.
 */
export function createReading(root: Document, report: Report, lists: string, early: ReadonlyMap<Element, string | undefined> | undefined, memory: PageMemory, more: Pick<Reading, 'hasDates' | 'isStrict'> = {}): Reading {
  const sources = createSources(root, report, () => memory.cards());
  const found = createFoundLists(root, lists, early);
  function* look(): Work<void> {
    yield* sources.look();
    if (memory.isOpen()) yield* found.look();
  }
  return Object.assign((error: SelvedgeError) => report(error), { sources, lists: found, borders: new WeakMap(), memory, ...more, look });
}
