import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/core/tag-options.js';
import { listsRule } from '../../../src/page/read/selector-rule.js';
import { collectReports } from './fixture.js';

function read(dataset: Record<string, string>) {
  const [report, errors] = collectReports();
  return { options: readSettings(dataset, report, listsRule(document)), errors };
}

describe("a script tag's attributes", () => {
  test('are options', () => {
    const { options, errors } = read({ consent: 'granted', minActions: '3', holdout: '0.1', again: 'seek', scope: 'outlet' });
    expect(options).toEqual({ consent: 'granted', minActions: 3, holdout: 0.1, again: 'seek', scope: 'outlet' });
    expect(errors).toEqual([]);
  });

  test('name the lists to be found as the page does', () => {
    expect(read({ svLists: 'auto' })).toEqual({ options: { lists: 'auto' }, errors: [] });
    expect(read({ svLists: '.grid, main > ul' })).toEqual({ options: { lists: '.grid, main > ul' }, errors: [] });
  });

  test.each(['ul:nope(', '> ,', ' '])('that are no selector (%j) are reported and left out', (svLists) => {
    const { options, errors } = read({ svLists, consent: 'granted' });
    expect(options).toEqual({ consent: 'granted' });
    expect(errors.map(({ code }) => code)).toEqual(['attribute-invalid']);
    expect(errors[0]!.message).toContain('lists must be "auto" or a CSS selector');
  });

  test('may say that search terms are kept, and programs left out', () => {
    expect(read({ searchTerms: 'keep', automation: 'ignore' })).toEqual({ options: { searchTerms: 'keep', automation: 'ignore' }, errors: [] });
  });

  test('name what else is sensitive, and what is not', () => {
    const add = { health: ' ozempic semaglutid*', debt: ' pay_day ' };
    expect(read({ sensitiveAdd: 'health: ozempic semaglutid*; debt: pay_day ;', sensitiveExempt: 'topic: cancer' })).toEqual({ options: { sensitive: { add, exempt: 'topic: cancer' } }, errors: [] });
    expect(read({ sensitive: 'allow' })).toEqual({ options: { sensitive: 'allow' }, errors: [] });
  });

  test.each([{ sensitive: 'off' }, { sensitiveAdd: 'ozempic' }, { sensitiveAdd: 'health:' }, { sensitiveAdd: 'healthy: apple' }, { sensitiveAdd: '__proto__: apple' }])('that name nothing of the kind (%j) are reported and left out', (dataset) => {
    expect(read({ ...dataset, sensitiveExempt: 'poker' } as Record<string, string>)).toMatchObject({ options: { sensitive: { exempt: 'poker' } }, errors: [{ code: 'attribute-invalid' }] });
  });

  test('stand beside the lists of words that another script has left', () => {
    const words = [{ health: 'krebs' }];
    const withLists = (dataset: Record<string, string>) => readSettings(dataset, () => undefined, undefined, words).sensitive;
    expect(withLists({})).toEqual({ words });
    expect(withLists({ sensitiveExempt: 'poker' })).toEqual({ exempt: 'poker', words });
    expect(withLists({ sensitive: 'allow' })).toBe('allow');
  });


  test('may name consent tools', () => {
    expect(read({ consentTool: 'tcf google' })).toEqual({ options: { consentTool: 'tcf google' }, errors: [] });
    expect(read({ consentTool: 'didomi' })).toMatchObject({ options: {}, errors: [{ code: 'attribute-invalid' }] });
  });

  test('may say that consent comes later', () => {
    expect(read({ consent: 'wait' })).toEqual({ options: { consent: 'unknown' }, errors: [] });
  });

  test('that are no options are none of our business', () => {
    expect(read({ cfBeacon: 'x', svSomething: 'auto', toString: 'y', constructor: 'z' } as unknown as Record<string, string>)).toEqual({ options: {}, errors: [] });
  });

  test('that are mistaken are reported and left out, and the rest works', () => {
    const { options, errors } = read({ consent: 'yes', holdout: 'half', minActions: '', onReport: 'alert', preset: 'news' });
    expect(options).toEqual({ preset: 'news' });
    expect(errors.map(({ code }) => code)).toEqual(Array(4).fill('attribute-invalid'));
    expect(errors[0]!.message).toContain('consent must be one of unknown, granted, denied, remembered, got "yes"');
  });
});
