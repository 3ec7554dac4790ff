import { isFull } from '../../core/edition.js';
import type { Item } from '../../core/item.js';
import { readItemAttributes } from './attributes.js';
import { titleOf } from './card-text.js';
import { describedTags } from './described-tags.js';
import { linkOf } from './link-path.js';
import type { Reading } from './sources.js';

/**
 * The item that a card shows: from its attributes or, where one is missing, from what the page says of it elsewhere, from the link and the
 * text.
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
  const id = item.id || link?.pathname;
  if (!id) return null;
  const title = titleOf(card);
  const found = reading.sources?.find(link ? [id, link.pathname] : [id], title);
  const { price = found?.price, available = found?.available } = item;
  const tags = item.tags ?? describedTags(found, link?.pathname, title);
  return { ...item, id, tags, price, available };
}
