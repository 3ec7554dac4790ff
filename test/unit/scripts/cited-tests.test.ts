import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../../..', import.meta.url).pathname;
const tests = join(root, 'test');

/** The tests that a table of the docs cites: a file or folder below `test/`, and titles in it. */
function citationsIn(doc: string): { readonly line: string; readonly place: string; readonly titles: readonly string[] }[] {
  const rows = readFileSync(join(root, 'docs', doc), 'utf8').split('\n').filter((line) => line.startsWith('|'));
  return rows.flatMap((line) =>
    [...line.matchAll(/`((?:pages|engines|unit|contract)\/[\w/.-]+)`((?:,? "[^"]+")*)/g)].map(([, place, titles]) => ({ line: line.slice(0, 60), place: place!, titles: [...titles!.matchAll(/"([^"]+)"/g)].map(([, title]) => title!) })),
  );
}

/** The sources of all tests at a place. */
function sourcesAt(place: string): string {
  const path = join(tests, place);
  const files = [`${path}.test.ts`, `${path}.ts`, path].filter((each) => existsSync(each));
  // A contract is run by files that say on what.
  const beside = place.startsWith('contract/') ? readdirSync(join(tests, 'contract')).map((name) => join(tests, 'contract', name)) : [];
  return [...files, ...beside]
    .flatMap((each) => (statSync(each).isDirectory() ? readdirSync(each, { recursive: true }).map((name) => join(each, String(name))) : [each]))
    .filter((each) => each.endsWith('.ts'))
    .map((each) => readFileSync(each, 'utf8'))
    .join('\n');
}

/** A title as it may stand in the source: numbers and parts that a table fills in are left open. */
function isIn(source: string, title: string): boolean {
  const words = title.split(/…|\$\{[^}]+\}|%s/).map((part) => part.trim()).filter(Boolean);
  return words.every((part) => source.includes(part));
}

describe.each(['faults.md', 'hostile.md', 'privacy.md'])('the tests that docs/%s cites', (doc) => {
  const citations = citationsIn(doc);

  test('are there', () => {
    expect(citations.length).toBeGreaterThan(20);
    expect(citations.filter(({ place }) => sourcesAt(place) === '').map(({ line, place }) => `${line} ${place}`)).toEqual([]);
  });

  test('have the titles that it gives', () => {
    const missing = citations.flatMap(({ line, place, titles }) => titles.filter((title) => !isIn(sourcesAt(place), title)).map((title) => `${line} ${place} "${title}"`));
    expect(missing).toEqual([]);
  });
});
