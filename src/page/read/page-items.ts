import type { Report } from '../../core/errors.js';
import { idOfPath } from '../../core/path-id.js';
import type { Work } from '../../core/steps.js';
import type { Entity } from '../../core/structured/entity.js';
import { mergeItems, type FoundItem, type Source } from '../../core/structured/found-item.js';
import { itemsOfEntities, type PageAddress, type PageItems } from '../../core/structured/page-items.js';
import { searchParametersOf } from '../../core/structured/search-action.js';
import { HASH_ROUTE } from '../lifecycle.js';
import { findOnPage } from '../dom.js';
import { readJsonLd } from './json-ld.js';
import { readMeta } from './meta.js';
import { readMicrodata } from './microdata.js';
import { readRdfa } from './rdfa.js';
import type { Telling } from './telling.js';

/** What a page says of itself, also of the site that it belongs to. */
export interface ReadPage extends PageItems {
  /** The parameters of the site's search. */
  readonly searches: readonly string[];
}

/** Reads what a page says of itself in JSON-LD, microdata, RDFa Lite and `<meta>` elements, put together by trust, bit by bit. */
export function* readPageItems({ blocks, metas, scopes, types }: Telling, report: Report, address: Address): Work<ReadPage> {
  const sources: [Source, readonly Entity[]][] = [['json-ld', yield* readJsonLd(blocks, report)]];
  yield;
  sources.push(['microdata', yield* readMicrodata(scopes)]);
  yield;
  sources.push(['rdfa', yield* readRdfa(types)]);
  const parts: PageItems[] = [];
  for (const [source, entities] of sources) {
    yield;
    parts.push(itemsOfEntities(entities, source, address));
  }
  yield;
  const described = [...parts.map(({ current }) => current).filter((item) => item !== null), ...readMeta(metas, address.path)];
  const merged = described.some(({ source }) => source !== 'meta') ? mergeOne(described) : null;
  const current = merged && address.isShared() ? { ...merged, keys: numberFirst(merged.keys) } : merged;
  const items = mergeItems(parts.flatMap((part) => part.items)).filter((item) => !current || !item.keys.some((key) => current.keys.includes(key)));
  return { current, items, searches: sources.flatMap(([, entities]) => searchParametersOf(entities, address.pathOf)) };
}

/** The path is left out: all pages that share it would be one item. */
function numberFirst(keys: readonly string[]): readonly string[] {
  const numbers = keys.filter((key) => !key.startsWith('/'));
  return numbers.length > 0 ? numbers : keys;
}

/** All of them are the page's item, also where they share no key. */
function mergeOne(found: readonly FoundItem[]): FoundItem | null {
  const [name] = found.map(({ keys }) => keys[0]!);
  return mergeItems(found.map((item) => ({ ...item, keys: [name!, ...item.keys] })))[0] ?? null;
}

/** Where the page is. */
export interface Address extends PageAddress {
  /** Other items have the same path. */
  readonly isShared: () => boolean;
}

/** A parameter that tells one item of a page from another, in the address that its data gives. */
const ITEM_PARAMETER = /[?&](id|pid|p|sku|(product|item|article)(_?id)?)=/i;

/**
 * The canonical address, where the page names one on this site, tells two addresses of one page as one. Where the path alone does not tell the page from
 * others, by the canonical address or because a fragment is the route, its item is called by its number.
 */
export function readAddress(root: Document): Address {
  const { origin, pathname, hash } = location;
  const shared = new Set<string>(); // paths under which there are several items
  const read = (address: string): URL | null => {
    try {
      const url = new URL(address, root.baseURI);
      return url.origin === origin ? url : null;
    } catch {
      return null; // what is no address is on no site
    }
  };
  const pathOf = (address: string): string | null => {
    // Most often there is nothing to resolve, and a page may name a thousand addresses.
    if (/^\/[\w/-]{1,127}$/.test(address)) return address;
    const url = read(address);
    if (!url) return null;
    const path = idOfPath(url.pathname);
    if (ITEM_PARAMETER.test(url.search)) shared.add(path);
    return path;
  };
  const link = findOnPage(root, 'link[rel~="canonical" i][href]')[0]?.getAttribute('href');
  const canonical = link ? read(link) : null;
  const path = idOfPath(canonical?.pathname ?? pathname);
  return { path, pathOf, isShared: () => HASH_ROUTE.test(hash) || !!canonical?.search || shared.has(path) };
}
