import { hash32 } from '../../core/hash.js';
import { closestTo, findOnPage, isMatching } from '../dom.js';

/** The elements in which a page says what it shows. */
export interface Telling {
  /** Blocks of JSON-LD. */
  readonly blocks: readonly Element[];
  /** `<meta>` elements. */
  readonly metas: readonly Element[];
  /** Things in microdata. */
  readonly scopes: readonly Element[];
  /** Things in RDFa. */
  readonly types: readonly Element[];
}

const BLOCK = 'script[type^="application/ld+json" i]';
const META = 'meta[content]';
const SCOPE = '[itemscope]';
const TYPE = '[typeof]';
/** Without any of these a page says nothing of an item. */
const NEEDED = `${BLOCK}, ${SCOPE}, ${TYPE}, meta[property="og:type" i], meta[name="og:type" i]`;

/** Finds them in one pass over the page. @returns `null` where nothing tells of an item. */
export function findTelling(root: Document): Telling | null {
  const found = findOnPage(root, `${NEEDED}, ${META}`);
  const matching = (selector: string) => found.filter((each) => isMatching(each, selector));
  return matching(NEEDED).length > 0 ? { blocks: matching(BLOCK), metas: matching(META), scopes: matching(SCOPE), types: matching(TYPE) } : null;
}

/** Changes whenever something that is read has come, gone or changed: to read all of it each time takes long. */
export function signatureOf({ blocks, metas, scopes, types }: Telling): string {
  const outermost = [...scopes, ...types].filter(({ parentElement }) => !parentElement || !closestTo(parentElement, `${SCOPE}, ${TYPE}`));
  return [...metas.map((meta) => meta.getAttribute('content')), ...[...blocks, ...outermost].map(({ textContent }) => hash32(textContent))].join();
}
