import type { Report } from '../../core/errors.js';
import type { Item } from '../../core/item.js';
/**
 * The item that a card shows: from its attributes or, where one is missing, from the link and the text.
 * Structured data will come in between: surer than a link, less sure than an attribute.
 *
 * @param card The element itself or the one inside it that carries `data-sv-item` is read.
 * @returns `null` when nothing says which item it is.
 */
export declare function readCard(card: Element, report: Report): Item | null;
//# sourceMappingURL=card.d.ts.map