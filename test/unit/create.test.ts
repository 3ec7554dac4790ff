import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPersonalizer, type Options, type Personalizer, type SelvedgeError } from '../../src/index.js';
import { hash32 } from '../../src/core/hash.js';
import { de } from '../../src/sensitive.js';
import { storedFields } from '../../src/core/stored-fields.js';
import '../support/indexeddb-setup.js';

const NOW = Date.UTC(2026, 5, 1);
const PRODUCTS = [
  { id: 'hat', tags: 'brand: Other' },
  { id: 'coat', tags: 'brand: Third' },
  { id: 'shoe', tags: 'brand: Acme' },
];
const GIVEN = ['hat', 'coat', 'shoe'];

const running: Personalizer[] = [];
let reports: SelvedgeError[] = [];
let seed = 1;
const rejections: unknown[] = [];
const onRejection = (cause: unknown) => void rejections.push(cause);

beforeEach(() => {
  reports = [];
  seed = 1;
  document.body.replaceChildren();
  localStorage.clear();
  history.replaceState(null, '', '/');
  Object.assign(document, { prerendering: false });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([] as unknown as DOMRectList); // no layout, no boxes
  process.on('unhandledRejection', onRejection);
});

afterEach(async () => {
  for (const selvedge of running.splice(0)) {
    const flushed = selvedge.flush();
    selvedge.stop();
    await flushed;
  }
  await new Promise((resolve) => setImmediate(resolve)); // by then an unhandled rejection has been told
  process.off('unhandledRejection', onRejection);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  expect(rejections).toEqual([]);
});

function create(options: Options = {}): Personalizer {
  const selvedge = createPersonalizer({
    consent: 'granted',
    page: 'manual',
    now: () => NOW,
    random: () => (seed = (seed * 16807) % 2147483647) / 2147483647,
    onReport: (error) => void reports.push(error),
    ...options,
  });
  running.push(selvedge);
  return selvedge;
}

async function createReady(options?: Options): Promise<Personalizer> {
  const selvedge = create(options);
  await selvedge.ready;
  return selvedge;
}

/** Waits until the lists and slots of the page are decided: bit by bit, in tasks of their own. */
async function decided(selvedge: Personalizer): Promise<void> {
  await selvedge.ready;
  await Promise.resolve(); // what changed is told in a microtask
  await vi.waitFor(() => expect(selvedge.status().deciding).toBe(false));
}

async function createDecided(options?: Options): Promise<Personalizer> {
  const selvedge = create(options);
  await decided(selvedge);
  return selvedge;
}

/** Two looks at things of one brand: enough to go by. */
function lookAround(selvedge: Personalizer): void {
  selvedge.track('view_item', { id: 'boot', tags: 'brand: Acme' });
  selvedge.track('view_item', { id: 'sandal', tags: 'brand: Acme' });
}

function order(selvedge: Personalizer): string[] {
  return selvedge.rank(PRODUCTS).map(({ id }) => id);
}

function holds(selvedge: Personalizer): string[] {
  return [...new Set(selvedge.rank(PRODUCTS).flatMap(({ reasons }) => reasons.map(({ term }) => term)))];
}

function beginPageView(): void {
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
}

async function stored() {
  return { databases: (await indexedDB.databases()).map(({ name }) => name), keys: Object.keys({ ...localStorage }) };
}

const NOTHING = { databases: [], keys: [] };

describe('starting', () => {
  test('importing does nothing', async () => {
    vi.resetModules();
    const touched = [
      vi.spyOn(indexedDB, 'open'),
      vi.spyOn(globalThis, 'localStorage', 'get'),
      vi.spyOn(globalThis, 'BroadcastChannel'),
      vi.spyOn(document, 'addEventListener'),
      vi.spyOn(window, 'addEventListener'),
      vi.spyOn(globalThis, 'setTimeout'),
    ];
    await import('../../src/index.js');
    for (const spy of touched) expect(spy).not.toHaveBeenCalled();
  });

  test.each<[object, string]>([
    [{ consent: 'yes' }, 'consent must be one of'],
    [{ holdout: 2 }, 'holdout must be a number from 0 to 1, got 2'],
    [{ minActions: 0 }, 'minActions must be a whole number from 1 to 32, got 0'],
    [{ scope: 'a b' }, 'scope must be'],
    [{ terms: { taste: 11 } }, 'terms.taste must be a number from 0 to 10, got 11'],
    [{ colour: 'blue' }, 'option must be one of'],
  ])('with the mistake %j throws, says what is allowed and starts nothing', (options, message) => {
    const listen = vi.spyOn(document, 'addEventListener');
    expect(() => createPersonalizer(options)).toThrow(expect.objectContaining({ code: 'option-invalid', message: expect.stringContaining(message) as unknown }));
    expect(listen).not.toHaveBeenCalled();
  });

  test('without options waits for consent', () => {
    const selvedge = createPersonalizer();
    running.push(selvedge);
    expect(selvedge.status()).toMatchObject({ consent: 'unknown', storage: 'none', arm: null });
  });

  test('leaves the given order until the stored state is read, and says so', async () => {
    const selvedge = create();
    lookAround(selvedge);
    expect(order(selvedge)).toEqual(GIVEN);
    expect(holds(selvedge)).toEqual(['not-ready']);
    expect(selvedge.status().ready).toBe(false);
    await selvedge.ready;
    expect(selvedge.status().ready).toBe(true);
    expect(order(selvedge)[0]).toBe('shoe');
  });
});

describe('without consent', () => {
  test.each(['unknown', 'denied', 'remembered'] as const)('(%s) no storage is touched, whatever is called', async (consent) => {
    const store = [vi.spyOn(indexedDB, 'open'), vi.spyOn(indexedDB, 'deleteDatabase'), vi.spyOn(indexedDB, 'databases')];
    const storage = vi.spyOn(globalThis, 'localStorage', 'get');
    const selvedge = await createReady({ consent });
    lookAround(selvedge);
    selvedge.declare({ brand: 'Acme' });
    expect(order(selvedge)).toEqual(GIVEN);
    expect(holds(selvedge)).toEqual(['no-consent']);
    expect(selvedge.choose('hero', [{ name: 'a', tags: 'brand: Acme' }])).toEqual({ variant: null, reasons: [{ term: 'no-consent', score: 0 }] });
    expect(selvedge.profile()).toEqual({ evidence: 0, since: 0, lastAt: 0, declared: {}, recent: { viewed: [], carted: [], bought: [] }, interests: [] });
    expect(await selvedge.exportData()).toEqual({ format: 'selvedge', schema: 1, exportedAt: NOW, profile: null, events: [], items: [], cards: [], journal: [], snapshot: null, fields: storedFields() });
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('pagehide'));
    await selvedge.flush();
    selvedge.consent('unknown');
    selvedge.stop();
    for (const spy of store) expect(spy).not.toHaveBeenCalled();
    // `remembered` looks once for Selvedge's own record: that is what it says.
    expect(storage).toHaveBeenCalledTimes(consent === 'remembered' ? 1 : 0);
    expect(document.cookie).toBe('');
  });

  test('what was tracked is forgotten, and what comes after a grant counts', async () => {
    const selvedge = await createReady({ consent: 'unknown' });
    lookAround(selvedge);
    selvedge.consent('granted');
    await selvedge.ready;
    expect(holds(selvedge)).toEqual(['thin-evidence']);
    lookAround(selvedge);
    expect(order(selvedge)[0]).toBe('shoe');
    expect(selvedge.status()).toMatchObject({ consent: 'granted', consentSource: 'call', consentSince: NOW, storage: 'indexeddb', arm: 'personal' });
  });

  test('mistakes are told all the same', () => {
    const selvedge = create({ consent: 'unknown' });
    expect(() => selvedge.track('look' as never)).toThrow(expect.objectContaining({ code: 'event-invalid' }));
    expect(() => selvedge.rank([{}])).toThrow(expect.objectContaining({ code: 'item-invalid' }));
    expect(() => selvedge.rank('all' as never)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
    const badOptions = [{ limit: -1 }, { limit: null }, { limt: 5 }, { read: 'sku' }, { list: 5 }, { terms: null }, null, 'sale'];
    for (const options of badOptions) expect(() => selvedge.rank(PRODUCTS, options as never)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
    expect(() => selvedge.rank(PRODUCTS, { limt: 5 } as never)).toThrow('option must be one of read, limit, list, terms, got "limt"');
    expect(() => selvedge.choose('hero', [null] as never)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
    expect(() => createPersonalizer(null as never)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
    expect(() => selvedge.declare({ ' ': 'x' })).toThrow(expect.objectContaining({ code: 'option-invalid' }));
    expect(() => selvedge.consent('maybe' as never)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
    expect(() => selvedge.consent('granted', 'somebody' as never)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
    expect(() => selvedge.watch(1 as never)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
    expect(selvedge.status().consent).toBe('unknown');
  });
});

describe('with consent', () => {
  test('two actions rank a list', async () => {
    const selvedge = await createReady();
    lookAround(selvedge);
    const [best] = selvedge.rank(PRODUCTS, { limit: 1 });
    expect(best).toMatchObject({ item: PRODUCTS[2], id: 'shoe' });
    expect(best!.score).toBeGreaterThan(0);
    expect(best!.reasons[0]).toMatchObject({ term: 'intent', tag: 'brand:acme' });
  });

  test("one action is too little: the site's order stays, and says so", async () => {
    const selvedge = await createReady();
    selvedge.track('view_item', { id: 'boot', tags: 'brand: Acme' });
    expect(order(selvedge)).toEqual(GIVEN);
    expect(holds(selvedge)).toEqual(['thin-evidence']);
  });

  test("items are read as the site's own code has them, and a limit of 0 is 0", async () => {
    const selvedge = await createReady();
    lookAround(selvedge);
    const products = PRODUCTS.map(({ id, tags }) => ({ sku: id, made: tags }));
    const read = ({ sku, made }: { sku: string; made: string }) => ({ id: sku, tags: made });
    expect(selvedge.rank(products, { read })[0]!.item).toBe(products[2]);
    expect(selvedge.rank(products, { read, limit: 0 })).toEqual([]);
  });

  test('a term may be switched off for one call', async () => {
    const selvedge = await createReady();
    lookAround(selvedge);
    expect(selvedge.rank(PRODUCTS, { terms: { intent: 0, taste: 0, similar: 0 } }).map(({ id }) => id)).toEqual(GIVEN);
    expect(order(selvedge)[0]).toBe('shoe');
    expect(() => selvedge.rank(PRODUCTS, { terms: { intent: -1 } })).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });

  test("a visitor in the holdout keeps the site's order, and is in it on every page", async () => {
    const selvedge = await createReady({ holdout: 1 });
    lookAround(selvedge);
    expect(order(selvedge)).toEqual(GIVEN);
    expect(holds(selvedge)).toEqual(['holdout']);
    expect(selvedge.choose('hero', [{ name: 'a', tags: 'brand: Acme' }]).variant).toBe(null);
    expect(selvedge.status().arm).toBe('holdout');
  });

  test('an item explains its place in a list that has a name', async () => {
    const selvedge = await createReady();
    lookAround(selvedge);
    selvedge.rank(PRODUCTS, { list: 'sale', limit: 1 });
    expect(selvedge.explain('sale', 'shoe')).toMatchObject({ place: 1, reasons: [{ term: 'intent', tag: 'brand:acme' }, { term: 'similar', tag: 'brand:acme' }, { term: 'order' }, { term: 'taste' }] });
    expect(selvedge.explain('sale', 'coat')!.place).toBeGreaterThan(1);
    expect(selvedge.explain('sale', 'unheard')).toBe(null);
    expect(selvedge.explain('elsewhere', 'shoe')).toBe(null);
  });

  test('a content is chosen for a place, or everybody’s stays', async () => {
    const selvedge = await createReady();
    lookAround(selvedge);
    const variants = PRODUCTS.map(({ id, tags }) => ({ name: id, tags }));
    expect(selvedge.choose('hero', variants).variant).toBe(variants[2]);
    expect(selvedge.choose('hero', variants.slice(0, 2))).toEqual({ variant: null, reasons: [{ term: 'no-match', score: 0 }] });
  });

  test('what the visitor says is dated, also where nothing else is recorded: else it would never be too old', async () => {
    const selvedge = await createReady({ page: 'manual' });
    expect(selvedge.profile()).toMatchObject({ since: 0, lastAt: 0 });
    selvedge.declare({ brand: 'Third' });
    expect(selvedge.profile()).toMatchObject({ since: NOW, lastAt: NOW });
  });

  test('what the visitor says wins over what is inferred, and can be taken back', async () => {
    const selvedge = await createReady();
    lookAround(selvedge);
    selvedge.declare({ brand: 'Third' });
    expect(order(selvedge)[0]).toBe('coat');
    expect(selvedge.profile().declared).toEqual({ brand: ['third'] });
    await selvedge.flush();
    expect(order(selvedge)[0]).toBe('coat');
    selvedge.declare({ brand: null });
    expect(order(selvedge)[0]).toBe('shoe');
    expect(() => selvedge.declare({ brand: ' ' })).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });

  test('the profile is told in words', async () => {
    const selvedge = await createReady();
    lookAround(selvedge);
    const { evidence, since, interests } = selvedge.profile();
    expect({ evidence, since }).toEqual({ evidence: 2, since: NOW });
    expect(interests).toMatchObject([{ facet: 'brand', value: 'acme', share: 1 }]);
  });

  test('GA4 items are taken as they are', async () => {
    const selvedge = await createReady();
    selvedge.track('purchase', { items: [{ item_id: 'boot', item_brand: 'Acme' }, { item_id: 'sandal', item_brand: 'Acme' }] });
    expect(order(selvedge)[0]).toBe('shoe');
  });

  test('an event weighs what the site says, now and for the next page', async () => {
    const actionsOf = (selvedge: Personalizer) => selvedge.profile().interests.find(({ tag }) => tag === 'brand:acme')?.actions;
    const selvedge = create({ eventWeights: { add_to_cart: 7 } });
    await selvedge.ready;
    selvedge.track('add_to_cart', { id: 'shoe', tags: 'brand: Acme' });
    expect(actionsOf(selvedge)).toBeCloseTo(7);
    await selvedge.flush();
    selvedge.stop();
    const next = create();
    await next.ready;
    expect(actionsOf(next)).toBeCloseTo(7);
    next.track('add_to_cart', { id: 'shoe', tags: 'brand: Acme' });
    expect(actionsOf(next), 'and the usual where the site says nothing').toBeCloseTo(10);
  });

  test('everything that is known can be exported', async () => {
    const selvedge = await createReady();
    lookAround(selvedge);
    const { events, profile, items } = await selvedge.exportData();
    expect(events.map(({ name, item, at }) => [name, item?.id, at])).toEqual([
      ['view_item', 'boot', NOW],
      ['view_item', 'sandal', NOW],
    ]);
    expect(profile!.seed).toBeGreaterThan(0);
    expect(items).toEqual([]);
  });

  test('what was flushed is there for the next page', async () => {
    const first = await createReady();
    lookAround(first);
    await first.flush();
    const next = await createReady();
    expect(order(next)[0]).toBe('shoe');
    expect(await stored()).toEqual({ databases: ['selvedge'], keys: ['selvedge'] });
  });

  test('a next page remembers that there was consent', async () => {
    const first = await createReady({ consent: 'unknown' });
    first.consent('granted');
    await first.flush();
    const next = await createReady({ consent: 'remembered' });
    expect(next.status()).toMatchObject({ consent: 'granted', consentSource: 'attribute' });
  });

  test('scopes know nothing of each other', async () => {
    const one = await createReady({ scope: 'one' });
    lookAround(one);
    await one.flush();
    expect(holds(await createReady({ scope: 'two' }))).toEqual(['thin-evidence']);
    expect((await stored()).keys).toEqual(['selvedge-one']);
  });

  test('in memory nothing is stored', async () => {
    const selvedge = await createReady({ storage: 'memory' });
    lookAround(selvedge);
    await selvedge.flush();
    expect(order(selvedge)[0]).toBe('shoe');
    expect(selvedge.status()).toMatchObject({ storage: 'memory', storageFailure: null });
    expect(await stored()).toEqual(NOTHING);
    expect(await selvedge.erase()).toEqual({ complete: true, left: [] });
  });
});

describe('watching', () => {
  test('many changes in one task are one call', async () => {
    const selvedge = await createReady();
    const watcher = vi.fn();
    selvedge.watch(watcher);
    lookAround(selvedge);
    expect(watcher).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(watcher).toHaveBeenCalledOnce();
    selvedge.declare({ brand: 'Acme' });
    await Promise.resolve();
    expect(watcher).toHaveBeenCalledTimes(2);
  });

  test('readiness, consent and erasing are changes', async () => {
    const selvedge = create({ consent: 'unknown' });
    const watcher = vi.fn();
    await Promise.resolve();
    selvedge.watch(watcher);
    const seen = () => watcher.mock.calls.length;
    selvedge.consent('granted');
    await Promise.resolve();
    const afterConsent = seen();
    expect(afterConsent).toBe(1);
    await selvedge.ready;
    await Promise.resolve();
    const afterReading = seen();
    expect(afterReading).toBeGreaterThan(afterConsent);
    await selvedge.erase();
    expect(seen()).toBeGreaterThan(afterReading);
  });

  test('a watcher that throws is reported and disturbs no other', async () => {
    const selvedge = await createReady();
    const broken = new Error('broken');
    const watcher = vi.fn();
    selvedge.watch(() => {
      throw broken;
    });
    selvedge.watch(watcher);
    lookAround(selvedge);
    await Promise.resolve();
    expect(watcher).toHaveBeenCalledOnce();
    expect(reports).toEqual([expect.objectContaining({ code: 'callback-failed', cause: broken })]);
  });

  test('ends when it is stopped, twice without harm', async () => {
    const selvedge = await createReady();
    const watcher = vi.fn();
    const stop = selvedge.watch(watcher);
    stop();
    stop();
    lookAround(selvedge);
    await Promise.resolve();
    expect(watcher).not.toHaveBeenCalled();
  });
});

describe('erasing', () => {
  test('leaves nothing, and nothing is recorded until the next page view', async () => {
    const selvedge = await createReady();
    lookAround(selvedge);
    selvedge.rank(PRODUCTS, { list: 'sale' });
    await selvedge.flush();
    const seedBefore = (await selvedge.exportData()).profile!.seed;
    expect(await selvedge.erase()).toEqual({ complete: true, left: [] });
    expect(await stored()).toEqual(NOTHING);
    lookAround(selvedge);
    await selvedge.flush();
    expect(await stored()).toEqual(NOTHING);
    expect(order(selvedge)).toEqual(GIVEN);
    expect(holds(selvedge)).toEqual(['erased']);
    expect(selvedge.explain('sale', 'shoe')).toBe(null);
    expect(selvedge.profile().interests).toEqual([]);
    expect(selvedge.status()).toMatchObject({ consent: 'granted', storage: 'none' });

    beginPageView();
    await selvedge.ready;
    expect(holds(selvedge)).toEqual(['thin-evidence']);
    lookAround(selvedge);
    expect(order(selvedge)[0]).toBe('shoe');
    expect((await selvedge.exportData()).profile!.seed).not.toBe(seedBefore);
  });

  test('forgets also what was about to be written', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const selvedge = await createReady();
    lookAround(selvedge);
    await selvedge.erase();
    const open = vi.spyOn(indexedDB, 'open');
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    expect(open).not.toHaveBeenCalled();
  });

  test('is heard by the other tabs, and they record nothing more', async () => {
    const [here, there] = [await createReady(), await createReady()];
    lookAround(there);
    await there.flush();
    expect(await here.erase()).toEqual({ complete: true, left: [] });
    await vi.waitUntil(() => there.status().storage === 'none');
    lookAround(there);
    await there.flush();
    expect(await stored()).toEqual(NOTHING);
  });

  test('that fails says what is left', async () => {
    const selvedge = await createReady();
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    expect(await selvedge.erase()).toEqual({ complete: false, left: ['database'] });
    expect(reports).toEqual([expect.objectContaining({ code: 'store-failed', cause: expect.objectContaining({ name: 'UnknownError' }) as unknown })]);
  });

  test('follows from a no that the site reports on a page where nothing was granted yet', async () => {
    const before = await createReady();
    lookAround(before);
    await before.flush();
    before.stop();
    expect(await stored()).not.toEqual(NOTHING);
    create({ consent: 'unknown' }).consent('denied');
    await vi.waitFor(async () => expect(await stored()).toEqual(NOTHING));
  });

  test('follows from a no, at once and for good', async () => {
    const selvedge = await createReady();
    lookAround(selvedge);
    await selvedge.flush();
    selvedge.consent('denied');
    expect(holds(selvedge)).toEqual(['no-consent']);
    expect(selvedge.status()).toMatchObject({ consent: 'denied', consentSource: 'call', storage: 'none', arm: null });
    await vi.waitFor(async () => expect(await stored()).toEqual(NOTHING));
    beginPageView();
    lookAround(selvedge);
    await selvedge.flush();
    expect(await stored()).toEqual(NOTHING);
  });

  test('in one tab by a no withdraws consent in the others', async () => {
    const [here, there] = [await createReady(), await createReady()];
    here.consent('denied', 'visitor');
    await vi.waitUntil(() => there.status().consent === 'denied');
    expect(holds(there)).toEqual(['no-consent']);
    there.consent('granted');
    expect(there.status(), "the site cannot undo the visitor's word").toMatchObject({ consent: 'denied', consentSource: 'visitor' });
  });

  test("of the site's own code is the site's word in the other tabs too, and the site may take it back", async () => {
    const [here, there] = [await createReady(), await createReady()];
    here.consent('denied');
    await vi.waitUntil(() => there.status().consent === 'denied');
    expect(there.status().consentSource).toBe('call');
    there.consent('granted');
    expect(there.status().consent).toBe('granted');
  });
});

describe('a consent tool', () => {
  test('stands above the option, and below a call', () => {
    const selvedge = create();
    selvedge.consent('denied', 'tool');
    expect(selvedge.status()).toMatchObject({ consent: 'denied', consentSource: 'tool' });
    selvedge.consent('granted');
    expect(selvedge.status()).toMatchObject({ consent: 'granted', consentSource: 'call' });
  });

  test('of several the strictest counts, whoever speaks last', () => {
    const selvedge = create({ consent: 'unknown' });
    const answers: [Parameters<Personalizer['consent']>[0], string][] = [['granted', 'one'], ['denied', 'two'], ['granted', 'three'], ['unknown', 'two'], ['granted', 'two']];
    const heard = answers.map(([answer, tool]) => {
      selvedge.consent(answer, 'tool', tool);
      return selvedge.status().consent;
    });
    expect(heard).toEqual(['granted', 'denied', 'denied', 'unknown', 'granted']);
    expect(() => selvedge.consent('granted', 'tool', 7 as never)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });

  test('that says no at first touches nothing; a change to no erases', async () => {
    localStorage.setItem('selvedge', 'of an earlier visit');
    const selvedge = create({ consent: 'unknown' });
    selvedge.consent('denied', 'tool');
    await selvedge.flush();
    expect(localStorage.getItem('selvedge')).toBe('of an earlier visit');
    selvedge.consent('granted', 'tool');
    await selvedge.ready;
    selvedge.consent('denied', 'tool');
    expect(localStorage.getItem('selvedge')).toBeNull();
    expect(selvedge.status().storage).toBe('none');
    await selvedge.erase(); // with the change's own erasure
  });
});

describe('Global Privacy Control', () => {
  beforeEach(() => {
    vi.stubGlobal('navigator', Object.create(navigator, { globalPrivacyControl: { value: true } }));
  });

  test('turns a grant by attribute into a no', async () => {
    const selvedge = await createReady();
    expect(selvedge.status()).toMatchObject({ consent: 'denied', consentSource: 'gpc', globalPrivacyControl: true, storage: 'none' });
    expect(await stored()).toEqual(NOTHING);
  });

  test("gives way to the visitor's own yes, also on the next page", async () => {
    const selvedge = await createReady();
    selvedge.consent('granted', 'visitor');
    await selvedge.ready;
    lookAround(selvedge);
    expect(order(selvedge)[0]).toBe('shoe');
    await selvedge.flush();
    const next = await createReady({ consent: 'remembered' });
    expect(next.status()).toMatchObject({ consent: 'granted', consentSource: 'visitor' });
  });
});

describe('when storage fails', () => {
  test('a page without IndexedDB goes on in memory, and says why', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const selvedge = await createReady();
    lookAround(selvedge);
    await selvedge.flush();
    expect(order(selvedge)[0]).toBe('shoe');
    expect(selvedge.status()).toMatchObject({ storage: 'memory', storageFailure: 'denied', ready: true });
    expect(reports.map(({ code }) => code)).toEqual(['store-unavailable']);
    expect(localStorage.getItem('selvedge')).toBe(null);
  });

  test('a page without localStorage works, and the trouble is told', async () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const selvedge = await createReady();
    lookAround(selvedge);
    await selvedge.flush();
    expect(order(selvedge)[0]).toBe('shoe');
    expect(new Set(reports.map(({ code }) => code))).toEqual(new Set(['store-failed']));
    expect(console.warn).toHaveBeenCalledOnce();
    expect(create({ consent: 'remembered' }).status().consent).toBe('unknown');
  });

  test('an IndexedDB that never answers holds ready up for 1.5 seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    const selvedge = create();
    const isReady = vi.fn();
    void selvedge.ready.then(isReady);
    await vi.advanceTimersByTimeAsync(1499);
    expect(isReady).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(isReady).toHaveBeenCalled();
    vi.useRealTimers();
    await vi.waitUntil(() => selvedge.status().storage === 'memory');
    expect(selvedge.status().storageFailure).toBe('timeout');
  });
});

describe('leaving', () => {
  test('writes what was recorded and the first-paint snapshot', async () => {
    const selvedge = await createReady();
    lookAround(selvedge);
    window.dispatchEvent(new Event('pagehide'));
    expect(localStorage.getItem('selvedge')).toContain('brand:acme');
    await selvedge.flush();
    const { events } = await selvedge.exportData();
    expect(events.flatMap(({ name, item }) => (name === 'view_item' ? [item?.id] : []))).toEqual(['boot', 'sandal']);
  });

  test('stopping writes as well, and what is stored stays', async () => {
    const selvedge = await createReady();
    lookAround(selvedge);
    selvedge.stop();
    expect(localStorage.getItem('selvedge')).toContain('brand:acme');
    await vi.waitUntil(() => selvedge.status().storage === 'none');
    expect(order(await createReady())[0]).toBe('shoe');
  });

  test('stopping twice is harmless, and a page view starts nothing after it', async () => {
    const selvedge = await createReady();
    selvedge.stop();
    selvedge.stop();
    await vi.waitUntil(() => selvedge.status().storage === 'none');
    beginPageView();
    selvedge.consent('granted', 'visitor');
    expect(selvedge.status().storage).toBe('none');
    expect(reports).toEqual([]);
  });
});

describe('what was searched for', () => {
  async function searches(options: Options): Promise<unknown[]> {
    history.replaceState(null, '', '/shop?q=Red%20%20Shoes');
    const selvedge = await createReady({ page: 'auto', ...options });
    selvedge.track('search', { search_term: ' Blue  Shoes' });
    const { events } = await selvedge.exportData();
    return events.filter(({ name }) => name === 'search').map((event) => Object.fromEntries(Object.entries(event).filter(([field]) => !['at', 'tab', 'seq'].includes(field))));
  }

  test('is not stored, only that something was', async () => {
    expect(await searches({})).toEqual([{ name: 'search' }, { name: 'search' }]);
  });

  test('is stored where the site says so', async () => {
    expect(await searches({ searchTerms: 'keep' })).toEqual([
      { name: 'search', search_term: 'red shoes' },
      { name: 'search', search_term: 'blue shoes' },
    ]);
  });
});

describe('a browser that a program drives', () => {
  const drive = (webdriver = true) => vi.stubGlobal('navigator', Object.create(navigator, { webdriver: { value: webdriver } }));

  test('is a visitor like any other, unless the site says otherwise', async () => {
    drive();
    const selvedge = await createReady();
    lookAround(selvedge);
    expect(order(selvedge)[0]).toBe('shoe');
    expect(selvedge.status().recording).toBe(true);
  });

  test('is left alone where the site says so: nothing is stored, nothing decided', async () => {
    drive();
    const selvedge = await createReady({ automation: 'ignore' });
    lookAround(selvedge);
    selvedge.declare({ brand: 'Acme' });
    beginPageView();
    selvedge.consent('granted', 'visitor');
    await selvedge.flush();
    expect(order(selvedge)).toEqual(GIVEN);
    expect(holds(selvedge)).toEqual(['automated']);
    expect(selvedge.status()).toMatchObject({ consent: 'granted', recording: false, storage: 'none', ready: true, arm: null });
    expect(await stored()).toEqual(NOTHING);
    expect(await selvedge.erase()).toEqual({ complete: true, left: [] });
  });

  test('is told from one that nobody drives', async () => {
    drive(false);
    const selvedge = await createReady({ automation: 'ignore' });
    lookAround(selvedge);
    expect(order(selvedge)[0]).toBe('shoe');
  });
});

test('what is done is recorded with consent, and after erasing from the next page view on', async () => {
  const selvedge = await createReady({ consent: 'unknown' });
  expect(selvedge.status().recording).toBe(false);
  selvedge.consent('granted');
  expect(selvedge.status().recording).toBe(true);
  await selvedge.erase();
  expect(selvedge.status().recording).toBe(false);
  beginPageView();
  expect(selvedge.status().recording).toBe(true);
});

describe('an analytics library', () => {
  type Listener = (event: unknown, properties: unknown) => void;

  /** Tells those who listen, as Segment's does; keeps none of them from throwing into it. */
  function library({ off = true } = {}) {
    const listeners = new Set<Listener>();
    return {
      on: (_event: string, listener: Listener) => listeners.add(listener),
      ...(off && { off: (_event: string, listener: Listener) => listeners.delete(listener) }),
      track: (event: unknown, properties?: unknown) => listeners.forEach((listener) => listener(event, properties)),
      listeners,
    };
  }

  async function did(selvedge: Personalizer): Promise<string[]> {
    return (await selvedge.exportData()).events.filter(({ name }) => name !== 'page_view').map(({ name, item }) => [name, item?.id].filter(Boolean).join(' '));
  }

  const BOOT = { product_id: 'boot', name: 'Boot', brand: 'Acme', price: 59.9 };

  test.each(['auto', 'manual'] as const)('is learned from: what only the site can tell is recorded (page: %s)', async (page) => {
    const selvedge = await createReady({ page });
    const analytics = library();
    selvedge.follow(analytics);
    analytics.track('Product Added', BOOT);
    analytics.track('Product Clicked', { product_id: 'sandal', brand: 'Acme' });
    analytics.track('Order Refunded', { products: [BOOT, { sku: 'coat' }] });
    analytics.track('Products Searched', { query: 'boots' });
    analytics.track('Signed Up', BOOT);
    expect(await did(selvedge)).toEqual(['add_to_cart boot', 'refund boot', 'refund coat', 'search']);
    expect((await selvedge.exportData()).events.find(({ name }) => name === 'add_to_cart')!.item).toEqual({ id: 'boot', tags: ['brand:acme'], price: 59.9 });
  });

  test('tells what the page is about, and of its items', async () => {
    const selvedge = await createReady({ page: 'auto' });
    const analytics = library();
    selvedge.follow(analytics);
    analytics.track('Product Viewed', BOOT);
    expect(await did(selvedge)).toEqual(['view_item /']);
    expect(selvedge.read()).toMatchObject([{ current: true, title: 'Boot', tags: 'brand:acme' }]);
  });

  test.each([true, false])('is heard no more when that is ended, twice without harm (it can be unsubscribed from: %o)', async (off) => {
    const selvedge = await createReady();
    const analytics = library({ off });
    const end = selvedge.follow(analytics);
    end();
    end();
    analytics.track('Product Added', BOOT);
    expect(await did(selvedge)).toEqual([]);
    expect(analytics.listeners.size).toBe(off ? 0 : 1);
  });

  test('is heard no more after stopping', async () => {
    const selvedge = await createReady();
    const analytics = library();
    selvedge.follow(analytics);
    selvedge.stop();
    expect(analytics.listeners.size).toBe(0);
  });

  test('never has an error from what it was told', async () => {
    const selvedge = await createReady();
    const analytics = library();
    selvedge.follow(analytics);
    const evil = Object.defineProperty({}, 'product_id', { get: () => { throw new Error('evil'); } });
    analytics.track('Product Added', evil);
    analytics.track('Product Added', BOOT);
    expect(await did(selvedge)).toEqual(['add_to_cart boot']);
    expect(reports).toMatchObject([{ code: 'page-failed' }]);
  });

  test.each<unknown>([undefined, null, 'analytics', {}, { track: () => undefined }, { on: true }])('that is %o is a mistake', (analytics) => {
    const selvedge = create({ consent: 'unknown' });
    expect(() => selvedge.follow(analytics as never)).toThrow(expect.objectContaining({ code: 'option-invalid', message: expect.stringContaining('analytics must be a library with on()') as unknown }));
  });
});

describe('a page that is read by itself', () => {
  const SHOP = `
    <ul data-sv-rank="sale">${PRODUCTS.map(({ id, tags }) => `<li data-sv-item="${id}" data-sv-tags="${tags}">${id}</li>`).join('')}</ul>
    <section data-sv-slot="hero">everybody<template data-sv-variant="acme" data-sv-tags="brand: Acme">Acme fans</template><template data-sv-variant="other" data-sv-tags="brand: Other">Others</template></section>`;

  const cards = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
  const hero = () => document.querySelector('section')!.textContent;

  async function cameBefore(): Promise<void> {
    const before = await createReady();
    lookAround(before);
    await before.flush();
  }

  test('is decided, announced, explained, and put back by stopping', async () => {
    await cameBefore();
    document.body.innerHTML = SHOP;
    const given = document.body.innerHTML;
    const decisions: unknown[] = [];
    const stopListening = new AbortController();
    document.addEventListener('selvedge:decision', (event) => decisions.push((event as CustomEvent).detail), { signal: stopListening.signal });
    const selvedge = await createDecided({ page: 'auto' });
    expect(cards()[0]).toBe('shoe');
    expect(hero()).toBe('Acme fans');
    expect(decisions).toEqual([
      { type: 'list', name: 'sale', arm: 'personal' },
      { type: 'slot', name: 'hero', arm: 'personal' },
    ]);
    expect(selvedge.explain('sale', 'shoe')!.place).toBe(1);
    selvedge.stop();
    stopListening.abort();
    expect(document.body.innerHTML).toBe(given);
  });

  test('tells those who watch when it is decided', async () => {
    await cameBefore();
    document.body.innerHTML = SHOP;
    const selvedge = create({ page: 'auto' });
    const seen: unknown[] = [];
    selvedge.watch(() => seen.push(selvedge.explain('sale', 'shoe')?.place));
    await decided(selvedge);
    await Promise.resolve();
    expect(seen.at(-1)).toBe(1);
  });

  test('is decided once: what was decided does not move again', async () => {
    await cameBefore();
    document.body.innerHTML = SHOP;
    const selvedge = await createDecided({ page: 'auto' });
    const before = cards();
    selvedge.declare({ brand: 'Third' });
    await decided(selvedge);
    expect(cards()).toEqual(before);
    expect(order(selvedge)[0]).toBe('coat');
  });

  test.each([
    ['the evidence is thin', {}],
    ['the visitor is in the holdout', { holdout: 1 }],
    ['there is no consent', { consent: 'unknown' as const }],
  ])('stays as it is where %s', async (why, options) => {
    if (why !== 'the evidence is thin') await cameBefore();
    document.body.innerHTML = SHOP;
    await createDecided({ page: 'auto', ...options });
    expect(cards()).toEqual(GIVEN);
    expect(hero()).toBe('everybody');
  });

  test('is put back by a no', async () => {
    await cameBefore();
    document.body.innerHTML = SHOP;
    const given = document.body.innerHTML;
    const selvedge = await createDecided({ page: 'auto' });
    selvedge.consent('denied');
    expect(document.body.innerHTML).toBe(given);
    await Promise.resolve();
    expect(document.body.innerHTML).toBe(given);
    await selvedge.erase(); // with the denial's own erasure, which would take what the next page begins
  });

  test('records its views and clicks', async () => {
    document.body.innerHTML = '<article data-sv-item="page" data-sv-tags="brand: Acme"><h1>Page</h1></article><p data-sv-item="hat"><button data-sv-track="add_to_cart">Add</button></p>';
    const selvedge = await createReady({ page: 'auto' });
    document.querySelector('button')!.click();
    const { events } = await selvedge.exportData();
    expect(events.map(({ name, item }) => [name, item?.id])).toEqual([
      ['page_view', undefined],
      ['view_item', 'page'],
      ['add_to_cart', 'hat'],
    ]);
  });

  test('that comes back from the back/forward cache is viewed once more, and so is its item', async () => {
    document.body.innerHTML = '<article data-sv-item="page"><h1>Page</h1></article>';
    const selvedge = await createReady({ page: 'auto' });
    window.dispatchEvent(new Event('pagehide'));
    beginPageView();
    const { events } = await selvedge.exportData();
    expect(events.map(({ name }) => name)).toEqual(['page_view', 'view_item', 'page_view', 'view_item']);
  });

  test('that comes back after another page has erased everything knows nothing, and a grant by call counts no more', async () => {
    const selvedge = create({ page: 'auto', consent: 'unknown' });
    selvedge.consent('granted');
    await selvedge.ready;
    await selvedge.flush();
    window.dispatchEvent(new Event('pagehide'));
    localStorage.clear();
    beginPageView();
    expect(selvedge.status()).toMatchObject({ consent: 'unknown', storage: 'none' });
    expect((await selvedge.exportData()).events).toEqual([]);
  });

  test('that comes back and went on in memory, since IndexedDB failed, is asked about consent anew as well', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const selvedge = create({ page: 'auto', consent: 'unknown' });
    selvedge.consent('granted');
    await selvedge.ready;
    expect(selvedge.status()).toMatchObject({ consent: 'granted', storage: 'memory' });
    window.dispatchEvent(new Event('pagehide'));
    localStorage.clear();
    beginPageView();
    expect(selvedge.status()).toMatchObject({ consent: 'unknown', storage: 'none' });
  });

  test('that loads in the background is told by its dataLayer what it is about', async () => {
    vi.stubGlobal('dataLayer', [{ event: 'view_item', ecommerce: { items: [{ item_id: 'hat' }] } }]);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const onReport = vi.fn();
    const selvedge = await createReady({ page: 'auto', onReport });
    expect((await selvedge.exportData()).events.map(({ name }) => name)).toEqual(['page_view', 'view_item']);
    expect(onReport).not.toHaveBeenCalled();
  });

  test('counts when it is shown, not when it is only made ready', async () => {
    document.body.innerHTML = '<article data-sv-item="page"><h1>Page</h1></article>';
    Object.assign(document, { prerendering: true });
    vi.stubGlobal('dataLayer', [{ event: 'purchase', ecommerce: { items: [{ item_id: 'hat' }] } }]);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const selvedge = await createReady({ page: 'auto' });
    document.dispatchEvent(new Event('visibilitychange'));
    expect((await selvedge.exportData()).events).toEqual([]);
    Object.assign(document, { prerendering: false });
    document.dispatchEvent(new Event('prerenderingchange'));
    const { events } = await selvedge.exportData();
    expect(events.map(({ name }) => name)).toEqual(['page_view', 'purchase', 'view_item']);
  });

  test.each([
    ['with the results of a search counts it once, though its dataLayer tells of it too', '/shop?q=shoes', ['page_view', 'search']],
    ['whose address says nothing of a search counts each that its dataLayer tells of', '/shop', ['page_view', 'search', 'search']],
  ])('%s', async (_, address, expected) => {
    history.replaceState(null, '', address);
    vi.stubGlobal('dataLayer', [{ event: 'search', search_term: 'shoes' }, { event: 'search', search_term: 'boots' }]);
    const selvedge = await createReady({ page: 'auto' });
    expect((await selvedge.exportData()).events.map(({ name }) => name)).toEqual(expected);
  });

  test('begins with its view when consent comes late', async () => {
    document.body.innerHTML = '<article data-sv-item="page"><h1>Page</h1></article>';
    const selvedge = create({ page: 'auto', consent: 'unknown' });
    selvedge.consent('granted');
    const { events } = await selvedge.exportData();
    expect(events.map(({ name }) => name)).toEqual(['page_view', 'view_item']);
  });

  test('leaves a list whose order says something, tells why, and takes force for an answer', async () => {
    await cameBefore();
    document.body.innerHTML = SHOP.replaceAll('ul', 'ol');
    await createDecided({ page: 'auto' });
    expect(cards()).toEqual(GIVEN);
    expect(reports).toEqual([expect.objectContaining({ code: 'list-left-alone', element: document.querySelector('ol') })]);
    running.pop()!.stop();

    document.body.innerHTML = SHOP.replaceAll('ul', 'ol').replace('"sale"', '"sale force"');
    await createDecided({ page: 'auto' });
    expect(cards()[0]).toBe('shoe');
  });

  test('is decided where lists come later', async () => {
    await cameBefore();
    await createReady({ page: 'auto' });
    document.body.innerHTML = SHOP;
    await vi.waitUntil(() => cards()[0] === 'shoe');
    expect(hero()).toBe('Acme fans');
  });
});

describe('what is sensitive', () => {
  const BOOK = { id: 'sku-canary', tags: 'topic: cancer; brand: Canary' };
  const TREE = { id: 'oak', tags: 'topic: trees; brand: Acme' };

  /** Everything that a page leaves on the device, as text. */
  async function leftBehind(selvedge: Personalizer): Promise<string> {
    const data = await selvedge.exportData();
    return JSON.stringify([data, { ...localStorage }, selvedge.profile()]);
  }

  function readAll(selvedge: Personalizer): void {
    for (const item of [BOOK, TREE, BOOK, { ...TREE, id: 'elm' }]) for (const event of ['view_item', 'add_to_cart', 'dwell', 'purchase'] as const) selvedge.track(event, item);
    selvedge.track('add_to_cart', { id: 'sku-canary' });
    selvedge.track('view_item_list', { items: [BOOK, TREE] });
    selvedge.track('search', { search_term: 'cancer canary' });
  }

  test('leaves no trace: no id, no tag, no count', async () => {
    const selvedge = await createReady({ scope: 'woods', searchTerms: 'keep' });
    readAll(selvedge);
    const left = await leftBehind(selvedge);
    expect(left).toContain('topic:trees');
    expect(localStorage.getItem('selvedge-woods')).toContain('topic:trees');
    expect(left).not.toMatch(new RegExp(`canary|cancer|sku-|${hash32('sku-canary')}`, 'i'));
    expect(reports).toEqual([]);
  });

  test('is told by category and number, and by nothing else', async () => {
    const selvedge = await createReady({ storage: 'memory' });
    expect(selvedge.status().suppressed).toEqual([]);
    readAll(selvedge);
    selvedge.track('view_item', { id: 'chips', tags: 'category: poker' });
    expect(selvedge.status().suppressed).toEqual([{ category: 'health', count: 10 }, { category: 'gambling', count: 1 }]);
    await selvedge.erase();
    expect(selvedge.status().suppressed).toEqual([]);
  });

  test('is not ranked by, also where everything else of its facet is', async () => {
    const selvedge = await createReady({ storage: 'memory' });
    readAll(selvedge);
    const tags = selvedge.rank([TREE, { id: 'new', tags: 'topic: cancer' }, { id: 'fern', tags: 'topic: ferns' }]).flatMap(({ reasons }) => reasons.map(({ tag }) => tag));
    expect(tags).toEqual(expect.arrayContaining(['topic:trees', 'topic:ferns']));
    expect(tags).not.toContain('topic:cancer');
  });

  test('counts when the visitor declares it, for that facet', async () => {
    const selvedge = await createReady({ storage: 'memory' });
    selvedge.declare({ diet: 'kosher' });
    const [first] = selvedge.rank([TREE, { id: 'wine', tags: 'diet: kosher; topic: cancer' }]);
    expect(first).toMatchObject({ id: 'wine' });
    expect(first!.reasons.find(({ term }) => term === 'declared')).toMatchObject({ tag: 'diet:kosher' });
    selvedge.track('view_item', { id: 'wine', tags: 'diet: kosher' });
    expect((await selvedge.exportData()).events).toEqual([]);
    expect(selvedge.profile().declared).toEqual({ diet: ['kosher'] });
  });

  test('is what a site says: more of it, less of it, or nothing', async () => {
    const german = await createReady({ storage: 'memory', sensitive: { words: [de], add: { health: 'canary' }, exempt: 'topic: cancer' } });
    german.track('view_item', { id: 'a', tags: 'thema: schwangerschaft' });
    german.track('view_item', { id: 'b', tags: 'topic: cancer' });
    german.track('view_item', BOOK);
    expect((await german.exportData()).events.map(({ item }) => item?.id)).toEqual(['b']);
    const all = await createReady({ storage: 'memory', sensitive: 'allow' });
    readAll(all);
    expect(await leftBehind(all)).toMatch(/topic:cancer/);
    expect(all.status().suppressed).toEqual([]);
  });
});

describe('the visitor’s own switches', () => {
  const oak = () => ({ id: 'oak', tags: 'kind: oak' });
  const recorded = async (selvedge: Personalizer) => (await selvedge.exportData()).events.flatMap(({ item }) => item?.id ?? []);

  test('a pause counts from the call on, also before anything was read', async () => {
    const selvedge = create({ scope: 'early-pause' });
    selvedge.track('view_item', oak());
    selvedge.pause();
    selvedge.track('view_item', oak());
    await selvedge.ready;
    selvedge.track('view_item', oak());
    expect(await recorded(selvedge)).toEqual([]);
    expect(selvedge.status().recording).toBe(false);
    selvedge.pause(false);
    selvedge.track('view_item', oak());
    expect(await recorded(selvedge)).toEqual(['oak']);
  });

  test('a pause behind an erasure is kept', async () => {
    const selvedge = await createReady({ scope: 'erased-pause' });
    selvedge.track('view_item', oak());
    await selvedge.erase();
    selvedge.pause();
    await selvedge.flush();
    const next = await createReady({ scope: 'erased-pause' });
    next.track('view_item', oak());
    expect(next.status().recording).toBe(false);
    expect(await recorded(next)).toEqual([]);
  });

  test('what one tab switches the others follow, at once', async () => {
    const [here, there] = [await createReady({ scope: 'switches' }), await createReady({ scope: 'switches' })];
    here.pause();
    here.setMode('off');
    here.declare({ kind: 'oak' });
    await vi.waitFor(() => expect(there.status()).toMatchObject({ recording: false, mode: 'off' }));
    await vi.waitFor(() => expect(there.profile().declared).toEqual({ kind: ['oak'] }));
    there.track('view_item', oak());
    expect(await recorded(there)).toEqual([]);
  });

  test.each([['pause', 'yes'], ['setMode', 'on']] as const)('%s(%o) is refused', async (name, value) => {
    const selvedge = await createReady();
    expect(() => (selvedge[name] as (value: unknown) => void)(value)).toThrow(expect.objectContaining({ code: 'option-invalid' }) as Error);
  });
});

describe('an import', () => {
  test('behind an erasure begins the record anew, with what is imported, and keeps what was switched', async () => {
    const selvedge = await createReady({ scope: 'imports' });
    selvedge.track('view_item', { id: 'oak', tags: 'kind: oak' });
    const data = await selvedge.exportData();
    await selvedge.erase();
    selvedge.pause();
    await selvedge.importData(data);
    expect((await selvedge.exportData()).events.flatMap(({ item }) => item?.id ?? [])).toEqual(['oak']);
    expect(selvedge.status().recording).toBe(false);
  });

  test('of what would go at once, or without consent, is refused, and nothing is lost', async () => {
    const selvedge = await createReady({ scope: 'old-imports' });
    selvedge.track('view_item', { id: 'oak', tags: 'kind: oak' });
    const data = await selvedge.exportData();
    const old = { ...data, profile: { ...data.profile!, lastAt: NOW - 91 * 86_400_000 }, events: [] };
    await expect(selvedge.importData(old)).rejects.toThrow(/last 90 days/);
    expect((await selvedge.exportData()).events).toHaveLength(data.events.length);
    selvedge.consent('denied');
    await expect(selvedge.importData(data)).rejects.toThrow(/consent must be one of granted/);
  });

  test('brings nothing sensitive in', async () => {
    const selvedge = await createReady({ scope: 'clean-imports', searchTerms: 'keep' });
    const data = await selvedge.exportData();
    const tags = ['topic:cancer'];
    const events = [{ name: 'view_item' as const, at: NOW, tab: 'x', seq: 1, item: { id: '/a', tags } }, { name: 'search' as const, at: NOW, tab: 'x', seq: 2, search_term: 'cancer help' }, { name: 'view_item' as const, at: NOW, tab: 'x', seq: 3, item: { id: '/health/diabetes', tags: [] } }];
    await selvedge.importData({ ...data, events, items: [{ id: '/a', tags, at: NOW, actions: 1 }], cards: [{ id: '/b', tags }], profile: { ...data.profile!, taste: { 'topic:cancer': 3 } } });
    const kept = { ...(await selvedge.exportData()), fields: [] };
    expect(JSON.stringify(kept)).not.toMatch(/cancer|diabetes/);
  });
});
