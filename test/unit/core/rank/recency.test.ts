import { expect, test } from 'vitest';
import { rankItems, type Item } from '../../../../src/core/index.js';
import { PRESETS } from '../../../../src/core/rank/settings.js';
import { projectProfile } from '../../../../src/core/rank/projection.js';
import { DAY, looks, NOW, profileOf } from '../history.js';

const settings = { ...PRESETS.news, weights: { ...PRESETS.news.weights, recency: 2, order: 0 } };
const items = [40, 4, undefined, 0, 2].map((days, index): Item => ({ id: `${index}`, tags: [], ...(days !== undefined && { published: NOW - days * DAY }) }));
const ranked = rankItems(items.map((item) => ({ subject: item, item })), projectProfile(profileOf(looks(3, 'topic:a')), settings, NOW));
const scoreOf = (id: string) => ranked.find((each) => each.id === id)!.reasons.find(({ term }) => term === 'recency')?.score ?? 0;

test('the newest of a list loses nothing, half of its weight is lost after two days, and all in the end', () => {
  expect(ranked.map(({ id }) => id)).toEqual(['3', '4', '2', '1', '0']);
  expect(scoreOf('3')).toBe(0);
  expect(scoreOf('4')).toBeCloseTo(-1);
  expect(scoreOf('1')).toBeCloseTo(-1.5);
  expect(scoreOf('0')).toBeCloseTo(-2, 4);
});

test('what has no date is taken for the mean, and a list without any is not asked', () => {
  expect(scoreOf('2')).toBeCloseTo((scoreOf('0') + scoreOf('1') + scoreOf('3') + scoreOf('4')) / 4);
  const undated = rankItems(items.map(({ id, tags }) => ({ subject: id, item: { id, tags } })), projectProfile(profileOf(looks(3, 'topic:a')), settings, NOW));
  for (const { reasons } of undated) expect(reasons.map(({ term }) => term)).not.toContain('recency');
});
