/** What a child of an element looks like to somebody who has never seen the page. */
export interface CardShape {
  /** What tells the item: the path that the card leads to on this site, or a number; empty for none. */
  readonly id: string;
  readonly hasText: boolean;
  /** A picture, a heading or a price. */
  readonly hasSubstance: boolean;
}

/** An element with several children that lead somewhere. */
export interface ListShape {
  readonly cards: readonly CardShape[];
  /** Children that are no cards: an advert, a heading. */
  readonly others: number;
  /** What it stands in that holds no list of items, a navigation say; empty for nothing. */
  readonly place: string;
  /** What makes its order not ours to change; empty for nothing. */
  readonly owner: string;
}

const OTHER_PLACE = /(^|[\s_-])(footer|header|navbar|nav|menu|megamenu|breadcrumbs?|pagination|pager|comments?|replies|thread|forum|pricing|plans|steps|settings|account|inbox|messages|latest|newest|recent|most-?(read|popular|viewed)|trending|ranking|top-?\d+|ticker|live|timeline|schedule|agenda|episodes|toc)([\s_-]|$)/i;
/** Pages of the visitor's own, as the path of their address says. */
const PRIVATE_PATH = /\/(account|my-?account|konto|compte|profile|profil|inbox|messages?|mail|orders?|checkout|cart|basket|settings|admin|wp-admin|login)(\/|\.|$)/i;

/** What of the class, id or label of something says that it holds no list of items to choose from: a menu, comments, what is told in order of time. */
export function otherPlace(names: string): string {
  return OTHER_PLACE.exec(names)?.[2]?.toLowerCase() ?? '';
}

/** True where what a page shows is the visitor's own business: lists are not looked for. */
export function isPrivatePath(pathname: string): boolean {
  return PRIVATE_PATH.test(pathname);
}

/** Fewer cards than this are no list. */
export const LEAST_CARDS = 4;
/** Share of the children that must be cards, and share of the cards that must be what a card is. */
const MOST = 0.6;
const NEARLY_ALL = 0.8;

/**
 * Whether an element is a list of items, a product grid or teasers of articles, from its shape alone.
 *
 * @param isNamed The site has named it by a selector: only what cannot be done is a reason then.
 * @returns Why it is left alone, or `null` for a list.
 */
export function leftAloneBecause({ cards, others, place, owner }: ListShape, isNamed: boolean): string | null {
  const share = (is: (card: CardShape) => unknown) => cards.filter(is).length / cards.length;
  if (cards.length < (isNamed ? 2 : LEAST_CARDS)) return `it has ${cards.length} cards`;
  if (owner) return owner;
  if (new Set(cards.map(({ id }) => id)).size < NEARLY_ALL * cards.length) return 'its cards lead to the same pages';
  if (isNamed) return null;
  if (place) return `it stands in <${place}>`;
  if (cards.length < MOST * (cards.length + others)) return 'most of what stands in it is no card';
  if (share(({ hasText }) => hasText) < NEARLY_ALL) return 'its cards have no text';
  if (share(({ hasSubstance }) => hasSubstance) < NEARLY_ALL) return 'its cards show no picture, heading or price';
  return null;
}

/** A list of the page, or what might have been one. */
export interface ListLine {
  /** The name by which `explain()` and `selvedge:decision` know it; empty for one that was left alone at sight. */
  readonly name: string;
  /** Finds it on this page; empty where no short selector does. */
  readonly selector: string;
  /** How many cards it has. */
  readonly cards: number;
  /** `marked` by the site, `found` by itself, or `left-alone`. */
  readonly status: 'marked' | 'found' | 'left-alone';
  /** Why it was left alone; empty else. */
  readonly why: string;
}
