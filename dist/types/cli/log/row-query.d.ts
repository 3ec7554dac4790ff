import type { ColumnPlan } from './column-plan.js';
import type { LogFile } from './log-file.js';
/** What became of a row; its place here is its number. The ones from the fourth on are broken rows. */
export declare const VERDICTS: readonly ["used", "ignored", "blank", "unparsable line", "no visitor", "unreadable time", "no item", "item id too long", "item id looks like an e-mail address"];
export type Verdict = (typeof VERDICTS)[number];
/**
 * Macros that {@link rowQuery} needs. `epoch_seconds` reads epoch seconds, milliseconds or microseconds, told by their
 * size, and ISO 8601 with a blank or a T; a time without a zone is UTC. Anything else is NULL.
 */
export declare const ROW_MACROS: string;
/**
 * The query that reads a file: a row for each event, in the order of the file, with visitor, session, moment (epoch
 * seconds; `at` is a word of DuckDB), item, kind (number of the kind), verdict (number in {@link VERDICTS}), ignored (name of an ignored event)
 * and, where {@link hasRowNumbers}, row (from 0).
 *
 * E-mail addresses are hashed here, so none is ever written into the database. Of a broken row nothing but its verdict
 * is kept.
 */
export declare function rowQuery(file: LogFile, plan: ColumnPlan): string;
/** Whether rows carry their number: those of other files are simply in their order. */
export declare function hasRowNumbers(plan: ColumnPlan): boolean;
//# sourceMappingURL=row-query.d.ts.map