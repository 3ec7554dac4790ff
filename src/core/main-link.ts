/** As much of an element as tells where it leads. Typed loosely: `core` knows no DOM. */
interface Linked {
  matches(selector: string): boolean;
  querySelector(selector: string): unknown;
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * The link of a card to what it shows: the card itself, the link in or around its heading, else the first one. A teaser may link to its
 * section or its author first.
 */
export function mainLinkOf<E extends Linked>(card: E): E | null {
  if (card.matches('a[href]')) return card;
  const inHeading = HEADINGS.map((name) => `${name} a[href],a[href] ${name}`).join();
  const found = card.querySelector(inHeading) as (E & { closest(selector: string): E | null }) | null;
  return found ? found.closest('a[href]') : (card.querySelector('a[href]') as E | null);
}
