/** As much of an element as tells where it leads. Typed loosely: `core` knows no DOM. */
interface Linked {
  matches(selector: string): boolean;
  querySelector(selector: string): unknown;
}

const IN_HEADING = 'h1 a[href],h2 a[href],h3 a[href],h4 a[href],h5 a[href],h6 a[href],a[href] h1,a[href] h2,a[href] h3,a[href] h4,a[href] h5,a[href] h6';

/**
 * The link of a card to what it shows: the card itself, the link in or around its heading, else the first one. A teaser may link to its
 * section or its author first.
 */
export function mainLinkOf<E extends Linked>(card: E): E | null {
  if (card.matches('a[href]')) return card;
  const found = card.querySelector(IN_HEADING) as (E & { closest(selector: string): E | null }) | null;
  return found ? found.closest('a[href]') : (card.querySelector('a[href]') as E | null);
}
