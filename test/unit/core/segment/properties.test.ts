import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchSegments, parseSegments, parseTiers, SelvedgeError, tierOf, type SegmentFacts } from '../../../../src/core/index.js';

const numRuns = process.env.LONG ? 100_000 : 1_000;

const names = ['affinity', 'events', 'purchases', 'tier', 'declared', 'traits', 'visit', 'time', 'device', 'language', 'segment', 'number', 'entry', 'campaign', 'source', 'hour', 'weekday', 'date', 'count', 'value', 'daysSince', 'within', 'view_item', 'kind', 'oak', 'visit.number', 'events.view_item.count', 'affinity.kind.oak'];
const operators = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$all', '$exists', '$not', '$and', '$or', '$nor', '$regex'];
const evil = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '.', '..', '$', 'a.b'];
const key = fc.oneof(fc.constantFrom(...names), fc.constantFrom(...operators), fc.constantFrom(...evil));
const scalar = fc.oneof(fc.constantFrom<unknown>('phone', 'de', '7d', '1h', '2026-12-24', '2026-02-30', 'a', 0, 1, 5, -1, NaN, Infinity, 3n, true, null, undefined), fc.string());

/** Nearly a rule, or nearly facts. */
const { nearly } = fc.letrec((tie) => ({
  nearly: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, scalar, fc.array(tie('nearly'), { maxLength: 3 }), tie('object'), tie('object')),
  object: fc.array(fc.tuple(key, tie('nearly')), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
}));

/** A condition of every kind that holds for some of {@link facts}. */
const number = fc.integer({ min: 0, max: 6 });
const bound = fc.tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), number).map(([operator, operand]) => ({ [operator]: operand }));
const text = fc.constantFrom('a', 'b', 'c');
const choice = fc.oneof(text, fc.tuple(fc.constantFrom('$in', '$nin', '$all'), fc.uniqueArray(text, { minLength: 1 })).map(([operator, operands]) => ({ [operator]: operands })), fc.boolean().map(($exists) => ({ $exists })));
const condition = fc.oneof(
  bound.map((test) => ({ 'visit.number': test })),
  bound.map((test) => ({ events: { view_item: { count: test, within: '1d' } } })),
  bound.map((test) => ({ events: { view_item: { daysSince: test } } })),
  bound.map((test) => ({ affinity: { kind: { oak: test } } })),
  bound.map((test) => ({ 'purchases.value': test })),
  choice.map((test) => ({ 'declared.colour': test })),
  choice.map((test) => ({ traits: { plan: test } })),
  choice.map((test) => ({ tier: test })),
  fc.constantFrom({ device: 'phone' }, { language: 'de' }, { 'time.weekday': { $in: [6, 7] } }, { 'time.date': { $gte: '2026-06-15' } }),
);
const rule = fc.oneof(
  condition,
  fc.array(condition, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
  fc.tuple(condition, condition).map(([one, other]) => ({ $and: [one, { $not: other }] })),
);

const facts: fc.Arbitrary<SegmentFacts> = fc.record(
  {
    visit: fc.record({ number }),
    events: fc.record({ view_item: fc.array(number.map((days) => days * 43_200_000), { maxLength: 5 }).map((ages) => ages.sort((a, b) => a - b)) }),
    affinity: fc.record({ 'kind:oak': number }),
    purchases: fc.record({ value: number }),
    declared: fc.record({ colour: fc.uniqueArray(text) }),
    traits: fc.record({ plan: fc.oneof(text, number, fc.array(text)) }),
    tier: text,
    device: fc.constantFrom('phone' as const, 'desktop' as const),
    language: fc.constantFrom('de', 'de-AT', 'den', 'fr'),
    time: fc.record({ weekday: fc.integer({ min: 1, max: 7 }), date: fc.constantFrom('2026-06-14', '2026-06-15') }),
  },
  { requiredKeys: [] },
);

/** Whether each of some rules holds. */
function ask(given: SegmentFacts, ...rules: readonly object[]): boolean[] {
  const held = matchSegments(parseSegments(Object.fromEntries(rules.map((rule, index) => [`s${index}`, rule]))), given);
  return rules.map((_, index) => held.includes(`s${index}`));
}

function refuses(parse: () => unknown): boolean {
  try {
    parse();
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(SelvedgeError);
    expect((error as SelvedgeError).code).toBe('option-invalid');
    expect((error as SelvedgeError).message).toMatch(/^(segments|tiers).* must be .*, got /s);
    return true;
  }
}

test('no input is refused with anything but one clear error, and what is taken can be asked', () => {
  const input = fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }), nearly, fc.dictionary(fc.constantFrom('a', 'b', ...evil), nearly), fc.dictionary(fc.constantFrom('a', 'b'), rule));
  fc.assert(fc.property(input, nearly, (segments, given) => void (refuses(() => parseSegments(segments)) || matchSegments(parseSegments(segments), given as SegmentFacts))), { numRuns });
});

test('tiers are refused with the same error', () => {
  fc.assert(fc.property(fc.oneof(fc.anything(), nearly, fc.array(fc.record({ name: scalar, if: nearly }))), nearly, (tiers, given) => void (refuses(() => parseTiers(tiers)) || tierOf(parseTiers(tiers), given as object))), { numRuns });
});

test('asking never throws, whatever the facts are', () => {
  const segments = fc.array(rule, { minLength: 1, maxLength: 5 }).map((rules) => parseSegments({ ...rules }));
  const odd = fc.oneof(fc.constantFrom<unknown>(Symbol('odd'), 5n, null, () => 1, new Date(NaN), Object.create(null)), nearly);
  const value = fc.oneof(odd, fc.array(odd, { maxLength: 3 }));
  const shaped = fc.record({ visit: fc.record({ number: value }), events: fc.record({ view_item: value }), affinity: fc.record({ 'kind:oak': value }), purchases: fc.record({ value }), declared: fc.record({ colour: value }), traits: fc.record({ plan: value }), tier: value, language: value });
  const given = fc.oneof(fc.anything(), shaped, fc.dictionary(fc.constantFrom(...names), value));
  fc.assert(fc.property(segments, given, (parsed, each) => void matchSegments(parsed, each as SegmentFacts)), { numRuns });
});

test('$not holds exactly where the rule does not', () => {
  fc.assert(
    fc.property(rule, facts, (each, given) => {
      const [plain, not, nor] = ask(given, each, { $not: each }, { $nor: [each] });
      expect([not, nor]).toEqual([!plain, !plain]);
    }),
    { numRuns },
  );
});

test('$ne and $nin are the opposites of $eq and $in, also for what is not known', () => {
  fc.assert(
    fc.property(facts, text, fc.constantFrom('tier', 'declared.colour', 'traits.plan'), (given, wanted, fact) => {
      const [eq, ne, among, nin] = ask(given, { [fact]: wanted }, { [fact]: { $ne: wanted } }, { [fact]: { $in: [wanted] } }, { [fact]: { $nin: [wanted] } });
      expect([ne, among, nin]).toEqual([!eq, eq, !eq]);
    }),
    { numRuns },
  );
});

test("De Morgan's laws hold", () => {
  fc.assert(
    fc.property(rule, rule, facts, (one, other, given) => {
      const [a, b] = ask(given, one, other);
      const [and, or, nor, notAnd] = ask(given, { $and: [one, other] }, { $or: [one, other] }, { $nor: [one, other] }, { $not: { $and: [one, other] } });
      expect([and, or]).toEqual([a && b, a || b]);
      expect([nor, notAnd]).toEqual(ask(given, { $and: [{ $not: one }, { $not: other }] }, { $or: [{ $not: one }, { $not: other }] }));
      expect([nor, notAnd]).toEqual([!or, !and]);
    }),
    { numRuns },
  );
});

test('the order of names does not matter, neither in a rule nor among segments', () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value ? Object.fromEntries(Object.entries(value).reverse().map(([name, inner]) => [name, turned(inner)])) : value;
  const segments = fc.tuple(rule, rule, rule, rule).map(([a, b, c, d]) => ({ a: { ...a, ...b }, b: { segment: 'c', ...a }, c: { ...c, ...d, $not: { segment: 'd' } }, d }));
  fc.assert(fc.property(segments, facts, (each, given) => void expect(matchSegments(parseSegments(turned(each)), given).reverse()).toEqual(matchSegments(parseSegments(each), given))), { numRuns });
});
