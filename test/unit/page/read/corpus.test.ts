import { afterEach, describe, expect, test } from 'vitest';
import { parseTagText } from '../../../../src/core/tags.js';
import type { FoundItem } from '../../../../src/core/structured/found-item.js';
import { finish } from '../../../../src/core/steps.js';
import { readAddress, readPageItems } from '../../../../src/page/read/page-items.js';
import { findTelling } from '../../../../src/page/read/telling.js';
import { SITE, type CorpusPage, type Expected } from '../../../corpus/page.js';
import { ODD } from '../../../corpus/odd.js';
import { SHOPS } from '../../../corpus/shops.js';
import { TEXTS } from '../../../corpus/texts.js';
import { THINGS } from '../../../corpus/things.js';
import { collectReports } from '../fixture.js';

interface WithAddress {
  readonly happyDOM: { setURL(url: string): void };
}

afterEach(() => {
  document.head.innerHTML = document.body.innerHTML = '';
});

function open({ path, head = '', body = '' }: CorpusPage): void {
  (window as unknown as WithAddress).happyDOM.setURL(SITE + path);
  document.head.innerHTML = head;
  document.body.innerHTML = body;
}

/** What was read, as the corpus writes it. */
function tell({ type, keys, title, tags, price, available }: FoundItem) {
  return { type, keys, title, tags: [...tags].sort(), price, available };
}

function want({ type = '', keys, title = '', tags = '', price, available }: Expected) {
  return { type, keys, title, tags: parseTagText(tags).sort(), price, available };
}

describe.each([
  ['shops', SHOPS],
  ['texts', TEXTS],
  ['things', THINGS],
  ['odd', ODD],
])('%s', (_, pages) => {
  test.each(pages.map((page) => [page.name, page] as const))('%s', (_name, page) => {
    open(page);
    const [report, errors] = collectReports();
    const { current, items } = finish(readPageItems(findTelling(document) ?? { blocks: [], metas: [], scopes: [], types: [] }, report, readAddress(document)));
    expect(errors).toEqual([]);
    expect(current && tell(current)).toEqual(page.current && want(page.current));
    expect(items.map(tell)).toEqual((page.items ?? []).map(want));
  });
});
