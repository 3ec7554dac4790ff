import { type Report } from '../../core/errors.js';
import { type Item } from '../../core/item.js';
/** An attribute through the prototype: inside a form, a field named `getAttribute` would shadow the method. */
export declare function attributeOf(element: Element, name: string): string | null;
/** Tells about an attribute that is skipped. @param allowed Completes "must be …". */
export declare function reportAttribute(report: Report, element: Element, name: string, allowed: string): null;
/** True for what Selvedge must not read: inside `data-sv-ignore`, forms and text being edited. */
export declare function isIgnored(element: Element): boolean;
/** Reads `data-sv-item`, `data-sv-tags`, `data-sv-price` and `data-sv-boost`. What does not parse is reported and skipped. */
export declare function readItemAttributes(element: Element, report: Report): Partial<Item>;
//# sourceMappingURL=attributes.d.ts.map