import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SelvedgeError } from '../../../src/core/errors.js';
import { createReport } from '../../../src/page/report.js';

const warn = vi.fn();

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(warn);
});

afterEach(() => {
  vi.restoreAllMocks();
  warn.mockReset();
});

describe('a trouble of the page', () => {
  test('is told each time, and each text shown once', () => {
    const onReport = vi.fn();
    const report = createReport(onReport);
    const errors = ['told', 'told', 'told too'].map((text) => new SelvedgeError('page-failed', text));
    errors.forEach(report);
    expect(onReport.mock.calls.flat()).toEqual(errors);
    expect(warn.mock.calls).toEqual([['Selvedge [page-failed] told', '', ''], ['Selvedge [page-failed] told too', '', '']]);
  });

  test('with one element is told once, whatever else is wrong with it', () => {
    const onReport = vi.fn();
    const report = createReport(onReport);
    const element = document.createElement('li');
    const errors = ['price', 'boost', 'price', 'boost'].map((text) => new SelvedgeError('attribute-invalid', text, { element }));
    errors.forEach(report);
    expect(onReport.mock.calls.flat()).toEqual(errors.slice(0, 2));
    expect(warn).toHaveBeenCalledTimes(2);
  });

  test('is shown with its element and its cause', () => {
    const element = document.createElement('li');
    const cause = new Error('deeper');
    createReport(undefined)(new SelvedgeError('attribute-invalid', 'told', { element, cause }));
    expect(warn).toHaveBeenCalledExactlyOnceWith('Selvedge [attribute-invalid] told', element, cause);
  });

  test('survives an onReport that throws, which is shown too', () => {
    const broken = new Error('broken');
    const report = createReport(() => {
      throw broken;
    });
    report(new SelvedgeError('page-failed', 'told'));
    report(new SelvedgeError('page-failed', 'told again'));
    expect(warn.mock.calls).toEqual([
      ['Selvedge [page-failed] told', '', ''],
      [expect.stringContaining('[callback-failed]'), '', broken],
      ['Selvedge [page-failed] told again', '', ''],
    ]);
  });

  test('is shown again by the next report: nothing is kept outside of it', () => {
    createReport(undefined)(new SelvedgeError('page-failed', 'told'));
    createReport(undefined)(new SelvedgeError('page-failed', 'told'));
    expect(warn).toHaveBeenCalledTimes(2);
  });
});
