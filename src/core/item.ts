import { between, check, ofType } from './check.js';
import { isFull } from './edition.js';
import { parseTags, type Tag, type TagInput } from './tags.js';

/** An item as the parts of Selvedge pass it on: checked, capped, with normalised tags. */
export interface Item {
  /** At most 128 characters, compared letter by letter. */
  readonly id: string;
  readonly tags: readonly Tag[];
  /** In the site's own currency, 0 or more. */
  readonly price?: number | undefined;
  /** Added to the score as it is; a score is mostly between -20 and 20. Default 0. */
  readonly boost?: number | undefined;
  /** False puts the item behind all available ones. Default true. */
  readonly available?: boolean | undefined;
  /**
   * Its place in the site's own order of all its items, 0 or more: what stands near to what was just looked at. Default: its place in the list.
   * Not in the small script-tag files.
   */
  readonly position?: number | undefined;
  /** When it came out, epoch milliseconds: on a `news` page what is new stands higher. Not in the small script-tag files. */
  readonly published?: number | undefined;
}

/**
 * An item as a developer gives it: Selvedge's fields or GA4's (`item_id`, `item_category` … `item_category5`, `item_brand`,
 * `item_variant`), which the small script-tag file does not know.
 */
export interface ItemInput {
  readonly id?: string | number | undefined;
  readonly tags?: TagInput | undefined;
  readonly price?: number | undefined;
  readonly boost?: number | undefined;
  readonly available?: boolean | undefined;
  readonly position?: number | undefined;
  /** Epoch milliseconds, a `Date`, or a text that `Date.parse` reads, like `2026-03-01T09:00Z`. */
  readonly published?: number | string | Date | undefined;
  readonly item_id?: string | number | undefined;
  readonly item_brand?: string | undefined;
  readonly item_variant?: string | undefined;
  readonly item_category?: string | undefined;
  readonly item_category2?: string | undefined;
  readonly item_category3?: string | undefined;
  readonly item_category4?: string | undefined;
  readonly item_category5?: string | undefined;
}

/** Ids are cut at this many characters. */
export const MAX_ID_LENGTH = 128;

/** Ids as Selvedge compares them: trimmed, well-formed, at most {@link MAX_ID_LENGTH} characters. */
export function cleanId(id: string | number): string {
  // A lone surrogate cannot be stored the same way everywhere; NFC keeps two encodings of one letter together.
  return String(id).slice(0, 4 * MAX_ID_LENGTH).normalize('NFC').trim().slice(0, MAX_ID_LENGTH).replace(/\p{Surrogate}/gu, '\uFFFD').trimEnd();
}

/** An item whose fields hold, its tags as they came. */
export interface ItemFields extends Omit<Item, 'tags'> {
  readonly tags: TagInput;
}

/**
 * Checks an item of a developer's own code.
 *
 * @throws {SelvedgeError} `item-invalid`, naming the field, what is allowed and what came.
 */
export function parseItem(input: ItemInput): Item {
  const fields = readFields(input);
  return { ...fields, tags: parseTags(fields.tags) };
}

/** The same, without a look into the tags. @throws {SelvedgeError} `item-invalid`. */
export function readFields(input: ItemInput): ItemFields {
  check(INVALID, 'item', input, ofType('object'));
  const rawId = isFull ? (input.id ?? input.item_id) : input.id;
  check(INVALID, 'id', rawId, ofType('string', 'number'));
  const id = cleanId(rawId!);
  check(INVALID, 'id', id, (value) => (value ? '' : 'not empty'));
  const { tags = isFull ? ga4Tags(input) : '', price, boost, available } = input;
  if (price !== undefined) check(INVALID, 'price', price, between(0, Infinity));
  if (boost !== undefined) check(INVALID, 'boost', boost, between(-Infinity, Infinity));
  if (available !== undefined) check(INVALID, 'available', available, ofType('boolean'));
  if (!isFull) return { id, tags, price, boost, available };
  const { position } = input;
  if (position !== undefined) check(INVALID, 'position', position, between(0, Infinity));
  return { id, tags, price, boost, available, position, published: readDate(input.published) };
}

const INVALID = 'item-invalid';

function readDate(date: ItemInput['published']): number | undefined {
  if (date === undefined) return undefined;
  const time = Number(typeof date === 'string' ? Date.parse(date) : date);
  check(INVALID, 'published', date, () => (Number.isFinite(time) ? '' : 'a date: epoch milliseconds, a Date, or a text like "2026-03-01T09:00Z"'));
  return time;
}

function ga4Tags(input: ItemInput): TagInput {
  const categories = (['', 2, 3, 4, 5] as const).map((level) => input[`item_category${level}`]);
  return { category: categories.filter(Boolean).join(' > '), brand: input.item_brand, variant: input.item_variant };
}
