import { isFull } from '../../core/edition.js';
import type { Item } from '../../core/item.js';
import { closestTo, findOnPage } from '../dom.js';
import { readItemAttributes } from './attributes.js';
import { describedTags } from './described-tags.js';
import type { Reading } from './reading.js';

/**
 * The item that the page is about: the element with `data-sv-item` outside every list and slot; where there are several, the one that
 * holds the page's first `h1`. Without one, what the page says of itself in structured data.
 *
 * @returns `null` when there is none, or several and none of them holds the heading.
 */
export function readCurrentItem(root: ParentNode, reading: Reading): Item | null {
  const found = findOnPage(root, '[data-sv-item]').filter((element) => !closestTo(element, '[data-sv-rank], [data-sv-slot], [data-sv-ignore]'));
  const [heading] = findOnPage(root, 'h1');
  const element = found.length > 1 ? found.find((each) => each.contains(heading!)) : found[0];
  const item = element && readItemAttributes(element, reading);
  if (!isFull) return item?.id ? { ...item, id: item.id, tags: item.tags ?? [] } : null;
  const described = reading.sources?.current();
  const id = item?.id || described?.keys[0];
  if (!id) return null;
  const tags = item?.tags ?? (described ? describedTags(described, described.keys[0], described.title) : []);
  return { ...item, id, tags, price: item?.price ?? described?.price, available: described?.available };
}
