import { expect, test } from 'vitest';
import { assignArm } from '../../../../src/core/index.js';
import vectors from '../../../vectors/hash.json' with { type: 'json' };

const VISITORS = 100_000;
const seeds = Array.from({ length: VISITORS }, (_, index) => Math.imul(index, 2654435761) >>> 0);

test.each(vectors.arms)('deals seed $seed at $holdout to $arm', ({ seed, holdout, arm }) => {
  expect(assignArm(seed, holdout)).toBe(arm);
});

test.each([0.01, 0.1, 0.5, 0.9])('keeps a share of %d within three standard deviations', (holdout) => {
  const held = seeds.filter((seed) => assignArm(seed, holdout) === 'holdout').length;
  expect(Math.abs(held - VISITORS * holdout)).toBeLessThanOrEqual(3 * Math.sqrt(VISITORS * holdout * (1 - holdout)));
});

test('keeps the share for seeds one after the other too', () => {
  const held = seeds.filter((_, seed) => assignArm(seed, 0.1) === 'holdout').length;
  expect(Math.abs(held - VISITORS * 0.1)).toBeLessThanOrEqual(3 * Math.sqrt(VISITORS * 0.1 * 0.9));
});

test('a visitor in a smaller holdout is in every larger one', () => {
  const shares = [0.1, 0.2, 0.5, 1];
  for (const seed of seeds.slice(0, 10_000)) {
    const first = shares.findIndex((holdout) => assignArm(seed, holdout) === 'holdout');
    for (const holdout of shares.slice(first)) expect(assignArm(seed, holdout)).toBe('holdout');
  }
});

test('holds nobody out at 0 and everybody at 1', () => {
  for (const seed of [...seeds.slice(0, 1000), 0, 2 ** 32 - 1]) {
    expect(assignArm(seed, 0)).toBe('personal');
    expect(assignArm(seed, 1)).toBe('holdout');
  }
});
