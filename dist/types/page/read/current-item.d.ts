import type { Item } from '../../core/item.js';
import type { Reading } from './reading.js';
/**
 * The item that the page is about: the element with `data-sv-item` outside every list and slot; where there are several, the one that
 * holds the page's first `h1`. Without one, what the page says of itself in structured data.
 *
 * @returns `null` when there is none, or several and none of them holds the heading.
 */
export declare function readCurrentItem(root: ParentNode, reading: Reading): Item | null;
//# sourceMappingURL=current-item.d.ts.map