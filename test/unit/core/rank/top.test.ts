import fc from 'fast-check';
import { expect, test } from 'vitest';
import { top } from '../../../../src/core/rank/top.js';

test('the first of any order are those that a whole sort puts first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }), fc.nat(220), (values, wanted) => {
      const compare = (a: number, b: number) => values[a]! - values[b]! || a - b;
      const sorted = values.map((_, index) => index).sort(compare);
      const limit = Math.min(wanted, values.length);
      expect(top(values.length, limit, compare)).toEqual(sorted.slice(0, limit));
    }),
  );
});

test('looks at each one that is not kept once or, where it comes in, a few times', () => {
  let looks = 0;
  top(100_000, 20, (a, b) => {
    looks++;
    return ((a * 7919) % 100_003) - ((b * 7919) % 100_003);
  });
  expect(looks).toBeLessThan(110_000);
});
