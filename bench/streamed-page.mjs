// A page of 60 cards that comes in six pieces, 100 ms apart, as each strategy would have it.
import { setTimeout as delay } from 'node:timers/promises';
import { readBuilt } from './built-files.mjs';
import { VISITOR_ROUTES } from './visitor.mjs';

const CARDS = 60;
const PIECES = 6;
const PAUSE = 100;

/** `ash-1, elm-1, oak-1, ash-2, …` */
const SITE = Array.from({ length: CARDS }, (_, index) => `${['ash', 'elm', 'oak'][index % 3]}-${Math.floor(index / 3) + 1}`);
const FITTED = [...SITE].sort((a, b) => Number(b.startsWith('oak')) - Number(a.startsWith('oak')));

const STYLE = `<style>body { margin: 0; font: 16px/1.5 sans-serif } h1 { margin: 16px } ul { list-style: none; margin: 0; padding: 0 16px; display: grid; gap: 16px; grid-template-columns: repeat(4, 1fr) } li { height: 150px; background: #ddd } li a { display: block; padding: 16px; font-size: 24px }</style>`;

// Asked for behind everything else in the head, so that it runs last before each frame is painted.
const PROBE = `<script>
  frames = []; shift = 0; largest = 0;
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value; }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { largest = list.getEntries().at(-1).startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
  (function look() {
    requestAnimationFrame(look);
    const cards = [...document.querySelectorAll('li')].filter((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      const style = getComputedStyle(card);
      return top < innerHeight && bottom > 0 && style.visibility === 'visible' && getComputedStyle(card.parentElement).opacity === '1' && getComputedStyle(document.documentElement).opacity === '1';
    });
    frames.push([performance.now(), cards.map((card) => card.dataset.svItem)]);
  })();
</script>`;

const ORDER_LIST = `const list = document.querySelector('ul'); list.append(...[...list.children].sort((a, b) => b.dataset.svItem.startsWith('oak') - a.dataset.svItem.startsWith('oak')))`;
const EARLY = (attributes = '') => `<script data-consent="granted" ${attributes}>${readBuilt('selvedge-early.min.js')}</script>`;
const MAIN = '<script async src="/selvedge.min.js"></script>';

/** What each strategy puts into the head, and the order in which the server writes the cards. */
export const STRATEGIES = {
  'ordered by the server, no script': { head: PROBE, order: FITTED },
  'site order, no script': { head: PROBE, order: SITE },
  Selvedge: { head: EARLY() + PROBE + MAIN, order: SITE },
  'Selvedge, wait="list"': { head: EARLY('data-wait="list"') + PROBE + MAIN, order: SITE },
  'hide the page until ordered': {
    head: `<script>document.documentElement.style.opacity = '0'; addEventListener('DOMContentLoaded', () => setTimeout(() => { ${ORDER_LIST}; document.documentElement.style.opacity = ''; }));</script>${PROBE}`,
    order: SITE,
  },
  'order when parsed, hide nothing': { head: `<script>addEventListener('DOMContentLoaded', () => setTimeout(() => { ${ORDER_LIST}; }));</script>${PROBE}`, order: SITE },
};

function html({ head, order }) {
  const cards = order.map((id) => `<li data-sv-item="${id}" data-sv-tags="kind: ${id.split('-')[0]}"><a href="/${id}">${id}</a></li>`);
  const before = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trees</title><link rel="icon" href="data:,">${STYLE}${head}</head><body><h1>${'Trees of the season, '.repeat(12)}</h1><ul data-sv-rank="trees">`;
  return { before, cards, after: '</ul><footer>The end</footer></body></html>' };
}

/** Answers `/` with the strategy of the query (`?Selvedge`), `/start` with a page that knows a visitor, and the built script. */
export async function answerPage(request, response) {
  const { pathname, search } = new URL(request.url, 'http://localhost');
  if (pathname === '/selvedge.min.js') {
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' }).end(VISITOR_ROUTES['/selvedge.min.js']);
    return;
  }
  response.writeHead(pathname === '/' || pathname === '/start' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  if (pathname !== '/') {
    response.end(pathname === '/start' ? VISITOR_ROUTES['/start'] : '');
    return;
  }
  const { before, cards, after } = html(STRATEGIES[decodeURIComponent(search.slice(1))]);
  for (let piece = 0; piece < PIECES; piece++) {
    if (piece > 0) await delay(PAUSE);
    const part = cards.slice((piece * CARDS) / PIECES, ((piece + 1) * CARDS) / PIECES).join('\n');
    response.write((piece === 0 ? before : '') + part + (piece === PIECES - 1 ? after : ''));
  }
  response.end();
}
