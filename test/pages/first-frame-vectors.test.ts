// The built early part on the table that also holds rank(): test/unit/core/rank/first-frame.test.ts reads the same file.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { encodeSnapshot } from '../../src/core/index.js';
import { hasEvidence } from '../../src/core/rank/score.js';
import { CASES, type FirstFrameCase } from '../unit/core/rank/first-frame-case.js';
import { EDITION, page as smallPage } from './small-page.js';
import { useStage } from './stage.js';

const built = (name: string) => `<script data-consent="granted">${readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8')}</script>`;
const EARLY = built(`selvedge-early${EDITION}.min.js`);

// The small part knows no limit for a category, no stock, and none of the terms that are no lift of a tag.
const KNOWN = CASES.filter(({ projection, list }) => EDITION || (!projection.own && (projection.diversity ?? 1) === 1 && !list.some((each) => 'stock' in each)));

function listOf({ list }: FirstFrameCase): string {
  const cards = list.map((each) => ('pin' in each ? '<li data-sv-pin>An advert</li>' : `<li data-sv-item="${each.id}" data-sv-tags="${each.tags}"${each.boost === undefined ? '' : ` data-sv-boost="${each.boost}"`}${each.stock === undefined ? '' : ` data-sv-stock="${each.stock}"`}${each.price === undefined ? '' : ` data-sv-price="${each.price}"`}${each.position === undefined ? '' : ` data-sv-position="${each.position}"`}>Tree ${each.id}</li>`));
  return `<ul data-sv-rank="trees">${cards.join('\n')}</ul>`;
}

const stage = useStage({
  '/blank': smallPage('', ''),
  ...Object.fromEntries(KNOWN.map((each, index) => [`/${index}`, smallPage(EARLY, listOf(each))])),
});

test.each(KNOWN.map((each, index) => ({ ...each, path: `/${index}` })))('$behaviour', async ({ path, projection, order }) => {
  const page = await stage.open('/blank');
  const snapshot = encodeSnapshot({ projection, isPersonal: hasEvidence(projection), source: 'attribute', updatedAt: Date.now() });
  await page.evaluate((text) => localStorage.setItem('selvedge', text), snapshot);
  await page.goto(stage.server.url + path);
  expect(await page.locator('li').evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.svItem ?? 'pin'))).toEqual(order);
});
