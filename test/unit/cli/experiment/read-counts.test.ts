import { describe, expect, test } from 'vitest';
import { readCounts } from '../../../../src/cli/experiment/read-counts.js';
import { temporaryFiles } from '../log/files.js';

const { write, folder } = temporaryFiles();
const HEAD = 'experiment,arm,visitors,conversions';

function table(...lines: readonly string[]): string {
  return write('counts.csv', lines.join('\n'));
}

test('experiments and arms stand in the order of the table, whatever the order of columns', () => {
  expect(readCounts(table('conversions;Visitors;arm;experiment;note', '3;100;old;price;x', '5;120.0;new;price;', '7;90;b;hero;', '6;80;a;hero;'))).toEqual([
    { experiment: 'price', arms: [{ arm: 'old', visitors: 100, conversions: 3 }, { arm: 'new', visitors: 120, conversions: 5 }] },
    { experiment: 'hero', arms: [{ arm: 'b', visitors: 90, conversions: 7 }, { arm: 'a', visitors: 80, conversions: 6 }] },
  ]);
});

test('one experiment needs no name, and an outcome is read where there is one', () => {
  const [one, ...others] = readCounts(table('\uFEFFarm,visitors,conversions,sum,sum_of_squares', '"the old, one",2,1,3,9', 'new,0,0,0,0'));
  expect(others).toEqual([]);
  expect(one).toEqual({ experiment: '', arms: [{ arm: 'the old, one', visitors: 2, conversions: 1, outcome: { sum: 3, sumOfSquares: 9 } }, { arm: 'new', visitors: 0, conversions: 0, outcome: { sum: 0, sumOfSquares: 0 } }] });
});

test('lists and lines of JSON are read as well', () => {
  const rows = [{ arm: 'a', visitors: 10, conversions: 1 }, { arm: 'b', visitors: 12, conversions: 0 }];
  const expected = [{ experiment: '', arms: rows }];
  expect(readCounts(write('counts.json', JSON.stringify(rows)))).toEqual(expected);
  expect(readCounts(write('counts.jsonl', rows.map((row) => JSON.stringify(row)).join('\n')))).toEqual(expected);
});

describe('a row that does not hold stops all, told with its line', () => {
  test.each([
    ['x,a,10', 'wrong number of fields'],
    ['x,"a,10,1', 'unparsable line'],
    [',a,10,1', 'no experiment'],
    ['x,,10,1', 'no arm'],
    ['x,a,-10,1', 'visitors is no whole number of 0 or more'],
    ['x,a,10.5,1', 'visitors is no whole number of 0 or more'],
    ['x,a,many,1', 'visitors is no whole number of 0 or more'],
    ['x,a,,1', 'visitors is no whole number of 0 or more'],
    ['x,a,1e400,1', 'visitors is no whole number of 0 or more'],
    ['x,a,10,-1', 'conversions is no whole number of 0 or more'],
    ['x,a,10,NaN', 'conversions is no whole number of 0 or more'],
    ['x,a,10,11', 'more conversions than visitors'],
  ])('%s', (row, reason) => {
    expect(() => readCounts(table(HEAD, 'x,b,10,1', '', row))).toThrow(expect.objectContaining({ code: 'log-unusable', message: expect.stringMatching(new RegExp(`1 of 2 rows cannot be used.*${reason}.*: 1 \\(line 4\\)`)) as string }));
  });

  test.each([['2,x,9', 'sum or sum_of_squares is no number'], ['2,,9', 'is no number'], ['2,Infinity,9', 'is no number'], ['2,3,4.4', 'too small for that sum'], ['0,3,9', 'too small'], ['2,0,-1', 'too small']])('an outcome: %s', (row, reason) => {
    expect(() => readCounts(table('conversions,arm,visitors,sum,sum_of_squares', `0,a,${row}`))).toThrow(reason);
  });

  test('many of them are counted by reason, with their first lines', () => {
    const rows = Array.from({ length: 15 }, (_, index) => `x,a${index},1,2`);
    expect(() => readCounts(table(HEAD, ...rows, 'x,b,-1,0', 'x,c,5,1'))).toThrow(/16 of 17 rows .*more conversions than visitors.*: 15 \(line 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …\); visitors is no whole number of 0 or more: 1 \(line 17\)/);
  });
});

test.each([
  ['an arm in two rows', [HEAD, 'x,a,1,0', 'x,b,1,0', 'x,a,2,0'], 'counts-repeated', /experiment x has the arm a in lines 2 and 4/],
  ['one arm', [HEAD, 'x,a,1,0'], 'log-unusable', /experiment x has 1 arm, and from 2 to 20/],
  ['10,000 arms', [HEAD, ...Array.from({ length: 10_000 }, (_, index) => `x,a${index},1,0`)], 'log-unusable', /experiment x has 10,000 arms, and from 2 to 20/],
  ['a column that is missing', ['arm,visitors', 'a,1'], 'columns-unknown', /has no conversions\. Found: arm, visitors\. Needed: arm, visitors, conversions/],
  ['a sum alone', ['arm,visitors,conversions,sum', 'a,1,0,3'], 'columns-unknown', /has sum alone/],
  ['a header alone', [HEAD], 'log-empty', /has no rows/],
  ['nothing', [''], 'log-empty', /is empty/],
])('%s is refused', (_, lines, code, message) => {
  expect(() => readCounts(table(...lines))).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) as string }));
});

test.each([
  ['a file that is not there', () => `${folder}/none.csv`, /none\.csv cannot be read: there is no such file/],
  ['a folder', () => write('x.csv', '').replace(/[^/]*$/, ''), /must end with/],
  ['another kind of file', () => write('counts.xlsx', 'PK'), /must end with \.csv/],
  ['UTF-16', () => write('counts.csv', new Uint8Array([0xff, 0xfe, 0x61, 0])), /is not UTF-8/],
  ['JSON that is none', () => write('counts.json', '{'), /cannot be read/],
])('%s is refused', (_, path, message) => {
  expect(() => readCounts(path())).toThrow(expect.objectContaining({ code: 'file-unreadable', message: expect.stringMatching(message) as string }));
});
