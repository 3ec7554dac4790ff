import { describe, expect, test } from 'vitest';
import { continueReading } from '../../../../src/core/index.js';
import { NOW, profileOf, type Step } from '../history.js';

const begunAfter = (...steps: readonly Step[]) => continueReading(profileOf(steps).actions).map(({ id }) => id);
const long = (id: string): Step => ({ name: 'dwell', id, duration: 30_000 });

describe('what was begun and not read through', () => {
  test('is nothing at first', () => {
    expect(begunAfter()).toEqual([]);
  });

  test('was looked at for ten seconds or more: neither a view nor a short look begins a text', () => {
    expect(begunAfter({ id: 'looked at' }, { name: 'dwell', id: 'left at once', duration: 9_999 }, { name: 'dwell', id: 'begun', duration: 10_000 })).toEqual(['begun']);
  });

  test('is over once it was scrolled to its end, also when it is opened again', () => {
    expect(begunAfter(long('a'), { name: 'scroll', id: 'a' }, long('b'), { name: 'scroll', id: 'b' }, long('b'))).toEqual([]);
  });

  test('is not what was turned down', () => {
    expect(begunAfter(long('a'), { name: 'dismiss', id: 'a' })).toEqual([]);
  });

  test('has the latest first, none twice', () => {
    expect(begunAfter(long('a'), long('b'), long('a'), long('c'))).toEqual(['c', 'a', 'b']);
  });

  test('tells what the text is like and when it was last open', () => {
    const { actions } = profileOf([{ ...long('a'), tags: ['topic:tea'], at: NOW - 5000 }, { ...long('a'), tags: ['topic:tea'], at: NOW }]);
    expect(continueReading(actions)).toEqual([{ id: 'a', tags: ['topic:tea'], at: NOW }]);
  });
});
