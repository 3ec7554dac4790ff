import { idOfPath } from '../../core/path-id.js';

/** The values of an entry of a catalogue by the names of its fields, in lower case and without `g:`. */
export type ItemFields = ReadonlyMap<string, readonly string[]>;

/** An item of the catalogue. */
export interface CatalogueItem {
  readonly id: string;
  readonly title?: string;
  /** Values of each facet, each once. Of a category the whole path is one value, `Shoes > Boots`. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** In the currency of the catalogue. */
  readonly price?: number;
}

/** Shopify has two generations of names for the columns of its products. */
const HANDLE_NAMES = ['handle', 'url handle'];
const OPTION_NAMES = ['option1 value', 'option2 value', 'option3 value'];
const ID_NAMES = ['id', 'item', 'item_id', 'sku', 'product_id', ...HANDLE_NAMES, 'variant sku'];
const TITLE_NAMES = ['title', 'name'];
const PRICE_NAMES = ['price', 'variant price'];
const FACETS: Readonly<Record<string, readonly string[]>> = {
  brand: ['brand', 'vendor'],
  category: ['category', 'product_type', 'type', 'google_product_category', 'item_category', 'product category'],
  color: ['color', 'colour'],
  size: ['size'],
  material: ['material'],
  gender: ['gender'],
};

/** Whether one of the names is that of an id. */
export function hasIdName(names: readonly string[]): boolean {
  return names.some((name) => ID_NAMES.includes(name));
}

/**
 * The id of an entry; empty where it has none. Of a product in an export of Shopify it is the path of its page, as cards without an id of their own are
 * called; else the first of the fields for an id that has a value.
 *
 * @param isByHandle Shopify's products are called by their handle alone.
 */
export function idOf(fields: ItemFields, isByHandle: boolean): string {
  if (!isOfShopify(fields)) return firstOf(fields, ID_NAMES)[0] ?? '';
  const [handle] = firstOf(fields, HANDLE_NAMES);
  return handle === undefined || isByHandle ? (handle ?? '') : idOfPath(`/products/${handle}`);
}

/**
 * What else orders call an item: its other numbers, and for Shopify, whose orders have no SKU where the shop gives none, its name with that of the variant.
 *
 * @param title Of the item, which Shopify has in the first row of its variants alone.
 */
export function otherNamesOf(fields: ItemFields, title: string | undefined): string[] {
  const numbers = ID_NAMES.flatMap((name) => firstOf(fields, [name]));
  if (!isOfShopify(fields) || title === undefined) return numbers;
  const variant = OPTION_NAMES.flatMap((name) => firstOf(fields, [name])).filter((value) => value !== 'Default Title');
  return [...numbers, title, ...(variant.length > 0 ? [`${title} - ${variant.join(' / ')}`] : [])];
}

function isOfShopify(fields: ItemFields): boolean {
  return HANDLE_NAMES.some((name) => fields.has(name)) && (fields.has('variant sku') || fields.has('option1 value'));
}

/** An item of the fields of an entry. */
export function toItem(id: string, fields: ItemFields): CatalogueItem {
  const title = firstOf(fields, TITLE_NAMES)[0];
  const price = amountOf(firstOf(fields, PRICE_NAMES)[0] ?? '');
  const tags = new Map<string, Set<string>>();
  const add = (facet: string, value: string) => tags.set(facet, (tags.get(facet) ?? new Set()).add(value));
  for (const [facet, names] of Object.entries(FACETS)) {
    for (const value of firstOf(fields, names)) add(facet, facet === 'category' ? levelsOf(value) : value);
  }
  for (const token of tokensOf(fields.get('tags') ?? [])) {
    const [, facet = 'tag', value = token] = /^([\p{L}\p{N}_-]+):(\S.*)$/u.exec(token) ?? [];
    add(facet.toLowerCase(), value);
  }
  return {
    id,
    ...(title !== undefined && { title }),
    tags: Object.fromEntries([...tags].map(([facet, values]) => [facet, [...values]])),
    ...(price !== undefined && { price }),
  };
}

/**
 * One item of two entries with the same id, as the rows of variants in an export of Shopify products are: the first one
 * has the word, the other adds its tags.
 */
export function mergeItems(first: CatalogueItem, other: CatalogueItem): CatalogueItem {
  const facets = new Set([...Object.keys(first.tags), ...Object.keys(other.tags)]);
  const both = [...facets].map((facet) => [facet, [...new Set([...(first.tags[facet] ?? []), ...(other.tags[facet] ?? [])])]] as const);
  return { ...other, ...first, tags: Object.fromEntries(both) };
}

function firstOf(fields: ItemFields, names: readonly string[]): readonly string[] {
  for (const name of names) {
    const values = (fields.get(name) ?? []).map((value) => value.trim()).filter(Boolean);
    if (values.length > 0) return values;
  }
  return [];
}

function levelsOf(category: string): string {
  return category.split(/\s*>\s*/).filter(Boolean).join(' > ');
}

/** `facet:value` tokens between blanks or `;`, or words between commas; a list is taken as it is. */
function tokensOf(values: readonly string[]): string[] {
  const separator = (text: string) => (text.includes(',') ? ',' : text.includes(';') ? ';' : /^\S+:\S+(\s+\S+:\S+)*$/.test(text) ? /\s+/ : /$/);
  const tokens = values.length === 1 ? values[0]!.trim().split(separator(values[0]!.trim())) : values;
  return tokens.map((token) => token.trim()).filter(Boolean);
}

/** `1,299.00 EUR`, `1.299,00`, `12,5`: what is last is the sign of decimals, unless three digits follow it. */
function amountOf(text: string): number | undefined {
  const digits = /\d[\d.,]*/.exec(text)?.[0].replace(/[.,]$/, '');
  if (digits === undefined) return undefined;
  const isPlain = /^\d+(\.\d+)?$/.test(digits);
  return Number(isPlain ? digits : digits.replace(/[.,](?=\d{3}(\D|$))/g, '').replace(',', '.')) || (/^[0.,]+$/.test(digits) ? 0 : undefined);
}
