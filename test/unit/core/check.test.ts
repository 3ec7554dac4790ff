import { describe, expect, test } from 'vitest';
import { between, check, ofType, oneOf } from '../../../src/core/check.js';
import { refusal } from './refusal.js';

test('a value that a rule allows passes', () => {
  expect(() => check('option-invalid', 'limit', 3, between(0, 5))).not.toThrow();
});

test('one that it does not is refused with the name, what is allowed and what came', () => {
  expect(() => check('event-invalid', 'limit', 7, between(0, 5))).toThrow(refusal('event-invalid', 'limit must be a number from 0 to 5, got 7'));
});

describe('a number between two others', () => {
  test.each([0, 5, 2.5, -0])('is %o', (value) => expect(between(0, 5)(value)).toBe(''));
  test.each<unknown>([-0.001, 5.001, NaN, Infinity, -Infinity, '3', null, undefined, true, [3], 3n])('is not %o', (value) =>
    expect(between(0, 5)(value)).toBe('a number from 0 to 5'),
  );
});

describe('a whole number', () => {
  test.each([1, 32])('is %o', (value) => expect(between(1, 32, 'whole number')(value)).toBe(''));
  test.each<unknown>([0, 33, 1.5, NaN, '2'])('is not %o', (value) => expect(between(1, 32, 'whole number')(value)).toBe('a whole number from 1 to 32'));
});

describe('one of some texts', () => {
  test('is one of them', () => expect(oneOf(['a', 'b'])('b')).toBe(''));
  test.each<unknown>(['', 'A', 'c', 'a,b', ['a'], 0, null, undefined])('is not %o', (value) => expect(oneOf(['a', 'b'])(value)).toBe('one of a, b'));
});

describe('a type', () => {
  test.each<unknown>([{}, [], 'text', ''])('holds %o', (value) => expect(ofType('string', 'object')(value)).toBe(''));
  test.each<unknown>([null, undefined, 5, true, () => 1])('does not hold %o', (value) => expect(ofType('string', 'object')(value)).toBe('of the type string or object'));
});
