import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseItem } from '../../../../src/core/item.js';
import { projectProfile } from '../../../../src/core/rank/projection.js';
import { rankItems } from '../../../../src/core/rank/rank.js';
import { PRESETS } from '../../../../src/core/rank/settings.js';
import { foldEvents } from '../../../../src/core/profile/fold.js';
import { emptyProfile } from '../../../../src/core/profile/profile.js';
import { hash32 } from '../../../../src/core/hash.js';
import type { Model } from '../../../../src/core/model/model.js';
import { readModel } from '../../../../src/core/model/read-model.js';
import { openModel } from '../../../../src/model.js';
import { exportCounts } from '../counts/export.js';

const ITEMS = 40;
const folder = mkdtempSync(join(tmpdir(), 'selvedge-model-'));
const file = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** A shop in which three of four visitors go from each item on to the next one by number. */
function makeLog(visitors: number): string {
  const rows = ['visitor,time,item,type'];
  let state = 7;
  const draw = (below: number) => (state = (Math.imul(state, 1103515245) + 12345) >>> 1) % below;
  for (let visitor = 0; visitor < visitors; visitor++) {
    let item = draw(ITEMS);
    for (let step = 0; step < 6; step++) {
      rows.push(`person-${visitor},${1_700_000_000 + visitor * 600 + step * 20},item-${item},view_item`);
      item = draw(4) < 3 ? (item + 1) % ITEMS : draw(ITEMS);
    }
  }
  return rows.join('\n');
}

/** A shop in which each visitor looks at things of one kind, odd or even, whichever of them. */
function makeFaithfulLog(visitors: number): string {
  const rows = ['visitor,time,item,type'];
  let state = 7;
  const draw = (below: number) => (state = (Math.imul(state, 1103515245) + 12345) >>> 1) % below;
  for (let visitor = 0; visitor < visitors; visitor++) {
    for (let step = 0; step < 6; step++) rows.push(`person-${visitor},${1_700_000_000 + visitor * 600 + step * 20},item-${2 * draw(ITEMS / 2) + (visitor % 2)},view_item`);
  }
  return rows.join('\n');
}

function build(...args: readonly string[]) {
  return spawnSync(process.execPath, ['dist/cli/cli.js', 'model', 'build', ...args], { encoding: 'utf8' });
}

function servedSizeOf(name: string): number {
  return gzipSync(readFileSync(file(name)), { level: 9 }).length;
}

describe('npx selvedge model build', () => {
  let out: ReturnType<typeof build>;

  beforeAll(() => {
    writeFileSync(file('log.csv'), `${makeLog(400)}\nperson-1,yesterday,item-1,view_item\n,1700000000,item-1,view_item`);
    writeFileSync(file('items.csv'), ['id,title,category,price', ...Array.from({ length: ITEMS }, (_, item) => `item-${item},Thing ${item},${item % 2 ? 'odd' : 'even'},${10 + item}`)].join('\n'));
    out = build('--events', file('log.csv'), '--items', file('items.csv'), '--out', file('model.bin'), '--script', file('model.js'), '--budget', '20kb');
  }, 120_000);

  test('writes a model within its budget, says what is in it and what was left out, by line', () => {
    expect(out.stderr + out.stdout, out.stderr).toContain('Written:');
    expect(out.status).toBe(0);
    expect(servedSizeOf('model.bin')).toBeLessThanOrEqual(20 * 1024);
    expect(out.stdout).toMatch(/2,400 of 2,402 rows, 400 visitors/);
    expect(out.stdout).toMatch(/1 rows left out, .*time.*: line 2402/);
    expect(out.stdout).toMatch(/1 rows left out, .*visitor.*: line 2403/);
  });

  test('tells on what was held back that it is better than popularity by far', () => {
    const told = (name: string, text = out.stdout) => Number(new RegExp(`${name} +│ [\\d.]+ │ +[\\d.]+ │ +([\\d.]+)`).exec(text)?.[1]);
    expect(told('popularity')).toBeLessThan(0.3);
    expect(told('with the model')).toBeGreaterThan(0.5);
    const atOnce = build('--events', file('log.csv'), '--items', file('items.csv'), '--out', file('at-once.bin'), '--budget', '20kb', '--min-actions', '1');
    expect(told('with the model', atOnce.stdout), 'more from the first action on').toBeGreaterThan(told('with the model') + 0.05);
  });

  test('the model knows what people go on to', () => {
    const model = openModel(readFileSync(file('model.bin')));
    const now = 1_800_000_000_000;
    const items = Array.from({ length: ITEMS }, (_, item) => parseItem({ id: `item-${item}` }));
    const firstAfter = (...ids: string[]) => {
      const profile = foldEvents(emptyProfile(1), ids.map((id, index) => ({ name: 'view_item' as const, at: now - 1000 * (ids.length - index), tab: 'a', seq: index + 1, item: parseItem({ id }) })), now);
      return rankItems(items.map((item) => ({ subject: item.id, item })), projectProfile(profile, PRESETS.shop, now, undefined, model))[0];
    };
    expect(firstAfter('item-20')!.reasons.map(({ term }) => term), 'two actions are needed').toEqual(['thin-evidence']);
    const first = firstAfter('item-19', 'item-20');
    expect(first!.id).toBe('item-21');
    expect(first!.reasons.map(({ term }) => term)).toContain('embedding'); // of a shop as simple as this one vectors tell all that steps do
  });

  test('shares out the first places as each visitor chose, where half for a category was worse on what was held back', () => {
    const diversityOf = (name: string) => openModel(readFileSync(file(name))).settings(PRESETS.shop)[0].diversity;
    expect(diversityOf('model.bin')).toBe(0.5);
    expect(out.stdout).not.toContain('first ten places');
    writeFileSync(file('faithful.csv'), makeFaithfulLog(400));
    const { stdout } = build('--events', file('faithful.csv'), '--items', file('items.csv'), '--out', file('faithful.bin'), '--budget', '20kb');
    expect(diversityOf('faithful.bin')).toBe('calibrated');
    expect(stdout).toContain('first ten places');
    expect(openModel(readFileSync(file('faithful.bin'))).settings({ ...PRESETS.shop, diversity: 0.3, bySite: { diversity: 0.3 } })[0].diversity, 'what the site says holds').toBe(0.3);
  });

  test('tells of tags what it takes to rank items that came since, and those after one', () => {
    const kindOf = (number: number) => (number % 2 ? 'odd' : 'even');
    const catalogue = (hasTags: boolean) => ['id,category', ...Array.from({ length: ITEMS }, (_, number) => `item-${number},${hasTags ? kindOf(number) : `only-${number}`}`)].join('\n');
    writeFileSync(file('kinds.csv'), makeFaithfulLog(400));
    for (const hasTags of [true, false]) {
      writeFileSync(file('kinds-items.csv'), catalogue(hasTags));
      const { stdout, status, stderr } = build('--events', file('kinds.csv'), '--items', file('kinds-items.csv'), '--out', file(`kinds-${hasTags}.bin`), '--budget', '20kb', '--min-actions', '1');
      expect(status, stderr).toBe(0);
      expect(stdout).toMatch(hasTags ? /tags +│ 2, those that most items carry/ : /tags +│ none/);
    }
    const placesAfter = (seen: string, hasTags: boolean) => {
      // Nothing of the visitor's own speaks: only the model does.
      const settings = { ...PRESETS.shop, weights: Object.fromEntries(Object.keys(PRESETS.shop.weights).map((term) => [term, 0])) as unknown as typeof PRESETS.shop.weights };
      const ofModel = openModel(readFileSync(file(`kinds-${hasTags}.bin`)));
      const only = { ...ofModel, settings: () => ofModel.settings(settings).map((each) => ({ ...each, weights: { ...settings.weights, embedding: 1 } })) as unknown as ReturnType<typeof ofModel.settings> };
      const read = (id: string, kind: string) => parseItem({ id, tags: { category: kind } });
      const profile = foldEvents(emptyProfile(1), [{ name: 'view_item', at: 1_800_000_000_000, tab: 'a', seq: 1, item: read(seen, kindOf(Number(seen.split('-')[1]))) }], 1_800_000_000_000);
      const list = [read('new-2', 'even'), read('new-1', 'odd'), read('new-4', 'even'), read('new-3', 'odd')];
      return rankItems(list.map((item) => ({ subject: item.id, item })), projectProfile(profile, settings, 1_800_000_000_000, undefined, only)).map(({ id }) => id);
    };
    expect(placesAfter('item-1', true)).toEqual(['new-1', 'new-3', 'new-2', 'new-4']);
    expect(placesAfter('item-2', true)).toEqual(['new-2', 'new-4', 'new-1', 'new-3']);
    expect(placesAfter('new-7', true), 'it does not know what was seen either').toEqual(['new-1', 'new-3', 'new-2', 'new-4']);
    expect(placesAfter('item-1', false), 'of tags of a single item nothing is told').toEqual(['new-2', 'new-1', 'new-4', 'new-3']);
  }, 120_000);

  test('of a catalogue too large for its budget keeps what is chosen most, and says so', () => {
    const rows = Array.from({ length: 4000 }, (_, index) => `visitor-${index % 200},${1_700_000_000 + index * 60},${createHash('sha256').update(`${index % 1000 < 500 ? index % 5 : index}`).digest('hex')},view_item`);
    writeFileSync(file('many.csv'), ['visitor,time,item,type', ...rows].join('\n'));
    const { stdout, stderr, status } = build('--events', file('many.csv'), '--out', file('many.bin'), '--budget', '20kb', '--min-visitors', '1');
    expect(status, stderr).toBe(0);
    const [, kept, left] = /items +│ ([\d,]+); there is no room for ([\d,]+) more/.exec(stdout)!.map((text) => Number(text.replaceAll(',', '')));
    expect(kept! + left!).toBe(2005);
    expect(kept).toBeGreaterThan(100);
    expect(servedSizeOf('many.bin')).toBeLessThanOrEqual(20 * 1024);
  }, 60_000);

  test('carries neither visitors nor counts', () => {
    const text = readFileSync(file('model.bin')).toString('latin1');
    expect(text).toContain('item-0'); // names that begin alike cost their ends only
    expect(text).not.toContain('person');
  });

  test('is the same file every time', () => {
    expect(build('--events', file('log.csv'), '--items', file('items.csv'), '--out', file('again.bin'), '--budget', '20kb').status).toBe(0);
    expect(readFileSync(file('again.bin')).equals(readFileSync(file('model.bin')))).toBe(true);
  }, 120_000);

  test('finishes from counts, which tell nothing of single visits', async () => {
    writeFileSync(file('events.csv'), readFileSync(file('log.csv'), 'utf8').split('\n').slice(0, -2).map((row, index) => (index === 0 ? 'visitor,time,item,type,session' : `${row.replace('view_item', 'view')},1`)).join('\n'));
    const counts = await exportCounts({ events: file('events.csv'), folder: file('counts') });
    const alone = build('--counts', counts, '--items', file('items.csv'), '--out', file('alone.bin'));
    expect(alone.stderr + alone.stdout).toContain('Written:');
    expect(alone.status).toBe(0);
    expect(alone.stdout).toMatch(/counts taken +│ 40 items, [\d,]+ steps, [\d,]+ pairs; the last choice in them is of 2023-11-17 /);
    expect(alone.stdout).toMatch(/items +│ 40, 40 of them among the 40 of the catalogue/);
    expect(alone.stdout).toMatch(/vectors +│ none/);
    expect(alone.stdout).toMatch(/Counts tell nothing of single visits: .*the preset speaks/);
    expect(() => openModel(readFileSync(file('alone.bin')))).not.toThrow();
    const seen = build('--counts', counts, '--events', file('log.csv'), '--out', file('seen.bin'));
    expect(seen.stdout).toMatch(/No session of the events began after the last choice that was counted/);
  }, 120_000);

  test('a step of fewer visitors than are asked for is left out', () => {
    const few = build('--events', file('log.csv'), '--out', file('few.bin'), '--min-visitors', '61');
    expect(few.stdout).toMatch(/an item or a pair needs +│ 61 different visitors/);
    expect(few.stdout).toMatch(/steps +│ 0:/);
    expect(few.stdout).toMatch(/pairs +│ 0:/);
  }, 120_000);

  test('one visitor does not show, neither by what nobody else chose nor by how often', () => {
    const once = (visitor: string, visit: number, items: readonly string[]) => items.map((item, step) => `${visitor},${1_699_000_000 + visit * 100_000 + step * 20},${item},view_item`);
    const own = Array.from({ length: 30 }, (_, visit) => once('loner', visit, ['only-a', 'only-b', 'item-3'])).flat();
    writeFileSync(file('loner.csv'), `${makeLog(400)}\n${own.join('\n')}\n`);
    const read = (name: string) => readModel(readFileSync(file(name)), (bytes) => new TextDecoder().decode(bytes));
    const built = (...more: readonly string[]) => {
      const { stderr, status } = build('--events', file('loner.csv'), '--out', file('loner.bin'), ...more);
      expect(status, stderr).toBe(0);
      return read('loner.bin');
    };
    const has = ({ numbers }: Model, id: string) => numbers.has(hash32(id));
    /** How much more popular the item is that the visitor has looked at again and again, as a logarithm. */
    const lead = ({ popularity, numbers }: Model) => popularity[numbers.get(hash32('item-3'))!]! - popularity[numbers.get(hash32('item-4'))!]!;
    const [without, capped] = [read('model.bin'), built()];
    expect([has(capped, 'only-a'), has(capped, 'only-b'), has(capped, 'item-3')]).toEqual([false, false, true]);
    expect(Math.abs(lead(capped) - lead(without)), 'to an eighth, the unit of the file').toBeLessThan(0.2);
    const open = built('--min-visitors', '1', '--max-per-visitor', '100');
    expect(has(open, 'only-a')).toBe(true);
    expect(lead(open) - lead(without), 'thirty looks more').toBeGreaterThan(0.3);
  }, 120_000);

  test('rows of events that it does not know are told, by their names', () => {
    writeFileSync(file('types.csv'), `${makeLog(40)}\n${'person-1,1700000000,item-1,productView\n'.repeat(30)}person-1,1700000000,item-1,detail`);
    const { stdout, status } = build('--events', file('types.csv'), '--out', file('types.bin'), '--min-visitors', '1');
    expect(status).toBe(0);
    expect(stdout).toMatch(/not used +│ 31 rows of events that are none of view, cart, .*: productView 30, detail 1/);
  }, 120_000);

  test.each([
    ['a log in which no item was chosen by enough visitors', () => ['--events', file('log.csv'), '--min-visitors', '1000'], 1, /No item was chosen by 1000 different visitors.*--min-visitors/],
    ['a file that is not there', () => ['--events', file('none.csv')], 1, /none\.csv/],
    ['a header alone', () => (writeFileSync(file('header.csv'), 'visitor,time,item\n'), ['--events', file('header.csv')]), 1, /header and no rows/],
    ['a file of broken rows', () => (writeFileSync(file('broken.csv'), 'visitor,time,item\n,1,x\na,never,y\n'), ['--events', file('broken.csv')]), 1, /None of the 2 rows.*line 2.*line 3/],
    ['a folder in the place of a file', () => (mkdirSync(file('folder.csv')), ['--events', file('folder.csv')]), 1, /folder\.csv cannot be read: it is a folder/],
    ['an ending that is unknown', () => (writeFileSync(file('log.xlsx'), 'x'), ['--events', file('log.xlsx')]), 1, /must end with \.csv/],
    ['a .gz that is cut off', () => (writeFileSync(file('cut.csv.gz'), gzipSync(makeLog(50)).subarray(0, 500)), ['--events', file('cut.csv.gz')]), 1, /cut\.csv\.gz cannot be read: it is cut off/],
    ['counts that are not there', () => ['--counts', file('nowhere')], 1, /nowhere cannot be read: there is no such/],
    ['neither events nor counts', () => [], 2, /--events <files\.\.\.> is needed, or --counts/],
    ['a script in the place of a folder', () => ['--events', file('log.csv'), '--script', folder], 1, /cannot be written: it is a folder/],
    ['an empty file', () => (writeFileSync(file('empty.csv'), ''), ['--events', file('empty.csv')]), 1, /empty/],
    ['a single visitor', () => (writeFileSync(file('one.csv'), 'visitor,time,item\na,1700000000,x\na,1700000100,y'), ['--events', file('one.csv')]), 1, /one visitor/],
    ['a budget that ids alone are too large for', () => ['--events', file('log.csv'), '--budget', '200'], 1, /budget of 200 is too small/],
    ['a folder that is not there', () => ['--events', file('log.csv'), '--script', file('none/model.js')], 1, /model\.js cannot be written: there is no folder/],
    ['an option that is none', () => ['--events', file('log.csv'), '--min-visitors', 'few'], 2, /min-visitors.*whole number/],
  ])('%s is one clear message', (_, args, status, message) => {
    const refused = build(...args(), '--out', file('refused.bin'));
    expect([refused.status, refused.stderr]).toEqual([status, expect.stringMatching(message)]);
    expect(refused.stderr).not.toMatch(/\n +at /);
  }, 120_000);
});
