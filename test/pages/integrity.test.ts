import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readIntegrity } from '../../scripts/integrity.mjs';
import { early, EDITION, list, main, page, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const DIST = new URL('../../dist/', import.meta.url);
const MAIN = `selvedge${EDITION}.min.js`;
const EARLY = `selvedge-early${EDITION}.min.js`;
const published = JSON.parse(readFileSync(new URL('integrity.json', DIST), 'utf8')) as Readonly<Record<string, string>>;
/** The right length, and not the right hash. */
const WRONG = `sha384-${createHash('sha384').update('another file').digest('base64')}`;

const tag = (integrity: string | undefined, attributes = '') => page(main(`integrity="${integrity}" data-consent="granted" ${attributes}`), list(trees(6)));

const stage = useStage({
  '/right': tag(published[MAIN]),
  '/wrong': tag(WRONG),
  '/other-file': tag(published[EARLY]),
  '/changed': tag(published[MAIN]).replace('/dist/', '/changed/'),
  [`/changed/${MAIN}`]: { body: `${readFileSync(new URL(MAIN, DIST), 'utf8')}\n`, headers: { 'content-type': 'text/javascript' } },
  '/pasted': { body: page(early(''), list(trees(6))), headers: policy(published[EARLY]) },
  '/pasted-wrong': { body: page(early(''), list(trees(6))), headers: policy(WRONG) },
});

function policy(hash: string | undefined) {
  return { 'content-security-policy': `script-src '${hash}'` };
}

/** Whether a script has run: the early part leaves its notes under the name that the main one takes. */
const hasRun = () => typeof selvedge === 'object';

test('dist/integrity.json has the SHA-384 of every script-tag file, and of nothing else', () => {
  const names = readdirSync(DIST).filter((name) => name.startsWith('selvedge') && name.endsWith('.js') && !name.startsWith('selvedge-model'));
  expect(Object.keys(published)).toEqual(names.sort());
  expect(names).toEqual(expect.arrayContaining([MAIN, EARLY]));
  for (const [name, hash] of Object.entries(published)) {
    expect(hash, name).toBe(`sha384-${createHash('sha384').update(readFileSync(new URL(name, DIST))).digest('base64')}`);
  }
  expect(readIntegrity(fileURLToPath(DIST))).toEqual(published);
});

test('a browser runs the main script with its published hash', async () => {
  const visited = await stage.open('/right');
  await whenReady(visited);
  expect(await visited.evaluate(hasRun)).toBe(true);
});

test.each([
  ['with another hash', '/wrong'],
  ['with the hash of another file', '/other-file'],
  ['that was changed by one byte on its way', '/changed'],
])('a browser does not run a main script %s', async (_, path) => {
  expect(await (await stage.open(path)).evaluate(hasRun)).toBe(false);
  expect(stage.takeTroubles()).toEqual([expect.stringMatching(/digest.*integrity/i)]);
});

test('the early part, pasted as it is, runs under a policy that names its published hash, and under no other hash', async () => {
  expect(await (await stage.open('/pasted')).evaluate(hasRun)).toBe(true);
  expect(await (await stage.open('/pasted-wrong')).evaluate(hasRun)).toBe(false);
  expect(stage.takeTroubles()).toEqual([expect.stringMatching(/inline script/i)]);
});
