// How soon the first row of a streamed page is right, against a page that the server has ordered and against other ways to do it.
import { withChromium } from './chromium.mjs';
import { markdownTable, median, spread } from './figures.mjs';
import { inTurn } from './in-turn.mjs';
import { answerPage, STRATEGIES } from './streamed-page.mjs';
import { makeVisitor } from './visitor.mjs';

const PER_ROW = 4;

/**
 * @param {{ rates?: readonly number[], loads?: number }} [options] CPU throttling rates; loads of each page at each rate.
 * @returns {Promise<{ section: string, figures: { firstRow: FirstRow[] } }>} A section in Markdown; Selvedge against the server's order, at each rate.
 *
 * @typedef {object} FirstRow Milliseconds by which the median is behind the page that the server has ordered.
 * @property {number} rate
 * @property {number} right
 * @property {number} firstPaint
 * @property {number} largest
 * @property {number} wrong Most wrong frames of a load.
 * @property {number} noise Highest less lowest first paint of the server's page.
 */
export async function benchFirstRow({ rates = [1, 4, 6], loads = 7 } = {}) {
  return withChromium(answerPage, async ({ page, url, throttle }) => {
    await makeVisitor(page, url);
    const parts = [];
    const firstRow = [];
    for (const rate of rates) {
      await throttle(rate);
      const seen = await inTurn(Object.keys(STRATEGIES), loads, (name) => visitPage(page, `${url}/?${encodeURIComponent(name)}`));
      parts.push(`CPU at 1/${rate}, ${loads} loads each:\n\n${table(seen)}`);
      firstRow.push({ rate, ...behindServer(seen) });
    }
    const section = `## First right row\n\n60 cards in six pieces, 100 ms apart, in Chromium. Milliseconds since the navigation: median (lowest to highest). Right: the first\nrow shows what it shows at the end, all of it visible. Wrong frames: frames in which a card stood in another place than at the end.\n\n${parts.join('\n\n')}`;
    return { section, figures: { firstRow } };
  });
}

function behindServer(seen) {
  const [server, selvedge] = [[...seen.values()][0], seen.get('Selvedge')];
  const behind = (key) => median(selvedge.map((visit) => visit[key])) - median(server.map((visit) => visit[key]));
  const paints = server.map(({ firstPaint }) => firstPaint);
  return {
    right: behind('right'),
    firstPaint: behind('firstPaint'),
    largest: behind('largest'),
    wrong: Math.max(...selvedge.map(({ wrong }) => wrong)),
    noise: Math.max(...paints) - Math.min(...paints),
  };
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
