import type { ListRecipe } from '../../core/list-recipe.js';
import type { ListLine } from '../../core/list-shape.js';
import { findOnPage, isMatching } from '../dom.js';
import { attributeOf } from './attributes.js';
import { findLists, idIn, judge, type Candidate } from './find-lists.js';
import { linkOf } from './link.js';
import { cardsOf, findMarked, firstCardsOf } from './list.js';
import { commonPart, listNameFor, selectorOf } from './list-selector.js';

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
  /** How the lists are found again, those with the most cards first. */
  recipes(): ListRecipe[];
  /** Takes the marks away; what is there is found anew when it is next looked for. */
  forget(): void;
}

/** So many cards tell what all of them have in common. */
const SAMPLE = 12;

interface Found {
  readonly idAttribute: string | undefined;
  readonly recipe: ListRecipe | null;
}

/**
 * @param wanted `auto`, or a selector of the elements that are lists; empty: nothing is looked for.
 * @param early Lists that the early part has found by a recipe.
 */
export function createFoundLists(root: Document, wanted: string, early: ReadonlyMap<Element, string | undefined> = new Map()): FoundLists {
  const found = new Map<Element, Found>();
  const met = new WeakSet<Element>();
  const reasons = new WeakMap<Element, string>();
  let left: readonly Candidate[] = [];
  let signature = '';

  const note = (element: Element, name: string, idAttribute: string | undefined) => {
    const selector = selectorOf(element);
    const card = commonPart(firstCardsOf(element, SAMPLE).filter(linkOf));
    const recipe: ListRecipe = idAttribute ? [selector, name, card, idAttribute] : [selector, name, card];
    found.set(element, { idAttribute, recipe: selector && card ? recipe : null });
  };

  /** What the early part has found by a recipe is a list as far as it could see. */
  const takeOver = () => {
    for (const [element, idAttribute] of early) {
      if (met.has(element) || !isMatching(element, '[data-sv-rank]')) continue;
      met.add(element);
      if (judge(element, wanted !== 'auto').why === null) note(element, attributeOf(element, 'data-sv-rank')!, idAttribute);
      else element.removeAttribute('data-sv-rank');
    }
  };

  return {
    *look() {
      takeOver();
      const now = `${location.pathname} ${document.links.length}`;
      const isLost = [...found.keys()].some((element) => !element.isConnected || !element.hasAttribute('data-sv-rank'));
      if (!wanted || (now === signature && !isLost)) return;
      signature = now;
      const candidates = yield* findLists(root, wanted);
      left = candidates.filter(({ why }) => why !== null);
      for (const element of found.keys()) if (!element.isConnected || !element.hasAttribute('data-sv-rank')) found.delete(element);
      for (const { element, why, idAttribute } of candidates.reverse()) {
        if (why !== null) continue;
        const name = listNameFor(element, new Set(findOnPage(root, '[data-sv-rank]').map((each) => attributeOf(each, 'data-sv-rank')!.split(/\s+/)[0]!)));
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
      const marked = findMarked(root).filter((element) => isMatching(element, '[data-sv-rank]'));
      return [
        ...marked.map((element): ListLine => {
          const why = reasons.get(element) ?? '';
          return { name: attributeOf(element, 'data-sv-rank')!.split(/\s+/)[0]!, selector: selectorOf(element), cards: cardsOf(element).length, status: why ? 'left-alone' : found.has(element) ? 'found' : 'marked', why };
        }),
        ...left.filter(({ element }) => element.isConnected).map(({ element, cards, why }): ListLine => ({ name: '', selector: selectorOf(element), cards, status: 'left-alone', why: why! })),
      ];
    },
    recipes: () => [...found].filter(([, { recipe }]) => recipe).sort(([a], [b]) => b.childElementCount - a.childElementCount).map(([, { recipe }]) => recipe!),
    forget() {
      for (const element of found.keys()) element.removeAttribute('data-sv-rank');
      found.clear();
      signature = '';
    },
  };
}
