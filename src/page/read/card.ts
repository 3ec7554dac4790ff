import { isFull } from '../../core/edition.js';
import { cleanId, type Item } from '../../core/item.js';
import { idOfPath } from '../../core/path-id.js';
import { lowestPriceIn } from '../../core/price-text.js';
import { withBand } from '../../core/price-band.js';
import { find, isMatching } from '../dom.js';
import { readItemAttributes, readPublished } from './attributes.js';
import { readCardText } from './card-text.js';
import { describedTags } from './described-tags.js';
import { linkOf } from './link.js';
import type { Reading } from './reading.js';

/**
 * The item that a card shows: from its attributes or, where one is missing, from what the page says of it elsewhere, from what was learned of
 * it, from the link and the text.
 *
 * @param card The element itself or the one inside it that carries `data-sv-item` is read.
 * @returns `null` when nothing says which item it is.
 */
export function readCard(card: Element, reading: Reading): Item | null {
  const marked = isMatching(card, '[data-sv-item]') ? card : (find(card, '[data-sv-item]') ?? card);
  const item = readItemAttributes(marked, reading);
  if (!isFull) return item.id ? { ...item, id: item.id, tags: item.tags ?? [] } : null;
  if (!item.id || !item.tags) return readBareCard(card, item, reading);
  const { price, available } = reading.sources?.find([item.id], '') ?? {};
  return { ...item, id: item.id, tags: item.tags, price: item.price ?? price, available: item.available ?? available, ...(reading.hasDates && readPublished(marked, reading)) };
}

/** The same where the site has marked nothing, or not all. @param item What it has marked. */
export function readBareCard(card: Element, item: Partial<Item>, reading: Reading): Item | null {
  const link = linkOf(card);
  // The path alone: query and fragment may name the visitor.
  const path = link ? idOfPath(link.path) : undefined;
  const number = reading.lists?.idOf(card);
  const id = item.id || (number && cleanId(number)) || path;
  if (!id) return null;
  const { title, text, words } = readCardText(card, link && link.element);
  const found = reading.sources?.find(path ? [id, path, lastPart(path)] : [id], title);
  const { price = found?.price ?? (item.tags ? undefined : lowestPriceIn(text)), available = found?.available } = item;
  const borders = card.parentElement && reading.borders?.get(card.parentElement);
  return { ...item, id, tags: item.tags ?? withBand(describedTags(found, path, words), price, borders), price, available, ...(reading.hasDates && readPublished(card, reading)) };
}

/** Many shops end the address of an item with its number: `/products/P4.html` is what a `dataLayer` calls `P4`. */
function lastPart(pathname: string): string {
  const end = pathname.length - Number(pathname.endsWith('/'));
  return pathname.slice(pathname.lastIndexOf('/', end - 1) + 1, end).replace(/\.\w+$/, '');
}

/** What of a card the site itself says, as a selector. */
export const OWN = '[data-sv-item],[data-sv-tags],[data-sv-price],[data-sv-boost],[data-sv-stock],[data-sv-position],[data-sv-published]';

/** True for a card whose tags are the site's own. */
export function hasTags(card: Element): boolean {
  return isMatching(card, '[data-sv-tags]') || find(card, '[data-sv-tags]') !== null;
}
