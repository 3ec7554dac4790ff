import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import type { Stage } from './stage.js';

type Edition = '' | '-full';

/** What stands in the names of the files that have everything. */
export const FULL = '-full';

/** Which script-tag files the pages load: the small ones, or those that have everything. `npm test` runs the pages with both. */
export const EDITION: Edition = process.env.SELVEDGE_EDITION === 'full' ? FULL : '';

const readEarly = (edition: Edition) => readFileSync(new URL(`../../dist/selvedge-early${edition}.min.js`, import.meta.url), 'utf8');
const EARLY: Readonly<Record<Edition, string>> = { '': readEarly(''), '-full': readEarly(FULL) };

/** The early part, inlined as a site does it. @param edition Named where a test is about one of them. */
export function early(attributes = 'data-consent="granted"', edition = EDITION): string {
  return `<script ${attributes}>${EARLY[edition]}</script>`;
}

/** The main script, alone or behind the early part. @param edition Named where a test is about one of them. */
export function main(attributes = '', edition = EDITION): string {
  return `<script async src="/dist/selvedge${edition}.min.js" ${attributes}></script>`;
}

/** Notes in `firstShown` which card stood first when the list was seen first. */
export const FIRST_FRAME = `<script>
  (function look() {
    const list = document.querySelector('[data-sv-rank]');
    if (list?.children.length && getComputedStyle(list).opacity === '1') firstShown = list.children[0].dataset.svItem;
    else requestAnimationFrame(look);
  })();
</script>`;

/** A whole page with one line of style, so that a card has a size. */
export function page(head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Trees</title><link rel="icon" href="/examples/icon.svg">
<style>ul, ol { margin: 0; padding: 0 } li { height: 60px }</style>
${head}</head>
<body>
${body}
</body>
</html>`;
}

/** A card whose kind stands in its id: `oak-1`. */
export function card(id: string, attributes = '', content = `<a href="/tree/${id}">${id}</a>`): string {
  return `<li data-sv-item="${id}" data-sv-tags="kind: ${kindOf(id)}" ${attributes}>${content}</li>`;
}

/** A marked list of cards, one line each; a line that begins with `<` is taken as it is. */
export function list(ids: readonly string[], { name = 'trees', element = 'ul', attributes = '' } = {}): string {
  const lines = ids.map((id) => (id.startsWith('<') ? id : card(id)));
  return `<${element} data-sv-rank="${name}" ${attributes}>\n${lines.join('\n')}\n</${element}>`;
}

/** A slot with a variant for oaks and one for elms. */
export const SLOT = `<section data-sv-slot="hero"><p>Trees</p>${['Oak', 'Elm'].map((kind) => `<template data-sv-variant="${kind}s" data-sv-tags="kind: ${kind}"><p>${kind}s</p></template>`).join('')}</section>`;

/** `ash-1, elm-1, oak-1, ash-2, …`: every kind equally often, so that an order by kind is easy to see. */
export function trees(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${['ash', 'elm', 'oak'][index % 3]}-${Math.floor(index / 3) + 1}`);
}

/** How these stand for somebody who likes one kind and has seen none of them: that kind first, everything else as it was. */
export function likedFirst(ids: readonly string[], kind: string): string[] {
  return [...ids.filter((id) => kindOf(id) === kind), ...ids.filter((id) => kindOf(id) !== kind)];
}

/** Ids of the cards of a list, from top to bottom of the document. */
export function order(page: Page, selector = '[data-sv-rank]'): Promise<string[]> {
  return page.locator(`${selector} > [data-sv-item]`).evaluateAll((cards) => cards.map((each) => each.getAttribute('data-sv-item') ?? ''));
}

/** Makes the visitor one who likes oaks, by five looks at oaks that stand in no list; ends with everything stored. */
export async function likeOaks(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const number of [9001, 9002, 9003, 9004, 9005]) selvedge.track('view_item', { id: `oak-${number}`, tags: { kind: 'oak' } });
    await selvedge.ready;
    await selvedge.flush();
  });
}

/**
 * A visitor who likes oaks, taught once for a file of tests on its page `/teach`.
 *
 * @returns What such a visitor's browser keeps, for contexts that start with it.
 */
export function useOakLover(stage: Stage): () => Promise<OakLover> {
  let taught: Promise<OakLover> | undefined;
  return () =>
    (taught ??= stage.visitor().then(async (context) => {
      const page = await context.newPage();
      await page.goto(`${stage.server.url}/teach`);
      await whenReady(page);
      await likeOaks(page);
      return context.storageState({ indexedDB: true });
    }));
}

type OakLover = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Waits until the main script runs, has read what is stored and has decided the page as it then is. */
export async function whenReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (typeof selvedge !== 'object' || !('status' in selvedge)) return false;
    const { ready, deciding } = selvedge.status();
    return ready && !deciding;
  });
}

/** Everything that a site can leave behind. */
export function stored(page: Page): Promise<{ databases: (string | undefined)[]; keys: string[]; cookies: string }> {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    cookies: document.cookie,
  }));
}

export const NOTHING = { databases: [], keys: [], cookies: '' };

function kindOf(id: string): string {
  return id.split('-')[0]!;
}
