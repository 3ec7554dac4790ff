import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const GARDENS = ['The slow heap', 'Pruning on a day without leaves', 'The hedge as a house', 'How to water less'];

let browser: Browser;
let server: TestServer;
let context: BrowserContext | undefined;
/** Requests to other origins, errors of the page and of its console: there must be none, whatever a test does. */
let troubles: string[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
});

afterEach(async () => {
  await context?.close();
  context = undefined;
  const met = troubles;
  troubles = [];
  expect(met).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function openMagazine(options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext(options);
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== server.url) troubles.push(`request to ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  await page.goto(`${server.url}/examples/spa/`);
  await heading(page, 'For an ordinary day');
  return page;
}

async function heading(page: Page, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();
}

async function toFront(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tuesday', exact: true }).click();
  await heading(page, 'For an ordinary day');
}

async function toYou(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'You', exact: true }).click();
  await heading(page, 'What is known of you');
}

async function readGardens(page: Page, titles: readonly string[] = GARDENS): Promise<void> {
  for (const title of titles) {
    await page.getByRole('navigation').getByRole('link', { name: 'Gardens' }).click();
    await heading(page, 'Gardens');
    await page.getByRole('link', { name: title, exact: true }).click();
    await heading(page, title);
  }
}

async function sayYes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Yes, on this device' }).click();
  await page.waitForFunction(() => localStorage.getItem('selvedge-magazine') !== null);
}

async function agreeAndRead(options?: BrowserContextOptions): Promise<Page> {
  const page = await openMagazine(options);
  await sayYes(page);
  await readGardens(page);
  await toFront(page);
  return page;
}

function titles(page: Page): Promise<string[]> {
  return page.locator('.card h2').allTextContents();
}

function kickers(page: Page): Promise<string[]> {
  return page.locator('.card .kicker').allTextContents();
}

/** What the card tells when asked why it stands where it stands. */
async function whyThis(page: Page, place: number): Promise<string> {
  const why = page.locator('.card').nth(place).locator('details');
  await why.getByText('Why this?').click();
  return why.locator('p').innerText();
}

async function stored(page: Page): Promise<{ databases: unknown[]; keys: string[]; cookies: string }> {
  return page.evaluate(async () => ({ databases: await indexedDB.databases(), keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)], cookies: document.cookie }));
}

const NOTHING = { databases: [], keys: [], cookies: '' };

describe('before a yes', () => {
  test('reading stores nothing and changes nothing', async () => {
    const page = await openMagazine();
    const given = await titles(page);
    await readGardens(page);
    await toFront(page);
    expect(await titles(page)).toEqual(given);
    expect(await page.locator('.lead h2').innerText()).toBe('Small things, described closely');
    expect(await page.getByText('Why this?').count()).toBe(0);
    expect(await stored(page)).toEqual(NOTHING);
  });

  test('a no is taken as it is, and not even the no is stored', async () => {
    const page = await openMagazine();
    const given = await titles(page);
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await readGardens(page);
    await toFront(page);
    expect(await page.locator('.question').count()).toBe(0);
    expect(await titles(page)).toEqual(given);
    expect(await stored(page)).toEqual(NOTHING);
  });

  test('the page about the reader says that nothing is stored', async () => {
    const page = await openMagazine();
    await toYou(page);
    await page.getByText('Off. Nothing is stored').waitFor();
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['Remember what I read, on this device']);
  });
});

describe('after a yes', () => {
  test.each([320, 1280])('nothing moves under the reader who says it, on a page %i pixels wide', async (width) => {
    const page = await openMagazine({ viewport: { width, height: 800 } });
    const places = () => page.locator('.card').evaluateAll((cards) => cards.map((card) => `${card.querySelector('h2')?.textContent} ${Math.round(card.getBoundingClientRect().top)}`));
    const before = await places();
    await sayYes(page);
    expect(await places()).toEqual(before);
  });

  test('nothing known yet is said so', async () => {
    const page = await openMagazine();
    await sayYes(page);
    await toYou(page);
    await page.getByText('Nothing known yet.').waitFor();
    await toFront(page);
    await page.getByText('nothing known yet').waitFor();
  });

  test('four articles of one section put that section first, and the page says why', async () => {
    const page = await agreeAndRead();
    expect((await kickers(page)).slice(0, 2)).toEqual(['Gardens', 'Gardens']);
    expect(await page.locator('.lead .kicker').innerText()).toMatch(/^gardens$/i);
    const first = (await titles(page))[0];
    expect(GARDENS).not.toContain(first);
    expect(await whyThis(page, 0)).toContain('You have been reading about Gardens');
  });

  test('the order is the same after a reload, and nobody is asked again', async () => {
    const page = await agreeAndRead();
    const before = await titles(page);
    await page.reload();
    await heading(page, 'For an ordinary day');
    expect(await titles(page)).toEqual(before);
    expect(await whyThis(page, 0)).toContain('You have been reading about Gardens');
    expect(await page.locator('.question').count()).toBe(0);
  });

  test('"read next" puts what was just read behind what was not', async () => {
    const page = await openMagazine();
    await sayYes(page);
    await readGardens(page);
    const next = await page.locator('.next .card h3').allTextContents();
    expect(next).toHaveLength(3);
    expect(GARDENS.filter((title) => next.includes(title))).toEqual([]);
  });

  test('a long look at an article is noted as one', async () => {
    const page = await openMagazine();
    await page.clock.install();
    await sayYes(page);
    await readGardens(page, ['The slow heap']);
    await page.clock.fastForward(20_000);
    await toYou(page);
    await page.getByRole('button', { name: 'Show it as JSON' }).click();
    const shown = page.getByRole('region', { name: 'Everything stored, as JSON' });
    await shown.waitFor();
    const data = JSON.parse(await shown.innerText()) as { format: string; events: { name: string; duration?: number }[] };
    expect(data.format).toBe('selvedge');
    expect(data.events.find(({ name }) => name === 'dwell')?.duration).toBeGreaterThanOrEqual(20_000);
  });

  test('what the reader says wins, until it is taken back', async () => {
    const page = await agreeAndRead();
    const inferred = await titles(page);
    await toYou(page);
    await page.getByRole('checkbox', { name: 'cycling' }).check();
    await page.getByRole('button', { name: 'Put these first' }).click();
    await page.getByText('These come first from the next page on: cycling.').waitFor();
    expect(await page.getByRole('checkbox', { name: 'cycling' }).isChecked()).toBe(true);
    await toFront(page);
    expect((await titles(page)).slice(0, 2).sort()).toEqual(['Seven minutes at the side of the road', 'The second-fastest street']);
    expect(await whyThis(page, 0)).toContain('You asked for cycling.');

    await toYou(page);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Taken back.').waitFor();
    await toFront(page);
    expect(await titles(page)).toEqual(inferred);
  });

  test('erasing returns the site’s order, leaves no database and no key, and asks again', async () => {
    const page = await openMagazine();
    const given = await titles(page);
    await sayYes(page);
    await readGardens(page);
    await toYou(page);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByText('Everything is erased').waitFor();
    expect(await stored(page)).toEqual(NOTHING);
    await toFront(page);
    expect(await titles(page)).toEqual(given);
    await page.getByRole('button', { name: 'Yes, on this device' }).waitFor();
    await page.reload();
    await heading(page, 'For an ordinary day');
    expect(await titles(page)).toEqual(given);
    expect(await stored(page)).toEqual(NOTHING);
  });

  test('switching off erases, and switching on again begins anew', async () => {
    const page = await agreeAndRead();
    await toYou(page);
    await page.getByRole('button', { name: 'Stop, and erase what was noted' }).click();
    await page.getByText('Remembering is off').waitFor();
    await expect.poll(() => stored(page)).toEqual(NOTHING);
    await page.getByRole('button', { name: 'Remember what I read, on this device' }).click();
    await page.getByText('Remembering is on').waitFor();
    await page.getByText('Nothing known yet.').waitFor();
  });
});

describe('in two tabs', () => {
  test('erasing in one takes back the yes in the other, which stores nothing more', async () => {
    const page = await agreeAndRead();
    const other = await context!.newPage();
    await other.goto(`${server.url}/examples/spa/`);
    await heading(other, 'For an ordinary day');
    expect(await other.locator('.question').count()).toBe(0);
    await page.bringToFront(); // a tab behind another draws no frames
    await toYou(page);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByText('Everything is erased').waitFor();
    await other.bringToFront();
    const asksOnTheNextRoute = async () => {
      await toYou(other);
      await toFront(other);
      return other.getByRole('button', { name: 'Yes, on this device' }).isVisible();
    };
    await expect.poll(asksOnTheNextRoute, { timeout: 10_000 }).toBe(true);
    expect(await other.getByText('Why this?').count()).toBe(0);
    await expect.poll(() => stored(other)).toEqual(NOTHING);
  });
});

describe('routes', () => {
  test('going back finds the scroll position and the order that were left', async () => {
    const page = await agreeAndRead({ viewport: { width: 390, height: 700 } });
    const before = await titles(page);
    const link = page.locator('.card h2 a').nth(5);
    await link.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(500);
    const title = await link.innerText();
    await link.click();
    await heading(page, title);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await heading(page, 'For an ordinary day');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
    expect(await titles(page)).toEqual(before);
    await page.goForward();
    await heading(page, title);
  });

  test('the order that was left is not kept beyond an erasure', async () => {
    const page = await openMagazine();
    const given = await titles(page);
    await sayYes(page);
    await readGardens(page);
    await toFront(page);
    expect(await titles(page)).not.toEqual(given);
    await toYou(page);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByText('Everything is erased').waitFor();
    await page.goBack();
    await heading(page, 'For an ordinary day');
    expect(await titles(page)).toEqual(given);
  });

  test('a new route has its own title, and the focus is on its heading', async () => {
    const page = await openMagazine();
    await page.getByRole('navigation').getByRole('link', { name: 'Sky' }).click();
    await heading(page, 'Sky');
    expect(await page.title()).toBe('Sky · Tuesday');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sky');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading(page, 'Learn one constellation');
    expect(await page.title()).toBe('Learn one constellation · Tuesday');
  });

  test('the skip link moves past the header and keeps the route', async () => {
    const page = await openMagazine();
    await page.getByRole('navigation').getByRole('link', { name: 'Sky' }).click();
    await heading(page, 'Sky');
    await page.getByRole('link', { name: 'Skip to content' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => [document.activeElement?.localName, location.hash])).toEqual(['h1', '#/section/sky']);
  });

  test('an address without a page says so', async () => {
    const page = await openMagazine();
    await page.goto(`${server.url}/examples/spa/#/article/%E0%A4%A`);
    await heading(page, 'Not here');
    await page.goto(`${server.url}/examples/spa/#/constructor`);
    await heading(page, 'Not here');
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('every page is free of what axe-core objects to, and fits 320 pixels', async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const page = await openMagazine({ colorScheme, viewport: { width: 320, height: 640 } });
    const check = async () => {
      await page.evaluate(`${axe}; 0`);
      const objections = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))');
      expect(objections).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    };
    await check();
    await sayYes(page);
    await check();
    await readGardens(page);
    await check();
    await toFront(page);
    await whyThis(page, 0);
    await check();
    await toYou(page);
    await page.getByRole('button', { name: 'Show it as JSON' }).click();
    await page.getByRole('region', { name: 'Everything stored, as JSON' }).waitFor();
    await check();
  });
});
