import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { FULL, likedFirst, list, main, page as smallPage, SLOT, trees, useOakLover, whenReady } from './small-page.js';
import { useStage } from './stage.js';

declare global {
  /** The shadow root of the page, which a closed one tells nobody else. */
  var inside: ShadowRoot;
  var letGo: () => void;
}

const TREES = trees(9);
const LIKED = likedFirst(TREES, 'oak');
const STYLE = '<style>ul { margin: 0; padding: 0 } li { height: 60px } .grid { display: grid }</style>';
const CONTENT = `${STYLE}${list(TREES)}${SLOT}${list(TREES, { name: 'by-style', attributes: 'class="grid" data-sv-by="order"' })}`;

const withShadow = (mode: string) =>
  smallPage(
    main('data-consent="granted"', FULL),
    `<div style="height: 3000px"></div><div id="host"></div><template id="content">${CONTENT.replaceAll('<template', '<x-template').replaceAll('</template', '</x-template')}</template>
<script>
  inside = document.querySelector('#host').attachShadow({ mode: '${mode}' });
  inside.innerHTML = document.querySelector('#content').innerHTML.replaceAll('x-template', 'template');
  inside.addEventListener('click', (event) => event.preventDefault());
</script>`,
  );

const stage = useStage({
  '/teach': smallPage(main('data-consent="granted"', FULL), ''),
  '/open': withShadow('open'),
  '/closed': withShadow('closed'),
});
const oakLover = useOakLover(stage);

/** A page of somebody who likes oaks. */
async function open(path: string, withClock = false): Promise<Page> {
  const page = await (await stage.visitor({ storageState: await oakLover() })).newPage();
  if (withClock) await page.clock.install();
  await page.goto(stage.server.url + path);
  await whenReady(page);
  return page;
}

async function observe(page: Page): Promise<void> {
  await page.evaluate(() => void (globalThis.letGo = selvedge.observe(inside)));
  await whenReady(page);
}

/** Ids of a list in the shadow root, as they stand. */
function orderInside(page: Page, name = 'trees'): Promise<string[]> {
  return page.evaluate((mark) => [...inside.querySelectorAll<HTMLElement>(`[data-sv-rank="${mark}"] > *`)].map((each) => each.dataset.svItem!), name);
}

/** Ids of the list that is ordered by style, as they are seen. */
function placesInside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cards = [...inside.querySelectorAll<HTMLElement>('[data-sv-rank="by-style"] > *')];
    return cards.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((each) => each.dataset.svItem!);
  });
}

function htmlInside(page: Page): Promise<string> {
  return page.evaluate(() => inside.innerHTML);
}

async function recorded(page: Page): Promise<string[]> {
  const { events } = await page.evaluate(() => selvedge.exportData());
  return [...events].sort((a, b) => a.at - b.at || a.seq - b.seq).map(({ name, item, list: mark }) => [name, item?.id, mark].filter(Boolean).join(' '));
}

describe.each(['open', 'closed'])('a shadow root, %s,', (mode) => {
  test('is left as it is until the site gives it; then its lists are put in order and its slots filled, also those that come later', async () => {
    const page = await open(`/${mode}`);
    await page.evaluate(() => selvedge.flush());
    const given = await htmlInside(page);
    expect(await orderInside(page)).toEqual(TREES);
    await observe(page);
    expect(await orderInside(page)).toEqual(LIKED);
    expect(await orderInside(page, 'by-style')).toEqual(TREES);
    expect(await placesInside(page)).toEqual(LIKED);
    expect(await page.evaluate(() => inside.querySelector<HTMLElement>('[data-sv-slot]')!.innerText.trim())).toBe('Oaks');
    expect(await page.evaluate(() => selvedge.explain('trees', 'oak-1')?.place)).toBe(1);

    const later = list(TREES, { name: 'later' }).replaceAll(' >', '>');
    await page.evaluate((html) => inside.querySelector('ul')!.insertAdjacentHTML('afterend', html), later);
    await expect.poll(() => orderInside(page, 'later')).toEqual(LIKED);

    await page.evaluate(() => letGo());
    expect(await htmlInside(page)).toBe(given.replace('</ul>', `</ul>${later}`));
    expect(await placesInside(page)).toEqual(TREES);
    expect(await page.evaluate(() => inside.adoptedStyleSheets.length)).toBe(0);
    await page.evaluate(() => {
      letGo();
      inside.querySelector('ul')!.insertAdjacentHTML('afterend', '<p>News</p>');
    });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await orderInside(page), 'what was let go stays as it is').toEqual(TREES);
    await observe(page);
    expect(await orderInside(page), 'what is given again is put in order again').toEqual(LIKED);
  });

  test('is put back exactly by stop(), and by an erasure', async () => {
    const page = await open(`/${mode}`);
    const given = await htmlInside(page);
    await observe(page);
    expect(await htmlInside(page)).not.toBe(given);
    await page.evaluate(() => selvedge.erase());
    expect(await htmlInside(page)).toBe(given);

    const other = await open(`/${mode}`);
    await observe(other);
    expect(await htmlInside(other)).not.toBe(given);
    for (let times = 0; times < 2; times++) {
      await other.evaluate(() => selvedge.stop());
      expect(await htmlInside(other)).toBe(given);
    }
    await other.evaluate(() => letGo());
    await observe(other);
    expect(await htmlInside(other)).toBe(given);
  });

  test('tells which cards were clicked and which were seen, from when it was given', async () => {
    const page = await open(`/${mode}`, true);
    const before = await recorded(page);
    const click = () => page.evaluate(() => inside.querySelector('a')!.click());
    await click();
    expect(await recorded(page), 'the document sees no card there').toEqual(before);
    await observe(page);
    await page.evaluate(() => inside.querySelector('ul')!.scrollIntoView());
    await click();
    expect((await recorded(page)).slice(before.length)).toEqual(['select_item oak-1 trees']);

    await page.evaluate(() => new Promise((resolve) => new IntersectionObserver(resolve).observe(inside.host)));
    await page.clock.fastForward(1100);
    await page.evaluate(() => letGo());
    expect((await recorded(page)).filter((name) => name.startsWith('view_item_list'))).toContain('view_item_list trees');
    const all = await recorded(page);
    await click();
    expect(await recorded(page)).toEqual(all);
  });
});

test('what is no shadow root is refused, by name', async () => {
  const page = await open('/open');
  const refused = await page.evaluate(() =>
    [null, undefined, document, document.body, {}, 'host'].map((bad) => {
      try {
        selvedge.observe(bad as unknown as ShadowRoot);
        return 'taken';
      } catch (error) {
        const { name, code, message } = error as Error & { code: string };
        return `${name} ${code} ${message}`;
      }
    }),
  );
  for (const each of refused) expect(each).toMatch(/^SelvedgeError option-invalid root must be a ShadowRoot, got /);
});
