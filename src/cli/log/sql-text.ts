import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The texts in `src/cli/sql/`. */
export type SqlName = 'popularity' | 'steps' | 'pairs';

/**
 * The text of one of the portable queries, with its parameters put in and its comments left out.
 *
 * @param parameters A finite number for each `:name` of the text.
 * @throws {RangeError} For a parameter that is missing or not finite.
 */
export function sqlText(name: SqlName, parameters: Readonly<Record<string, number>>): string {
  const text = readFileSync(placeOf(name), 'utf8').replace(/--.*$/gm, '');
  return text.replace(/:([a-z_]+)/g, (_, parameter: string) => {
    const value = parameters[parameter];
    if (value === undefined || !Number.isFinite(value)) {
      throw new RangeError(`${parameter} of ${name}.sql must be a finite number, got ${value}`);
    }
    return String(value);
  });
}

// The same module runs bundled in dist/cli/, compiled in build/js/cli/log/, and as source under the test runner.
function placeOf(name: SqlName): string {
  const places = ['./sql/', '../sql/', '../../../../src/cli/sql/'].map((folder) => fileURLToPath(new URL(`${folder}${name}.sql`, import.meta.url)));
  return places.find((place) => existsSync(place)) ?? places[0]!;
}
