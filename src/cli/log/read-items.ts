import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readEntries, type CatalogueKind, type Entry } from './catalogue-entries.js';
import { hasIdName, idOf, mergeItems, toItem, type CatalogueItem } from './item-fields.js';
import { KEPT_LINES, type BrokenRows } from './load-file.js';
import { LogError } from './log-error.js';

export interface Catalogue {
  /** In the order of the file, each id once. */
  readonly items: readonly CatalogueItem[];
  readonly broken: readonly BrokenRows[];
}

const MAX_ID_CHARACTERS = 128;

/**
 * Reads the catalogue of a site: .csv, .tsv, .json (a list, or one below `items` or `products`), .jsonl, .ndjson, or .xml
 * (a product feed for Google Merchant, as RSS or Atom); each may be .gz. The file is read as a whole.
 *
 * @throws {LogError} `file-unreadable`, `columns-unknown`, `log-empty`, or `log-unusable` where no entry is an item.
 */
export async function readItems(path: string): Promise<Catalogue> {
  const kind = kindOf(path);
  const entries = await entriesOf(path, kind);
  const items = new Map<string, CatalogueItem>();
  const broken = new Map<string, { count: number; lines: number[] }>();
  let count = 0;
  for (const entry of entries) {
    count++;
    const checked = check(entry);
    if (typeof checked === 'string') {
      const of = broken.get(checked) ?? { count: 0, lines: [] };
      if (of.count++ < KEPT_LINES) of.lines.push(entry.line);
      broken.set(checked, of);
      continue;
    }
    const known = items.get(checked.id);
    items.set(checked.id, known ? mergeItems(known, checked) : checked);
  }
  const rows = [...broken].map(([reason, of]) => ({ reason, ...of, file: path }));
  if (items.size === 0) throw nothing(path, count, rows);
  return { items: [...items.values()], broken: rows };
}

function kindOf(path: string): CatalogueKind {
  const kind = /\.(csv|tsv|json|jsonl|ndjson|xml)(\.gz)?$/i.exec(path)?.[1]!.toLowerCase();
  if (kind === undefined) throw new LogError('file-unreadable', `${path} must end with .csv, .tsv, .json, .jsonl, .ndjson or .xml (each may be .gz)`);
  return (kind === 'ndjson' ? 'jsonl' : kind) as CatalogueKind;
}

async function entriesOf(path: string, kind: CatalogueKind): Promise<readonly Entry[]> {
  try {
    const bytes = await readFile(path);
    const text = (/\.gz$/i.test(path) ? await promisify(gunzip)(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
    const { entries, names } = readEntries(text, kind);
    if (text.trim() === '') throw new LogError('log-empty', `${path} is empty`);
    if (entries.length > 0 && !hasIdName(names)) {
      throw new LogError('columns-unknown', `${path} has no column for the id of an item (id, item_id, sku, product_id …). Found: ${names.slice(0, 60).join(', ') || 'none'}`);
    }
    return entries;
  } catch (cause) {
    if (cause instanceof LogError) throw cause;
    throw new LogError('file-unreadable', `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The item of an entry, or why it is none. */
function check({ fields }: Entry): CatalogueItem | string {
  if (typeof fields === 'string') return fields;
  const id = idOf(fields);
  if (id === '') return 'no item';
  if (id.length > MAX_ID_CHARACTERS) return 'item id too long';
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(id)) return 'item id looks like an e-mail address';
  return toItem(id, fields);
}

function nothing(path: string, count: number, broken: readonly BrokenRows[]): LogError {
  if (count === 0) return new LogError('log-empty', `${path} has no items`);
  return new LogError('log-unusable', `None of the ${count} entries of ${path} is an item. ${broken.map(({ reason, count: of, lines }) => `${reason}: ${of} (line ${lines.join(', ')})`).join('; ')}`);
}
