import type { Report } from '../../core/errors.js';
import type { Item } from '../../core/item.js';
import { readItemAttributes } from './attributes.js';

/**
 * The item that the page is about: the element with `data-sv-item` outside every list and slot; where there are several, the one that
 * holds the page's first `h1`.
 *
 * @returns `null` when there is none, or several and none of them holds the heading.
 */
export function readCurrentItem(root: ParentNode, report: Report): Item | null {
  const found = [...root.querySelectorAll('[data-sv-item]')].filter((element) => !element.closest('[data-sv-rank], [data-sv-slot], [data-sv-ignore]'));
  const heading = root.querySelector('h1');
  const element = found.length > 1 ? found.find((each) => each.contains(heading)) : found[0];
  const item = element && readItemAttributes(element, report);
  return item?.id ? { ...item, id: item.id, tags: item.tags ?? [] } : null;
}
