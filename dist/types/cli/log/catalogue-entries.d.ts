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
export declare function readEntries(text: string, kind: CatalogueKind): Entries;
//# sourceMappingURL=catalogue-entries.d.ts.map