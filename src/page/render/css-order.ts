import { orderRules } from '../../core/css-order.js';
import { attributeOf } from '../read/attributes.js';

/** Takes a style sheet away again; harmless when called twice. */
export function dropSheet(root: DocumentOrShadowRoot, sheet: CSSStyleSheet | undefined): void {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
}

/** Lists that are ordered by style alone: `data-sv-by="order"`. */
export interface OrderSheets {
  /** Shows the children of a list in the order wanted. @returns Shows them as they stand. */
  show(list: Element, wanted: readonly Element[]): () => void;
}

/** Adopted sheets, since an inline style would need leave in a strict CSP and trouble a framework that compares attributes. */
export function createOrderSheets(): OrderSheets {
  const sheets = new WeakMap<Element, CSSStyleSheet>();
  return {
    show(list, wanted) {
      const root = list.getRootNode() as Document | ShadowRoot;
      const sheet = sheets.get(list) ?? new CSSStyleSheet();
      const places = new Map(wanted.map((child, place) => [child, place]));
      sheet.replaceSync(orderRules(attributeOf(list, 'data-sv-rank')!, [...list.children].map((child) => places.get(child)!)));
      if (!sheets.has(list)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      sheets.set(list, sheet);
      return () => {
        sheets.delete(list);
        dropSheet(root, sheet);
      };
    },
  };
}
