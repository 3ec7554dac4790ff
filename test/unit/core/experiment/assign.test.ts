import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignArm, assignVariant, assignVariants, parseExperiments, type Experiment, type ExperimentInput } from '../../../../src/core/index.js';
import { murmur32 } from '../../../../src/core/experiment/murmur.js';
import vectors from '../../../vectors/experiments.json' with { type: 'json' };

const VISITORS = 1_000_000;
/** Ids as a random generator gives them, and one after the other. */
const IDS = { spread: (index: number) => Math.imul(index, 2654435761) >>> 0, consecutive: (index: number) => index };
const KINDS = Object.keys(IDS) as (keyof typeof IDS)[];
const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

function one(name: string, input: ExperimentInput): Experiment {
  return parseExperiments({ [name]: input })[0]!;
}

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => IDS.spread(index));
}

/** Variants of equal share, called v0, v1, … */
function equal(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `v${index}`);
}

/** How far counts that two things should have nothing to do with are from that, in standard deviations of the chi-square statistic. */
function dependence(counts: readonly (readonly number[])[]): number {
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = counts[0]!.map((_, column) => counts.reduce((sum, row) => sum + row[column]!, 0));
  const all = rows.reduce((sum, count) => sum + count, 0);
  const statistic = counts.flatMap((row, index) => row.map((count, column) => (count - (rows[index]! * columns[column]!) / all) ** 2 / ((rows[index]! * columns[column]!) / all))).reduce((sum, part) => sum + part, 0);
  const degrees = (rows.length - 1) * (columns.length - 1);
  return (statistic - degrees) / Math.sqrt(2 * degrees);
}

function crossCount(visitors: number, rows: number, columns: number, placeOf: (index: number) => readonly [row: number, column: number]): number[][] {
  const counts = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  for (let index = 0; index < visitors; index++) {
    const [row, column] = placeOf(index);
    counts[row]![column]!++;
  }
  return counts;
}

describe('vectors', () => {
  test.each(vectors.murmur)('the number $value hashes to $hash, seeded with $seed', ({ value, seed, hash }) => {
    expect(murmur32(value, seed)).toBe(hash);
  });

  const experiments = parseExperiments(vectors.experiments);
  test.each(vectors.assignments)('visitor $seed is dealt to $places', ({ seed, places }) => {
    expect(experiments.map((experiment) => assignVariant(seed, experiment))).toEqual(places);
  });
});

describe('shares', () => {
  const INPUTS: readonly [name: string, input: ExperimentInput, shares: readonly number[]][] = [
    ['halves', { variants: ['control', 'new'] }, [0.5, 0.5]],
    ['weights', { variants: { a: 0.7, b: 0.25, c: 0.05 } }, [0.7, 0.25, 0.05]],
    ['twenty', { variants: equal(20) }, new Array<number>(20).fill(0.05)],
    ['traffic', { variants: { a: 0.9, b: 0.1 }, traffic: 0.2 }, [0.18, 0.02]],
    ['namespace', { variants: ['a', 'b'], traffic: 0.5, namespace: { name: 'shop', from: 0.2, to: 0.6 } }, [0.1, 0.1]],
  ];

  test.each(INPUTS.flatMap(([name, input, shares]) => KINDS.map((kind) => [name, kind, input, shares] as const)))('of a million visitors are within 4.5 standard deviations: %s, %s ids', (name, kind, input, shares) => {
    const experiment = one(name, input);
    const counts = new Array<number>(shares.length).fill(0);
    for (let index = 0; index < VISITORS; index++) {
      const place = assignVariant(IDS[kind](index), experiment);
      if (place >= 0) counts[place]!++;
    }
    for (const [place, share] of shares.entries()) expect(Math.abs(counts[place]! - VISITORS * share), `${place}`).toBeLessThan(4.5 * Math.sqrt(VISITORS * share * (1 - share)));
  });

  test('a weight of 0 lets nobody in, and what the weights miss 1 by goes to the last that has one', () => {
    const experiment = one('closed', { variants: { a: 0.4999995, b: 0.5, off: 0 } });
    const places = new Set(Array.from({ length: 10_000 }, (_, index) => assignVariant(IDS.spread(index), experiment)));
    expect([...places].sort()).toEqual([0, 1]);
    const behindAll = 1_875_759; // draws 0.99999999
    expect(assignVariant(behindAll, experiment)).toBe(1);
  });
});

describe('what is dealt apart has nothing to do with each other', () => {
  test.each([
    ['test-1', 'test-2'],
    ['price', 'trice'],
  ])('experiments %s and %s, by all pairs of twenty variants', (name, other) => {
    const [first, second] = [one(name, { variants: equal(20) }), one(other, { variants: equal(20) })];
    for (const kind of KINDS) {
      const counts = crossCount(400_000, 20, 20, (index) => [assignVariant(IDS[kind](index), first), assignVariant(IDS[kind](index), second)]);
      expect(Math.abs(dependence(counts)), kind).toBeLessThan(5);
    }
  });

  // hash32 of text and visitor alone is 73 standard deviations off for "price".
  test.each(['price', 'hero'])('traffic and variant of %s', (name) => {
    const tenths = Array.from({ length: 9 }, (_, index) => one(name, { variants: equal(10), traffic: (index + 1) / 10 }));
    const whole = one(name, { variants: equal(10) });
    const counts = crossCount(400_000, 10, 10, (visitor) => {
      const tenth = tenths.findIndex((experiment) => assignVariant(visitor, experiment) >= 0);
      return [tenth < 0 ? 9 : tenth, assignVariant(visitor, whole)];
    });
    expect(Math.abs(dependence(counts))).toBeLessThan(5);
  });

  test('holdout and experiment', () => {
    const experiment = one('holdout', { variants: equal(20) });
    const counts = crossCount(400_000, 2, 20, (seed) => [assignArm(seed, 0.1) === 'holdout' ? 1 : 0, assignVariant(seed, experiment)]);
    expect(Math.abs(dependence(counts))).toBeLessThan(5);
  });
});

test('more traffic brings visitors in and moves nobody who was in', () => {
  const levels = [0, 0.01, 0.1, 0.5, 0.99, 1].map((traffic) => one('hero', { variants: { a: 0.3, b: 0.3, c: 0.4 }, traffic }));
  const moved = seeds(20_000).filter((seed) => {
    const places = levels.map((experiment) => assignVariant(seed, experiment));
    const first = places.findIndex((place) => place >= 0);
    return first < 1 || new Set(places.slice(first)).size > 1;
  });
  expect(moved).toEqual([]);
});

describe('a namespace', () => {
  const experiments = parseExperiments({
    first: { variants: ['a', 'b'], namespace: { name: 'shop', from: 0, to: 0.3 } },
    second: { variants: ['a', 'b'], namespace: { name: 'shop', range: [0.3, 0.7] } },
    third: { variants: ['a', 'b'], namespace: { name: 'shop', from: 0.7, to: 1 } },
    free: { variants: ['a', 'b'] },
  });

  test('puts each visitor into one of its experiments, and leaves others alone', () => {
    const wrong = seeds(100_000).filter((seed) => {
      const { free, ...inside } = assignVariants(seed, experiments);
      return Object.keys(inside).length !== 1 || free === undefined;
    });
    expect(wrong).toEqual([]);
  });

  test('lets nobody into a second one who is in one from earlier, though ranges have moved', () => {
    for (const seed of seeds(1000)) expect(Object.keys(assignVariants(seed, experiments, { second: 'a' }))).toEqual(['second', 'free']);
  });
});

describe('an earlier assignment', () => {
  const names = ['hero', 'price', 'checkout'];
  const experiment = fc.record({ variants: fc.uniqueArray(fc.constantFrom(...equal(6)), { minLength: 2 }), traffic: fc.constantFrom(0, 0.3, 1), salt: fc.constantFrom('one', 'two') });
  const input = fc.dictionary(fc.constantFrom(...names), experiment);

  test('holds while its variant is there, whatever else was changed', () => {
    fc.assert(
      fc.property(anySeed, input, input, (seed, before, after) => {
        const earlier = assignVariants(seed, parseExperiments(before));
        const now = assignVariants(seed, parseExperiments(after), earlier);
        const fresh = assignVariants(seed, parseExperiments(after));
        for (const name of names) {
          const isThere = earlier[name] !== undefined && (after[name]?.variants.includes(earlier[name]) ?? false);
          expect(now[name]).toBe(isThere ? earlier[name] : fresh[name]);
        }
      }),
    );
  });

  test('that is none, or of a name that every object has, is passed over', () => {
    const experiments = parseExperiments({ constructor: { variants: ['a', 'b'], traffic: 0 }, hero: { variants: ['a', 'b'] } });
    expect(assignVariants(1, experiments, JSON.parse('{ "hero": 7, "__proto__": "a", "gone": "a" }') as Record<string, string>)).toEqual({ hero: 'a' });
    expect(assignVariants(1, experiments, { constructor: 'b' })).toEqual({ constructor: 'b', hero: 'a' });
    expect(assignVariants(1, experiments, Object.create({ hero: 'b' }) as Record<string, string>), 'inherited').toEqual({ hero: 'a' });
  });
});
