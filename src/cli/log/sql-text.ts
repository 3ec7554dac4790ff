import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The texts in `src/cli/sql/`. */
export type SqlName = 'popularity' | 'steps' | 'pairs';

/**
 * The text of one of the portable queries, with numbers in the place of those of its `parameters`, its comments left out.
 *
 * @param values By the name of the parameter; those that are not given stay as they stand in the text.
 * @throws {RangeError} For a value that is not finite, or of no parameter of the query.
 */
export function sqlText(name: SqlName, values: Readonly<Record<string, number>> = {}): string {
  const text = readFileSync(placeOf(name), 'utf8').replace(/--.*$/gm, '');
  return Object.entries(values).reduce((sql, [parameter, value]) => {
    if (!Number.isFinite(value)) throw new RangeError(`${parameter} of ${name}.sql must be a finite number, got ${value}`);
    const own = new RegExp(`\\d+(?= AS ${parameter}\\b)`);
    if (!own.test(sql)) throw new RangeError(`${name}.sql has no parameter ${parameter}`);
    return sql.replace(own, String(value));
  }, text);
}

// The same module runs bundled in dist/cli/, compiled in build/js/cli/log/, and as source under the test runner.
function placeOf(name: SqlName): string {
  const places = ['./sql/', '../sql/', '../../../../src/cli/sql/'].map((folder) => fileURLToPath(new URL(`${folder}${name}.sql`, import.meta.url)));
  return places.find((place) => existsSync(place)) ?? places[0]!;
}
