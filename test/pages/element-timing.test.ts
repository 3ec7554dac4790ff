import { expect, test } from 'vitest';
import { card, early, likeOaks, list, main, page as smallPage, trees, whenReady } from './small-page.js';
import { streamed, type Route } from '../support/server.js';
import { useStage } from './stage.js';

/** A card and where the upper left corner of its text is, within the viewport. */
type Placed = readonly [id: string, left: number, top: number];

interface ElementTiming extends PerformanceEntry {
  readonly identifier: string;
  readonly intersectionRect: DOMRectReadOnly;
}

declare global {
  var paintings: ElementTiming[];
  var layoutShift: number;
}

// The browser's own record of what it has painted, apart from any script that looks before a frame: one entry when the text of an
// element is painted for the first time, another one when it was taken out and put in again.
const PROBE = `<script>
  paintings = []; layoutShift = 0;
  new PerformanceObserver((list) => paintings.push(...list.getEntries())).observe({ type: 'element', buffered: true });
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) layoutShift += value; }).observe({ type: 'layout-shift', buffered: true });
</script>`;
const STYLE = '<style>body { margin: 0 } ul { display: grid; grid-template-columns: repeat(4, 1fr) } li { height: 150px }</style>';
// Orders the list when it is parsed: what a deferred script does.
const LATE = `<script>addEventListener('DOMContentLoaded', () => setTimeout(() => {
  const list = document.querySelector('[data-sv-rank]');
  list.append(...[...list.children].sort((a, b) => b.dataset.svItem.startsWith('oak') - a.dataset.svItem.startsWith('oak')));
}));</script>`;

const TREES = trees(60);
const PIECE = 10;

/** Ten cards every 100 ms. */
function inPieces(head: string): Route {
  const cards = TREES.map((id) => card(id, `elementtiming="${id}"`));
  const html = smallPage(STYLE + head, `${list(cards)}\n<footer>The end</footer>`);
  const starts = cards.flatMap((each, index) => (index % PIECE === 0 && index > 0 ? [html.indexOf(each)] : []));
  return streamed([0, ...starts].map((from, index) => html.slice(from, starts[index])), 100);
}

const stage = useStage({
  '/teach': smallPage(main('data-consent="granted"'), ''),
  // Shown when one screenful is there, on a busy machine too.
  '/streamed': inPieces(early('data-consent="granted" data-deadline="60000"') + PROBE + main()),
  '/late': inPieces(PROBE + LATE),
});

/** Opens a page as somebody who likes oaks; ends when the browser has told of every card in view. */
async function watch(path: string): Promise<{ painted: Placed[]; inView: Placed[]; shift: number }> {
  const context = await stage.visitor({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${stage.server.url}/teach`);
  await whenReady(page);
  await likeOaks(page);
  await page.goto(stage.server.url + path);
  return page.evaluate(async () => {
    const placed = (id: string, { left, top }: DOMRectReadOnly): Placed => [id, Math.round(left), Math.round(top)];
    const inView = [...document.querySelectorAll<HTMLElement>('[data-sv-item]')]
      .filter((each) => each.getBoundingClientRect().top < innerHeight)
      .map((each) => placed(each.dataset.svItem!, each.firstElementChild!.getBoundingClientRect()));
    // What is painted ahead, below the fold, shares no pixel with the viewport.
    const painted = () => paintings.filter(({ intersectionRect }) => intersectionRect.width > 0).map(({ identifier, intersectionRect }) => placed(identifier, intersectionRect));
    while (!inView.every(([id]) => painted().some(([each]) => each === id))) await new Promise(requestAnimationFrame);
    return { painted: painted(), inView, shift: layoutShift };
  });
}

test('the browser paints each card of a streamed page once, at the place where it stays', async () => {
  const { painted, inView, shift } = await watch('/streamed');
  expect(inView).toHaveLength(24);
  expect(inView.slice(0, 4).map(([id]) => id), 'the page was put in order').toEqual(['oak-1', 'oak-2', 'oak-3', 'oak-4']);
  expect([...painted].sort()).toEqual([...inView].sort());
  expect(shift).toBe(0);
});

test('this test sees a list that is appended anew, which the layout shift score does not', async () => {
  const { painted, inView, shift } = await watch('/late');
  expect(inView[0]![0]).toBe('oak-1');
  const isFinal = ([id, left, top]: Placed) => inView.some((each) => each[0] === id && each[1] === left && each[2] === top);
  expect(painted.filter((each) => !isFinal(each)).length, 'painted where they did not stay').toBeGreaterThan(10);
  expect(new Set(painted.map(([id]) => id)).size, 'painted twice').toBeLessThan(painted.length);
  expect(shift).toBe(0);
});
