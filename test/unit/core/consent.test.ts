import { expect, test } from 'vitest';
import { resolveConsent, type ConsentSignals } from '../../../src/core/index.js';
import vectors from '../../vectors/consent.json' with { type: 'json' };

test.each(vectors.decisions)('$signals with Global Privacy Control $gpc: $consent by $source', ({ signals, gpc, consent, source }) => {
  expect(resolveConsent({ ...(signals as Omit<ConsentSignals, 'gpc'>), gpc })).toEqual({ consent, source });
});

test('a weaker word never changes what a stronger one decides', () => {
  const words = [undefined, 'unknown', 'granted', 'denied'] as const;
  for (const gpc of [false, true]) {
    for (const visitor of words.slice(1)) {
      const decisions = words.flatMap((call) =>
        words.flatMap((tool) => words.map((attribute) => resolveConsent({ gpc, visitor: visitor!, ...(call && { call }), ...(tool && { tool }), ...(attribute && { attribute }) }))),
      );
      expect(new Set(decisions.map((decision) => JSON.stringify(decision))).size).toBe(1);
    }
  }
});
