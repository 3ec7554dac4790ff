/** The part of an element that is looked at. */
interface CardLike {
  getAttribute(name: string): string | null;
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}

/**
 * When what a card shows came out: as its site says, or else by the first `<time datetime>` in it.
 *
 * @returns Epoch milliseconds; nothing where no date can be read.
 */
export function dateIn(card: CardLike | null): number | undefined {
  return (card && Date.parse(card.getAttribute('data-sv-published') || card.querySelector('time[datetime]')?.getAttribute('datetime') || '')) || undefined;
}
