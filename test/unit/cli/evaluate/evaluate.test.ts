import { describe, expect, test } from 'vitest';
import { askLog } from '../../../../src/cli/evaluate/asked.js';
import { evaluate, type Evaluation } from '../../../../src/cli/evaluate/evaluate.js';
import { readItems } from '../../../../src/cli/log/read-items.js';
import { itemsById } from '../../../../src/cli/replay/catalogue.js';
import { PRESETS } from '../../../../src/core/rank/settings.js';
import { temporaryFiles, withLog } from '../log/files.js';
import { plantedCatalogue, plantedLog } from './planted.js';

const { write } = temporaryFiles();

interface Asked {
  readonly log: string;
  readonly items?: string;
  readonly isOrdered?: boolean;
  readonly isLeavingOut?: boolean;
  readonly seed?: number;
  readonly since?: { readonly share: number } | { readonly at: number };
}

async function run({ log: content, items, isOrdered = false, isLeavingOut = false, seed = 1, since = { share: 0.3 } }: Asked): Promise<Evaluation> {
  const catalogue = itemsById(items === undefined ? null : await readItems(write('items.csv', items)), isOrdered);
  return withLog(write('log.csv', content), (log) => evaluate({ log, catalogue, settings: PRESETS.content, since, isOrdered, isLeavingOut, questions: 2000, visitors: Infinity, seed, onProgress: () => {} }));
}

const order = ({ kinds }: Evaluation, id: string, kind = 0) => kinds[kind]!.orders.find((each) => each.id === id)!;

describe('where tags tell what comes next', () => {
  const asked = { log: plantedLog(300, { byTags: true }), items: plantedCatalogue() };

  test('Selvedge is ahead of popularity, helps most sessions, and the sentence says so', async () => {
    const evaluation = await run(asked);
    const { ndcg, against, touched } = order(evaluation, 'selvedge');
    expect(ndcg.mean).toBeGreaterThan(1.3 * order(evaluation, 'popularity').ndcg.mean);
    expect(against.popularity.lead.low).toBeGreaterThan(0);
    expect(against.popularity.helped).toBeGreaterThan(0.7);
    expect(touched).toBeGreaterThan(0.9);
    expect(evaluation.kinds[0]!.verdict).toMatch(/^On your data, Selvedge puts the next choice among the first ten in \d+ % of [\d,]+ pages of drawn items, against \d+ % by .+, the best of the other orders/);
  });

  test('the same seed gives the same figures, another one others', async () => {
    const [one, again, other] = [await run(asked), await run(asked), await run({ ...asked, seed: 2 })];
    expect(JSON.stringify(again)).toBe(JSON.stringify(one));
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(one));
  });

  test('a part for each amount of evidence, which add up to all questions', async () => {
    const [kind] = (await run(asked)).kinds;
    expect(kind!.evidence.map(({ from, to }) => [from, to])).toEqual([[1, 1], [2, 4], [5, 9]]);
    expect(kind!.evidence.reduce((sum, { questions }) => sum + questions, 0)).toBe(kind!.questions);
    expect(kind!.evidence[0]!.lead.given.mean, 'one choice is too thin without a model').toBe(0);
  });
});

test('leaving out what it goes by costs what it was ahead; what there is nothing of is not missed', async () => {
  const goToAndFro = (visitor: number) => Array.from({ length: 9 }, (_, step) => `v${visitor},${1_700_000_000 + 900 * visitor + 60 * step},i${step % 2 ? (visitor * 7 + 3) % 40 : visitor % 40},view_item`);
  const [kind] = (await run({ log: ['visitor,time,item,type', ...Array.from({ length: 200 }, (_, visitor) => goToAndFro(visitor)).flat()].join('\n'), isLeavingOut: true })).kinds;
  const ids = kind!.leftOut.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['without intent', 'without taste', 'without seen again', 'without similarity', 'without prior']));
  expect(ids, 'there is no model').not.toContain('without sequence');
  const change = (name: string) => kind!.leftOut.find(({ id }) => id === `without ${name}`)!.against.selvedge.lead;
  expect(change('own habits').high).toBeLessThan(-0.1);
  expect(change('price').mean).toBe(0);
});

test('where choices are made by chance the sentence does not claim that it helps', async () => {
  const [kind] = (await run({ log: plantedLog(300, { byTags: false }), items: plantedCatalogue() })).kinds;
  expect(kind!.verdict).toMatch(/^On your data (it cannot be told that Selvedge helps:|, Selvedge does not help)/);
});

/** Two visitors of before make `a` popular; then one is shown the same list again and again and takes `c`, which stands third. */
function shownLog(later: number): string {
  const rows = ['visitor,time,item,type'];
  for (let visitor = 0; visitor < 20; visitor++) rows.push(`early-${visitor},${1_700_000_000 + 60 * visitor},${visitor < 15 ? 'a' : 'b'},view_item`);
  for (let visitor = 0; visitor < later; visitor++) {
    const at = 1_710_000_000 + 4000 * visitor;
    for (const item of ['b', 'a', 'c', 'd']) rows.push(`late-${visitor},${at},${item},view_item_list`);
    rows.push(`late-${visitor},${at + 10},c,view_item`);
  }
  return rows.join('\n');
}

describe('lists that were shown', () => {
  test('are judged by hand: c stands third of four as shown, and third by popularity', async () => {
    const evaluation = await run({ log: shownLog(2), since: { at: 1_705_000_000 } });
    expect(evaluation.kinds.map(({ kind, questions }) => [kind, questions])).toEqual([['shown', 2]]);
    for (const id of ['given', 'popularity', 'selvedge']) {
      const { first, hitRate, reciprocalRank, ndcg, auc } = order(evaluation, id);
      expect([first.mean, hitRate.mean, reciprocalRank.mean, ndcg.mean, auc!.mean]).toEqual([0, 1, 1 / 3, 0.5, 1 / 3]);
    }
    expect(order(evaluation, 'popularity').touched, 'a before b').toBe(1);
    expect(order(evaluation, 'selvedge').touched, 'nothing is known of anybody').toBe(0);
    expect(order(evaluation, 'selvedge').against.given).toEqual({ lead: { mean: 0, low: 0, high: 0 }, helped: 0, harmed: 0 });
    expect(evaluation.kinds[0]!.evidence).toMatchObject([{ from: 0, to: 0, questions: 2 }]);
    expect(evaluation.kinds[0]!.items).toEqual([{ id: 'c', chosen: 2, placeGiven: 3, placeSelvedge: 3 }]);
  });

  test('too few of them are too few to tell', async () => {
    const { kinds } = await run({ log: shownLog(37), since: { at: 1_705_000_000 } });
    expect(kinds[0]!.verdict).toBe('On your data there are too few choices from lists that were shown (n = 37, of 37 visitors) to tell whether Selvedge helps.');
  });
});

describe('a drawn page', () => {
  const log = plantedLog(60, { byTags: false });

  test('comes in the order of the site where that is known', async () => {
    const catalogue = itemsById(await readItems(write('items.csv', plantedCatalogue())), true);
    const { visitors } = await withLog(write('log.csv', log), (opened) => askLog(opened, { catalogue, questions: 50, visitors: Infinity, seed: 1 }));
    const pages = visitors.flatMap(({ steps }) => steps.flatMap(({ question }) => (question ? [question.ids.map((id) => catalogue.get(id)!.position!)] : [])));
    expect(pages.length).toBeGreaterThan(10);
    for (const places of pages) expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test.each([
    [true, "the site's order"],
    [false, 'chance'],
  ])('is named for the order it came in', async (isOrdered, label) => {
    expect((await run({ log, items: plantedCatalogue(), isOrdered })).kinds[0]!.orders[0]!.label).toBe(label);
  });
});

test.each([
  ['nothing began so late', { at: 1_900_000_000 }, /No session began so late/],
  ['nothing was chosen before', { at: 1_600_000_000 }, /Nothing was chosen before/],
])('%s: that is said', async (_, since, message) => {
  await expect(run({ log: plantedLog(20, { byTags: true }), since })).rejects.toMatchObject({ code: 'nothing-judged', message: expect.stringMatching(message) });
});

test('sessions of a single choice leave nothing to judge', async () => {
  const rows = Array.from({ length: 20 }, (_, visitor) => `v${visitor},${1_700_000_000 + 60 * visitor},i${visitor % 3},view_item`);
  await expect(run({ log: ['visitor,time,item,type', ...rows].join('\n') })).rejects.toMatchObject({ code: 'nothing-judged', message: expect.stringMatching(/no choice to judge by/) });
});
