import { expect, test } from 'vitest';
import { KINDS } from '../../../../src/cli/log/event-kind.js';
import { temporaryFiles, withLog } from './files.js';

const { write } = temporaryFiles();

test('events come in the order of their sessions, also those of a log that DuckDB reads in several parts', async () => {
  const rows = ['visitor,time,item,type'];
  for (let visitor = 0; visitor < 60_000; visitor++) for (let step = 0; step < 6; step++) rows.push(`v${visitor},${1_700_000_000 + visitor + 60 * step},i${step},${KINDS[(visitor + step) % KINDS.length]}`);
  const outOfOrder = (session: Int32Array) => session.filter((each, row) => row > 0 && each < session[row - 1]!).length;
  await withLog(write('long.csv', rows.join('\n')), async (log) => {
    for (const options of [{}, { kinds: KINDS.slice(0, 5) }, { from: 1_700_000_100 }]) expect(outOfOrder((await log.sessions(options)).session)).toBe(0);
  });
});
