/** A value of a row: that of a column, or of the first of some keys of the JSON object in it. */
export interface Source {
    /** Index of the column. */
    readonly column: number;
    /** Paths as DuckDB writes them, `$.item_id`. */
    readonly paths?: readonly string[];
    /** Text that stands for no value, besides an empty one. */
    readonly nothing?: string;
}
/** Where the parts of an event stand. Of several sources the first one with a value counts. */
export interface ColumnPlan {
    readonly visitor: readonly Source[];
    readonly at: readonly Source[];
    readonly item: readonly Source[];
    /** Column with a list of items, each of which makes an event; `item` is empty then. */
    readonly itemList?: number;
    readonly type: readonly Source[];
    readonly session: readonly Source[];
    /** The kind of all events where there is no type. */
    readonly kind: 'view' | 'purchase';
    /** Only the first row of an order has its visitor and its time. */
    readonly isFilledByOrder?: boolean;
}
/** Names of columns, given by hand. */
export interface ColumnNames {
    readonly visitor: string;
    readonly at: string;
    readonly item: string;
    readonly type?: string;
    readonly session?: string;
}
/**
 * Tells which columns hold what, by their names in any case.
 *
 * @param names Given by hand, instead of recognising.
 * @throws {LogError} `columns-unknown` with the columns found and what is needed.
 */
export declare function planColumns(columns: readonly string[], path: string, names?: ColumnNames): ColumnPlan;
//# sourceMappingURL=column-plan.d.ts.map