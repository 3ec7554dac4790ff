/**
 * Scans the built files for every way to send, to load, to leave the page or to listen to others: the second lock beside the browser's
 * own network log (test/pages/network.test.ts). It reads syntax, not text, and follows names as far as names tell.
 *
 * Run: node scripts/scan.mjs [folder, dist]
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { CODE, REQUEST } from './scan/allowed.mjs';
import { plainCode } from './scan/plain-code.mjs';
import { findWays } from './scan/rules.mjs';
import { readNames } from './scan/scopes.mjs';

/** @typedef {{ line: number, column: number, what: string, code: string }} Finding From 1 on; `code` is what the list would have to allow. */

/** The one file that may load: a model, from where the site says. */
const LOADER = 'model.js';
/** Files for a script tag; all others are modules. In a script `<!--` begins a comment, in a module it does not: each is read as it runs. */
const SCRIPT = /^selvedge/;

/**
 * Names everything in a script that is not on the lists of scan/allowed.mjs.
 *
 * @param {string} code
 * @param {string} name The file's name: it says whether this is a module, and model.js has one request.
 * @param {typeof CODE} allowed
 * @returns {Finding[]} In the order of the file; empty for a clean one.
 */
export function scanCode(code, name, allowed = CODE) {
  let program;
  try {
    program = parse(code, { ecmaVersion: 'latest', sourceType: SCRIPT.test(name) ? 'script' : 'module' });
  } catch (error) {
    return [{ ...placeOf(code, error.pos ?? 0), what: `cannot be read: ${error.message}`, code: '' }];
  }
  const names = readNames(program);
  const left = new Map(allowed.map((each) => [each.code, each.most]));
  if (name === LOADER) left.set(REQUEST, 1);
  const findings = findWays(names)
    .map(({ node, what, shown }) => ({ ...placeOf(code, node.start), what, code: plainCode(code, shown, names) }))
    .filter((finding) => !takeOne(left, finding.code));
  if (left.get(REQUEST) === 1) findings.push({ line: 1, column: 1, what: 'the one request is not there', code: '' });
  return [...findings, ...findForeignMaps(code, name)];
}

/**
 * @param {string} folder Of built files; all of them are read but those of the command line, which runs on a developer's machine.
 * @returns {({ file: string } & Finding)[]} `file` by its path in the folder.
 */
export function scanFolder(folder) {
  return listScripts(folder).flatMap((file) => scanCode(readFileSync(join(folder, file), 'utf8'), basename(file)).map((finding) => ({ file, ...finding })));
}

/**
 * @param {string} folder
 * @returns {string[]} Paths in the folder of the scripts that a page can load.
 */
export function listScripts(folder) {
  const paths = readdirSync(folder, { recursive: true }).map((path) => `${path}`.replaceAll('\\', '/'));
  return paths.filter((path) => /\.[cm]?js$/.test(path) && !path.startsWith('cli/')).sort();
}

/** Whether this code may stand here once more. */
function takeOne(left, code) {
  const most = left.get(code) ?? 0;
  if (most > 0) left.set(code, most - 1);
  return most > 0;
}

/** Developer tools load the map that a comment names. */
function findForeignMaps(code, name) {
  return [...code.matchAll(/[#@]\s*source(?:Mapping)?URL=(\S*)/g)]
    .filter(([, address]) => address !== `${name}.map`)
    .map(({ 0: comment, index }) => ({ ...placeOf(code, index), what: 'a source map from elsewhere', code: comment }));
}

function placeOf(code, offset) {
  const before = code.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1).length + 1 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
  const findings = scanFolder(folder);
  for (const { file, line, column, what, code } of findings) console.error(`${file}:${line}:${column}  ${what}  ${code.slice(0, 120)}`);
  console.log(`${listScripts(folder).length} files, ${findings.length} findings`);
  if (findings.length > 0) process.exitCode = 1;
}
