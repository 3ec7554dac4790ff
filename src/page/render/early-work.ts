import { isFull } from '../../core/edition.js';
import { attempt, type Report } from '../../core/errors.js';
import { isMatching } from '../dom.js';
import { dropSheet } from './css-order.js';
import { applyOrder } from './reorder.js';
import { emptySlot } from './slot.js';

/**
 * What the early part leaves for the main script, as a property of the queue in `window.selvedge`. It goes on filling the arrays
 * while the page is parsed, so they are looked at anew each time.
 */
export interface EarlyMark {
  /** Lists and slots it has decided, with their child nodes as the site wrote them; of a list ordered by style the sheet, and the children that its rules count; the card that chance has put in its place, and out of how many it was drawn. */
  readonly changed: readonly (readonly [element: Element, given: readonly Node[], sheet?: CSSStyleSheet, children?: readonly Element[], explored?: readonly [card: Element, of: number]])[];
  /** Lists that it has found by a recipe of the snapshot and marked, each with the attribute that tells its cards apart, if there is one. */
  readonly found?: ReadonlyMap<Element, string | undefined>;
  /** The attributes of its script tag: settings are read in one place. */
  readonly settings: Readonly<Record<string, string | undefined>>;
}

/** What an early part has left in this page, for a main script that comes by npm. */
export function findEarlyMark(): EarlyMark | undefined {
  const queue: unknown = (globalThis as { selvedge?: unknown }).selvedge;
  return Array.isArray(queue) ? (queue as { early?: EarlyMark }).early : undefined;
}

/** The child nodes of a list or slot as the site wrote them, where the early part has decided it; else none. */
export function givenNodes(mark: EarlyMark | undefined, element: Element): readonly Node[] {
  return mark?.changed.find(([each]) => each === element)?.[1] ?? [];
}

/** The card of a list that chance has put in its place early. */
export function exploredEarly(mark: EarlyMark | undefined, element: Element): readonly [card: Element, of: number] | undefined {
  return mark?.changed.find(([each]) => each === element)?.[4];
}

/** Puts back what the early part has changed and stops it; harmless when called twice. */
export function undoEarlyWork({ changed }: EarlyMark, report?: Report): void {
  // It notes what it is about to change before it does: a note that cannot be taken leaves the rest of the page as written.
  Object.freeze(changed);
  for (const [element, given, sheet] of changed) {
    if (isFull) dropSheet(document, sheet);
    Object.freeze(given);
    const putBack = isMatching(element, '[data-sv-rank]') ? applyOrder : emptySlot;
    if (isFull) attempt(report!, 'page-failed', 'The page could not be put back', () => putBack(element, given));
    else putBack(element, given);
  }
}
