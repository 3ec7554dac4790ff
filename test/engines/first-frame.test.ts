import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { early, likedFirst, list, main, page as smallPage, SLOT, trees } from '../pages/small-page.js';
import { startServer, streamed, type TestServer } from '../support/server.js';
import { inEachEngine, openEngine, type EnginePage, likeOaks } from './engine.js';

/** What the frames of one page load showed. */
interface Watched {
  /** The cards in view, frame by frame, repetitions left out; no frame without cards. */
  readonly frames: readonly (readonly string[])[];
  /** Texts of the slot while it was visible, repetitions left out. */
  readonly slots: readonly string[];
  /** Milliseconds since the navigation: the first frame with a card, and the first whose first row is as at the end. */
  readonly firstAt: number;
  readonly rightAt: number;
  readonly order: readonly string[];
  /** The page's own score; `null` where the engine has none. */
  readonly shift: number | null;
  readonly loadedAt: number;
}

// Behind the early part: callbacks of a frame run in the order in which they were asked for, so this one sees what will be painted.
const PROBE = `<script>
  watched = []; shift = null;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    shift = 0;
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value; }).observe({ type: 'layout-shift', buffered: true });
  }
  (function look() {
    requestAnimationFrame(look);
    const isCovered = (element) => { for (let each = element; each; each = each.parentElement) if (getComputedStyle(each).opacity === '0') return true; return false; };
    const isSeen = (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top < innerHeight && bottom > 0 && getComputedStyle(element).visibility === 'visible' && !isCovered(element);
    };
    const cards = [...document.querySelectorAll('[data-sv-rank] > [data-sv-item]')].filter(isSeen).map((card) => card.dataset.svItem);
    const slot = document.querySelector('[data-sv-slot] p');
    watched.push({ at: performance.now(), cards, slot: slot && isSeen(slot) ? slot.textContent : '' });
  })();
</script>`;

const CARDS = trees(60);
const LIST = list(CARDS);
const STYLE = '<style>body { margin: 0 } ul { display: grid; grid-template-columns: repeat(4, 1fr) } li { height: 150px }</style>';
const PIECES = 6;

/** The page in pieces: ten cards each. */
function inPieces(head: string): string[] {
  const html = smallPage(STYLE + head, `${SLOT}\n${LIST}\n<footer>The end</footer>`);
  const marks = Array.from({ length: PIECES - 1 }, (_, index) => html.indexOf(`<li data-sv-item="${CARDS[(index + 1) * (CARDS.length / PIECES)]}"`));
  return [0, ...marks].map((from, index) => html.slice(from, marks[index]));
}

// WebKit paints nothing before a page has some text to show.
const TEXT = `<p>${'A few words about trees. '.repeat(20)}</p>`;

/** Less than a screenful, in two pieces. */
function few(head: string): string[] {
  const html = smallPage(STYLE + head, `${TEXT}${list(CARDS.slice(0, 12))}\n<footer>The end</footer>`);
  const mark = html.indexOf(`<li data-sv-item="${CARDS[6]}"`);
  return [html.slice(0, mark), html.slice(mark)];
}

const SCRIPTS = early() + PROBE + main();
const MAIN_FILE = readFileSync(new URL('../../dist/selvedge.min.js', import.meta.url), 'utf8');
// Shows everything at the end: what a page does that hides itself against flicker.
const HIDE_ALL = `${PROBE}<script>document.documentElement.style.visibility = 'hidden'; addEventListener('DOMContentLoaded', () => document.documentElement.style.visibility = '');</script>`;
// Orders the list when it is parsed: what a deferred script does.
const LATE = `${PROBE}<script>addEventListener('DOMContentLoaded', () => setTimeout(() => {
  const list = document.querySelector('[data-sv-rank]');
  list.append(...[...list.children].sort((a, b) => b.dataset.svItem.startsWith('oak') - a.dataset.svItem.startsWith('oak')));
}));</script>`;

let server: TestServer;
let tries = 0; // each with a script that no browser has

beforeAll(async () => {
  server = await startServer({
    '/': smallPage(main('data-consent="granted"'), '<h1>Start</h1>'),
    // One screenful decides, however busy the machine is: the deadline has tests of its own. Slow pieces, so that it is there long before the last.
    '/streamed': streamed(inPieces(SCRIPTS.replace('data-consent', 'data-deadline="5000" data-consent')), 250),
    // As a site has it: the time that a list has by default, and a script that browsers keep.
    '/usual': (request, response) => streamed(inPieces(`${early()}${PROBE}<script async src="/kept.js?${tries}"></script>`), 250)(request, response),
    '/kept.js': { body: MAIN_FILE, headers: { 'content-type': 'text/javascript', 'cache-control': 'max-age=600' } },
    '/whole': smallPage(STYLE + SCRIPTS, `${SLOT}\n${LIST}\n<footer>The end</footer>`),
    '/no-main': streamed(inPieces(early('data-consent="granted" data-deadline="5000"') + PROBE), 250),
    '/wait': streamed(inPieces(early('data-consent="granted" data-wait="list"') + PROBE), 100),
    '/patient': streamed(inPieces(early('data-consent="granted" data-deadline="60000"') + PROBE), 250),
    '/few': streamed(few(SCRIPTS), 700),
    '/few-patient': streamed(few(early('data-consent="granted" data-deadline="60000"') + PROBE), 700),
    '/hide-all': streamed(inPieces(HIDE_ALL), 100),
    '/late': streamed(inPieces(LATE), 100),
  });
});

afterAll(() => server?.close());

inEachEngine((engine) => {
  let browser: EnginePage;

  beforeAll(async () => {
    browser = await openEngine(engine);
    await browser.goto(`${server.url}/`);
    await likeOaks(browser);
  }, 60_000);

  afterAll(() => browser?.close());

  async function watch(path: string): Promise<Watched> {
    await browser.goto(server.url + path);
    return browser.run<Watched>(`
      const enough = watched.length + 5;
      const isDeciding = () => window.selvedge?.status && (!selvedge.status().ready || selvedge.status().deciding); // a page without the main script has nothing to wait for
      while (watched.length < enough || isDeciding()) await new Promise(requestAnimationFrame);
      const distinct = (values) => [...new Set(values.map((value) => JSON.stringify(value)))].map((text) => JSON.parse(text));
      const withCards = watched.filter(({ cards }) => cards.length);
      const row = withCards.at(-1).cards.slice(0, 4).join();
      return {
        frames: distinct(withCards.map(({ cards }) => cards)),
        slots: distinct(watched.map(({ slot }) => slot).filter(Boolean)),
        firstAt: withCards[0].at,
        rightAt: withCards.find(({ cards }) => cards.slice(0, 4).join() === row).at,
        order: [...document.querySelectorAll('[data-sv-item]')].map((card) => card.dataset.svItem),
        shift,
        loadedAt: performance.getEntriesByType('navigation')[0].domContentLoadedEventStart,
      };
    `);
  }

  /** Every frame shows a beginning of what the last one shows: nothing that was shown has moved. */
  function expectNoWrongFrame({ frames, shift }: Watched): void {
    const last = frames.at(-1)!;
    for (const frame of frames) expect(frame).toEqual(last.slice(0, frame.length));
    if (shift !== null) expect(shift).toBe(0);
  }

  /** Something was shown while the page was still coming: right frames alone can be had by showing nothing. */
  function expectShownEarly({ firstAt, loadedAt }: Watched): void {
    expect(loadedAt, 'the page came in pieces').toBeGreaterThan(400);
    expect(firstAt).toBeLessThan(loadedAt);
  }

  test('a streamed list is right in every frame, and shown before it is whole', async () => {
    const watched = await watch('/streamed');
    expectNoWrongFrame(watched);
    expectShownEarly(watched);
    expect(watched.frames.at(-1)!.slice(0, 4)).toEqual(['oak-1', 'oak-2', 'oak-3', 'oak-4']);
    expect(watched.slots).toEqual(['Oaks']);
    const [seen, rest] = [watched.frames[0]!, watched.order.slice(watched.frames.at(-1)!.length)];
    expect(seen.length).toBeGreaterThan(3);
    expect(rest).toEqual(likedFirst(rest, 'oak'));
  });

  test('from a cold cache and from a warm one the first row is right while the page is still coming, after the time that a list has by default', async () => {
    tries++;
    const asked = () => server.requests.filter((request) => request === `GET /kept.js?${tries}`).length;
    for (const cache of ['cold', 'warm']) {
      const watched = await watch('/usual');
      expect(asked(), `${cache}: asked for once`).toBe(1);
      expectNoWrongFrame(watched);
      expect(watched.frames[0]!.length).toBeGreaterThanOrEqual(4);
      expectShownEarly({ ...watched, firstAt: watched.rightAt });
    }
  });

  test('a page that comes whole is right in its first frame', async () => {
    const watched = await watch('/whole');
    expectNoWrongFrame(watched);
    expect(watched.order).toEqual(likedFirst(CARDS, 'oak'));
    expect(watched.slots).toEqual(['Oaks']);
  });

  test('without the main script too', async () => {
    const watched = await watch('/no-main');
    expectNoWrongFrame(watched);
    expectShownEarly(watched);
    expect(watched.frames.at(-1)!.slice(0, 4)).toEqual(['oak-1', 'oak-2', 'oak-3', 'oak-4']);
    expect(new Set(watched.order)).toEqual(new Set(CARDS));
  });

  test('one screenful is enough to be shown, however long a list may be held back', async () => {
    const watched = await watch('/patient');
    expectNoWrongFrame(watched);
    expectShownEarly(watched);
  });

  test('less than that is shown after the deadline, and what comes later stands below', async () => {
    const watched = await watch('/few');
    expectNoWrongFrame(watched);
    expectShownEarly(watched);
    expect(watched.order.slice(0, 2)).toEqual(['oak-1', 'ash-1']);
    // A frame within the second piece shows its first card: that one stays.
    const rest = watched.order.slice(watched.order[6]!.startsWith('oak') ? 6 : 7);
    expect(rest).toEqual(likedFirst(rest, 'oak'));
    const patient = await watch('/few-patient');
    expect(patient.firstAt).toBeGreaterThan(600);
    expect(patient.order).toEqual(likedFirst(CARDS.slice(0, 12), 'oak'));
  });

  test('a list that is to wait is shown when it is whole, with the best of all its cards', async () => {
    const watched = await watch('/wait');
    expectNoWrongFrame(watched);
    expect(watched.frames).toHaveLength(1);
    expect(watched.order).toEqual(likedFirst(CARDS, 'oak'));
    expect(watched.firstAt).toBeGreaterThan(400);
  });

  test('this test sees what hides everything, and what comes late', async () => {
    const hidden = await watch('/hide-all');
    expectNoWrongFrame(hidden);
    expect(() => expectShownEarly(hidden)).toThrow();
    const late = await watch('/late');
    expect(late.rightAt).toBeGreaterThan(late.firstAt);
    expect(() => expectNoWrongFrame(late)).toThrow();
  });
});
