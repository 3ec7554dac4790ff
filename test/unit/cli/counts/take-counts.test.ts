import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseItem } from '../../../../src/core/item.js';
import { STREAMS } from '../../../../src/core/model/layout.js';
import { PRESETS } from '../../../../src/core/rank/settings.js';
import { takeCounts, type TakenCounts } from '../../../../src/cli/counts/take-counts.js';
import { buildModel, type BuiltModel, type Source } from '../../../../src/cli/model/build.js';
import { temporaryFiles, withLog } from '../log/files.js';
import { exportCounts } from './export.js';

const { write, folder } = temporaryFiles();
const LAST = 1_700_000_000;
const EXACT = { minVisitors: 2, cap: 2 };

/** Items are called so that their order as texts is not that of how often they are chosen. */
function makeLog(visitors: number): string {
  const rows = ['visitor,session,time,item,type'];
  let state = 11;
  const draw = (below: number) => (state = (Math.imul(state, 1103515245) + 12345) >>> 1) % below;
  for (let visitor = 0; visitor < visitors; visitor++) {
    const start = LAST - (visitors - 1 - visitor) * 3600;
    let item = draw(30);
    for (let step = 5; step >= 0; step--) {
      const kind = step === 5 && visitor % 7 === 0 ? 'landing' : step === 2 && visitor % 5 === 0 ? 'list' : step === 0 ? 'purchase' : 'view';
      rows.push(`v${visitor % 90},s${visitor},${start - step * 10},${(item * 7) % 30} größe,${kind}`);
      item = draw(4) < 3 ? (item + 1) % 30 : draw(30);
    }
  }
  return rows.join('\n');
}

const PARAMETERS = { steps: { cap: 2, min_visitors: 2 }, pairs: { cap: 2, min_visitors: 2 }, popularity: { now: LAST, cap: 2, min_visitors: 2 } };

function build(source: Source): Promise<BuiltModel> {
  const catalogue = new Map([['0 größe', parseItem({ id: '0 größe', tags: { kind: 'x' } })]]);
  return buildModel({ ...source, catalogue, settings: PRESETS.shop, budget: 100 * 1024, ...EXACT, seed: 1, questions: 150, onProgress: () => undefined });
}

/** The streams of a model file by their names. */
function streamsOf(bytes: Uint8Array): Record<string, string> {
  const file = Buffer.from(bytes);
  const length = file.readUInt32LE(8);
  const { streams } = JSON.parse(file.subarray(12, 12 + length).toString('utf8')) as { streams: Record<string, number> };
  let start = 12 + length;
  return Object.fromEntries(STREAMS.map((name) => [name, file.subarray(start, (start += streams[name]!)).toString('hex')]));
}

const COUNTED = ['ids', 'popularity', 'trend', 'stepCounts', 'stepGaps', 'stepGapsHigh', 'stepLevels', 'pairTotals', 'pairCounts', 'pairGaps', 'pairGapsHigh', 'pairLevels'] as const;

describe('counts that another engine made by the same SQL', () => {
  let events: string;
  let taken: TakenCounts;
  let direct: BuiltModel;

  beforeAll(async () => {
    events = write('log.csv', makeLog(400));
    taken = await takeCounts(await exportCounts({ events, folder: join(folder, 'all'), parameters: PARAMETERS }), EXACT);
    direct = await withLog(events, (log) => build({ log, counts: null }));
  }, 120_000);

  test.each(['parquet', 'csv'] as const)('give the model file that counting here gives, but for vectors and weights: %s', async (ending) => {
    const counts = await takeCounts(await exportCounts({ events, folder: join(folder, `same-${ending}`), ending, parameters: PARAMETERS }), EXACT);
    expect(counts).toMatchObject({ broken: [], fewRows: 0, until: LAST });
    const built = await build({ log: null, counts });
    expect(built.contents.steps.length).toBeGreaterThan(60);
    expect(built.contents.pairs.length).toBeGreaterThan(60);
    const [alone, whole] = [streamsOf(built.bytes), streamsOf(direct.bytes)];
    for (const name of COUNTED) expect(alone[name], name).toBe(whole[name]);
    expect(built).toMatchObject({ expected: null, contents: { embedding: null, settings: { weights: [{}, {}] } } });
    expect(direct.expected).not.toBeNull();
  });

  test('are seen already: visits among them fit no weights, but give vectors', async () => {
    const built = await withLog(events, (log) => build({ log, counts: taken }));
    expect(built).toMatchObject({ expected: null, heldBack: 0 });
    expect(built.contents.embedding).not.toBeNull();
    expect(streamsOf(built.bytes).stepLevels).toBe(streamsOf(direct.bytes).stepLevels);
  });

  test('up to a moment: visits behind it fit weights and tell what to expect', async () => {
    const to = LAST - 80 * 3600;
    const spans = { steps: { ...PARAMETERS.steps, to_time: to }, pairs: { ...PARAMETERS.pairs, to_time: to }, popularity: { ...PARAMETERS.popularity, now: to, to_time: to } };
    const counts = await takeCounts(await exportCounts({ events, folder: join(folder, 'early'), parameters: spans }), EXACT);
    expect(counts.until).toBeLessThan(to);
    const built = await withLog(events, (log) => build({ log, counts }));
    // The last 15 % of 400 sessions: all of them began behind the counts, as 80 do.
    expect(built.heldBack).toBe(60);
    expect(built.expected!.kinds[0]!.model.questions).toBeGreaterThan(50);
    expect(Object.keys(built.contents.settings.weights[0])).not.toEqual([]);
    const later = await withLog(events, (log) => build({ log, counts: { ...counts, until: LAST - 50 * 3600 } }));
    expect(later.heldBack, 'and never one that was counted').toBe(50);
  }, 120_000);

  test('events of other items are passed over; of none but other items they are refused', async () => {
    const strange = write('strange.csv', 'visitor,session,time,item,type\na,1,1,sku-1,view\nb,2,2,sku-2,view\n');
    await expect(withLog(strange, (log) => build({ log, counts: taken }))).rejects.toMatchObject({ code: 'counts-foreign', message: expect.stringMatching(/none of the 2 items.*Counts: .* größe.*Events: sku-1, sku-2/) as string });
    const mixed = write('mixed.csv', `${makeLog(40)}\na,1,1,sku-1,view\n`);
    const built = await withLog(mixed, (log) => build({ log, counts: taken }));
    expect(built.contents.ids).not.toContain('sku-1');
    expect(built.contents.embedding).not.toBeNull();
  });

  test('fewer visitors than are asked for leave a row out, whatever the queries asked for', async () => {
    const strict = await takeCounts(join(folder, 'all'), { minVisitors: 12 });
    expect(strict.fewRows).toBe(taken.steps.weight.length + taken.pairs.weight.length - strict.steps.weight.length - strict.pairs.weight.length);
    expect(strict.fewRows).toBeGreaterThan(50);
    expect(strict.steps.weight.length).toBeGreaterThan(0);
  });

  test('in many files, as BigQuery names them, or in a folder, as Spark leaves it', async () => {
    const parts = await exportCounts({ events, folder: join(folder, 'parts'), parameters: PARAMETERS });
    mkdirSync(join(parts, 'pairs'));
    renameSync(join(parts, 'pairs.parquet'), join(parts, 'pairs', 'part-00000-abc.snappy.parquet'));
    writeFileSync(join(parts, 'pairs', '_SUCCESS'), '');
    writeFileSync(join(parts, 'pairs', '.part-00000-abc.snappy.parquet.crc'), 'x');
    renameSync(join(parts, 'steps.parquet'), join(parts, 'steps-000000000000.parquet'));
    writeFileSync(join(parts, 'steps-000000000001.csv'), 'from_item,to_item,weight,visitors\n');
    expect(await takeCounts(parts, EXACT)).toEqual(taken);
  });
});

/** A folder of three small files, some of them changed. */
function small(changed: Readonly<Record<string, string>>): string {
  const files = {
    'popularity.csv': 'item,sessions,visitors,weight,last_time\na,9,5,4.5,1700000000\nb,8,5,4,1700000000\nc,1,1,1,1700000000\n',
    'steps.csv': 'from_item,to_item,weight,visitors\na,b,7,5\nhome,a,5,5\n',
    'pairs.csv': 'item_a,item_b,weight,visitors\na,b,2.5,5\n',
    ...changed,
  };
  const place = mkdtempSync(join(folder, 'small-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  return place;
}

test('an item that visitors only came in by has a number behind those chosen, one that too few visitors chose has none', async () => {
  const { ids, chosen, lately, steps, pairs } = await takeCounts(small({}), { minVisitors: 5 });
  expect([ids, [...chosen], [...lately]]).toEqual([['a', 'b', 'home'], [9, 8, 0], [4.5, 4, 0]]);
  expect([[...steps.from as Int32Array], [...steps.to as Int32Array], [...steps.weight as Float64Array]]).toEqual([[0, 2], [1, 0], [7, 5]]);
  expect([[...pairs.from as Int32Array], [...pairs.to as Int32Array], [...pairs.weight as Float64Array]]).toEqual([[0], [1], [2.5]]);
});

test('rows that cannot be used are counted by reason, with their lines', async () => {
  const lines = ['a,b,7,5', ',b,1,5', `${'i'.repeat(129)},b,1,5`, 'eve@example.com,b,1,5', 'a,b', 'a,c,-1,5', 'a,c,nan,5', 'a,c,inf,5', 'a,c,many,5', 'a,c,1,', 'a,c,1,2.5', 'b,b,1,5', 'a,home,1,5', 'b,a,1,4'];
  const { broken, fewRows, steps } = await takeCounts(small({ 'steps.csv': `from_item,to_item,weight,visitors\n${lines.join('\n')}\n` }), { minVisitors: 5 });
  expect(broken.map(({ reason, count, lines: at }) => [reason, count, at])).toEqual([
    ['wrong number of fields', 1, [6]],
    ['no item', 1, [3]],
    ['item id too long', 1, [4]],
    ['item id looks like an e-mail address', 1, [5]],
    ['weight is no number of 0 or more', 4, [7, 8, 9, 10]],
    ['visitors is no whole number of 1 or more', 2, [11, 12]],
    ['an item with itself', 1, [13]],
    ['item is not in popularity', 1, [14]],
  ]);
  expect([fewRows, steps.weight.length]).toEqual([1, 1]);
});

test('moments in milliseconds and sessions that are no number are broken rows of popularity', async () => {
  const rows = 'a,9,5,4.5,1700000000\nb,8,5,4,1700000000000\nc,x,1,1,1700000000\n';
  const { broken, ids } = await takeCounts(small({ 'popularity.csv': `item,sessions,visitors,weight,last_time\n${rows}`, 'steps.csv': 'from_item,to_item,weight,visitors\n', 'pairs.csv': 'item_a,item_b,weight,visitors\n' }), { minVisitors: 5 });
  expect(broken.map(({ reason, lines }) => [reason, lines])).toEqual([['sessions is no whole number of 1 or more', [4]], ['last_time is no moment in epoch seconds', [3]]]);
  expect(ids).toEqual(['a']);
});

test.each([
  ['a column that is missing', { 'steps.csv': 'from_item,to_item,weight\na,b,7\n' }, 'columns-unknown', /steps\.csv has no visitors\. Found: from_item, to_item, weight\. Needed: from_item, to_item, weight, visitors/],
  ['a step that stands there twice', { 'steps-1.csv': 'from_item,to_item,weight,visitors\na,b,7,5\n' }, 'counts-repeated', /a to b stands in 2 rows.*two exports/],
  ['a pair that stands there in both orders', { 'pairs.csv': 'item_a,item_b,weight,visitors\na,b,2,5\nb,a,2,5\n' }, 'counts-repeated', /a and b stands in 2 rows/],
  ['an item that stands there twice', { 'popularity-2.csv': 'item,sessions,visitors,weight,last_time\na,9,5,4.5,1700000000\n' }, 'counts-repeated', /a stands in 2 rows/],
  ['no row that can be used', { 'pairs.csv': 'item_a,item_b,weight,visitors\na,b,x,5\n' }, 'log-unusable', /None of the 1 rows .*weight is no number of 0 or more: 1 \(line 2\)/],
  ['popularity without a row', { 'popularity.csv': 'item,sessions,visitors,weight,last_time\n' }, 'log-empty', /popularity\.csv: no rows/],
  ['an empty file', { 'steps.csv': '' }, 'log-empty', /steps\.csv is empty/],
  ['one visitor', { 'popularity.csv': 'item,sessions,visitors,weight,last_time\na,9,1,4.5,1700000000\nb,9,1,4.5,1700000000\n' }, 'log-one-visitor', /no item was chosen by more than one visitor/],
  ['no Parquet in a file that is called so', { 'steps-1.parquet': 'PAR1' }, 'file-unreadable', /steps-1\.parquet cannot be read/],
] as const)('%s is refused', async (_, changed, code, message) => {
  await expect(takeCounts(small(changed), { minVisitors: 5 })).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string });
});

test('a folder that is none, and one that lacks an answer', async () => {
  await expect(takeCounts(join(folder, 'nowhere'), EXACT)).rejects.toMatchObject({ code: 'file-unreadable', message: expect.stringMatching(/nowhere cannot be read/) as string });
  await expect(takeCounts(mkdtempSync(join(folder, 'bare-')), EXACT)).rejects.toMatchObject({ code: 'file-unreadable', message: expect.stringMatching(/no popularity\.parquet or popularity\.csv/) as string });
});
