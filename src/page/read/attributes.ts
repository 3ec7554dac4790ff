import { isFull } from '../../core/edition.js';
import { SelvedgeError, type Report } from '../../core/errors.js';
import { cleanId, type Item } from '../../core/item.js';
import { dateIn } from '../../core/published.js';
import { isGone } from '../../core/stock.js';
import { parseTagText } from '../../core/tags.js';

/** An attribute through the prototype: inside a form, a field named `getAttribute` would shadow the method. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** Tells about an attribute that is skipped. @param allowed Completes "must be …". */
export function reportAttribute(report: Report, element: Element, name: string, allowed: string): null {
  report(new SelvedgeError('attribute-invalid', `${name} must be ${allowed}, got ${JSON.stringify(attributeOf(element, name))}`, { element }));
  return null;
}

/** What must not be read, as a selector: what the site excludes, forms and text being edited. */
export const PRIVATE = '[data-sv-ignore], form, [contenteditable]:not([contenteditable="false"])';

/** Reads `data-sv-item`, `data-sv-tags`, `data-sv-price`, `data-sv-boost` and, where everything is read, `data-sv-stock` and `data-sv-position`. What does not parse is reported and skipped. */
export function readItemAttributes(element: Element, report: Report): Partial<Item> {
  const text = attributeOf(element, 'data-sv-tags');
  const tags = text === null ? undefined : parseTagText(text);
  if (text?.trim() && !tags?.length) reportAttribute(report, element, 'data-sv-tags', 'pairs like "colour: red; size: 42"');
  return {
    id: cleanId(attributeOf(element, 'data-sv-item') ?? ''),
    ...(tags && { tags }),
    price: readNumber(element, 'data-sv-price', 0, report),
    boost: readNumber(element, 'data-sv-boost', -Infinity, report),
    ...(isFull && { ...readStock(element), position: readNumber(element, 'data-sv-position', 0, report) }),
  };
}

function readStock(element: Element): Pick<Item, 'available'> {
  const stock = attributeOf(element, 'data-sv-stock')?.trim();
  return stock ? { available: !isGone(stock) } : {};
}

/** When what a card shows came out, by `data-sv-published` or the first time in it. */
export function readPublished(element: Element, report: Report): Pick<Item, 'published'> {
  const published = dateIn(element);
  if (published === undefined && attributeOf(element, 'data-sv-published')) reportAttribute(report, element, 'data-sv-published', 'a date like 2026-03-01T09:00Z');
  return published === undefined ? {} : { published };
}

function readNumber(element: Element, name: string, least: number, report: Report): number | undefined {
  const text = attributeOf(element, name);
  if (text === null) return undefined;
  const value = +(text.trim() || NaN);
  if (isFinite(value) && value >= least) return value;
  reportAttribute(report, element, name, 'a number like 59.90');
  return undefined;
}
