// How soon the first row of a streamed page is right, against a page that the server has ordered and against other ways to do it.
import { chromium } from 'playwright-core';
import { needBrowser } from '../scripts/browsers.mjs';
import { listen } from '../scripts/static-server.mjs';
import { markdownTable, median, spread } from './figures.mjs';
import { answerPage, STRATEGIES } from './streamed-page.mjs';

const PER_ROW = 4;

/**
 * @param {{ rates?: readonly number[], loads?: number }} [options] CPU throttling rates; loads of each page at each rate.
 * @returns {Promise<string>} A section in Markdown.
 */
export async function benchFirstRow({ rates = [1, 4, 6], loads = 7 } = {}) {
  const server = await listen(answerPage);
  const browser = await chromium.launch({ executablePath: needBrowser('chromium'), headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await makeVisitor(page, server.url);
    const session = await page.context().newCDPSession(page);
    const parts = [];
    for (const rate of rates) {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      const seen = new Map(Object.keys(STRATEGIES).map((name) => [name, []]));
      // In turn, so that whatever else the machine does falls on all of them.
      for (let load = 0; load <= loads; load++) {
        for (const [name, visits] of seen) {
          const visit = await visitPage(page, `${server.url}/?${encodeURIComponent(name)}`);
          if (load > 0) visits.push(visit); // the first one warms caches up
        }
      }
      parts.push(`CPU at 1/${rate}, ${loads} loads each:\n\n${table(seen)}`);
    }
    return `## First right row\n\n60 cards in six pieces, 100 ms apart, in Chromium. Milliseconds since the navigation: median (lowest to highest). Right: the first\nrow shows what it shows at the end, all of it visible. Wrong frames: frames in which a card stood in another place than at the end.\n\n${parts.join('\n\n')}`;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function makeVisitor(page, url) {
  await page.goto(`${url}/start`);
  await page.waitForFunction(() => typeof selvedge === 'object' && 'status' in selvedge);
  await page.evaluate(async () => {
    for (let number = 9001; number < 9006; number++) selvedge.track('view_item', { id: `oak-${number}`, tags: { kind: 'oak' } });
    await selvedge.ready;
    await selvedge.flush();
  });
}

async function visitPage(page, url) {
  await page.goto(url);
  const { shown, firstPaint, largest, shift } = await page.evaluate(async () => {
    const enough = frames.length + 4;
    while (frames.length < enough || !largest) await new Promise(requestAnimationFrame);
    return { shown: frames, firstPaint: performance.getEntriesByName('first-contentful-paint')[0].startTime, largest, shift };
  });
  const last = shown.at(-1)[1];
  const isRight = (cards, count) => cards.length >= count && cards.slice(0, count).every((id, index) => id === last[index]);
  return {
    firstPaint,
    largest,
    shift,
    right: shown.find(([, cards]) => isRight(cards, PER_ROW))[0],
    at300: shown.filter(([at]) => at <= 300).at(-1)?.[1].length ?? 0,
    wrong: shown.filter(([, cards]) => cards.length > 0 && !isRight(cards, cards.length)).length,
  };
}

function table(seen) {
  const [best] = [...seen.values()].map((visits) => median(visits.map(({ right }) => right)));
  const rows = [...seen].map(([name, visits]) => {
    const of = (key) => visits.map((visit) => visit[key]);
    const behind = median(of('right')) - best;
    return [name, spread(of('right')), `${behind >= 0 ? '+' : ''}${behind.toFixed(0)}`, spread(of('at300')), spread(of('wrong')), spread(of('firstPaint')), spread(of('largest')), median(of('shift')).toFixed(3)];
  });
  return markdownTable(['page', 'first right row', 'behind the server', 'cards at 300 ms', 'wrong frames', 'FCP', 'LCP', 'layout shift'], rows);
}
