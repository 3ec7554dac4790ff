import { mainLinkOf } from '../../core/main-link.js';
import { parseTagText, type Tag } from '../../core/tags.js';

/** Where a card leads on this origin. @returns `null` when there is no such link. */
export function linkOf(card: Element): HTMLAnchorElement | null {
  const link = mainLinkOf(card);
  return link instanceof HTMLAnchorElement && link.origin === location.origin ? link : null;
}

/** Weak tags from the path of a link: the folders above the page, as levels of the facet `path`. `/women/shoes/7.html` is in `women > shoes`. */
export function pathTags(pathname: string): Tag[] {
  const folders = pathname.split('/').slice(1, -1).slice(0, 3);
  return parseTagText(`path: ${folders.join(' > ')}`);
}
