/** One record of a CSV or TSV text. */
export interface DelimitedRecord {
    /** Line the record begins on, the first of the text being 1. */
    readonly line: number;
    /** Quotes are taken off, blanks are kept. */
    readonly fields: readonly string[];
    /** A quoted field has no end, or goes on after its end. */
    readonly isBroken: boolean;
}
/** Reads the records of a text one by one, as RFC 4180 has them; empty lines are passed over. */
export declare function readRecords(text: string, delimiter: string): Generator<DelimitedRecord, undefined>;
//# sourceMappingURL=delimited-records.d.ts.map