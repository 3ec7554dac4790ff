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
  test('is told each time, and shown once for each code', () => {
    const onReport = vi.fn();
    const report = createReport(onReport);
    const errors = (['page-failed', 'page-failed', 'store-failed'] as const).map((code) => new SelvedgeError(code, 'told'));
    errors.forEach(report);
    expect(onReport.mock.calls.flat()).toEqual(errors);
    expect(warn.mock.calls).toEqual([['Selvedge [page-failed] told', '', ''], ['Selvedge [store-failed] told', '', '']]);
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
    expect(warn.mock.calls).toEqual([['Selvedge [page-failed] told', '', ''], [expect.stringContaining('[callback-failed]'), '', broken]]);
  });

  test('is shown again by the next report: nothing is kept outside of it', () => {
    createReport(undefined)(new SelvedgeError('page-failed', 'told'));
    createReport(undefined)(new SelvedgeError('page-failed', 'told'));
    expect(warn).toHaveBeenCalledTimes(2);
  });
});
