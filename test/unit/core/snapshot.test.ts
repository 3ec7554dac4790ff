import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSnapshot, emptyProfile, encodeSnapshot, PRESETS, projectProfile, rankItems, type Profile, type Snapshot } from '../../../src/core/index.js';
import { strength } from '../../../src/core/rank/projection.js';
import { rememberedConsent } from '../../../src/core/snapshot.js';
import { list, visit } from './arbitrary.js';
import { DAY, looks, NOW, profileOf, type Step } from './history.js';

function snapshotOf(profile: Profile, part: Partial<Snapshot> = {}): Snapshot {
  return { projection: projectProfile(profile, PRESETS.shop, NOW), isPersonal: true, source: 'attribute', updatedAt: NOW, ...part };
}

/** A visitor who knows this many tags of a few facets. */
function widely(count: number, length: number): Step[] {
  const tags = Array.from({ length: count }, (_, index) => `${['category', 'brand', 'size'][index % 3]}:${index}${'-'.repeat(length)}`);
  return Array.from({ length: 32 }, (_, index) => ({ id: `item-${index}`, tags: tags.slice(0, Math.ceil((count * (index + 1)) / 32)).slice(-64) }));
}

const runner = snapshotOf(profileOf(looks(3, 'category:running')));

describe('a snapshot', () => {
  test('comes back as it was written', () => {
    const declared = { size: ['size:42'], ['__proto__']: ['__proto__:ä "quoted" \\ 🧵'] };
    for (const part of [{ isPersonal: true, source: 'visitor' }, { isPersonal: false, source: 'call', updatedAt: NOW - DAY }] as const) {
      const snapshot = snapshotOf({ ...profileOf(looks(3, 'category:running')), declared }, part);
      expect(decodeSnapshot(encodeSnapshot(snapshot), NOW)).toEqual(snapshot);
    }
  });

  test('of an empty profile is one too', () => {
    const snapshot = snapshotOf(emptyProfile(1));
    expect(decodeSnapshot(encodeSnapshot(snapshot), NOW)).toEqual(snapshot);
  });

  test('ranks every list as the profile does, when nothing had to be left out', () => {
    fc.assert(
      fc.property(visit, fc.array(list, { maxLength: 3 }), fc.constantFrom('avoid', 'seek'), fc.boolean(), (steps, lists, again, hasSaid) => {
        const profile = { ...profileOf(steps), ...(hasSaid && { declared: { size: ['size:a'] } }) };
        const projection = projectProfile(profile, { ...PRESETS.shop, again, minActions: 1 }, NOW);
        const early = decodeSnapshot(encodeSnapshot(snapshotOf(profile, { projection })), NOW)!.projection;
        expect(Object.keys(early.tags)).toHaveLength(Object.keys(projection.tags).length);
        for (const items of lists) {
          const subjects = items.map((item) => ({ subject: item.id, item }));
          const ranked = (basis: typeof projection) => rankItems(subjects, basis).map(({ id, score, reasons }) => ({ id, score, reasons }));
          expect(ranked(early)).toEqual(ranked(projection));
        }
      }),
    );
  });

  test('tells in its text whether the visitor chose to be remembered', () => {
    const tags = ['source:visitor', '"source":"visitor"'];
    const profile = { ...profileOf(looks(3, ...tags)), declared: { source: tags } };
    expect(rememberedConsent(encodeSnapshot(snapshotOf(profile, { source: 'visitor' })))).toEqual({ visitor: 'granted' });
    for (const source of ['call', 'tool', 'attribute'] as const) expect(rememberedConsent(encodeSnapshot(snapshotOf(profile, { source })))).toEqual({ attribute: 'granted' });
  });
});

describe('a snapshot of a visitor who knows a lot', () => {
  test.each([
    [100, 20],
    [150, 20],
    [400, 5],
    [400, 58],
  ])('of %i tags with %i more characters fits into 5000 characters', (count, length) => {
    const text = encodeSnapshot(snapshotOf(profileOf(widely(count, length))));
    expect(text.length).toBeLessThanOrEqual(5000);
    expect(text.length).toBeGreaterThan(4000);
    expect(decodeSnapshot(text, NOW)).not.toBeNull();
  });

  test('fits for any visitor', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 58 }), (count, length) => {
        const text = encodeSnapshot(snapshotOf(profileOf(widely(count, length))));
        expect(text.length).toBeLessThanOrEqual(5000);
        expect(decodeSnapshot(text, NOW)).not.toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  test('keeps the strongest tags, and all it can', () => {
    const snapshot = snapshotOf(profileOf(widely(400, 40)));
    const kept = decodeSnapshot(encodeSnapshot(snapshot), NOW)!.projection.tags;
    const strengths = Object.entries(snapshot.projection.tags).map(([tag, sums]) => ({ tag, size: strength(sums) }));
    const left = strengths.filter(({ tag }) => !Object.hasOwn(kept, tag));
    expect(left.length).toBeGreaterThan(0);
    expect(Math.max(...left.map(({ size }) => size))).toBeLessThanOrEqual(Math.min(...Object.values(kept).map(strength)));
    expect(encodeSnapshot(snapshot).length).toBeGreaterThan(5000 - 10 * 80);
  });

  test('keeps everything else whole', () => {
    const snapshot = snapshotOf({ ...profileOf(widely(400, 40)), declared: { colour: ['colour:red'] } });
    const { projection, ...rest } = decodeSnapshot(encodeSnapshot(snapshot), NOW)!;
    expect({ ...rest, projection: { ...projection, tags: {} } }).toEqual({ ...snapshot, projection: { ...snapshot.projection, tags: {} } });
  });

  test('may have 5000 characters, not one more', () => {
    const texts = Array.from({ length: 1500 }, (_, index) => encodeSnapshot(snapshotOf({ ...emptyProfile(1), declared: { a: [`a:${'xyz'[index % 3]!.repeat(4500 + index / 3)}`] } })));
    expect(Math.max(...texts.map(({ length }) => length))).toBe(5000);
  });

  test('is empty when not even the declared values fit', () => {
    const declared = { size: Array.from({ length: 32 }, (_, index) => `size:${index}${'x'.repeat(60)}`), brand: Array.from({ length: 32 }, (_, index) => `brand:${index}${'x'.repeat(90)}`) };
    expect(encodeSnapshot(snapshotOf({ ...emptyProfile(1), declared }))).toBe('');
  });
});

describe('no snapshot is', () => {
  const text = encodeSnapshot(runner);

  test.each<[what: string, text: string | null]>([
    ['nothing', null],
    ['an empty text', ''],
    ['a brace', '{'],
    ['plain JSON', JSON.stringify(runner)],
    ['another text', 'undefined'],
    ['one with something before it', ` ${text}`],
    ['one with something behind it', `${text} `],
    ['one of another version', text.replace(/^\d+/, (version) => `${Number(version) + 1}`)],
    ['one with another checksum', text.replace(/^(\d+)\|(\d+)/, (_, version: string, sum: string) => `${version}|${Number(sum) ^ 1}`)],
    ['one without a checksum', text.replace(/\|\d+/, '|')],
  ])('%s', (_, stored) => {
    expect(stored).not.toBe(text);
    expect(decodeSnapshot(stored, NOW)).toBeNull();
  });

  test('one that was cut, anywhere', () => {
    for (let length = 0; length < text.length; length++) expect(decodeSnapshot(text.slice(0, length), NOW)).toBeNull();
  });

  test('one with a changed character, anywhere', () => {
    for (let index = 0; index < text.length; index++) {
      const changed = text.slice(0, index) + String.fromCharCode(text.charCodeAt(index) ^ 1) + text.slice(index + 1);
      expect(decodeSnapshot(changed, NOW)).toBeNull();
    }
  });

  test('one of 90 days ago; a moment less is', () => {
    expect(decodeSnapshot(text, NOW + 90 * DAY)).toBeNull();
    expect(decodeSnapshot(text, NOW + 90 * DAY - 1)).toEqual(runner);
  });

  test('but one from a clock that has gone back is', () => {
    expect(decodeSnapshot(text, NOW - DAY)).toEqual(runner);
  });
});
