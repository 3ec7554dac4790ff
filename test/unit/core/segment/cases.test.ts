import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { matchSegments, parseSegments, type SegmentFacts } from '../../../../src/core/index.js';
import { refusal } from '../refusal.js';

interface Vectors {
  readonly cases: readonly { readonly name: string; readonly segments: object; readonly facts: SegmentFacts; readonly matches: readonly string[] }[];
  readonly errors: readonly { readonly segments: unknown; readonly path: string; readonly code: 'option-invalid' }[];
}

// Parsed here: as a module, a file with the name `__proto__` in it would be another one.
const vectors = JSON.parse(readFileSync(new URL('../../../vectors/segments.json', import.meta.url), 'utf8')) as Vectors;

describe('segments hold', () => {
  test.each(vectors.cases)('$name', ({ segments, facts, matches }) => {
    expect(matchSegments(parseSegments(segments), facts)).toEqual(matches);
  });
});

describe('a rule is refused', () => {
  test.each(vectors.errors)('at $path', ({ segments, path, code }) => {
    expect(() => parseSegments(segments)).toThrow(refusal(code, `${path} must be `));
  });
});
