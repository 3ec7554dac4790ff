/**
 * Subresource integrity: with its hash in the tag, a browser runs a script only when it is byte for byte the published one.
 *
 * Run: node scripts/integrity.mjs. Prints the hashes of the script-tag files in dist/, for the notes of a release; fails when
 * dist/integrity.json has others.
 *
 * @see https://www.w3.org/TR/sri-2/
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files for a `<script>` tag. Not selvedge-model.js: the command line puts a site's model into it, which has another hash. */
const SCRIPT_TAG = /^selvedge(?!-model\b).*\.js$/;

/**
 * @param {string} folder Of built files.
 * @returns {Record<string, string>} What belongs into `integrity="…"`, by file, in the order of the names. SHA-384, as most publish it.
 */
export function readIntegrity(folder) {
  const names = readdirSync(folder).filter((name) => SCRIPT_TAG.test(name)).sort();
  return Object.fromEntries(names.map((name) => [name, `sha384-${createHash('sha384').update(readFileSync(join(folder, name))).digest('base64')}`]));
}

/** Writes `integrity.json` beside the files: the same bytes for the same files. @param {string} folder */
export function writeIntegrity(folder) {
  writeFileSync(join(folder, 'integrity.json'), formatIntegrity(folder));
}

function formatIntegrity(folder) {
  return `${JSON.stringify(readIntegrity(folder), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  for (const [name, hash] of Object.entries(readIntegrity(folder))) console.log(`${name} ${hash}`);
  if (readFileSync(join(folder, 'integrity.json'), 'utf8') !== formatIntegrity(folder)) {
    console.error('dist/integrity.json has other hashes; run "npm run build"');
    process.exitCode = 1;
  }
}
