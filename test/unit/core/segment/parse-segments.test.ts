import { describe, expect, test } from 'vitest';
import { matchSegments, parseSegments } from '../../../../src/core/index.js';
import { refusal } from '../refusal.js';

const phone = { device: 'phone' };
const many = (count: number, make: (index: number) => unknown) => Array.from({ length: count }, (_, index) => make(index));
const named = (count: number) => Object.fromEntries(many(count, (index) => [`s${index}`, phone]) as [string, unknown][]);
/** A rule of so many objects within each other. */
const nested = (objects: number): object => (objects > 1 ? { $not: nested(objects - 1) } : phone);
const refuse = (segments: unknown, ...parts: string[]) => expect(() => parseSegments(segments)).toThrow(refusal('option-invalid', ...parts));

describe('an error says where, what is allowed and what came', () => {
  test.each<[segments: unknown, ...parts: string[]]>([
    [null, 'segments must be an object of at most 200 rules by name, got null'],
    [{ a: { visit: { number: { $gte: '5' } } } }, 'segments.a.visit.number.$gte must be a number from 0', 'got "5"'],
    [{ a: { visit: { nubmer: 5 } } }, 'segments.a.visit.nubmer must be one of number, entry, campaign, $and, $or, $nor, $not, got "nubmer"'],
    [{ a: { affinity: 5 } }, 'segments.a.affinity must be an object with one of $and'],
    [{ a: { 'visit.entry': { $regex: '^/sale' } } }, 'segments.a.visit.entry.$regex must be one of $eq, $ne, $in, $nin, $all, $exists, $and, $or, $nor, $not (no pattern is made of data), got "$regex"'],
    [{ a: { 'visit.number': { $regex: '5' } } }, 'one of $eq, $ne, $in, $nin, $all, $exists, $gt, $gte, $lt, $lte, $and'],
    [{ a: { device: 'mobile' } }, 'segments.a.device must be one of phone, tablet, desktop, got "mobile"'],
    [{ a: { 'time.date': '2026-02-30' } }, 'segments.a.time.date must be a date of the calendar, like 2026-12-24, got "2026-02-30"'],
    [{ a: { 'time.hour': 24 } }, 'segments.a.time.hour must be a number from 0 to 23, got 24'],
    [{ a: { events: { view_item: { count: 3, within: '31d' } } } }, 'segments.a.events.view_item.within must be a time from 1h to 30d, like 12h or 7d, got "31d"'],
    [{ a: { events: { view_item: { within: '1d' } } } }, 'segments.a.events.view_item must be an object with one of count, daysSince, within'],
    [{ a: { 'traits.plan': null } }, 'segments.a.traits.plan must be a text of at most 128 characters, a finite number, true or false, got null'],
    [{ a: { $or: [] } }, 'segments.a.$or must be a list of 1 to 100'],
  ])('%j', (segments, ...parts) => refuse(segments, ...parts));

  test('the whole circle of segments that lead back to themselves', () => {
    const segments = { start: { segment: 'a' }, a: { $not: { segment: 'b' } }, b: { $or: [phone, { segment: 'c' }] }, c: { segment: 'a' } };
    refuse(segments, 'segments.c.segment must be a segment that does not lead back here (a > b > c > a), got "a"');
    refuse({ own: { segment: 'own' } }, '(own > own)');
  });

  test('the segments that there are, where another one is named', () => refuse({ a: { segment: 'c' }, b: phone }, 'segments.a.segment must be one of a, b, got "c"'));
});

describe('limits', () => {
  test('at most 200 segments', () => {
    expect(parseSegments(named(200)).names).toHaveLength(200);
    refuse(named(201), 'segments', 'at most 200', 'got 201');
  });

  test('objects at most 8 deep, whatever they are', () => {
    expect(() => parseSegments({ a: nested(8) })).not.toThrow();
    refuse({ a: nested(9) }, `segments.a${'.$not'.repeat(8)} must be at most 8 objects deep`);
    refuse({ a: { $or: [nested(8)] } }, 'at most 8 objects deep');
  });

  test('an object within itself is too deep', () => {
    const rule: Record<string, unknown> = {};
    rule.$not = rule;
    refuse({ a: rule }, 'at most 8 objects deep');
  });

  test('at most 100 conditions in a segment, those of lists and names of segments among them', () => {
    const lists = (more: readonly unknown[]) => ({ a: { $or: [...many(49, () => ({ device: 'phone', 'visit.number': { $gte: 1 } })), { segment: 'b' }, ...more] }, b: phone });
    expect(() => parseSegments(lists([phone]))).not.toThrow();
    refuse(lists([phone, phone]), 'segments.a must be a rule of at most 100 conditions, got 101');
  });

  test('lists of at most 100', () => {
    expect(() => parseSegments({ a: { tier: { $in: many(100, String) } } })).not.toThrow();
    refuse({ a: { tier: { $in: many(101, String) } } }, 'segments.a.tier.$in must be a list of 1 to 100');
    refuse({ a: { $or: new Array(4_000_000_000) } }, 'segments.a.$or must be a list of 1 to 100');
    refuse({ a: { $or: new Array(3) } }, 'segments.a.$or[0] must be an object', 'got undefined');
  });

  test('texts and names of at most 128 characters', () => {
    const [longest, long] = ['a'.repeat(128), 'a'.repeat(129)];
    expect(() => parseSegments({ [longest]: { tier: longest, [`traits.${'a'.repeat(121)}`]: longest } })).not.toThrow();
    refuse({ [long]: phone }, 'segments must be an object with names of 1 to 128 characters');
    refuse({ a: { tier: long } }, 'segments.a.tier must be a text of at most 128 characters');
    refuse({ a: { traits: { [long]: 1 } } }, 'segments.a.traits must be an object with names of at most 128 characters');
  });
});

describe('segments that name others', () => {
  test('are asked once each, however often they are named', () => {
    const segments = Object.fromEntries(many(200, (index) => [`s${index}`, index === 199 ? phone : { $and: [{ segment: `s${index + 1}` }, { segment: `s${index + 1}` }] }]) as [string, unknown][]);
    expect(matchSegments(parseSegments(segments), { device: 'phone' })).toHaveLength(200);
  });
});

test('two names of one fact are two conditions', () => {
  const segments = parseSegments({ a: { 'visit.number': { $gte: 2 }, visit: { number: { $lt: 5 } } } });
  expect([1, 2, 4, 5].map((number) => matchSegments(segments, { visit: { number } }).length)).toEqual([0, 1, 1, 0]);
});

test('rules are read once: what becomes of the object later does not matter', () => {
  const rule = { device: { $in: ['phone'] } };
  const segments = parseSegments({ a: rule });
  rule.device.$in[0] = 'tablet';
  expect(matchSegments(segments, { device: 'phone' })).toEqual(['a']);
});
