import { describe, expect, test } from 'vitest';
import { hash32 } from '../../../src/core/index.js';
import vectors from '../../vectors/hash.json' with { type: 'json' };

test.each(vectors.hashes)('hashes $text to $hash', ({ text, hash }) => {
  expect(hash32(text)).toBe(hash);
});

test.each(vectors.loneSurrogates)('hashes the lone surrogate $units to $hash', ({ units, hash }) => {
  expect(hash32(String.fromCharCode(...units))).toBe(hash);
});

describe('hashes of close ids', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => `sku-${index}`);
  const hashes = ids.map(hash32);

  test('are whole numbers of 32 bits', () => {
    for (const hash of hashes) expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
  });

  test('hardly ever meet', () => {
    expect(new Set(hashes).size).toBeGreaterThanOrEqual(ids.length - 1);
  });

  test('spread over the whole range', () => {
    const counts = new Array<number>(16).fill(0);
    for (const hash of hashes) counts[Math.floor(hash / 2 ** 28)]!++;
    const expected = ids.length / 16;
    for (const count of counts) expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });
});
