import { type Report } from '../../core/errors.js';
import { type Item } from '../../core/item.js';
/** An attribute through the prototype: inside a form, a field named `getAttribute` would shadow the method. */
export declare function attributeOf(element: Element, name: string): string | null;
/** Tells about an attribute that is skipped. @param allowed Completes "must be …". */
export declare function reportAttribute(report: Report, element: Element, name: string, allowed: string): null;
/** What must not be read, as a selector: what the site excludes, forms and text being edited. */
export declare const PRIVATE = "[data-sv-ignore], form, [contenteditable]:not([contenteditable=\"false\"])";
/** Reads `data-sv-item`, `data-sv-tags`, `data-sv-price`, `data-sv-boost` and, where everything is read, `data-sv-stock` and `data-sv-position`. What does not parse is reported and skipped. */
export declare function readItemAttributes(element: Element, report: Report): Partial<Item>;
/** When what a card shows came out, by `data-sv-published` or the first time in it. */
export declare function readPublished(element: Element, report: Report): Pick<Item, 'published'>;
//# sourceMappingURL=attributes.d.ts.map