/** The texts in `src/cli/sql/`. */
export type SqlName = 'popularity' | 'steps' | 'pairs';
/**
 * The text of one of the portable queries, with its parameters put in and its comments left out.
 *
 * @param parameters A finite number for each `:name` of the text.
 * @throws {RangeError} For a parameter that is missing or not finite.
 */
export declare function sqlText(name: SqlName, parameters: Readonly<Record<string, number>>): string;
//# sourceMappingURL=sql-text.d.ts.map