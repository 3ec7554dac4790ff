import { describe, expect, test } from 'vitest';
import { collectChoices, FITTED_TERMS } from '../../../../src/cli/model/replay.js';
import type { RecordedStep } from '../../../../src/cli/replay/visit.js';
import { parseItem, PRESETS } from '../../../../src/core/index.js';

const HOUR = 3_600_000;
const COATS = Array.from({ length: 12 }, (_, index) => `coat-${index}`);
const catalogue = new Map(COATS.map((id, position) => [id, parseItem({ id, tags: { category: 'coats', colour: position % 2 ? 'red' : 'blue' }, price: 10 + position, position })]));
const view = (at: number, id: string): RecordedStep => ({ at, session: at < HOUR ? 1 : 2, event: { name: 'view_item', id } });

/** Two visits: in the first coat 3 followed upon coat 1, in the second coat 1 was looked at just now. */
const steps: RecordedStep[] = [view(0, 'coat-1'), view(1000, 'coat-3'), view(48 * HOUR, 'coat-1'), { at: 48 * HOUR + 1000, session: 2, question: { ids: COATS, chosen: ['coat-3'], isShown: true } }];

describe('a recorded choice', () => {
  const [choice] = collectChoices([{ visitor: 1, steps }], catalogue, PRESETS.shop);
  const featureOf = (term: (typeof FITTED_TERMS)[number]) => [...choice!.features[FITTED_TERMS.indexOf(term)]!];

  test('is told by what the visitor did before: habits, what followed, what was just seen, whatever the preset weighs it with', () => {
    expect(featureOf('habit')[3]).toBeGreaterThan(0);
    expect(featureOf('next')[3]).toBeGreaterThan(0);
    expect(featureOf('seen')[1]).toBeLessThan(0);
    for (const values of choice!.features) for (const value of values) expect(value).not.toBeNaN();
  });

  test('has terms unweighed, also in a list of one category, which a preset weighs another way', () => {
    featureOf('order').forEach((value, place) => expect(value).toBeCloseTo(-Math.log1p(place)));
    const [near, far] = [featureOf('near')[2]!, featureOf('near')[11]!];
    expect(near - far).toBeCloseTo(0.75 * (Math.log1p(10) - Math.log1p(1))); // of three choices, what is inferred speaks three quarters as loud
  });
});
