import type { FoundItem } from '../../core/structured/found-item.js';
import { itemOfMeta, type Meta } from '../../core/structured/meta-item.js';

/** Elements beyond this are not read. */
const MAX_ELEMENTS = 256;

/** What `<meta>` elements say of the page's item: Open Graph first, then weaker ones. */
export function readMeta(found: readonly Element[], path: string): FoundItem[] {
  const metas = found.slice(0, MAX_ELEMENTS).map((element): Meta => {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? '';
    return [name.trim().toLowerCase(), element.getAttribute('content')!.trim()];
  });
  return itemOfMeta(metas, path);
}
