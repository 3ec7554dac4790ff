import { check, ofType } from './check.js';

/** A facet and a value in one string, `facet:value`, both normalised: trimmed, NFKC, lower case. */
export type Tag = string;

/** A value as a developer writes it. */
export type TagValue = string | number | boolean;

/**
 * Tags as a developer writes them: `'category: running; brand: New Balance'` (the syntax of `data-sv-tags`) or an object of
 * facets with one value or several. In a value, `a > b > c` stands for all three levels.
 */
export type TagInput = string | Readonly<Record<string, TagValue | readonly TagValue[] | null | undefined>>;

/** More tags an item than this are cut off. */
export const MAX_TAGS = 64;
const MAX_PART_LENGTH = 64;
const MAX_LEVELS = 8;

/**
 * Trims, folds compatibility forms (NFKC), white space and case, so that two spellings of one value are one value.
 *
 * @param limit Longest outcome, in characters. Default: as long as it is.
 */
export function normalise(text: string, limit?: number): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase().slice(0, limit);
}

/** The facet of a tag: `category` for `category:shoes`. */
export function facetOf(tag: Tag): string {
  return tag.slice(0, tag.indexOf(':'));
}

/** The value of a tag: `shoes` for `category:shoes`. */
export function valueOf(tag: Tag): string {
  return tag.slice(tag.indexOf(':') + 1);
}

/**
 * Reads tags in the syntax of `data-sv-tags`: `facet: value` pairs separated by `;`.
 *
 * @returns At most {@link MAX_TAGS} tags, each once, in the order given. Pairs without a facet or a value are left out; parts
 *   over 64 characters and levels beyond 8 are cut.
 */
export function parseTagText(text: string): Tag[] {
  return collectTags(text.split(';').map((pair) => pair.split(/:(.*)/s)));
}

/**
 * Reads the tags of one item from either form; see {@link parseTagText}.
 *
 * @throws {SelvedgeError} `item-invalid` when a value is not a text, a number, true or false, or an array of these.
 */
export function parseTags(input: TagInput): Tag[] {
  check('item-invalid', 'tags', input, ofType('string', 'object'));
  if (typeof input === 'string') return parseTagText(input);
  const pairs: [string, string][] = [];
  for (const [facet, values] of Object.entries(input)) {
    for (const value of [values].flat() as readonly unknown[]) {
      if (value === undefined || value === null) continue;
      check('item-invalid', `tags.${facet}`, value, ofType('string', 'number', 'boolean'));
      pairs.push([facet.replaceAll(':', ' '), `${value as TagValue}`]);
    }
  }
  return collectTags(pairs);
}

/** Makes tags of pairs of a facet and a value as they are written; see {@link parseTagText}. */
export function collectTags(pairs: readonly (readonly string[])[]): Tag[] {
  const tags = new Set<Tag>();
  for (const [facetText, valueText = ''] of pairs) {
    const facet = normalise(facetText!, MAX_PART_LENGTH);
    let path = '';
    for (const level of valueText.split('>', MAX_LEVELS)) {
      const value = normalise(level, MAX_PART_LENGTH);
      if (!facet || !value) continue;
      path = path ? `${path} > ${value}` : value;
      tags.add(`${facet}:${path}`);
    }
  }
  return [...tags].slice(0, MAX_TAGS);
}

/** The tags of an item with their share of the facet: of two colours each counts half. */
export function tagShares(tags: readonly Tag[]): [tag: Tag, share: number][] {
  const facets = tags.map(facetOf);
  return tags.map((tag, index) => [tag, 1 / facets.filter((facet) => facet === facets[index]).length]);
}
