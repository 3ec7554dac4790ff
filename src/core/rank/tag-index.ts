import { facetOf, type Tag } from '../tags.js';

/** Every tag met so far with a number, from 0, so that lists are scored in typed arrays and not by text. */
export interface TagIndex {
  readonly numbers: Map<Tag, number>;
  /** Tag and facet by number. */
  readonly tags: Tag[];
  readonly facets: string[];
}

/** The tags of an item by number, and for each how many tags of its facet the item has: of two colours each counts half. */
export interface IndexedTags {
  readonly numbers: readonly number[];
  readonly counts: readonly number[];
}

export function createTagIndex(): TagIndex {
  return { numbers: new Map(), tags: [], facets: [] };
}

/** Looks tags up, new ones get the next number. @param tags Each once. */
export function indexTags({ numbers, tags, facets }: TagIndex, own: readonly Tag[]): IndexedTags {
  const known = own.map((tag) => {
    if (!numbers.has(tag)) {
      numbers.set(tag, tags.push(tag) - 1);
      facets.push(facetOf(tag));
    }
    return numbers.get(tag)!;
  });
  return { numbers: known, counts: countByFacet(known, facets) };
}

/** Plain loops: a list of 1,000 items comes through here in one go. */
export function countByFacet(numbers: readonly number[], facets: readonly string[]): number[] {
  const counts: number[] = [];
  for (const number of numbers) {
    let count = 0;
    for (const each of numbers) if (facets[each] === facets[number]) count++;
    counts.push(count);
  }
  return counts;
}
