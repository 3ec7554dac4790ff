import { check, ofType } from './check.js';
import { hash32 } from './hash.js';
import { readFields, type ItemInput } from './item.js';
import type { IndexedItem } from './rank/fast-score.js';
import { countByFacet, createTagIndex, indexTags, type IndexedTags, type TagIndex } from './rank/tag-index.js';
import { MAX_TAGS, parseTags, type Tag, type TagInput } from './tags.js';

/** Reads items of a developer's own code for ranking, and remembers what it has read: texts are normalised once. */
export interface ItemReader {
  readonly index: TagIndex;
  /**
   * @param input Its `tags`, when they are an object, are read once: a new object is to be passed where they change.
   * @throws {SelvedgeError} `item-invalid`, as `parseItem`.
   */
  read(input: ItemInput): IndexedItem;
}

interface ReadTags extends IndexedTags {
  readonly tags: readonly Tag[];
}

export function createItemReader(): ItemReader {
  const index = createTagIndex();
  // What was read: tags that are one object, tags in one text, and values by facet as they are written.
  const byObject = new WeakMap<object, ReadTags>();
  const byText = new Map<string, ReadTags>();
  const byValue = new Map<string, Map<unknown, readonly number[]>>();

  const withNumbers = (tags: readonly Tag[]): ReadTags => ({ tags, ...indexTags(index, tags) });

  const numbersOf = (facet: string, value: unknown) => {
    let values = byValue.get(facet);
    if (!values) byValue.set(facet, (values = new Map<unknown, readonly number[]>()));
    let numbers = values.get(value);
    if (!numbers) values.set(value, (numbers = indexTags(index, parseTags({ [facet]: [value] } as TagInput)).numbers));
    return numbers;
  };

  /** The same as for all pairs together: each tag once, at most as many as an item may have. */
  const readObject = (tags: Exclude<TagInput, string>): ReadTags => {
    const own: number[] = [];
    for (const facet of Object.keys(tags)) {
      const values: unknown = tags[facet];
      for (const value of Array.isArray(values) ? values : [values]) {
        for (const number of numbersOf(facet, value)) if (!own.includes(number)) own.push(number);
      }
    }
    const numbers = own.slice(0, MAX_TAGS);
    return { tags: numbers.map((number) => index.tags[number]!), numbers, counts: countByFacet(numbers, index.facets) };
  };

  const readTags = (tags: TagInput): ReadTags => {
    const isText = typeof tags === 'string';
    let known = isText ? byText.get(tags) : byObject.get(tags);
    if (known) return known;
    check('item-invalid', 'tags', tags, ofType('string', 'object'));
    if (isText) byText.set(tags, (known = withNumbers(parseTags(tags))));
    else byObject.set(tags, (known = readObject(tags)));
    return known;
  };

  return {
    index,
    read(input) {
      const { id, tags, price, boost, available } = readFields(input);
      const known = readTags(tags);
      return { id, idHash: hash32(id), tags: known.tags, numbers: known.numbers, counts: known.counts, price, boost, available };
    },
  };
}
