import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readRecords } from './delimited-records.js';
import type { ItemFields } from './item-fields.js';

export type CatalogueKind = 'csv' | 'tsv' | 'json' | 'jsonl' | 'xml';

/** One entry of a catalogue as it stands there. */
export interface Entry {
  /** Line of the file; in a list of JSON or XML the place in the list, from 1. */
  readonly line: number;
  /** Its fields, or why there are none. */
  readonly fields: ItemFields | 'wrong number of fields' | 'unparsable line';
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** Names of all fields, as in {@link ItemFields}. */
  readonly names: readonly string[];
}

/** Reads the text of a catalogue. Throws a `SyntaxError` for JSON or XML that is none. */
export function readEntries(text: string, kind: CatalogueKind): Entries {
  if (kind === 'csv' || kind === 'tsv') return delimitedEntries(text, kind === 'tsv' ? '\t' : undefined);
  const entries = kind === 'json' ? listEntries(JSON.parse(text || '[]')) : kind === 'jsonl' ? lineEntries(text) : feedEntries(text);
  const names = new Set(entries.flatMap(({ fields }) => (typeof fields === 'string' ? [] : [...fields.keys()])));
  return { entries, names: [...names] };
}

function delimitedEntries(text: string, given: string | undefined): Entries {
  const header = text.split(/\r|\n/, 1)[0]!;
  const delimiter = given ?? [',', ';', '\t', '|'].reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));
  const [first, ...records] = readRecords(text, delimiter);
  const names = first?.fields.map(nameOf) ?? [];
  const entries = records.map(({ line, fields, isBroken }): Entry => {
    if (isBroken) return { line, fields: 'unparsable line' };
    if (fields.length !== names.length) return { line, fields: 'wrong number of fields' };
    return { line, fields: new Map(names.map((name, index) => [name, [fields[index]!]])) };
  });
  return { entries, names };
}

function lineEntries(text: string): Entry[] {
  const lines = text.split('\n').map((content, index) => ({ content, line: index + 1 }));
  return lines.filter(({ content }) => content.trim() !== '').map(({ content, line }) => ({ line, fields: fieldsOf(parse(content)) }));
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // Told as a line that cannot be parsed.
  }
}

function listEntries(value: unknown): Entry[] {
  const list = Array.isArray(value) ? value : listBelow(value, ['items', 'products']);
  return list.map((entry, index) => ({ line: index + 1, fields: fieldsOf(entry) }));
}

/** @see https://support.google.com/merchants/answer/7052112 for the fields, `<g:id>` and so on. */
function feedEntries(text: string): Entry[] {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new SyntaxError(`${verdict.err.msg} (line ${verdict.err.line})`);
  const parser = new XMLParser({ removeNSPrefix: true, ignoreAttributes: true, parseTagValue: false, htmlEntities: true, isArray: (name) => ['item', 'entry'].includes(name) });
  const { rss, feed, RDF } = parser.parse(text) as Record<string, unknown>;
  const channel = isObject(rss) ? rss.channel : undefined;
  const list = [channel, RDF, feed].flatMap((parent) => listBelow(parent, ['item', 'entry']));
  return list.map((entry, index) => ({ line: index + 1, fields: fieldsOf(entry) }));
}

function listBelow(value: unknown, names: readonly string[]): unknown[] {
  if (!isObject(value)) return [];
  return names.map((name) => value[name]).find((list) => Array.isArray(list)) ?? [];
}

function fieldsOf(value: unknown): Entry['fields'] {
  if (!isObject(value)) return 'unparsable line';
  return new Map(Object.entries(value).map(([name, content]) => [nameOf(name), textsOf(content)]));
}

/** `tags: { color: ['red'] }` gives the texts that `tags: ['color:red']` gives. */
function textsOf(content: unknown): string[] {
  if (Array.isArray(content)) return content.flatMap(textsOf);
  if (isObject(content)) return Object.entries(content).flatMap(([facet, value]) => textsOf(value).map((text) => `${facet}:${text}`));
  return typeof content === 'string' || typeof content === 'number' ? [String(content)] : [];
}

function nameOf(name: string): string {
  return name.trim().toLowerCase().replace(/^g:/, '');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
