import { check, ofType } from './check.js';
import { hash32 } from './hash.js';
import { readFields, type ItemInput } from './item.js';
import { createTagIndex, indexTags, withCounts, type IndexedItem, type IndexedTags, type TagIndex } from './rank/tag-index.js';
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

/** Tags that are one object, and the item that had them when it was last read. */
interface Known {
  readonly tags: readonly Tag[];
  readonly indexed: IndexedTags;
  input: ItemInput | undefined;
  item: IndexedItem | undefined;
}

export function createItemReader(): ItemReader {
  const index = createTagIndex();
  // What was read: tags that are one object, tags in one text, and values by facet as they are written.
  const byObject = new WeakMap<object, Known>();
  const byText = new Map<string, Known>();
  const byValue = new Map<string, Map<unknown, readonly number[]>>();

  // By place: the items of a list mostly have the same facets in the same order, and then none of them is looked up.
  const lastFacets: string[] = [];
  const lastValues: Map<unknown, readonly number[]>[] = [];
  // In which item a tag was met last, counted from 1: a tag counts once.
  const lastItem: number[] = [];
  let items = 0;

  const valuesOf = (facet: string, place: number) => {
    if (lastFacets[place] === facet) return lastValues[place]!;
    let values = byValue.get(facet);
    if (!values) byValue.set(facet, (values = new Map<unknown, readonly number[]>()));
    lastFacets[place] = facet;
    return (lastValues[place] = values);
  };

  const numbersOf = (facet: string, place: number, value: unknown) => {
    const values = valuesOf(facet, place);
    let numbers = values.get(value);
    if (!numbers) values.set(value, (numbers = indexTags(index, parseTags({ [facet]: [value] } as TagInput)).numbers));
    return numbers;
  };

  /** The same as for all pairs together: each tag once, at most as many as an item may have. */
  const readObject = (tags: Exclude<TagInput, string>): Known => {
    const own: number[] = [];
    items++;
    const add = (facet: string, place: number, value: unknown) => {
      for (const number of numbersOf(facet, place, value)) {
        if (lastItem[number] === items) continue;
        lastItem[number] = items;
        own.push(number);
      }
    };
    let place = 0;
    for (const facet of Object.keys(tags)) {
      const values: unknown = tags[facet];
      if (Array.isArray(values)) for (const value of values) add(facet, place, value);
      else add(facet, place, values);
      place++;
    }
    if (own.length > MAX_TAGS) own.length = MAX_TAGS;
    return { tags: own.map((number) => index.tags[number]!), indexed: withCounts(index, own), input: undefined, item: undefined };
  };

  const readText = (text: string): Known => {
    const tags = parseTags(text);
    return { tags, indexed: indexTags(index, tags), input: undefined, item: undefined };
  };

  const readTags = (tags: TagInput): Known => {
    const isText = typeof tags === 'string';
    let known = isText ? byText.get(tags) : byObject.get(tags);
    if (known) return known;
    check('item-invalid', 'tags', tags, ofType('string', 'object'));
    if (isText) byText.set(tags, (known = readText(tags)));
    else byObject.set(tags, (known = readObject(tags)));
    return known;
  };

  return {
    index,
    read(input) {
      const known = byObject.get(input?.tags as object);
      if (known?.item && isSame(known.input!, input)) return known.item;
      const { id, tags, price, boost, available, position, published } = readFields(input);
      const read = readTags(tags);
      const { numbers, counts } = read.indexed;
      const item = { id, idHash: hash32(id), tags: read.tags, numbers, counts, price, boost, available, position, published };
      if (typeof tags === 'object') {
        read.input = { id: input.id, item_id: input.item_id, price, boost, available, position, published: input.published };
        read.item = item;
      }
      return item;
    },
  };
}

/** What may change in an item beside its tags. */
function isSame(a: ItemInput, b: ItemInput): boolean {
  return a.id === b.id && a.item_id === b.item_id && a.price === b.price && a.boost === b.boost && a.available === b.available && a.position === b.position && a.published === b.published;
}
