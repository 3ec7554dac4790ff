import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { hasAddress } from './address.js';
import { readEntries, type CatalogueKind, type Entry } from './catalogue-entries.js';
import { hasIdName, idOf, mergeItems, otherNamesOf, toItem, type CatalogueItem } from './item-fields.js';
import { KEPT_LINES, type BrokenRows } from './broken-rows.js';
import { LogError, unreadable } from './log-error.js';

export interface Catalogue {
  /** In the order of the file, each id once. */
  readonly items: readonly CatalogueItem[];
  /** Ids by what else orders call an item; what is told of two items is left out. */
  readonly otherNames: ReadonlyMap<string, string>;
  readonly broken: readonly BrokenRows[];
}

export interface CatalogueOptions {
  /** Products of Shopify are called by their handle, and not by the path of their page. Default false. */
  readonly isByHandle?: boolean;
}

const MAX_ID_CHARACTERS = 128;
/** Bytes of a catalogue at most: of one that is packed nobody knows how large it is before it is unpacked. */
const MAX_BYTES = 256 * 2 ** 20;

/**
 * Reads the catalogue of a site: .csv, .tsv, .json (a list, or one below `items` or `products`), .jsonl, .ndjson, or .xml
 * (a product feed for Google Merchant, as RSS or Atom); each may be .gz. The file is read as a whole.
 *
 * @throws {LogError} `file-unreadable`, `columns-unknown`, `log-empty`, or `log-unusable` where no entry is an item.
 */
export async function readItems(path: string, { isByHandle = false }: CatalogueOptions = {}): Promise<Catalogue> {
  const kind = kindOf(path);
  const entries = await entriesOf(path, kind);
  const items = new Map<string, CatalogueItem>();
  const broken = new Map<string, { count: number; lines: number[] }>();
  const names = createNames();
  let count = 0;
  for (const entry of entries) {
    count++;
    const checked = check(entry, isByHandle);
    if (typeof checked === 'string') {
      const of = broken.get(checked) ?? { count: 0, lines: [] };
      if (of.count++ < KEPT_LINES) of.lines.push(entry.line);
      broken.set(checked, of);
      continue;
    }
    const known = items.get(checked.id);
    const item = known ? mergeItems(known, checked) : checked;
    items.set(checked.id, item);
    if (typeof entry.fields !== 'string') names.add(checked.id, otherNamesOf(entry.fields, item.title));
  }
  const rows = [...broken].map(([reason, of]) => ({ reason, ...of, file: path }));
  if (items.size === 0) throw nothing(path, count, rows);
  return { items: [...items.values()], otherNames: names.except(items), broken: rows };
}

function kindOf(path: string): CatalogueKind {
  const kind = /\.(csv|tsv|json|jsonl|ndjson|xml)(\.gz)?$/i.exec(path)?.[1]!.toLowerCase();
  if (kind === undefined) throw new LogError('file-unreadable', `${path} must end with .csv, .tsv, .json, .jsonl, .ndjson or .xml (each may be .gz)`);
  return (kind === 'ndjson' ? 'jsonl' : kind) as CatalogueKind;
}

async function entriesOf(path: string, kind: CatalogueKind): Promise<readonly Entry[]> {
  try {
    const bytes = await readFile(path);
    const plain = /\.gz$/i.test(path) ? await promisify(gunzip)(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
    if (!isUtf8(plain)) throw new LogError('file-unreadable', `${path} is not UTF-8: write it so, or turn it into that (iconv -f LATIN1 -t UTF-8)`);
    const text = plain.toString('utf8').replace(/^\uFEFF/, '');
    const { entries, names } = readEntries(text, kind);
    if (text.trim() === '') throw new LogError('log-empty', `${path} is empty`);
    if (entries.length > 0 && !hasIdName(names)) {
      throw new LogError('columns-unknown', `${path} has no column for the id of an item (id, item_id, sku, product_id …). Found: ${names.slice(0, 60).join(', ') || 'none'}`);
    }
    return entries;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** Collects what items are called, and who is meant by it. */
function createNames() {
  const ids = new Map<string, string | null>();
  return {
    add(id: string, names: readonly string[]) {
      for (const name of names) {
        const known = ids.get(name);
        ids.set(name, known === undefined || known === id ? id : null);
      }
    },
    /** The names that mean one item, and that are no id of an item. */
    except(items: ReadonlyMap<string, unknown>): Map<string, string> {
      return new Map([...ids].filter((entry): entry is [string, string] => entry[1] !== null && !items.has(entry[0])));
    },
  };
}

/** The item of an entry, or why it is none. */
function check({ fields }: Entry, isByHandle: boolean): CatalogueItem | string {
  if (typeof fields === 'string') return fields;
  const id = idOf(fields, isByHandle);
  if (id === '') return 'no item';
  if (id.length > MAX_ID_CHARACTERS) return 'item id too long';
  if (hasAddress(id)) return 'item id looks like an e-mail address';
  if (/\p{Cc}/u.test(id)) return 'item id has a line break or another control character';
  return toItem(id, fields);
}

function nothing(path: string, count: number, broken: readonly BrokenRows[]): LogError {
  if (count === 0) return new LogError('log-empty', `${path} has no items${/\.xml(\.gz)?$/i.test(path) ? ': they are looked for as <item> (RSS) or <entry> (Atom)' : ''}`);
  return new LogError('log-unusable', `None of the ${count} entries of ${path} is an item. ${broken.map(({ reason, count: of, lines }) => `${reason}: ${of} (line ${lines.join(', ')})`).join('; ')}`);
}
