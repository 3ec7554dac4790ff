import { isFull } from '../../core/edition.js';
import type { Report } from '../../core/errors.js';
import type { Item } from '../../core/item.js';
import { readItemAttributes } from './attributes.js';
import { textTags } from './card-text.js';
import { linkOf, pathTags } from './link-path.js';

/**
 * The item that a card shows: from its attributes or, where one is missing, from the link and the text.
 * Structured data will come in between: surer than a link, less sure than an attribute.
 *
 * @param card The element itself or the one inside it that carries `data-sv-item` is read.
 * @returns `null` when nothing says which item it is.
 */
export function readCard(card: Element, report: Report): Item | null {
  const marked = card.matches('[data-sv-item]') ? card : (card.querySelector('[data-sv-item]') ?? card);
  const item = readItemAttributes(marked, report);
  if (!isFull) return item.id ? { ...item, id: item.id, tags: item.tags ?? [] } : null;
  const link = item.id && item.tags ? null : linkOf(card);
  // The path alone: query and fragment may name the visitor.
  const id = item.id || link?.pathname;
  return id ? { ...item, id, tags: item.tags ?? [...(link ? pathTags(link) : []), ...textTags(card)] } : null;
}
