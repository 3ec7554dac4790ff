import { between, check, ofType, oneOf, type Rule } from '../check.js';
import { facetOf, parseTags, valueOf, type Tag, type TagValue } from '../tags.js';

/** How much one wish counts. */
interface Strength {
  /** Against the other wishes, 0 to 10; 0: it is told of and has no say in the order. Default 1. */
  readonly weight: number;
  /** A hard condition: what does not meet it never comes. Default false. */
  readonly must: boolean;
}

type StrengthInput = { readonly [part in keyof Strength]?: Strength[part] | undefined };
type Values = TagValue | readonly TagValue[];

/** One wish as a developer writes it: `'sea'`, `['sea', 'garden']`, `{ is: ['sea', 'garden'], must: true }`, `{ all: ['bath', 'desk'] }`, `{ min: 2, max: 5, weight: 2 }`. */
export type WishInput =
  | Values
  /** One of these values, as in the tags of an item; of levels (`'shoes > trail'`) the last. At most 32. */
  | (StrengthInput & { readonly is: Values })
  /** Every one of these values; each that is there counts. At most 32. */
  | (StrengthInput & { readonly all: Values })
  /** A number from `min` to `max`, ends included; one of them may be left out. */
  | (StrengthInput & { readonly min?: number | undefined; readonly max?: number | undefined });

/** What a visitor wishes, by facet; `price` is the item's own price. What is `null` is not wished. */
export type WishesInput = Readonly<Record<string, WishInput | null | undefined>>;

/** One wish, checked and normalised: one of some values, all of some values, or a range. */
export type Wish = Strength &
  (
    | { readonly is: readonly string[]; readonly all?: never }
    | { readonly all: readonly string[]; readonly is?: never }
    | { readonly min?: number; readonly max?: number; readonly is?: never; readonly all?: never }
  );

/** Wishes by facet, normalised as tags are. Plain values: what was parsed can be stored, and parsed again comes out the same. */
export type Wishes = Readonly<Record<string, Wish>>;

const MAX_WISHES = 32;
const MAX_VALUES = 32;
/** Of a facet's name in an error. */
const SHOWN_LENGTH = 64;

const INVALID = 'option-invalid';
const PART = /* @__PURE__ */ oneOf(['is', 'all', 'min', 'max', 'weight', 'must']);
const VALUE: Rule = (value) => (['string', 'boolean'].includes(typeof value) || Number.isFinite(value) ? '' : 'a text, a finite number, true or false');

/**
 * Checks wishes: see {@link WishesInput}. The later of two spellings of one facet counts, so that `parseWishes({ ...before, ...input })` adds to what was wished before.
 * Only an object's own fields are read.
 *
 * @throws {SelvedgeError} `option-invalid`, naming the path, what is allowed and what came; also for more than 32 wishes.
 */
export function parseWishes(input: unknown): Wishes {
  check(INVALID, 'wishes', input, (value) => (isPlain(value) ? '' : 'an object of wishes by facet'));
  const wishes = new Map<string, Wish>();
  for (const [name, value] of Object.entries(input as WishesInput)) {
    const facet = parseTags({ [name]: 'anything' }).map(facetOf)[0];
    check(INVALID, 'the facet of a wish', name, () => (facet ? '' : 'a text that is not empty'));
    if ((value ?? null) === null) wishes.delete(facet!);
    else wishes.set(facet!, parseWish(`wishes.${name.slice(0, SHOWN_LENGTH)}`, facet!, value));
  }
  check(INVALID, 'the number of wishes', wishes.size, between(0, MAX_WISHES));
  return Object.fromEntries(wishes);
}

function parseWish(path: string, facet: string, input: unknown): Wish {
  if (!isPlain(input)) return { is: parseValues(path, facet, input), weight: 1, must: false };
  for (const name of Object.keys(input)) check(INVALID, `a field of ${path}`, name, PART);
  // Without a prototype: what another script has put there is nobody's wish.
  const { is, all, min, max, weight = 1, must = false } = { __proto__: null, ...input } as Record<string, unknown>;
  const kinds = [is, all, min === undefined ? max : min].filter((kind) => kind !== undefined);
  check(INVALID, path, input, () => (kinds.length === 1 ? '' : 'one of { is }, { all } and { min, max }'));
  check(INVALID, `${path}.weight`, weight, between(0, 10));
  check(INVALID, `${path}.must`, must, ofType('boolean'));
  const strength = { weight, must } as Strength;
  if (is !== undefined) return { is: parseValues(`${path}.is`, facet, is), ...strength };
  if (all !== undefined) return { all: parseValues(`${path}.all`, facet, all), ...strength };
  if (min !== undefined) check(INVALID, `${path}.min`, min, between(-Infinity, Infinity));
  if (max !== undefined) check(INVALID, `${path}.max`, max, between((min as number | undefined) ?? -Infinity, Infinity));
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...strength } as Wish;
}

/** Values as the tags of items have them, each once. */
function parseValues(path: string, facet: string, input: unknown): string[] {
  const values = [input].flat();
  check(INVALID, `the number of values of ${path}`, values.length, between(1, MAX_VALUES));
  return [...new Set(values.map((value) => valueOf(parseValue(path, facet, value))))];
}

function parseValue(path: string, facet: string, value: unknown): Tag {
  check(INVALID, path, value, VALUE);
  const tag = parseTags({ [facet]: value as TagValue }).at(-1);
  check(INVALID, path, value, () => (tag ? '' : 'not empty'));
  return tag!;
}

/** True for `{}` of whatever window; not for arrays, dates and maps. */
function isPlain(value: unknown): value is object {
  return Object.prototype.toString.call(value) === '[object Object]';
}
