import { type Item } from '../../core/item.js';
import type { Reading } from './reading.js';
/**
 * The item that a card shows: from its attributes or, where one is missing, from what the page says of it elsewhere, from what was learned of
 * it, from the link and the text.
 *
 * @param card The element itself or the one inside it that carries `data-sv-item` is read.
 * @returns `null` when nothing says which item it is.
 */
export declare function readCard(card: Element, reading: Reading): Item | null;
/** The same where the site has marked nothing, or not all. @param item What it has marked. */
export declare function readBareCard(card: Element, item: Partial<Item>, reading: Reading): Item | null;
/** What of a card the site itself says, as a selector. */
export declare const OWN = "[data-sv-item],[data-sv-tags],[data-sv-price],[data-sv-boost],[data-sv-stock],[data-sv-position],[data-sv-published]";
/** True for a card whose tags are the site's own. */
export declare function hasTags(card: Element): boolean;
//# sourceMappingURL=card.d.ts.map