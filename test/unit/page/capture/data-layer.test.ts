import { afterEach, expect, test, vi } from 'vitest';
import type { DataLayerEvent } from '../../../../src/core/structured/data-layer.js';
import { watchDataLayer } from '../../../../src/page/capture/data-layer.js';
import { collectReports } from '../fixture.js';

afterEach(() => {
  Object.assign(document, { prerendering: false });
  Reflect.deleteProperty(window, 'dataLayer');
  vi.restoreAllMocks();
});

test('what a page that is only prerendered has pushed is taken when it is shown', () => {
  const taken: DataLayerEvent[] = [];
  Object.assign(window, { dataLayer: [{ event: 'add_to_cart', ecommerce: { items: [{ item_id: 'oak' }] } }] });
  Object.assign(document, { prerendering: true });
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const watch = watchDataLayer(document, collectReports()[0], (event) => void taken.push(event));
  expect(taken).toEqual([]);
  Object.assign(document, { prerendering: false });
  watch.look();
  expect(taken).toMatchObject([{ name: 'add_to_cart' }]);
  watch.stop();
});
