// The demo on which visitors see and change what is known of them, used as they would.
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NOTHING, order, stored, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const stage = useStage();

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${stage.server.url}/examples/privacy/`);
  await whenReady(page);
  await page.locator('#rights').waitFor();
  return page;
}

const said = (page: Page) => page.locator('#said').innerText();
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const opened = ['batiste', 'canvas', 'chambray'];

/** Somebody who has said yes and has opened three cloths of linen. */
async function linenLover(): Promise<[context: BrowserContext, page: Page]> {
  const context = await stage.visitor();
  const page = await open(context);
  await click(page, /^Yes/);
  await expect.poll(() => said(page)).toContain('noted');
  for (const id of opened) await page.locator(`[data-sv-item=${id}] a`).click();
  await expect.poll(() => page.locator('#evidence').innerText()).toBe('Cloths opened lately: 3.');
  await page.reload();
  await whenReady(page);
  return [context, page];
}

describe('the page of one’s own data', () => {
  test('keeps nothing before a yes, and then shows what is known, field by field', async () => {
    const context = await stage.visitor();
    const page = await open(context);
    const given = await order(page);
    expect(await page.locator('#consent').innerText()).toBe('Off. Nothing is stored.');
    expect(await page.getByRole('button', { name: /Erase/ }).isDisabled()).toBe(true);
    await page.locator('[data-sv-item=batiste] a').click();
    expect(await stored(page)).toEqual(NOTHING);
    expect(await order(page)).toEqual(given);

    const [, known] = await linenLover();
    expect((await order(known)).slice(0, 4).sort()).toEqual(['batiste', 'canvas', 'chambray', 'irish-linen']);
    await expect.poll(() => known.locator('#interests tbody tr').count()).toBeGreaterThan(0);
    expect(await known.locator('#interests tbody tr', { hasText: 'linen' }).count()).toBe(1);
    await known.getByText('Every field, why').click();
    const fields = await known.locator('#fields tbody tr').allInnerTexts();
    expect(fields.find((text) => text.startsWith('profile.actions'))).toMatch(/\d+.*present interest.*30 days/s);
    await known.getByText('The notice, made of').click();
    expect(await known.locator('#notice').innerText()).toContain('Nothing is kept before you agree.');
  });

  test('what was taken along comes back after erasing, and what is none is refused', async () => {
    const [, page] = await linenLover();
    const personal = await order(page);
    const [download] = await Promise.all([page.waitForEvent('download'), click(page, /Download/)]);
    const file = await download.path();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'selvedge' });
    await click(page, /Erase/);
    await expect.poll(() => said(page)).toBe('Erased. Nothing of it can be read any more.');
    expect(await stored(page)).toEqual(NOTHING);
    await page.reload();
    await whenReady(page);
    expect(await order(page)).not.toEqual(personal);

    await click(page, /^Yes/);
    await expect.poll(() => said(page)).toContain('noted');
    await page.getByLabel('Bring a download back').setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"selvedge","schema":1}') });
    await expect.poll(() => said(page)).toContain('Not brought back: ');
    await page.getByLabel('Bring a download back').setInputFiles(file);
    await expect.poll(() => said(page)).toContain('Brought back.');
    await page.reload();
    await whenReady(page);
    expect(await order(page)).toEqual(personal);
  });

  test('is paused, switched off, corrected and ended by the keyboard', async () => {
    const [, page] = await linenLover();
    const press = async (label: string) => {
      await page.getByLabel(label).focus();
      await page.keyboard.press('Space');
    };
    await press('Pause: note nothing more');
    await page.locator('[data-sv-item=denim] a').click();
    expect(await page.locator('#evidence').innerText()).toBe('Cloths opened lately: 3.');
    await press('Pause: note nothing more');
    await press('Off: everything as it is for everybody');
    await expect.poll(async () => (await order(page))[0]).toBe('harris');
    await press('Off: everything as it is for everybody');
    await page.getByLabel('I look for').selectOption('cotton');
    await page.evaluate(() => selvedge.flush());
    await page.reload();
    await whenReady(page);
    expect((await order(page)).slice(0, 4).sort()).toEqual(['corduroy', 'denim', 'poplin', 'seersucker']);
    await page.getByRole('button', { name: /^No,/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => stored(page)).toEqual(NOTHING);
    expect((await order(page))[0]).toBe('harris');
  });
});
