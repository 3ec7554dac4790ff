import { orderRules } from '../../core/css-order.js';
import { attributeOf } from '../read/attributes.js';
import type { EarlyMark } from './early-work.js';

/** Takes a style sheet away again; harmless when called twice. */
export function dropSheet(root: DocumentOrShadowRoot, sheet: CSSStyleSheet | undefined): void {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
}

/** Lists that are ordered by style alone: `data-sv-by="order"`. */
export interface OrderSheets {
  /** Shows the children of a list in the order wanted. @returns Shows them as they stand. */
  show(list: Element, wanted: readonly Element[]): () => void;
  /** Brings what is shown in step with lists whose children, or that themselves, have come or gone. */
  follow(): void;
}

/** A list as it was when its rules were written: they count its children. */
interface Written {
  readonly root: Document | ShadowRoot;
  readonly sheet: CSSStyleSheet;
  readonly stands: readonly Element[];
  readonly shown: readonly Element[];
}

/**
 * Adopted sheets, since an inline style would need leave in a strict CSP and trouble a framework that compares attributes.
 *
 * @param early Sheets of the early part are taken over.
 */
export function createOrderSheets(early: EarlyMark | undefined): OrderSheets {
  const lists = new Map<Element, Written>();

  const write = (list: Element, { root, sheet }: Pick<Written, 'root' | 'sheet'>, shown: readonly Element[]) => {
    const places = new Map(shown.map((child, place) => [child, place]));
    const stands = [...list.children];
    sheet.replaceSync(orderRules(attributeOf(list, 'data-sv-rank')!, stands.map((child) => places.get(child)!)));
    lists.set(list, { root, sheet, stands, shown });
  };

  const drop = (list: Element) => {
    const { root, sheet } = lists.get(list) ?? {};
    if (root) dropSheet(root, sheet);
    lists.delete(list);
  };

  const takeOver = () => {
    for (const [list, , sheet, stands] of early?.changed ?? []) {
      if (!sheet || !stands || lists.has(list) || !document.adoptedStyleSheets.includes(sheet)) continue;
      const places = new Map(stands.map((child, index) => [child, Number((sheet.cssRules[index + 1] as CSSStyleRule | undefined)?.style.order)]));
      lists.set(list, { root: document, sheet, stands, shown: [...stands].sort((a, b) => places.get(a)! - places.get(b)!) });
      observer.observe(list, { childList: true });
    }
  };

  const follow = () => {
    takeOver();
    for (const [list, written] of lists) {
      const children = [...list.children];
      if (!list.isConnected) drop(list); // its rules would fit the list that comes in its place
      else if (children.some((child, index) => child !== written.stands[index]) || children.length < written.stands.length) write(list, written, inStep(children, written));
    }
  };
  // At once and not with the next frame: a page that writes in a frame would show it with rules that count other children.
  const observer = new MutationObserver(follow);

  return {
    show(list, wanted) {
      const root = list.getRootNode() as Document | ShadowRoot;
      const { sheet = new CSSStyleSheet() } = lists.get(list) ?? {};
      write(list, { root, sheet }, wanted);
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      observer.observe(list, { childList: true });
      return () => drop(list);
    },
    follow,
  };
}

/** The order shown, with what is new behind it; the page's own once it has put the children that stay into another order itself. */
function inStep(children: readonly Element[], { stands, shown }: Written): readonly Element[] {
  const present = new Set(children);
  const known = new Set(stands);
  const stay = children.filter((child) => known.has(child));
  const isTurned = stands.filter((child) => present.has(child)).some((child, index) => child !== stay[index]);
  return isTurned ? children : [...shown.filter((child) => present.has(child)), ...children.filter((child) => !known.has(child))];
}
