import Table from 'cli-table3';
import { describeBroken } from '../log/describe-broken.js';
import type { KindFigures } from './figures.js';
import { evidenceTable, headingOf, leftOutTable, orderTable, sessionTable, type TextTable } from './tables.js';
import { factsOf, warningOf, type Told } from './told.js';

/** What the command says at its end, the sentences last. */
export function describeEvaluation(told: Told): string {
  const { evaluation, broken } = told;
  const facts = new Table(PLAIN);
  facts.push(...factsOf(told));
  const parts = [facts.toString(), describeBroken(broken), ...evaluation.kinds.map(describeKind), warningOf(told), ...evaluation.kinds.map(({ verdict }) => verdict)];
  return parts.filter(Boolean).join('\n\n');
}

const PLAIN = { style: { head: [], border: [] } };

function describeKind(figures: KindFigures): string {
  const tables = [orderTable, sessionTable, evidenceTable, leftOutTable].map((table) => table(figures)).filter(({ rows }) => rows.length > 0);
  return [headingOf(figures), ...tables.map(draw)].join('\n');
}

/** A table for a terminal. */
export function draw({ head, rows }: TextTable): string {
  const table = new Table({ ...PLAIN, head: [...head], colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')) });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
