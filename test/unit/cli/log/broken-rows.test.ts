import { existsSync, readdirSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash32 } from '../../../../src/core/hash.js';
import { openLog } from '../../../../src/cli/log/open-log.js';
import { LogError } from '../../../../src/cli/log/log-error.js';
import { temporaryFiles, withLog } from './files.js';

const { write, folder } = temporaryFiles();
const SOUND = 'ann,100,a,x\nbob,100,a,x\n'; // lines 2 and 3 where they come first

test('each reason is counted with the lines of the file', async () => {
  const file = write(
    'broken.csv',
    `visitor,time,item,note\n${SOUND},100,a,x\nann,yesterday,a,x\n\nann,100,,"two\nlines"\nann,100,${'i'.repeat(129)},x\nann,100,for eve%40example.com,x\nann,100,"a\nb",x\nann,100,a\nann,100,a,x,y\n"ann"b,100,a,x\n,100,a,x\n`,
  );
  const broken = await withLog(file, (log) => log.broken);
  expect(broken).toEqual(
    [
      { reason: 'wrong number of fields', count: 2, lines: [13, 14] },
      { reason: 'unparsable line', count: 1, lines: [15] },
      { reason: 'no visitor', count: 2, lines: [4, 16] },
      { reason: 'unreadable time', count: 1, lines: [5] },
      { reason: 'no item', count: 1, lines: [7] },
      { reason: 'item id too long', count: 1, lines: [9] },
      { reason: 'item id looks like an e-mail address', count: 1, lines: [10] },
      { reason: 'item id has a line break or another control character', count: 1, lines: [11] },
    ].map((one) => ({ ...one, file })),
  );
});

test('rows are used or told, none is lost', async () => {
  const file = write('sum.csv', `visitor,time,item,type\nann,1,a,view\nbob,1,a,view\nbob,1,a,scroll\nbob,1,,view\nbob,1\n`);
  await withLog(file, ({ summary, broken }) => {
    expect(summary).toMatchObject({ rows: 5, usedRows: 2, ignoredRows: 1 });
    expect(broken.map(({ count }) => count)).toEqual([1, 1]);
  });
});

test('the first ten lines are told', async () => {
  const file = write('many.csv', `visitor,time,item,note\n${SOUND}${',1,a,x\n'.repeat(30)}`);
  expect(await withLog(file, (log) => log.broken)).toEqual([{ reason: 'no visitor', count: 30, lines: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13], file }]);
});

test('lines of JSON: what is no object cannot be parsed, an empty line is none', async () => {
  const file = write('broken.jsonl', '{"user":"ann","ts":1,"item":"a"}\n\n{"user":"bob","ts":1,"item":"a"}\n{oops\n[1]\n{"user":"ann","ts":null,"item":"a"}\n');
  await withLog(file, (log) => {
    expect(log.broken).toEqual([
      { reason: 'unparsable line', count: 2, lines: [4, 5], file },
      { reason: 'unreadable time', count: 1, lines: [6], file },
    ]);
    expect(log.summary.rows).toBe(5);
  });
});

type Line = 'sound' | 'empty' | 'long' | 'short' | 'noVisitor' | 'tall';
const TEXTS: Record<Line, string> = { sound: 'ann,1,a,x', empty: '', long: 'ann,1,a,x,y', short: 'ann,1', noVisitor: ',1,a,x', tall: 'ann,1,a,"1~2, ""3"""' };

test('lines hold for any mixture of sound, broken, empty and tall rows', async () => {
  const some = fc.array(fc.constantFrom(...(Object.keys(TEXTS) as Line[])), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(some, fc.constantFrom('\n', '\r\n'), async (kinds, end) => {
      const expected: Record<string, number[]> = {};
      let line = 4;
      for (const kind of kinds) {
        const reason = kind === 'noVisitor' ? 'no visitor' : kind === 'long' || kind === 'short' ? 'wrong number of fields' : undefined;
        if (reason) (expected[reason] ??= []).push(line);
        line += kind === 'tall' ? 2 : 1;
      }
      const text = ['visitor,time,item,note', ...SOUND.trim().split('\n'), ...kinds.map((kind) => TEXTS[kind])].join(end).replaceAll('~', end) + end;
      const broken = await withLog(write('mixed.csv', text), (log) => log.broken);
      expect(Object.fromEntries(broken.map(({ reason, lines }) => [reason, lines]))).toEqual(Object.fromEntries(Object.entries(expected).map(([reason, lines]) => [reason, lines.slice(0, 10)])));
      for (const { reason, count } of broken) expect(count).toBe(expected[reason]!.length);
    }),
    { numRuns: 8, seed: 5 },
  );
});

describe('a log that cannot be used', () => {
  test.each([
    ['an empty file', '', 'log-empty', /is empty/],
    ['a header alone', 'visitor,time,item\n', 'log-empty', /no rows/],
    ['no usable row', 'visitor,time,item\n,1,a\nann,never,a\n', 'log-unusable', /no visitor: 1 \(.*line 2\); unreadable time: 1/],
    ['events of other kinds alone', 'visitor,time,item,event\nann,1,a,scroll\n', 'log-unusable', /scroll/],
    ['one visitor', 'visitor,time,item\nann,1,a\nann,2,b\n', 'log-one-visitor', /one visitor/],
    ['strange columns', 'foo,bar\n1,2\n', 'columns-unknown', /Found: foo, bar.*--columns visitor=…,at=…,item=…/],
  ])('%s', async (_, text, code, message) => {
    const error = await openLog({ events: [write('bad.csv', text)] }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(LogError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) as string });
  });

  test('a column named by hand that is not there', async () => {
    const opening = openLog({ events: [write('hand.csv', 'a,b,c\n1,2,3\n')], columns: { visitor: 'a', at: 'b', item: 'z' } });
    await expect(opening).rejects.toMatchObject({ code: 'columns-unknown', message: expect.stringContaining('"z"') as string });
  });

  test.each(['missing.csv', 'log.xlsx'])('%s', async (name) => {
    await expect(openLog({ events: [join(folder, name)] })).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  test.each([
    ['log.csv.gz', 'visitor,time,item\n'],
    ['log.jsonl.gz', ''],
  ])('%s that is cut off or damaged is refused, also far behind its beginning', async (name, header) => {
    // Beyond what is looked at to know the columns; of ids that do not pack well.
    const line = (row: number) => (header ? `v${hash32(`a${row}`)},${row},i${hash32(`b${row}`)}` : JSON.stringify({ user: `v${hash32(`a${row}`)}`, ts: row, item: `i${hash32(`b${row}`)}` }));
    const whole = gzipSync(header + Array.from({ length: 60_000 }, (_, row) => line(row)).join('\n'));
    const refusal = (bytes: Uint8Array) => openLog({ events: [write(name, bytes)] }).then((log) => log.close().then(() => 'read'), (error: LogError) => `${error.code}: ${error.message}`);
    expect(await refusal(whole)).toBe('read');
    expect(await refusal(whole.subarray(0, Math.round(0.8 * whole.length)))).toMatch(/^file-unreadable: .* it is cut off/);
    expect(await refusal(whole.map((byte, index) => (index === Math.round(0.8 * whole.length) ? byte ^ 0xff : byte)))).toMatch(/^file-unreadable: .* is damaged/);
  });

  test.each([
    ['text of another encoding', 'utf16.csv', Buffer.from('visitor,time,item\n', 'utf16le'), /UTF-16/],
    ['lines that are no objects', 'list.jsonl', '[1,2]\n{oops\n', /object of JSON/],
    ['what is no Parquet', 'bad.parquet', 'PAR1', /bad\.parquet cannot be read: [^\n]*$/],
  ])('%s', async (_, name, content, message) => {
    await expect(openLog({ events: [write(name, content)] })).rejects.toMatchObject({ message: expect.stringMatching(message) as string });
  });

  test('leaves no database behind, and a closed log neither', async () => {
    const tempDirectory = mkdtempSync(join(folder, 'databases-'));
    await expect(openLog({ events: [write('gone.csv', '')], tempDirectory })).rejects.toBeInstanceOf(LogError);
    const log = await openLog({ events: [write('here.csv', `visitor,time,item,note\n${SOUND}`)], tempDirectory });
    expect(readdirSync(tempDirectory)).toHaveLength(1);
    await log.close();
    await log.close();
    expect(readdirSync(tempDirectory)).toEqual([]);
    expect(existsSync(tempDirectory)).toBe(true);
  });
});
