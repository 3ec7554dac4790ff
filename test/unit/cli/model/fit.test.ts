import { expect, test } from 'vitest';
import { createRandom } from '../../../../src/cli/embedding/random.js';
import { fitChoices, type ChoiceList } from '../../../../src/cli/model/fit.js';

const WEIGHTS = [1.5, -0.7];

/** Lists of ten from which is chosen by chance, the likelier the larger the weighed sum; the third feature is the same for all. */
function drawLists(count: number): ChoiceList[] {
  const random = createRandom(5);
  const draw = () => random() / 2 ** 32;
  return Array.from({ length: count }, () => {
    const features = [0, 1].map(() => Float64Array.from({ length: 10 }, () => 4 * draw() - 2));
    const chances = features[0]!.map((first, item) => Math.exp(WEIGHTS[0]! * first + WEIGHTS[1]! * features[1]![item]!));
    let left = draw() * chances.reduce((sum, chance) => sum + chance, 0);
    const chosen = chances.findIndex((chance) => (left -= chance) < 0);
    return { features: [...features, new Float64Array(10).fill(3)], chosen: [Math.max(0, chosen)] };
  });
}

test('the weights by which was chosen are found again; a feature that never varies has none', () => {
  const [first, second, third] = fitChoices(drawLists(3000), 1);
  expect(Math.abs(first! - WEIGHTS[0]!)).toBeLessThan(0.1);
  expect(Math.abs(second! - WEIGHTS[1]!)).toBeLessThan(0.1);
  expect(third).toBe(0);
});

test('the order of the lists changes nothing but the last digits', () => {
  const lists = drawLists(300);
  const [one, other] = [lists, [...lists].reverse()].map((each) => [...fitChoices(each)]);
  for (const [index, weight] of one!.entries()) expect(weight).toBeCloseTo(other![index]!, 8);
});

test('where all chosen items have a feature its weight stays finite', () => {
  const lists = Array.from({ length: 50 }, (): ChoiceList => ({ features: [Float64Array.of(1, 0, 0)], chosen: [0] }));
  const [weight] = fitChoices(lists);
  expect(weight).toBeGreaterThan(0);
  expect(weight).toBeLessThan(20);
});

test('without a list there is no weight', () => {
  expect([...fitChoices([])]).toEqual([]);
});
