import { mainLinkOf } from '../../core/main-link.js';

/** A link to a page of this site. */
export interface SiteLink {
  readonly element: HTMLAnchorElement;
  /** The path of the page, as an address has it. */
  readonly path: string;
}

/** A path that is itself once it is resolved. */
const RESOLVED = /^\/[\w-]+([/.][\w-]+)*\/?$/;

/** Where a card leads on this site. @returns `null` when there is no such link. */
export function linkOf(card: Element): SiteLink | null {
  const element = mainLinkOf(card);
  if (!(element instanceof HTMLAnchorElement)) return null;
  const path = pathOf(element);
  return path === null ? null : { element, path };
}

/** The path of the page on this site that a link leads to; `null` for any other. */
export function pathOf(link: HTMLAnchorElement): string | null {
  // To ask for the parts of an address takes longer than all else that is read of a card.
  const address = link.getAttribute('href')!;
  if (RESOLVED.test(address) && link.baseURI === document.URL) return address;
  return link.origin === location.origin ? link.pathname : null;
}
