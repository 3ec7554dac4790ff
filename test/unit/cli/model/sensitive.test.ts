import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countsWithout, describeSensitive, sensitiveItems } from '../../../../src/cli/model/sensitive-items.js';
import { hash32 } from '../../../../src/core/hash.js';
import { readModel } from '../../../../src/core/model/read-model.js';
import { exportCounts } from '../counts/export.js';

const folder = mkdtempSync(join(tmpdir(), 'selvedge-sensitive-'));
const file = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const ITEMS = 12;
/** Two of them are sensitive: one by a tag, one by its title, in German; a third where the site says so. */
const CATALOGUE = ['id,title,category', ...Array.from({ length: ITEMS }, (_, item) => `item-${item},${item === 4 ? 'Der Schwangerschaftstest' : `Thing ${item}`},${item === 3 ? 'Gambling' : item === 5 ? 'Oaks' : item % 2 ? 'Odd' : 'Even'}`)].join('\n');
const EVENTS = ['visitor,time,item,type,session', ...Array.from({ length: 200 }, (_, visitor) => Array.from({ length: 5 }, (_, step) => `v-${visitor},${1_700_000_000 + visitor * 4000 + step * 20},item-${(visitor + step) % ITEMS},view,1`)).flat()].join('\n');

function build(...args: readonly string[]) {
  writeFileSync(file('items.csv'), CATALOGUE);
  writeFileSync(file('log.csv'), EVENTS);
  return spawnSync(process.execPath, ['dist/cli/cli.js', 'model', 'build', '--items', file('items.csv'), '--out', file('model.bin'), '--budget', '20kb', ...args], { encoding: 'utf8' });
}

/** Of which items the model tells, and of which tags. */
function told(): { readonly items: readonly number[]; readonly tags: readonly string[] } {
  const model = readModel(readFileSync(file('model.bin')), (bytes) => new TextDecoder().decode(bytes));
  return { items: Array.from({ length: ITEMS }, (_, item) => item).filter((item) => model.numbers.has(hash32(`item-${item}`))), tags: [...model.tags.keys()] };
}

const ALL = Array.from({ length: ITEMS }, (_, item) => item);
const HARMLESS = ALL.filter((item) => item !== 3 && item !== 4);

describe('selvedge model build', () => {
  test('tells nothing of items that are sensitive by a tag or by their title, and says how many there are', () => {
    const { stdout, stderr, status } = build('--events', file('log.csv'));
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/sensitive +│ 2 items left out: pregnancy 1, gambling 1/);
    expect(told().items).toEqual(HARMLESS);
    expect(told().tags.join()).not.toMatch(/gambl|schwanger/);
    expect(readFileSync(file('model.bin')).toString('latin1')).not.toMatch(/gambl|schwanger/i);
  }, 60_000);

  test('nor of what the site adds; what it exempts stays', () => {
    const { stdout } = build('--events', file('log.csv'), '--sensitive-add', 'union: oaks', '--sensitive-exempt', 'category: gambling');
    expect(stdout).toMatch(/sensitive +│ 2 items left out: pregnancy 1, union 1/);
    expect(told().items).toEqual(ALL.filter((item) => item !== 4 && item !== 5));
  }, 60_000);

  test('of all items where pages allow it', () => {
    expect(build('--events', file('log.csv'), '--allow-sensitive').stdout).toMatch(/sensitive +│ not looked for/);
    expect(told().items).toEqual(ALL);
  }, 60_000);

  test('of none of them in counts that were made elsewhere', async () => {
    writeFileSync(file('log.csv'), EVENTS);
    const counts = await exportCounts({ events: file('log.csv'), folder: file('counts') });
    expect(build('--counts', counts).stdout).toMatch(/sensitive +│ 2 items left out/);
    expect(told().items).toEqual(HARMLESS);
    expect(build('--counts', counts, '--events', file('log.csv')).status).toBe(0);
    expect(told().items).toEqual(HARMLESS);
  }, 60_000);

  test.each([
    ['a category that is none', ['--sensitive-add', 'healthy: apple'], 2, /--sensitive-add.*one of health/],
    ['words without a category', ['--sensitive-add', 'apple'], 2, /--sensitive-add.*like "health/],
    ['a log of nothing else', ['--sensitive-add', 'union: thing oaks odd even'], 1, /All events are of items that are left out/],
  ])('%s is one clear message', (_, args, status, message) => {
    const refused = build('--events', file('log.csv'), ...args);
    expect([refused.status, refused.stderr]).toEqual([status, expect.stringMatching(message)]);
    expect(refused.stderr).not.toMatch(/\n +at /);
  }, 60_000);
});

test('items are looked through in all languages', () => {
  const items = [
    { id: 'a', tags: { category: ['Trauerkarten > Klassisch'] } },
    { id: 'b', tags: { tag: ['juegos de azar'] } },
    { id: 'c', title: 'Death metal: a history', tags: {} },
    { id: 'd', title: 'Facing death', tags: {} },
  ];
  const found = sensitiveItems(items, {});
  expect([...found]).toEqual([['a', 'death'], ['b', 'gambling'], ['d', 'death']]);
  expect(describeSensitive(found)).toBe('3 items left out: gambling 1, death 2');
  expect(describeSensitive(new Map())).toBe('0 items left out');
});

test('counts without some items keep the numbers of all others', () => {
  const pairs = { from: [0, 0, 1], to: [1, 2, 2], weight: [1, 2, 3] };
  const counts = { ids: ['a', 'b', 'c'], chosen: Float64Array.of(3, 2, 1), lately: Float64Array.of(3, 2, 1), steps: pairs, pairs, until: 0, fewRows: 0, broken: [] };
  const left = countsWithout(counts, new Set(['b']));
  expect([...left.chosen]).toEqual([3, 0, 1]);
  expect(left.steps).toEqual({ from: [0], to: [2], weight: [2] });
});
