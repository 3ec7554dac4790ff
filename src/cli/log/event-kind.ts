import { quoteText } from './database.js';

/** What an event is; its place here is its number in columns of kinds. */
export const KINDS = ['view', 'cart', 'purchase', 'back', 'landing', 'list'] as const;

/**
 * - `view`, `cart`, `purchase`: the visitor chose the item.
 * - `back`: returned to it; `landing`: came to it from outside.
 * - `list`: was shown it in a list.
 */
export type EventKind = (typeof KINDS)[number];

const NAMES: Readonly<Record<EventKind, readonly string[]>> = {
  view: ['view', 'view_item', 'select_item', 'product_view', 'product viewed'],
  cart: ['cart', 'add', 'add_to_cart', 'addtocart', 'product added', 'ecommerceabandonedcart'],
  purchase: ['purchase', 'order', 'buy', 'transaction', 'order completed', 'ecommerceorder'],
  back: ['back'],
  landing: ['landing'],
  list: ['list', 'view_item_list', 'product list viewed'],
};

/** Views where the page is that of an item, and nothing where it is another page. */
const PAGE_NAMES = ['page_view', 'pageview', '$pageview', 'action'];

/** The number of a kind in {@link KINDS}. */
export function kindNumber(kind: EventKind): number {
  return KINDS.indexOf(kind);
}

/**
 * Expression of SQL for the number of the kind of an event, NULL for one that says nothing about an item.
 *
 * @param name Expression for the name that the log gives the event.
 * @param item Expression for its item, NULL where it has none.
 */
export function kindExpression(name: string, item: string): string {
  // Not IN: of a longer list DuckDB makes a join, and rows of one moment then come in another order every time.
  const isOneOf = (names: readonly string[]) => `list_contains([${names.map(quoteText).join(', ')}], lower(${name}))`;
  const cases = KINDS.map((kind) => `WHEN ${isOneOf(NAMES[kind])} THEN ${kindNumber(kind)}`);
  const page = `WHEN ${isOneOf(PAGE_NAMES)} AND ${item} IS NOT NULL THEN ${kindNumber('view')}`;
  return `CASE ${cases.join(' ')} ${page} END`;
}

/** Expression of SQL for the name of a kind. */
export function kindNameExpression(kindNumberExpression: string): string {
  return `CASE ${kindNumberExpression} ${KINDS.map((kind, number) => `WHEN ${number} THEN ${quoteText(kind)}`).join(' ')} END`;
}
