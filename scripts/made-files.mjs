/** Keeps the files that a generator makes in step with what lies in the repository. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = dirname(dirname(fileURLToPath(import.meta.url)));

/** Text of a file of the repository, by its path there; null when it is not there. */
export function readText(path) {
  const file = join(repository, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * Writes what has changed and removes what is not made any more, or only says so.
 *
 * @param folder Where the files lie, by its path in the repository.
 * @param files Their texts, by their paths in that folder.
 * @param places What the generator owns there: pairs of a folder in `folder` and how its names end.
 * @param check Write nothing; name the files that differ, and let the process fail if there are any.
 * @param command How to write them, for the message.
 */
export function syncFiles({ folder, files, places, check, command }) {
  const path = (name) => join(folder, name);
  const changed = [...files].filter(([name, text]) => readText(path(name)) !== text).map(([name]) => name);
  const strays = places.flatMap(([place, ending]) => listNames(path(place), ending).map((name) => join(place, name))).filter((name) => !files.has(name));
  if (!check) {
    for (const name of changed) {
      const file = join(repository, path(name));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, files.get(name));
    }
    for (const name of strays) rmSync(join(repository, path(name)));
    console.log(`${files.size} files, ${changed.length} written, ${strays.length} removed`);
    return;
  }
  for (const name of changed) console.error(`differs: ${relative('', path(name))}`);
  for (const name of strays) console.error(`not made by this script: ${relative('', path(name))}`);
  if (changed.length + strays.length === 0) return;
  console.error(`Run: ${command}`);
  process.exitCode = 1;
}

function listNames(folder, ending) {
  const path = join(repository, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(ending)) : [];
}
