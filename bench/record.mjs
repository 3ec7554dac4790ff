// What recording an event costs the page that it happens on, against the plainest ways to keep it.
import { readBuilt } from './built-files.mjs';
import { cardPage } from './card-page.mjs';
import { answerFrom, withChromium } from './chromium.mjs';
import { markdownTable, median, ratioSpread, spread } from './figures.mjs';
import { inTurn } from './in-turn.mjs';
import { makeVisitor, VISITOR_ROUTES } from './visitor.mjs';

const CARDS = 60;
const EVENTS = 100;
/** Milliseconds. */
const PAUSE = 1;
const OWN = 'Selvedge';
const NOTHING = 'nothing is recorded';

/** What each way puts into the head; it leaves `record(event)` and, but for Selvedge, which has its own, a listener for clicks. */
const WAYS = {
  [OWN]: `<script data-consent="granted">${readBuilt('selvedge-early.min.js')}</script><script async src="/selvedge.min.js"></script><script>${ownWay}; ownWay();</script>`,
  [NOTHING]: '<script>window.isReady = Promise.resolve(); window.record = () => {};</script>',
  'a push to an array': byHand(keepInArray),
  'one IndexedDB transaction an event': byHand(keepInDatabase),
  'localStorage, the last 50 anew': byHand(keepInLocalStorage),
};
/** What a load gives, and what it is called in the table. */
const COLUMNS = [
  ['track', 'call: handler'],
  ['trackTask', 'call: task'],
  ['trackRested', 'call: after a pause'],
  ['click', 'click: handler'],
  ['clickTask', 'click: task'],
  ['clickRested', 'click: after a pause'],
];
const PATHS = Object.fromEntries(Object.keys(WAYS).map((name, index) => [name, `/way-${index}`]));

/**
 * @param {{ rates?: readonly number[], loads?: number }} [options] CPU throttling rates; loads of each page at each rate.
 * @returns {Promise<{ section: string, figures: { record: Recording[] } }>} A section in Markdown; what Selvedge takes at each rate.
 *
 * @typedef {object} Recording Microseconds more than on a page where nothing is recorded.
 * @property {number} rate
 * @property {number} track In the handler.
 * @property {number} click In the handler.
 * @property {number} trackTask With the microtasks behind it.
 * @property {number} clickTask With the microtasks behind it.
 * @property {number} trackRested In the handler, each call behind a pause.
 * @property {number} clickRested In the handler, each click behind a pause.
 */
export async function benchRecord({ rates = [1, 4], loads = 7 } = {}) {
  const pages = Object.entries(WAYS).map(([name, head]) => [PATHS[name], cardPage(CARDS, { head })]);
  return withChromium(answerFrom({ ...VISITOR_ROUTES, ...Object.fromEntries(pages) }), async ({ page, url, throttle }) => {
    await makeVisitor(page, url);
    const parts = [];
    const record = [];
    for (const rate of rates) {
      await throttle(rate);
      const measured = await inTurn(Object.keys(WAYS), loads, (name) => measureLoad(page, url + PATHS[name]));
      const own = (key) => measured.get(OWN).map((load) => load[key]);
      parts.push(`CPU at 1/${rate}:\n\n${table(measured, own)}`);
      const floor = measured.get(NOTHING);
      const above = (key) => median(own(key).map((value, run) => value - floor[run][key]));
      record.push({ rate, ...Object.fromEntries(COLUMNS.map(([key]) => [key, above(key)])) });
    }
    const section = `## Recording an event

A page with a list of ${CARDS} cards in Chromium; ${EVENTS} calls of \`track('view_item', { id, tags, price })\`, then ${EVENTS} clicks on links of cards, each in a task of its own.
Microseconds of the page's main thread for each: mean of a load, of which median (lowest to highest) of ${loads} loads. Handler: until \`track()\`,
or dispatching the click, returns. Task: until the microtasks behind it are done too. Storage then works on outside the page's thread or in
later tasks, which is not in here. After a pause: the handler again, ${EVENTS} times with ${PAUSE} ms of sleep before each: a processor that wakes up takes
several times as long for whatever comes first, where nothing is recorded too. A click costs something there too: dispatching it, and the
page's own listener. The last three keep an event by a function of one line; for clicks they have one listener that finds the card and
reads its tags.

${parts.join('\n\n')}`;
    return { section, figures: { record } };
  });
}

function table(measured, own) {
  const rows = [...measured].map(([name, loads]) => {
    const of = (key) => loads.map((load) => load[key]);
    const cells = COLUMNS.map(([key]) => spread(of(key), 1));
    const ratios = ['track', 'click'].map((key) => (name === OWN ? '' : ratioSpread(of(key), own(key), 2)));
    return [name, ...cells, ...ratios];
  });
  return markdownTable(['way', ...COLUMNS.map(([, title]) => title), 'call / Selvedge', 'click / Selvedge'], rows);
}

async function measureLoad(page, address) {
  await page.goto(address);
  return page.evaluate(measureEvents, { events: EVENTS, pause: PAUSE });
}

/** Runs in the page. */
async function measureEvents({ events, pause }) {
  await globalThis.isReady;
  // The page has settled: what loading leaves to do is not an event's.
  await new Promise((idle) => requestIdleCallback(idle));
  const links = [...document.querySelectorAll('li a')];
  const eventOf = (index) => ({ id: `oak-${index % 40}`, tags: { kind: 'oak', colour: 'green', nursery: `nursery ${index % 17}`, size: String(index % 9) }, price: 5 + (index % 90) });
  const call = (index) => globalThis.record(eventOf(index));
  const clickOn = (index) => links[index % links.length].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  const { port1, port2 } = new MessageChannel();
  const nextTask = () =>
    new Promise((next) => {
      port2.onmessage = next;
      port1.postMessage(null);
    });
  const rest = () => new Promise((next) => setTimeout(next, pause));
  const [track, trackTask] = await meanTimes(call, nextTask);
  const [click, clickTask] = await meanTimes(clickOn, nextTask);
  const [trackRested] = await meanTimes(call, rest);
  const [clickRested] = await meanTimes(clickOn, rest);
  return { track, trackTask, trackRested, click, clickTask, clickRested };

  async function meanTimes(happen, turn) {
    let handler = 0;
    let task = 0;
    for (let index = 0; index < events; index++) {
      await turn();
      const start = performance.now();
      happen(index);
      handler += performance.now() - start;
      await null; // behind every microtask that the event has queued
      task += performance.now() - start;
    }
    return [handler, task].map((sum) => (1000 * sum) / events);
  }
}

/** Selvedge records its clicks itself. */
function ownWay() {
  window.record = (event) => selvedge.track('view_item', event);
  window.isReady = new Promise((resolve) => (selvedge.push ? selvedge : (window.selvedge = [])).push((handle) => handle.ready.then(resolve)));
}

/** @param {() => Promise<(event: unknown) => void>} open Runs in the page; resolves to what keeps an event. */
function byHand(open) {
  return `<script>window.isReady = (${open})().then((keep) => (${listen})(keep));</script>`;
}

function listen(keep) {
  window.record = (event) => keep({ name: 'view_item', at: Date.now(), ...event });
  const onClick = ({ target }) => {
    const card = target.closest('[data-sv-item]');
    if (!card || !target.closest('a[href]')) return;
    const tags = card.dataset.svTags.split(';').map((pair) => pair.split(':').map((part) => part.trim()));
    keep({ name: 'select_item', at: Date.now(), id: card.dataset.svItem, tags, price: Number(card.dataset.svPrice) });
  };
  document.addEventListener('click', onClick, true);
}

async function keepInArray() {
  const events = [];
  return (event) => events.push(event);
}

async function keepInDatabase() {
  const opening = indexedDB.open('by-hand', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('events', { autoIncrement: true });
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = () => reject(opening.error);
  });
  return (event) => opening.result.transaction('events', 'readwrite').objectStore('events').add(event);
}

async function keepInLocalStorage() {
  const events = JSON.parse(localStorage.getItem('by-hand') ?? '[]');
  return (event) => {
    events.push(event);
    if (events.length > 50) events.shift();
    localStorage.setItem('by-hand', JSON.stringify(events));
  };
}
