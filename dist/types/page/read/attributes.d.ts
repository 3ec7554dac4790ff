import { type Report } from '../../core/errors.js';
import { type Item } from '../../core/item.js';
/** An attribute through the prototype: inside a form, a field named `getAttribute` would shadow the method. */
export declare function attributeOf(element: Element, name: string): string | null;
/** Tells about an attribute that is skipped. @param allowed Completes "must be …". */
export declare function reportAttribute(report: Report, element: Element, name: string, allowed: string): null;
/** What must not be read, as a selector: what the site excludes, forms and text being edited. */
export declare const PRIVATE = "[data-sv-ignore], form, [contenteditable]:not([contenteditable=\"false\"])";
/** Reads `data-sv-item`, `data-sv-tags`, `data-sv-price`, `data-sv-boost` and, where everything is read, `data-sv-stock`, `data-sv-position` and `data-sv-published`. What does not parse is reported and skipped. */
export declare function readItemAttributes(element: Element, report: Report): Partial<Item>;
//# sourceMappingURL=attributes.d.ts.map