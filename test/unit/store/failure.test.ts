import { describe, expect, test } from 'vitest';
import { classifyFailure } from '../../../src/store/failure.js';
import vectors from '../../vectors/failures.json' with { type: 'json' };

describe('a storage error', () => {
  test.each(vectors)('$name "$message" is $failure', ({ name, message, failure }) => {
    expect(classifyFailure(new DOMException(message, name))).toBe(failure);
  });

  test.each([new Error('plain'), {}, 'a text', 0])('that is no DOMException (%s) is taken for the worst', (error) => {
    expect(classifyFailure(error)).toBe('corrupt');
  });
});
