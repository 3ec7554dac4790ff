import { facetOf, MAX_TAGS, type Tag } from '../tags.js';

/** Where an item was read from, most trusted first. */
const SOURCES = ['json-ld', 'microdata', 'rdfa', 'open-graph', 'data-layer', 'meta', 'learned'] as const;
export type Source = (typeof SOURCES)[number];

/** How far a source is trusted: 0 for what was learned, then up to 6. */
export function trustOf(source: Source): number {
  return SOURCES.length - 1 - SOURCES.indexOf(source);
}

/** An item as one source of a page describes it. */
export interface FoundItem {
  readonly source: Source;
  /** schema.org's name of what it is, `Product`; empty where the source has none. */
  readonly type: string;
  /** All that it is called by: its path on this site first, then numbers like `sku`. */
  readonly keys: readonly string[];
  readonly title: string;
  readonly tags: readonly Tag[];
  /** In the site's own currency, 0 or more. */
  readonly price?: number | undefined;
  readonly available?: boolean | undefined;
}

/**
 * Puts together what several sources say of the same item: of each facet, and of price and availability, the most trusted source that has it
 * is taken.
 *
 * @param found In any order; those that share a key are one item.
 * @returns Each item once, by its first appearance; its source is the most trusted one.
 */
export function mergeItems(found: readonly FoundItem[]): FoundItem[] {
  const groups: FoundItem[][] = [];
  const groupOf = new Map<string, FoundItem[]>();
  for (const item of found) {
    const known = new Set(item.keys.map((key) => groupOf.get(key)).filter((group) => group !== undefined));
    const [group = []] = known;
    if (known.size === 0) groups.push(group);
    const joined = [item, ...[...known].filter((other) => other !== group).flatMap((other) => other.splice(0))];
    group.push(...joined);
    for (const { keys } of joined) for (const key of keys) groupOf.set(key, group);
  }
  return groups.filter((group) => group.length > 0).map(mergeGroup);
}

function mergeGroup(group: readonly FoundItem[]): FoundItem {
  if (group.length === 1) return group[0]!;
  const byTrust = [...group].sort((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source));
  const [first] = byTrust as [FoundItem];
  const tags: Tag[] = [];
  for (const item of byTrust) {
    const facets = new Set(tags.map(facetOf));
    tags.push(...item.tags.filter((tag) => !facets.has(facetOf(tag))));
  }
  return {
    source: first.source,
    type: byTrust.find(({ type }) => type)?.type ?? '',
    keys: [...new Set(byTrust.flatMap(({ keys }) => keys))],
    title: byTrust.find(({ title }) => title)?.title ?? '',
    tags: tags.slice(0, MAX_TAGS),
    price: byTrust.find(({ price }) => price !== undefined)?.price,
    available: byTrust.find(({ available }) => available !== undefined)?.available,
  };
}
