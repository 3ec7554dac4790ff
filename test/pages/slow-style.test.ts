import { expect, test } from 'vitest';
import { early, likeOaks, list, main, page as smallPage, trees, whenReady } from './small-page.js';
import { streamed, type Route } from '../support/server.js';
import { useStage } from './stage.js';

declare global {
  /** What each frame was about to show: whether the list can be seen, and how many of the cards it then has. */
  var glimpses: { readonly isShown: boolean; readonly cards: number; readonly shown: number }[];
}

const PROBE = `<script>
  glimpses = [];
  (function look() {
    requestAnimationFrame(look);
    const isShown = (element) => getComputedStyle(element).visibility === 'visible' && !element.closest('[data-sv-rank],[data-sv-slot]').getAnimations().length;
    const [list, cards] = [document.querySelector('[data-sv-rank]'), [...document.querySelectorAll('[data-sv-rank] > li')]];
    if (list) glimpses.push({ isShown: isShown(list), cards: cards.length, shown: cards.filter(isShown).length });
  })();
</script>`;

// The site's scripts may ask for a size at any time: then every style is worked out, before anything is held back.
const MEASURE = '<script>document.body.offsetHeight</script>';

/** A list in two pieces, held back until it is whole, whose cards take their time for every change of style. */
function inPieces(transition: string): Route {
  const style = `<style>li { transition: ${transition} }</style>`;
  const html = smallPage(style + early('data-consent="granted" data-wait="list"') + PROBE + main(), `${list(trees(12).flatMap((id, index) => (index === 6 ? [MEASURE, '<!-- pause -->', id] : [id])))}\n<footer>The end</footer>`);
  return streamed(html.split('<!-- pause -->'), 200);
}

const stage = useStage({
  '/teach': smallPage(main('data-consent="granted"'), ''),
  '/slowly': inPieces('all 1s'),
  '/later': inPieces('all 1s 1s'),
});

test.each(['/slowly', '/later'])('cards whose style changes %s are hidden and shown together with their list', async (path) => {
  const page = await stage.open('/teach');
  await whenReady(page);
  await likeOaks(page);
  let seen: typeof glimpses = [];
  // A busy machine may paint no frame as long as the list is held back, and then a page says nothing.
  for (let load = 0; load < 4 && seen[0]?.isShown !== false; load++) {
    await page.goto(stage.server.url + path);
    await page.waitForFunction(() => glimpses.filter(({ isShown }) => isShown).length > 3);
    seen = await page.evaluate(() => glimpses);
  }
  expect(seen[0]!.isShown, 'the list was held back').toBe(false);
  expect(seen.filter(({ isShown, shown }) => !isShown && shown > 0)).toEqual([]);
  expect(seen.filter(({ isShown, shown, cards }) => isShown && shown < cards)).toEqual([]);
});
