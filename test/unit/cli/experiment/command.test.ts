import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCommands } from '../../../../src/cli/commands.js';
import { temporaryFiles } from '../log/files.js';

const { folder, write } = temporaryFiles();
const said = { out: '', error: '' };

beforeEach(() => {
  Object.assign(said, { out: '', error: '' });
  vi.spyOn(console, 'log').mockImplementation((text: string) => void (said.out += text));
  vi.spyOn(console, 'error').mockImplementation((text: unknown) => void (said.error += String(text)));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.error += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

async function run(...args: readonly string[]): Promise<number> {
  process.exitCode = 0;
  await runCommands(['node', 'selvedge', 'experiment', ...args]);
  return Number(process.exitCode);
}

const COUNTS = 'experiment,arm,visitors,conversions,sum,sum_of_squares\nhero,control,20104,603,30150.5,2411200\nhero,new,19896,703,35866.2,2908000\nprice,a,1000,30,0,0\nprice,b,1000,31,0,0\nprice,c,1010,26,0,0\n';

describe('npx selvedge experiment --counts', () => {
  test('prints samples, rates, lifts and a sentence for each comparison, and says that it holds for one look', async () => {
    expect(await run('--counts', write('counts.csv', COUNTS)), said.error).toBe(0);
    expect(said.out).toContain('Experiment hero: 2 arms, 40,000 visitors');
    expect(said.out).toContain('Samples: as they should be (chi-square 1.08, 1 degree of freedom');
    expect(said.out).toContain('3.53 % [3.29 %, 3.80 %]');
    expect(said.out).toContain('+17.80 % [+5.85 %, +31.11 %]');
    expect(said.out).toContain('new against control: the conversion rate is higher (+0.19 to +0.88 points).');
    expect(said.out).toContain('new against control: the mean is higher');
    expect(said.out).toContain('b against a: the conversion rate may be higher or lower');
    expect(said.out).toContain('difference, points [97.5 %]');
    expect(said.out).toMatch(/Fixed horizon: all of this holds for ONE look.*1 of 2,000 sound experiments/);
  });

  test('says with --sequential that it holds for as many as one likes', async () => {
    expect(await run('--counts', write('counts.csv', COUNTS), '--sequential', '--tuned-to', '40000')).toBe(0);
    expect(said.out).toContain('new against control: the conversion rate may be higher or lower (-0.01 to +1.08 points).');
    expect(said.out).toMatch(/Sequential: all of this holds however often one looks.*narrowest at 40,000 visitors/);
  });

  test('says of a mismatch that the figures are not to be gone by, and draws no conclusion from them', async () => {
    expect(await run('--counts', write('counts.csv', 'arm,visitors,conversions\na,10400,300\nb,9600,500\n'))).toBe(0);
    expect(said.out).toMatch(/Samples: MISMATCH .*do not go by the figures below/);
    expect(said.out).not.toMatch(/conversion rate is/);
  });

  test('holds visitors against weights, and writes all figures', async () => {
    const json = join(folder, 'figures.json');
    expect(await run('--counts', write('counts.csv', 'arm,visitors,conversions\na,9000,300\nb,1000,40\n'), '--weights', 'b=10%,a=90%', '--control', 'b', '--alpha', '.1', '--json', json)).toBe(0);
    expect(said.out).toContain('rate, against b');
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ certainty: { alpha: 0.1 }, experiments: [{ control: 'b', sampleRatio: { verdict: 'as-dealt', chance: 1 }, comparisons: [{ arm: 'a', of: 'rate' }] }] });
  });
});

describe('npx selvedge experiment --plan', () => {
  test('tells the visitors of each arm', async () => {
    expect(await run('--plan', '--baseline', '.03', '--lift', '.1', '--power', '.8'), said.error).toBe(0);
    expect(said.out).toContain('Visitors needed: 106,422, of whom 53,211 control, 53,211 new.');
    expect(said.out).toContain('one look at the end (fixed horizon)');
  });

  test('goes by weights, by several arms and by many looks', async () => {
    await run('--plan', '--baseline', '3%', '--lift', '-10%', '--weights', 'control=.5,a=.25,b=.25', '--sequential', '--tuned-to', '100000');
    const [, all, control, a, b] = /Visitors needed: ([\d,]+), of whom ([\d,]+) control, ([\d,]+) a, ([\d,]+) b/.exec(said.out)!.map((text) => Number(text.replaceAll(',', '')));
    expect([control! + a! + b!, a]).toEqual([all, b]);
    expect(Math.abs(control! - 2 * a!)).toBeLessThan(2);
    expect(all).toBeGreaterThan(200_000);
    expect(said.out).toContain('as many looks as one likes (sequential, tuned to 100,000 visitors');
  });
});

describe('one clear message', () => {
  const sound = () => write('counts.csv', COUNTS);
  test.each<[string, () => string[], number, RegExp]>([
    ['a file that is not there', () => ['--counts', 'none.csv'], 1, /none\.csv cannot be read/],
    ['a row that does not hold', () => ['--counts', write('counts.csv', 'arm,visitors,conversions\na,10,11\nb,10,1\n')], 1, /1 of 2 rows cannot be used.*more conversions than visitors.*line 2/],
    ['weights of other arms', () => ['--counts', sound(), '--weights', 'x=.5,y=.5'], 1, /--weights names x, y, and experiment hero has control, new/],
    ['a folder that is not there', () => ['--counts', sound(), '--json', join(folder, 'none', 'x.json')], 1, /there is no folder/],
    ['neither counts nor a plan', () => [], 2, /either --counts <file> is needed, or --plan/],
    ['both', () => ['--plan', '--counts', 'x.csv'], 2, /either --counts/],
    ['a plan of nothing', () => ['--plan', '--baseline', '.1'], 2, /--plan needs --baseline <share> and --lift <share>/],
    ['a lift beyond every visitor', () => ['--plan', '--baseline', '.6', '--lift', '1'], 2, /more than every visitor/],
    ['a control that is not planned', () => ['--plan', '--baseline', '.1', '--lift', '.1', '--control', 'x', '--weights', 'a=.5,b=.5'], 2, /--control x is none of the arms/],
    ['weights that do not add up', () => ['--counts', sound(), '--weights', 'control=.5,new=.4'], 2, /all adding up to 1 and not to 0\.9\./],
    ['an alpha of 5', () => ['--counts', sound(), '--alpha', '5'], 2, /--alpha.*a share above 0 and below 1/],
  ])('%s', async (_, args, code, message) => {
    expect(await run(...args())).toBe(code);
    expect(said.error).toMatch(message);
    expect(said.error).not.toMatch(/\n +at /);
    expect(said.out).toBe('');
  });
});
