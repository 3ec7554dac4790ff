import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hash32 } from '../../dist/core.js';
import { early, EDITION, likedFirst, likeOaks, list, main, order, page as smallPage, SLOT, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const TREES = trees(9);
const HEAD = early() + main();
const FOLD = '<div style="height: 3000px"></div>';
const BODY = `${FOLD}${SLOT}${list(TREES)}`;

const stage = useStage({
  '/': smallPage(HEAD, BODY),
  '/attributes': smallPage(
    HEAD,
    `${FOLD}<ul data-sv-rank="odd">
<li data-sv-item="a" data-sv-tags="nonsense" data-sv-price="12,50"><a href="/a">A</a></li>
<li data-sv-item="" data-sv-tags=";:;:::" data-sv-price="-1" data-sv-boost="high"><a href="/b">B</a></li>
<li data-sv-item="${'x'.repeat(10_000)}" data-sv-tags="${'kind: oak;'.repeat(2000)}" data-sv-boost="Infinity"><a href="http://[">C</a></li>
<li data-sv-tags="kind: oak">no link</li>
</ul><ul data-sv-rank=""><li data-sv-item="d">D</li></ul><p data-sv-slot="">E</p><button data-sv-track="add_to_basket">Add</button>`,
  ),
  '/tag': smallPage(main('data-consent="granted" data-holdout="half" data-scope="a b" data-min-actions="-1" data-preset="" data-page="none" data-on-report="alert" data-now="1"'), BODY),
  '/wrong-consent': smallPage(early('data-consent="yes"') + main(), BODY),
  '/twice': smallPage(early() + main() + main(), BODY),
  '/clobbered': smallPage('', `<form name="currentScript"></form><img name="currentScript" alt=""><div id="selvedge"></div><form><input name="getAttribute"></form>${early()}${main('data-consent="granted"')}${BODY}`),
  '/clobbered-listeners': smallPage('', `<img name="addEventListener" alt=""><img name="removeEventListener" alt="">${main('data-consent="granted"')}${BODY}`),
  '/clobbered-main': smallPage('', `<img name="currentScript" alt=""><p id="selvedge"></p><p id="selvedge"></p>${main('data-consent="granted"')}${BODY}`),
  '/queue': smallPage(
    `<script>
      (window.selvedge ||= []).push(() => { throw new Error('mine'); }, 'no function', (it) => { document.documentElement.dataset.first = it.status().consent; });
    </script>${HEAD}`,
    BODY,
  ),
  '/frame': smallPage('', `<iframe sandbox="allow-scripts" src="/" style="width: 600px; height: 400px"></iframe>`),
});

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(stage.server.url + path);
  await whenReady(page);
  return page;
}

/** Codes of the warnings in the console; anything else there, and every error, is told as it is. */
function takeCodes(): string[] {
  return stage.takeTroubles().map((trouble) => /^Selvedge \[([\w-]+)\]/.exec(trouble)?.[1] ?? trouble);
}

describe('attributes', () => {
  test('that do not hold are skipped, and told once', async () => {
    const context = await stage.visitor();
    await likeOaks(await open(context, '/'));
    const page = await open(context, '/attributes');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.evaluate(() => selvedge.flush());
    expect(await page.locator('[data-sv-rank="odd"] > li').allInnerTexts()).toHaveLength(4);
    expect(await page.evaluate(async () => (await selvedge.exportData()).events.map(({ name }) => name))).not.toContain('add_to_basket');
    expect(takeCodes()).toEqual(Array(9).fill('attribute-invalid'));
  });

  test('of the script tag that do not hold are left out, and the rest counts', async () => {
    const page = await open(await stage.visitor(), '/tag');
    await likeOaks(page);
    expect(await page.evaluate(() => selvedge.status())).toMatchObject({ consent: 'granted', storage: 'indexeddb', arm: 'personal' });
    // Three of them name options that the small file does not have.
    expect(takeCodes()).toEqual(Array(EDITION ? 7 : 4).fill('attribute-invalid'));
  });

  test('with a misspelt consent nothing is stored', async () => {
    const page = await open(await stage.visitor(), '/wrong-consent');
    expect(await page.evaluate(() => selvedge.status())).toMatchObject({ consent: 'unknown', storage: 'none' });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(takeCodes()).toEqual(['attribute-invalid']);
  });
});

describe('storage', () => {
  const TROUBLES: readonly (readonly [what: string, breakIt: () => void, failure: string])[] = [
    ['no IndexedDB', () => Object.defineProperty(window, 'indexedDB', { value: undefined }), 'denied'],
    [
      'an IndexedDB that must not be touched',
      () =>
        Object.defineProperty(window, 'indexedDB', {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        }),
      'denied',
    ],
    [
      'an IndexedDB that throws when opened',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied for this document', 'SecurityError');
        };
      },
      'denied',
    ],
    [
      'an IndexedDB that never answers',
      () => {
        const { open: openReally } = IDBFactory.prototype;
        IDBFactory.prototype.open = function (name, version) {
          const request = openReally.call(this, name, version);
          for (const type of ['success', 'error', 'upgradeneeded', 'blocked']) request.addEventListener(type, (event) => event.stopImmediatePropagation());
          return request;
        };
      },
      'timeout',
    ],
  ];

  test.each(TROUBLES)('%s: the page goes on in memory, and says why', async (_what, breakIt, failure) => {
    const context = await stage.visitor();
    await context.addInitScript(breakIt);
    const page = await open(context, '/');
    await likeOaks(page);
    expect(await page.evaluate(() => selvedge.status())).toMatchObject({ storage: 'memory', storageFailure: failure, ready: true });
    expect(await page.evaluate(() => selvedge.profile().evidence)).toBe(5);
    expect(await order(page)).toEqual(TREES);
    await page.evaluate(() => selvedge.erase());
    const codes = takeCodes();
    expect(codes[0]).toBe('store-unavailable');
    expect(codes.slice(1).filter((code) => code !== 'store-failed')).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('a localStorage that throws costs the first frame only', async () => {
    const context = await stage.visitor();
    await context.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      }),
    );
    await likeOaks(await open(context, '/'));
    const page = await open(context, '/');
    await expect.poll(() => order(page)).toEqual(likedFirst(TREES, 'oak'));
    expect(await page.evaluate(() => selvedge.status())).toMatchObject({ storage: 'indexeddb', storageFailure: null });
    await page.evaluate(() => selvedge.flush());
    expect(takeCodes()).toEqual(['store-failed', 'store-failed']);
  });

  test('a sandboxed frame keeps what it learns in memory', async () => {
    const page = await stage.open('/frame');
    const frame = page.frames()[1]!;
    await frame.waitForFunction(() => 'status' in selvedge && selvedge.status().ready);
    await frame.evaluate(() => selvedge.flush());
    expect(await frame.evaluate(() => selvedge.status())).toMatchObject({ consent: 'granted', storage: 'memory', storageFailure: 'denied' });
    expect(await frame.locator('[data-sv-rank] > li').allInnerTexts()).toEqual(TREES);
    expect(takeCodes()).toEqual(['store-unavailable']);
  });
});

describe('a snapshot that somebody has changed', () => {
  const PROJECTION = {
    evidence: 5,
    minActions: 2,
    weights: [1, 0.75, 0.25, 0.1],
    shrinkage: [2, 5],
    tags: { 'kind:oak': [3, 5] },
    facets: { kind: [3, 5] },
    declared: {},
    items: {},
  };
  const now = Date.now();
  const seal = (content: unknown) => {
    const json = typeof content === 'string' ? content : JSON.stringify(content);
    return `1|${hash32(json)}|${json}`;
  };
  const forge = (change: object, rest: object = {}) => seal({ projection: { ...PROJECTION, ...change }, isPersonal: true, updatedAt: now, source: 'attribute', ...rest });
  const right = forge({});

  test.each([
    ['cut short', right.slice(0, -9)],
    ['with one letter changed', right.replace('oak', 'elm')],
    ['of another version', right.replace('1|', '2|')],
    ['that is empty', ''],
    ['that is no JSON', seal('{no')],
    ['that is null', seal('null')],
    ['that is a list', seal('[{}]')],
    ['without a projection', forge({}, { projection: undefined })],
    ['from the far past', forge({}, { updatedAt: 0 })],
    ['with a text as time', forge({}, { updatedAt: 'now' })],
  ])('%s changes nothing', async (_what, text) => {
    const { shown, styled } = await openWith(text);
    expect(shown).toEqual(TREES);
    expect(styled).toBe(0);
  });

  test.each([
    ['without tags', forge({ tags: null })],
    ['with texts for tags', forge({ tags: { 'kind:oak': 'many' }, facets: { kind: 'x' } })],
    ['with texts for weights', forge({ weights: 'heavy', shrinkage: {} })],
    ['with weights beyond all measure', forge({ weights: [1e308, 1e308, 1e308, 1e308], tags: { 'kind:oak': [1e308, -1e308] } })],
    ['with numbers for what was declared', forge({ declared: { kind: 7 } })],
    ['without items', forge({ items: null })],
    ['with names of Object.prototype', seal(`{"projection":${JSON.stringify(PROJECTION).replace('"items":{}', '"items":{"__proto__":5},"__proto__":{"tags":1}')},"isPersonal":true,"updatedAt":${now}}`)],
    ['of 200,000 tags', forge({ tags: Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`t:${index}`, [1, 1]])) })],
  ])('%s can at most change the order: every card is there and visible', async (_what, text) => {
    const { shown, styled } = await openWith(text);
    expect([...shown].sort()).toEqual([...TREES].sort());
    expect(styled).toBe(0);
  });

  test('that is right by all rules is used: the forgeries above are close to the real thing', async () => {
    expect((await openWith(right)).shown).toEqual(likedFirst(TREES, 'oak'));
  });

  async function openWith(text: string): Promise<{ shown: string[]; styled: number }> {
    const context = await stage.visitor();
    await context.addInitScript((value) => {
      if (location.protocol === 'http:') localStorage.setItem('selvedge', value);
    }, text);
    const page = await open(context, '/');
    const shown = await page.locator('[data-sv-rank] > li').evaluateAll((cards) => cards.filter((each) => each.checkVisibility({ visibilityProperty: true })).map((each) => each.textContent));
    return { shown, styled: await page.locator('[data-sv-rank][style], [data-sv-slot][style]').count() };
  }
});

describe('a page of its own kind', () => {
  test('with the script tag twice runs once and says so', async () => {
    const context = await stage.visitor();
    await likeOaks(await open(context, '/twice'));
    const page = await open(context, '/twice');
    await expect.poll(() => order(page)).toEqual(likedFirst(TREES, 'oak'));
    await page.evaluate(() => selvedge.erase());
    expect(await order(page)).toEqual(TREES);
    expect(takeCodes()).toEqual(['already-running', 'already-running']);
  });

  test.each(['/clobbered', '/clobbered-listeners', '/clobbered-main'])('with elements that shadow what scripts look for works: %s', async (path) => {
    const context = await stage.visitor();
    await likeOaks(await open(context, path));
    const page = await open(context, path);
    expect(await page.evaluate(() => selvedge.status())).toMatchObject({ consent: 'granted', storage: 'indexeddb' });
    await expect.poll(() => order(page)).toEqual(likedFirst(TREES, 'oak'));
  });

  test('with a queue of which one callback throws runs the others', async () => {
    const page = await open(await stage.visitor(), '/queue');
    expect(await page.locator('html').getAttribute('data-first')).toBe('granted');
    await page.evaluate(() => {
      selvedge.push(() => {
        throw new Error('later');
      });
    });
    expect(takeCodes()).toEqual(['callback-failed']);
  });

  test('with a watcher that throws goes on, and calls the others', async () => {
    const page = await open(await stage.visitor(), '/');
    await page.evaluate(() => {
      selvedge.watch(() => {
        throw new Error('mine');
      });
      selvedge.watch(() => void (document.documentElement.dataset.watched = String(selvedge.profile().evidence)));
    });
    await likeOaks(page);
    expect(await page.locator('html').getAttribute('data-watched')).toBe('5');
    expect(takeCodes()).toEqual(['callback-failed']);
  });

  test('that calls with mistakes gets an error with a code, at once, and goes on', async () => {
    const page = await open(await stage.visitor(), '/');
    const codes = await page.evaluate(() => {
      const calls: (() => unknown)[] = [
        () => selvedge.track('looked_at' as 'view_item'),
        () => selvedge.track('view_item', { id: {} as string }),
        () => selvedge.rank('all' as unknown as []),
        () => selvedge.rank([{ id: 'a' }], { limit: -1 }),
        () => selvedge.consent('yes' as 'granted'),
        () => selvedge.watch(7 as unknown as () => void),
        () => selvedge.declare({ kind: '' }),
      ];
      return calls.map((call) => {
        try {
          call();
          return 'nothing';
        } catch (error) {
          return (error as { code: string }).code;
        }
      });
    });
    expect(codes).toEqual(['event-invalid', 'item-invalid', 'option-invalid', 'option-invalid', 'option-invalid', 'option-invalid', 'option-invalid']);
  });
});
