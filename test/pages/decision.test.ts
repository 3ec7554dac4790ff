import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { early, likeOaks, list, main, order, page as smallPage, SLOT, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

declare global {
  var decisions: unknown[];
}

const TREES = trees(9);
const LISTEN = `<script>
  decisions = [];
  document.addEventListener('selvedge:decision', ({ target, detail }) => decisions.push({ ...detail, on: target.dataset.svRank || target.dataset.svSlot }));
</script>`;
const FOLD = '<div style="height: 3000px"></div>';
const BODY = `${SLOT}${list(TREES, { name: 'first' })}${FOLD}${list(TREES, { name: 'second' })}`;

const stage = useStage({
  '/': smallPage(LISTEN + early() + main(), BODY),
  '/holdout': smallPage(LISTEN + early('data-consent="granted" data-holdout="1"') + main(), BODY),
  '/holdout-main': smallPage(LISTEN + main('data-consent="granted" data-holdout="1"'), BODY),
  '/wait': smallPage(LISTEN + main('data-consent="wait"'), BODY),
});

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(stage.server.url + path);
  await whenReady(page);
  return page;
}

function announcedFor(arm: string): unknown[] {
  return [
    { type: 'slot', name: 'hero', arm, on: 'hero' },
    { type: 'list', name: 'first', arm, on: 'first' },
    { type: 'list', name: 'second', arm, on: 'second' },
  ];
}

function announced(page: Page): Promise<unknown[]> {
  return page.evaluate(() => decisions);
}

test('every list and slot is announced once, by type, name and arm, whatever is known of the visitor', async () => {
  const context = await stage.visitor();
  const first = await open(context, '/');
  await expect.poll(() => announced(first)).toEqual(announcedFor('personal'));
  await likeOaks(first);
  expect(await announced(first)).toEqual(announcedFor('personal'));
  const second = await open(context, '/');
  expect(await order(second, '[data-sv-rank="first"]')).not.toEqual(TREES);
  await expect.poll(() => announced(second)).toEqual(announcedFor('personal'));
  await second.evaluate(() => selvedge.flush());
  expect(await announced(second)).toEqual(announcedFor('personal'));
});

test('a list that comes later is announced when it comes', async () => {
  const page = await open(await stage.visitor(), '/');
  await expect.poll(() => announced(page)).toHaveLength(3);
  await page.evaluate(() => {
    const late = document.querySelector('[data-sv-rank="second"]')!.cloneNode(true) as HTMLElement;
    late.dataset.svRank = 'late';
    document.body.append(late);
  });
  await expect.poll(() => announced(page)).toEqual([...announcedFor('personal'), { type: 'list', name: 'late', arm: 'personal', on: 'late' }]);
});

test('without consent nothing is announced', async () => {
  const page = await open(await stage.visitor(), '/wait');
  await page.evaluate(() => selvedge.flush());
  expect(await announced(page)).toEqual([]);
});

test('whoever is held out keeps the site’s order, early and late, and calls give the reason', async () => {
  const context = await stage.visitor();
  await likeOaks(await open(context, '/holdout'));
  for (const path of ['/holdout', '/holdout-main']) {
    const page = await context.newPage();
    await page.addInitScript(() => new MutationObserver(() => (document.documentElement.dataset.styled = '')).observe(document, { subtree: true, attributeFilter: ['style'] }));
    await page.goto(stage.server.url + path);
    await whenReady(page);
    await expect.poll(() => announced(page)).toEqual(announcedFor('holdout'));
    for (const name of ['first', 'second']) expect(await order(page, `[data-sv-rank="${name}"]`)).toEqual(TREES);
    expect(await page.locator('[data-sv-slot]').innerText()).toBe('Trees');
    expect(await page.locator('html').getAttribute('data-styled')).toBeNull();
    const ranked = await page.evaluate(() => selvedge.rank([{ id: 'a', tags: { kind: 'elm' } }, { id: 'b', tags: { kind: 'oak' } }]).map(({ id, score, reasons }) => ({ id, score, reasons })));
    expect(ranked).toEqual(['a', 'b'].map((id) => ({ id, score: 0, reasons: [{ term: 'holdout', score: 0 }] })));
    expect(await page.evaluate(() => selvedge.status().arm)).toBe('holdout');
  }
});
