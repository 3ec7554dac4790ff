import { applyOrder } from './reorder.js';

/** What the early part leaves behind for the main script, as a property of the queue in `window.selvedge`. */
export interface EarlyMark {
  /** Lists it has ordered, with their child nodes as the site wrote them. */
  readonly lists: readonly (readonly [list: Element, given: readonly Node[]])[];
  /** Slots it has filled, with their child nodes as the site wrote them. */
  readonly slots: readonly (readonly [slot: Element, given: readonly Node[]])[];
  /** The attributes of its script tag: settings are read in one place. */
  readonly settings: Readonly<Record<string, string | undefined>>;
}

/** The early part's work, ready to be taken over and undone. */
export interface EarlyWork {
  readonly lists: ReadonlyMap<Element, readonly Node[]>;
  readonly slots: ReadonlyMap<Element, readonly Node[]>;
  readonly undo: () => void;
}

/** Takes over what the early part did on this page, if it is there. */
export function takeOverEarlyWork(mark: EarlyMark | undefined): EarlyWork | null {
  if (!mark) return null;
  const lists = new Map(mark.lists);
  const slots = new Map(mark.slots);
  return {
    lists,
    slots,
    undo() {
      for (const [list, given] of lists) applyOrder(list, given);
      for (const [slot, given] of slots) slot.replaceChildren(...given);
      lists.clear();
      slots.clear();
    },
  };
}
