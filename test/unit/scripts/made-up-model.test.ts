import { expect, test } from 'vitest';
import { readModel } from '../../../src/core/model/read-model.js';

test('the model that the benches make up can be read', async () => {
  const { makeModel, ITEMS } = (await import('../../../bench/made-up-model.mjs' as string)) as { makeModel(): Uint8Array; ITEMS: number };
  const { size, tags, embedding } = readModel(makeModel(), (bytes) => new TextDecoder().decode(bytes));
  expect(size).toBe(ITEMS);
  expect(tags.size).toBe(100);
  expect(embedding!.tagTarget).toHaveLength(tags.size * embedding!.dims);
});
