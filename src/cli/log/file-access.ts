import { quoteName, quoteText } from './database.js';
import type { ItemList } from './column-plan.js';
import type { LogFile } from './log-file.js';

/** How a file is opened, and expressions for what stands in its columns, by index. */
export interface FileAccess {
  /** What stands behind FROM; rows of a file with a JSON object a line have a column `line`: 0 for no row, 1 for a line that cannot be read, else 2. */
  readonly from: string;
  /** The text of a column. */
  readonly text: (column: number) => string;
  /** The ids in a list of items, NULL or empty where there are none. */
  readonly list: (items: ItemList) => string;
  /** The value of one of the parameters of an event, in the column that has them all as a list of keys and values. */
  readonly parameter: (column: number, name: string) => string;
}

/** The expressions hold where `ROW_MACROS` are known. */
export function accessTo({ kind, path, delimiter, columns }: LogFile): FileAccess {
  const quoted = quoteText(path);
  if (kind === 'parquet') {
    const name = (column: number) => quoteName(columns[column]!);
    const text = (column: number) => `CAST(${name(column)} AS VARCHAR)`;
    return { from: `read_parquet(${quoted})`, text, ...listsIn(text, (column) => [`to_json(${name(column)})`, '$']) };
  }
  if (kind === 'lines') {
    const key = (column: number) => `$."${columns[column]!}"`;
    const text = (column: number) => `json_extract_string(record, ${quoteText(key(column))})`;
    return { from: jsonLines(quoted), text, ...listsIn(text, (column) => ['record', key(column)]) };
  }
  const types = columns.map((_, column) => `'c${column}': 'VARCHAR'`).join(', ');
  const options = `auto_detect = false, header = true, delim = ${quoteText(delimiter)}, quote = '"', escape = '"', columns = {${types}}`;
  return {
    from: `read_csv(${quoted}, ${options}, store_rejects = true, rejects_table = 'rejects', rejects_scan = 'reject_scans')`,
    text: (column) => `c${column}`,
    ...listsIn((column) => `c${column}`, (column) => [`CASE WHEN json_valid(c${column}) THEN c${column} END`, '$']),
  };
}

/** @see https://www.webtoffee.com/docs/order-export-and-order-import-plugin-for-woocommerce/ for columns like these. */
function idInPairs(text: string): string {
  const valueOf = (key: string) => `filled(regexp_extract(${text}, '(?:^|\\|)${key}:([^|]+)', 1))`;
  return `coalesce(${valueOf('product_id')}, ${valueOf('sku')})`;
}

/** Lists stand as such, or in the shape in which BigQuery writes them into Parquet files. */
function listsIn(text: FileAccess['text'], placeOf: (column: number) => readonly [json: string, path: string]): Pick<FileAccess, 'list' | 'parameter'> {
  const objectsIn = (column: number, field = '') => {
    const [json, path] = placeOf(column);
    const all = ['[*]', '.list[*].element'].map((shape) => `json_extract(${json}, ${quoteText(path + field + shape)})`);
    return `list_concat(${all.join(', ')})`;
  };
  const idsIn = (objects: string, keys: readonly string[]) => `list_transform(${objects}, lambda one: coalesce(${keys.map((key) => `json_extract_string(one, ${quoteText(`$.${key}`)})`).join(', ')}))`;
  return {
    list: (items) => ('objects' in items ? idsIn(objectsIn(items.objects, items.below && `.${items.below}`), items.keys) : `list_filter([${items.columns.map((column) => idInPairs(text(column))).join(', ')}], lambda one: one IS NOT NULL)`),
    parameter: (column, name) => `parameter_of(${objectsIn(column)}, ${quoteText(name)})`,
  };
}

/** As lines of text, so that a row is a line; a character that JSON never has inside a line stands for the delimiter. */
function jsonLines(quotedPath: string): string {
  const lines = `read_csv(${quotedPath}, auto_detect = false, header = false, delim = '\x01', quote = '', escape = '', columns = {'content': 'VARCHAR'}, max_line_size = 16777216, strict_mode = false, null_padding = true)`;
  return `(
    SELECT CASE WHEN is_object THEN content END AS record, CASE WHEN filled(content) IS NULL THEN 0 WHEN is_object THEN 2 ELSE 1 END AS line
    FROM (SELECT content, CASE WHEN json_valid(content) THEN json_type(content) = 'OBJECT' ELSE false END AS is_object FROM ${lines}))`;
}
