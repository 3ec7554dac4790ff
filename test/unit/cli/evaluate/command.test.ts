import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFiles } from '../log/files.js';
import { plantedCatalogue, plantedLog } from './planted.js';

const { folder, write } = temporaryFiles();

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, ['dist/cli/cli.js', 'evaluate', ...args], { encoding: 'utf8' });
}

describe('npx selvedge evaluate', () => {
  test('prints tables and a sentence, writes figures and a report in which nothing of the data is markup', () => {
    const evil = '<script>alert(1)</script>';
    const log = plantedLog(80, { byTags: true }).replaceAll(/\bitem-\d\b/g, evil);
    const [html, json] = [join(folder, 'report.html'), join(folder, 'figures.json')];
    const out = run('--events', write('log.csv', log), '--items', write('items.csv', plantedCatalogue()), '--preset', 'content', '--since', '90%', '--html', html, '--json', json);
    expect([out.status, out.stderr]).toEqual([0, expect.not.stringMatching(/\n +at /)]);
    expect(out.stdout).toContain('nDCG@10 [95 %]');
    expect(out.stdout).toContain('without similarity');
    expect(out.stdout.trim().split('\n').at(-1)).toMatch(/^On your data/);
    const figures = JSON.parse(readFileSync(json, 'utf8')) as { kinds: { items: { id: string }[]; verdict: string }[] };
    const page = readFileSync(html, 'utf8');
    expect(figures.kinds[0]!.items.map(({ id }) => id), 'among those shown').toContain(evil);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script');
    expect(page.match(/<svg /g)).toHaveLength(4);
    expect(page.match(/<svg [^>]*role="img"[^>]*><title [^>]*>[^<]+<\/title><desc /g), 'each named').toHaveLength(4);
    expect(page.match(/<table>/g)).toHaveLength(5);
    expect(page.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:|src=|url\(|@import/);
  }, 120_000);

  test.each([
    ['a file that is not there', () => ['--events', 'none.csv'], 1, /none\.csv/],
    ['an empty file', () => ['--events', write('empty.csv', '')], 1, /empty/],
    ['a single visitor', () => ['--events', write('one.csv', 'visitor,time,item\na,1700000000,x\na,1700000100,y')], 1, /one visitor/],
    ['nothing to judge by', () => ['--events', write('few.csv', 'visitor,time,item\na,1700000000,x\nb,1700000100,y')], 1, /judge/],
    ['what is no model', () => ['--events', write('few.csv', 'visitor,time,item\na,1700000000,x'), '--model', write('model.bin', 'hello')], 1, /cannot be read as a model/],
    ['a folder that is not there', () => ['--events', 'none.csv', '--html', join(folder, 'none', 'report.html')], 1, /there is no folder/],
    ['a moment that is none', () => ['--events', 'none.csv', '--since', 'yesterday'], 2, /--since.*a date like/],
    ['no events', () => [], 2, /--events/],
    ['a preset that is none', () => ['--events', 'none.csv', '--preset', 'blog'], 2, /shop, content or news/],
  ])('%s is one clear message', (_, args, status, message) => {
    const refused = run(...args());
    expect([refused.status, refused.stderr]).toEqual([status, expect.stringMatching(message)]);
    expect(refused.stderr).not.toMatch(/\n +at /);
  }, 60_000);
});
