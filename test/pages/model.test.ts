import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { card, early, FULL, list, main, order, page as smallPage, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const TREES = trees(12);
/** Of the built model: after `oak-1` most visitors go on to `elm-4`, and it is the last thing that tags would tell. */
const NEXT = 'elm-4';

const { model, script } = buildModel(1);
const careful = buildModel();
const HEAD = early('data-consent="granted"', FULL) + main('', FULL);
const MODEL = '<script async src="/others.js"></script>';
const look = (head: string) => smallPage(head, '<main data-sv-item="oak-1" data-sv-tags="kind: oak"><h1>oak-1</h1></main><a href="/shop">Shop</a>');
const BARE = TREES.map((id) => card(id));

const stage = useStage({
  '/oak-1': look(HEAD + MODEL),
  '/oak-1-alone': look(HEAD),
  '/shop': smallPage(HEAD + MODEL, list(BARE)),
  '/shop-alone': smallPage(HEAD, list(BARE)),
  '/careful': smallPage(`${HEAD}<script async src="/careful.js"></script>`, list(BARE)),
  '/damaged': smallPage(`${HEAD}<script async src="/damaged.js"></script>`, list(BARE)),
});

async function visit(paths: readonly string[], context?: BrowserContext) {
  const visitor = context ?? (await stage.visitor());
  await visitor.route('**/others.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await visitor.route('**/others.bin', (route) => route.fulfill({ contentType: 'application/octet-stream', body: model }));
  await visitor.route('**/broken.bin', (route) => route.fulfill({ status: 500, body: 'no' }));
  await visitor.route('**/page.bin', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Not here</title>' }));
  await visitor.route('**/cut.bin', (route) => route.fulfill({ contentType: 'application/octet-stream', body: model.subarray(0, 900) }));
  await visitor.route('**/careful.js', (route) => route.fulfill({ contentType: 'text/javascript', body: careful.script }));
  await visitor.route('**/damaged.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script.replace(/(?<=[A-Za-z0-9+/]{600})[A-Za-z0-9+/]{60}/, 'A'.repeat(60)) }));
  const page = await visitor.newPage();
  for (const path of paths) {
    await page.goto(`${stage.server.url}${path}`);
    await whenReady(page);
  }
  return page;
}

/** What was pushed runs when the browser is idle. */
const whenModelled = (page: Awaited<ReturnType<typeof visit>>) => expect.poll(() => page.evaluate(() => selvedge.rank([{ id: 'elm-4' }, { id: 'oak-2' }])[0]!.reasons.map(({ term }) => term))).toContain('embedding');

describe('a model by a script tag', () => {
  test('ranks by what others go on to, after a single look', async () => {
    const page = await visit(['/oak-1']);
    await whenModelled(page);
    await page.goto(`${stage.server.url}/shop`);
    await whenReady(page);
    expect((await order(page))[0]).toBe(NEXT);
  });

  test('is in the first frame of the next page, also of one that does not load it', async () => {
    const page = await visit(['/oak-1']);
    await whenModelled(page);
    await page.goto(`${stage.server.url}/shop-alone`);
    await whenReady(page);
    expect((await order(page))[0]).toBe(NEXT);
  });

  test('that was built as by default needs a second look, as all else does', async () => {
    const page = await visit(['/oak-1-alone', '/careful']);
    await expect.poll(() => page.evaluate(() => {
      selvedge.track('view_item', { id: 'ash-1' });
      return selvedge.rank([{ id: 'elm-4' }, { id: 'oak-2' }])[0]!.reasons.map(({ term }) => term);
    })).toContain('embedding');
    const other = await visit(['/oak-1-alone', '/careful']);
    await new Promise((later) => setTimeout(later, 500)); // the model is there by now, as it was above
    expect(await other.evaluate(() => selvedge.rank([{ id: 'elm-4' }, { id: 'oak-2' }])[0]!.reasons.map(({ term }) => term))).toEqual(['thin-evidence']);
    expect(await order(other)).toEqual(TREES);
  });

  test('without it, one look changes nothing', async () => {
    const page = await visit(['/oak-1-alone', '/shop-alone']);
    expect(await order(page)).toEqual(TREES);
  });

  test('that was damaged on its way is reported, and nothing else happens', async () => {
    const page = await visit(['/oak-1-alone', '/damaged']);
    await expect.poll(() => stage.takeTroubles().join()).toMatch(/callback-failed.*push\(\) callback threw.*model is left out: its checksum is wrong/s);
    expect(await order(page)).toEqual(TREES);
  });
});

test('the entry selvedge/model loads a model, and says why it cannot', async () => {
  const page = await visit(['/oak-1-alone']);
  // As text: the test runner would put another import in the place of this one.
  const reasons = await page.evaluate(`(async () => {
    const { loadModel } = await import('/dist/model.js');
    const idle = window.requestIdleCallback;
    let pauses = 0;
    window.requestIdleCallback = (...all) => (pauses++, idle(...all));
    selvedge.useModel(await loadModel('/others.bin'));
    const [first] = selvedge.rank([{ id: 'oak-2' }, { id: 'elm-4' }]);
    const refused = [];
    for (const path of ['/nowhere.bin', '/broken.bin', '/page.bin', '/cut.bin']) refused.push(await loadModel(path).catch(({ code, message }) => code + ': ' + message));
    selvedge.useModel(null);
    const [without] = selvedge.rank([{ id: 'oak-2' }, { id: 'elm-4' }]);
    return { first: first.id, isReadInSteps: pauses > 4, refused, without: without.reasons.map(({ term }) => term) };
  })()`);
  expect(reasons).toEqual({ first: 'elm-4', isReadInSteps: true, refused: [
    'model-invalid: The model could not be had from /nowhere.bin: status 404',
    'model-invalid: The model could not be had from /broken.bin: status 500',
    'model-invalid: The model is left out: it does not begin as a model does',
    'model-invalid: The model is left out: its checksum is wrong',
  ], without: ['thin-evidence'] });
  stage.takeTroubles();
});

/** Builds a model with the command line, of a log in which `elm-4` follows upon `oak-1`. */
function buildModel(minActions?: number): { readonly model: Buffer; readonly script: string } {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-model-'));
  try {
    const rows = Array.from({ length: 300 }, (_, visitor) => ['oak-1', NEXT, TREES[visitor % 12]!, TREES[(visitor * 5) % 12]!].map((id, step) => `v${visitor},${1_700_000_000 + visitor * 900 + step * 30},${id}`));
    writeFileSync(join(folder, 'log.csv'), ['visitor,time,item', ...rows.flat()].join('\n'));
    const { status, stderr } = spawnSync(process.execPath, ['dist/cli/cli.js', 'model', 'build', '--events', join(folder, 'log.csv'), '--out', join(folder, 'model.bin'), '--script', join(folder, 'model.js'), ...(minActions === undefined ? [] : ['--min-actions', `${minActions}`])], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return { model: readFileSync(join(folder, 'model.bin')), script: readFileSync(join(folder, 'model.js'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
