import type { ListRecipe } from '../../core/list-recipe.js';
import type { ListLine } from '../../core/list-shape.js';
import { attributeOf } from './attributes.js';
import { findLists, idIn, type Candidate } from './find-lists.js';
import { cardsOf, findMarked } from './list.js';
import { listNameFor, selectorOf } from './list-selector.js';

/** The lists of a page that carry no attribute of Selvedge, found by their shape and then marked as a site marks its own. */
export interface FoundLists {
  /** Looks for lists that are new on the page, step by step, and marks them. */
  look(): Generator<undefined, void>;
  /** What tells which item a card of a found list shows, where its link does not; empty else. */
  idOf(card: Element): string;
  /** Notes that a list keeps its order. @returns True for one that was found: the site did not ask for it, so nobody need be told. */
  leave(element: Element, why: string): boolean;
  /** Everything that was found, marked or left alone, for developers. */
  all(): ListLine[];
  /** How the lists are found again; `null` where the early part finds some though nothing is looked for any more: they are to be forgotten. */
  recipes(): ListRecipe[] | null;
  /** Takes the marks away; what is there is found anew when it is next looked for. */
  forget(): void;
}

interface Found {
  readonly name: string;
  readonly selector: string;
  readonly idAttribute: string | undefined;
}

/**
 * @param wanted `auto`, or a selector of the elements that are lists; empty: nothing is looked for.
 * @param early Lists that the early part has found by a recipe.
 */
export function createFoundLists(root: Document, wanted: string, early: ReadonlyMap<Element, string | undefined> = new Map()): FoundLists {
  const found = new Map<Element, Found>();
  const kept = new Map<string, ListRecipe>();
  const reasons = new WeakMap<Element, string>();
  let left: readonly Candidate[] = [];
  let signature = '';

  const note = (element: Element, name: string, idAttribute?: string) => {
    const selector = selectorOf(element);
    found.set(element, { name, selector, idAttribute });
    if (selector) kept.set(selector, idAttribute ? [selector, name, idAttribute] : [selector, name]);
  };

  return {
    *look() {
      for (const [element, idAttribute] of early) if (!found.has(element) && element.matches('[data-sv-rank]')) note(element, attributeOf(element, 'data-sv-rank')!, idAttribute);
      const now = `${root.location.pathname} ${root.links.length}`;
      if (!wanted || now === signature) return;
      signature = now;
      const candidates = yield* findLists(root, wanted);
      left = candidates.filter(({ why }) => why !== null);
      for (const element of found.keys()) if (!element.isConnected) found.delete(element);
      for (const { element, why, idAttribute } of candidates.reverse()) {
        if (why !== null) continue;
        const name = listNameFor(element, new Set([...root.querySelectorAll('[data-sv-rank]')].map((each) => attributeOf(each, 'data-sv-rank')!.split(/\s+/)[0]!)));
        note(element, name, idAttribute);
        element.setAttribute('data-sv-rank', name);
      }
    },
    idOf(card) {
      const name = card.parentElement && found.get(card.parentElement)?.idAttribute;
      return name ? idIn(card, name) : '';
    },
    leave(element, why) {
      reasons.set(element, why);
      return found.has(element);
    },
    all() {
      const marked = findMarked(root).filter((element) => element.matches('[data-sv-rank]'));
      return [
        ...marked.map((element): ListLine => {
          const why = reasons.get(element) ?? '';
          return { name: attributeOf(element, 'data-sv-rank')!.split(/\s+/)[0]!, selector: selectorOf(element), cards: cardsOf(element).length, status: why ? 'left-alone' : found.has(element) ? 'found' : 'marked', why };
        }),
        ...left.filter(({ element }) => element.isConnected).map(({ element, cards, why }): ListLine => ({ name: '', selector: selectorOf(element), cards, status: 'left-alone', why: why! })),
      ];
    },
    recipes: () => (!wanted && early.size > 0 ? null : [...kept.values()]),
    forget() {
      for (const element of found.keys()) element.removeAttribute('data-sv-rank');
      found.clear();
      signature = '';
    },
  };
}
