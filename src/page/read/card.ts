import { isFull } from '../../core/edition.js';
import type { Item } from '../../core/item.js';
import { withBand } from '../../core/price-band.js';
import { lowestPriceIn } from '../../core/price-text.js';
import { readItemAttributes } from './attributes.js';
import { titleOf, visibleText, wordsOf } from './card-text.js';
import { describedTags } from './described-tags.js';
import { linkOf } from './link-path.js';
import type { Reading } from './reading.js';

/**
 * The item that a card shows: from its attributes or, where one is missing, from what the page says of it elsewhere, from what was learned of
 * it, from the link and the text.
 *
 * @param card The element itself or the one inside it that carries `data-sv-item` is read.
 * @returns `null` when nothing says which item it is.
 */
export function readCard(card: Element, reading: Reading): Item | null {
  const marked = card.matches('[data-sv-item]') ? card : (card.querySelector('[data-sv-item]') ?? card);
  const item = readItemAttributes(marked, reading);
  if (!isFull) return item.id ? { ...item, id: item.id, tags: item.tags ?? [] } : null;
  const link = item.id && item.tags ? null : linkOf(card);
  // The path alone: query and fragment may name the visitor.
  const id = item.id || reading.lists?.idOf(card) || link?.pathname;
  if (!id) return null;
  const found = reading.sources?.find(link ? [id, link.pathname, lastPart(link.pathname)] : [id], titleOf(card, link));
  const { price = found?.price ?? (item.tags ? undefined : lowestPriceIn(visibleText(card))), available = found?.available } = item;
  const borders = card.parentElement && reading.borders?.get(card.parentElement);
  const tags = item.tags ?? withBand(describedTags(found, link?.pathname, wordsOf(card)), price, borders);
  return { ...item, id, tags, price, available };
}

/** Many shops end the address of an item with its number: `/products/P4.html` is what a `dataLayer` calls `P4`. */
function lastPart(pathname: string): string {
  return /([^/.]*)(\.\w+)?\/?$/.exec(pathname)![1]!;
}

/** True for a card whose tags are not the site's own. */
export function isBare(card: Element): boolean {
  return !card.matches('[data-sv-tags]') && !card.querySelector('[data-sv-tags]');
}
