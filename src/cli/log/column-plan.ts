import { LogError } from './log-error.js';

/** A value of a row: that of a column, or of the first of some keys of the JSON object in it. */
export interface Source {
  /** Index of the column. */
  readonly column: number;
  /** Paths as DuckDB writes them, `$.item_id`. */
  readonly paths?: readonly string[];
  /** The column is a list of keys and values: the one with this key. */
  readonly parameter?: string;
  /** Text that stands for no value, besides an empty one. */
  readonly nothing?: string;
}

/** Where the parts of an event stand. Of several sources the first one with a value counts. */
export interface ColumnPlan {
  readonly visitor: readonly Source[];
  readonly at: readonly Source[];
  readonly item: readonly Source[];
  /** Where a row has several items, each of which makes an event; `item` is of rows that have no list. */
  readonly itemList?: ItemList;
  /** Where a row is a whole visit: its actions in their order, each of which makes an event; `at`, `item` and `type` are empty then. */
  readonly actions?: readonly ActionColumns[];
  readonly type: readonly Source[];
  readonly session: readonly Source[];
  /** The kind of all events where there is no type. */
  readonly kind: 'view' | 'purchase';
  /** Only the first row of an order has its visitor and its time. */
  readonly isFilledByOrder?: boolean;
}

/**
 * One column with a list of objects, or with an object that has it below a key, each with its id under the first of some keys; or several columns with one item each,
 * written like `name:Hat|product_id:12|sku:H-1`.
 */
export type ItemList = { readonly objects: number; readonly keys: readonly string[]; readonly below?: string } | { readonly columns: readonly number[] };

/** Where the parts of one action of a visit stand; in an order each of its items has an action of its own. */
export type ActionColumns = Pick<ColumnPlan, 'at' | 'item' | 'type'>;

/** Names of columns, given by hand. */
export interface ColumnNames {
  readonly visitor: string;
  readonly at: string;
  readonly item: string;
  readonly type?: string;
  readonly session?: string;
}

/** Finds a column by the first of some names that is there. */
type Find = (...names: string[]) => Source[];
/** `columns` has all names in small letters. */
type Format = (find: Find, columns: readonly string[]) => ColumnPlan | undefined;

/**
 * Tells which columns hold what, by their names in any case.
 *
 * @param names Given by hand, instead of recognising.
 * @throws {LogError} `columns-unknown` with the columns found and what is needed.
 */
export function planColumns(columns: readonly string[], path: string, names?: ColumnNames): ColumnPlan {
  const lower = columns.map((column) => column.toLowerCase());
  const find: Find = (...wanted) => {
    const column = wanted.map((name) => lower.indexOf(name)).find((index) => index >= 0);
    return column === undefined ? [] : [{ column }];
  };
  if (names) return planByHand(names, find, columns, path);
  for (const format of FORMATS) {
    const plan = format(find, lower);
    if (plan) return plan;
  }
  throw unknownColumns(`${path}: the columns are not recognised`, columns);
}

function planByHand(names: ColumnNames, find: Find, columns: readonly string[], path: string): ColumnPlan {
  const given = (name: string | undefined) => {
    const source = name === undefined ? [] : find(name.trim().toLowerCase());
    if (name !== undefined && source.length === 0) throw unknownColumns(`${path} has no column ${JSON.stringify(name)}`, columns);
    return source;
  };
  return { visitor: given(names.visitor), at: given(names.at), item: given(names.item), type: given(names.type), session: given(names.session), kind: 'view' };
}

function unknownColumns(trouble: string, columns: readonly string[]): LogError {
  const found = columns.length > 0 ? columns.slice(0, 60).join(', ') : 'none';
  return new LogError(
    'columns-unknown',
    `${trouble}. Found: ${found}. Needed: a visitor (visitor, user_id, client_id …), a time (timestamp, date, event_time …) and an item ` +
      '(item_id, product_id, sku …), or an export of GA4, Shopify, WooCommerce, Matomo or PostHog. ' +
      'Name the columns yourself with --columns visitor=…,at=…,item=…[,type=…][,session=…]',
  );
}

function plain(find: Find): ColumnPlan | undefined {
  const visitor = find('visitor', 'user', 'user_id', 'customer', 'customer_id', 'client_id', 'visitor_id', 'anonymous_id');
  const at = find('ts', 'timestamp', 'time', 'at', 'date', 'datetime', 'event_time', 'created_at');
  const item = find('item', 'item_id', 'product', 'product_id', 'sku', 'id');
  if (!visitor.length || !at.length || !item.length) return undefined;
  return { visitor, at, item, type: find('type', 'kind', 'event', 'event_name', 'name', 'action'), session: find('session', 'session_id', 'order_id'), kind: 'view' };
}

/** What GA4 writes in the place of an id that the site did not tell. */
export const NOT_SET = '(not set)';

/** @see https://support.google.com/analytics/answer/7029846 */
function analytics(find: Find): ColumnPlan | undefined {
  const [visitor, at, list] = [find('user_pseudo_id'), find('event_timestamp'), find('items')];
  const item = find('item_id', 'items.item_id', 'items_item_id').map((source) => ({ ...source, nothing: NOT_SET }));
  if (!visitor.length || !at.length || (!item.length && !list.length)) return undefined;
  const session = [...find('ga_session_id'), ...find('event_params').map((source) => ({ ...source, parameter: 'ga_session_id' }))];
  const plan = { visitor, at, type: find('event_name'), session, kind: 'view' } as const;
  return item.length ? { ...plan, item } : { ...plan, item: [], itemList: { objects: list[0]!.column, keys: ['item_id'] } };
}

/** @see https://help.shopify.com/en/manual/fulfillment/managing-orders/exporting-orders */
function shopify(find: Find): ColumnPlan | undefined {
  const [session, visitor, at] = [find('name'), find('email'), find('created at')];
  const item = [...find('lineitem sku'), ...find('lineitem name')];
  if (!session.length || !visitor.length || !at.length || !item.length) return undefined;
  return { visitor, at, item, type: [], session, kind: 'purchase', isFilledByOrder: true };
}

/** WooCommerce itself exports no orders; these are the columns of the extensions that do, with a row for each product or for each order. */
function wooCommerce(find: Find): ColumnPlan | undefined {
  const session = find('order_id', 'order_number', 'order number');
  const at = find('date_created', 'order_date', 'date', 'order date');
  // All guests are customer 0.
  const visitor = [...find('customer_id', 'customer_user').map((source) => ({ ...source, nothing: '0' })), ...find('billing_email', 'customer_email', 'email (billing)')];
  if (!session.length || !at.length || !visitor.length || find('type', 'event', 'event_name', 'action').length) return undefined;
  const plan = { visitor, at, type: [], session, kind: 'purchase' } as const;
  const item = [...find('product_id', 'item_product_id', 'product id'), ...find('sku', 'item_sku', 'product_sku')];
  if (item.length) return { ...plan, item };
  const columns: number[] = [];
  for (let [source] = find('line_item_1'); source; [source] = find(`line_item_${columns.length + 1}`)) columns.push(source.column);
  return columns.length ? { ...plan, item: [], itemList: { columns } } : undefined;
}

function matomo(find: Find): ColumnPlan | undefined {
  const visitor = find('visitorid', 'idvisitor');
  const at = find('servertimestamp', 'server_time', 'timestamp', 'servertimepretty');
  const item = find('itemsku', 'productsku', 'productviewsku', 'product_sku', 'sku');
  if (!visitor.length || !at.length || !item.length) return undefined;
  return { visitor, at, item, type: find('type', 'actiontype', 'event'), session: find('idvisit'), kind: 'view' };
}

/**
 * What Matomo's reporting interface writes for `Live.getLastVisitsDetails`: a row a visit, and for each action as many columns as it has properties.
 *
 * @see https://developer.matomo.org/api-reference/reporting-api#Live
 */
function matomoVisits(find: Find, columns: readonly string[]): ColumnPlan | undefined {
  const visitor = find('visitorid');
  const actions = columns.flatMap((name): ActionColumns[] => {
    const action = /^(actiondetails_\d+_)(?:productviewsku|itemdetails_\d+_itemsku)$/.exec(name)?.[1];
    if (action === undefined) return [];
    return [{ at: [...find(`${action}timestamp`), ...find(`${action}servertimepretty`)], item: find(name), type: find(`${action}type`) }];
  });
  if (!visitor.length || !actions.length || !actions.every(({ at, type }) => at.length && type.length)) return undefined;
  return { visitor, at: [], item: [], actions, type: [], session: find('idvisit'), kind: 'view' };
}

const ITEM_KEYS = ['item_id', 'product_id', 'sku', 'item'];

/** @see https://segment.com/docs/connections/spec/ecommerce/v2/ for the names of the events and what they hold */
function postHog(find: Find): ColumnPlan | undefined {
  const [visitor, at, type, properties] = [find('distinct_id'), find('timestamp'), find('event'), find('properties')];
  const inProperties = (paths: string[]) => properties.map((source) => ({ ...source, paths }));
  const item = [...find(...ITEM_KEYS.map((key) => `properties.${key}`), ...ITEM_KEYS), ...inProperties(ITEM_KEYS.map((key) => `$.${key}`))];
  if (!visitor.length || !at.length || !type.length || !item.length) return undefined;
  // Orders have all their items in one event.
  const [products] = [...find('properties.products').map(({ column }) => ({ objects: column })), ...properties.map(({ column }) => ({ objects: column, below: 'products' }))];
  const session = [...find('properties.$session_id', '$session_id'), ...inProperties(['$."$session_id"'])];
  return { visitor, at, item, ...(products && { itemList: { ...products, keys: ITEM_KEYS } }), type, session, kind: 'view' };
}

/** The ones with the most telling columns first. */
const FORMATS: readonly Format[] = [shopify, analytics, wooCommerce, matomoVisits, matomo, postHog, plain];
