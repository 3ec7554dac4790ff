import { describe, expect, test } from 'vitest';
import { attempt, unexpected } from '../../../src/core/errors.js';
import { SelvedgeError } from '../../../src/core/index.js';

describe('an error', () => {
  test('tells its code, its text and its cause', () => {
    const cause = new Error('disk full');
    const error = new SelvedgeError('store-failed', 'Not kept', { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'SelvedgeError', code: 'store-failed', message: 'Not kept', cause });
  });

  test('has no cause and no element unless there is one', () => {
    const error = new SelvedgeError('store-failed', 'Not kept');
    expect('cause' in error).toBe(false);
    expect(error.element).toBeUndefined();
    expect('cause' in new SelvedgeError('store-failed', 'Not kept', { cause: undefined })).toBe(true);
  });

  test('names the element that it is about', () => {
    const element = {};
    expect(new SelvedgeError('attribute-invalid', 'No', { element }).element).toBe(element);
  });
});

describe('what came is shown', () => {
  test.each<[value: unknown, shown: string]>([
    ['text', '"text"'],
    ['"', '"\\""'],
    ['', '""'],
    [0, '0'],
    [null, 'null'],
    [undefined, 'undefined'],
    [false, 'false'],
    [{}, 'an object'],
    [[1], 'an object'],
    [Object.create(null), 'an object'],
    [Symbol('s'), 'Symbol(s)'],
    ['x'.repeat(1000), `"${'x'.repeat(80)}"`],
  ])('%o', (value, shown) => {
    expect(unexpected('option-invalid', 'limit', 'a number', value).message).toBe(`limit must be a number, got ${shown}`);
  });
});

describe('work that throws', () => {
  test('is reported with its cause and goes no further', () => {
    const reports: SelvedgeError[] = [];
    const cause = new TypeError('of the page');
    const work = () => {
      throw cause;
    };
    attempt((error) => reports.push(error), 'page-failed', 'A list stays as it is', work);
    expect(reports).toMatchObject([{ code: 'page-failed', message: 'A list stays as it is', cause }]);
  });

  test('is reported whatever it throws', () => {
    const reports: SelvedgeError[] = [];
    attempt((error) => reports.push(error), 'page-failed', 'No', () => {
      throw undefined;
    });
    expect(reports).toHaveLength(1);
  });

  test('is not reported when it does not', () => {
    const reports: SelvedgeError[] = [];
    let done = 0;
    attempt((error) => reports.push(error), 'page-failed', 'No', () => done++);
    expect([reports.length, done]).toEqual([0, 1]);
  });
});
