import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { KEPT_LINES } from '../log/broken-rows.js';
import { readEntries, type Entry } from '../log/catalogue-entries.js';
import { LogError, unreadable } from '../log/log-error.js';

/** What was counted in one arm. */
export interface ArmCounts {
  readonly arm: string;
  readonly visitors: number;
  /** Visitors who did what was hoped for, each counted once: at most `visitors`. */
  readonly conversions: number;
  /** Of a number for each visitor, such as revenue: its sum and that of its squares. */
  readonly outcome?: { readonly sum: number; readonly sumOfSquares: number };
}

export interface ExperimentCounts {
  /** Empty where the table tells of one experiment without a name. */
  readonly experiment: string;
  /** In the order of the table. */
  readonly arms: readonly ArmCounts[];
}

const NEEDED = ['arm', 'visitors', 'conversions'];
const OUTCOME = ['sum', 'sum_of_squares'];
const MIN_ARMS = 2;
const MAX_ARMS = 20;
/** What sums of squares may be off by from being added up in another order, as a share. */
const ROUNDING = 1e-9;

/**
 * Reads a table of counts, a row for each arm: `.csv`, `.tsv`, `.json` or `.jsonl` with `arm`, `visitors`, `conversions`, and where there are any `experiment`, `sum`
 * and `sum_of_squares`.
 *
 * @returns Experiments in the order of the table.
 * @throws {LogError} `file-unreadable`, `columns-unknown`, `log-empty`; `log-unusable` for a single row that does not hold, since an experiment with an arm left out
 *   is another one; `counts-repeated` for an arm in two rows.
 */
export function readCounts(path: string): readonly ExperimentCounts[] {
  const { entries, names } = entriesOf(path);
  if (entries.length === 0) throw new LogError('log-empty', `${path} has no rows`);
  const rows = entries.map((entry) => ({ line: entry.line, row: rowOf(entry, names) }));
  checkRows(path, rows);
  const experiments = new Map<string, Map<string, { readonly line: number; readonly counts: ArmCounts }>>();
  for (const { line, row } of rows) {
    const { experiment, ...counts } = row as Row;
    const arms = experiments.get(experiment) ?? new Map<string, { line: number; counts: ArmCounts }>();
    const before = arms.get(counts.arm);
    if (before) throw new LogError('counts-repeated', `${path}: ${titleOf(experiment)} has the arm ${counts.arm} in lines ${before.line} and ${line}. Each arm needs one row: who came on two days is one visitor, so rows cannot be added up here`);
    experiments.set(experiment, arms.set(counts.arm, { line, counts }));
  }
  return [...experiments].map(([experiment, arms]) => {
    if (arms.size < MIN_ARMS || arms.size > MAX_ARMS) throw new LogError('log-unusable', `${path}: ${titleOf(experiment)} has ${arms.size.toLocaleString('en')} arm${arms.size === 1 ? '' : 's'}, and from ${MIN_ARMS} to ${MAX_ARMS} can be compared`);
    return { experiment, arms: [...arms.values()].map(({ counts }) => counts) };
  });
}

/** What an experiment is called in sentences. */
export function titleOf(experiment: string): string {
  return experiment === '' ? 'the experiment' : `experiment ${experiment}`;
}

function entriesOf(path: string): ReturnType<typeof readEntries> {
  const kind = /\.(csv|tsv|json|jsonl)$/i.exec(path)?.[1]!.toLowerCase() as 'csv' | 'tsv' | 'json' | 'jsonl' | undefined;
  if (kind === undefined) throw new LogError('file-unreadable', `${path} must end with .csv, .tsv, .json or .jsonl`);
  try {
    const bytes = readFileSync(path);
    if (!isUtf8(bytes)) throw new LogError('file-unreadable', `${path} is not UTF-8: save it as CSV in UTF-8`);
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    if (text.trim() === '') throw new LogError('log-empty', `${path} is empty`);
    const read = readEntries(text, kind);
    const missing = NEEDED.filter((name) => !read.names.includes(name));
    if (read.entries.length > 0 && missing.length > 0) throw new LogError('columns-unknown', `${path} has no ${missing.join(', ')}. Found: ${read.names.slice(0, 60).join(', ') || 'none'}. Needed: ${NEEDED.join(', ')}, and where there are any experiment, ${OUTCOME.join(', ')}`);
    const alone = OUTCOME.filter((name) => read.names.includes(name));
    if (alone.length === 1) throw new LogError('columns-unknown', `${path} has ${alone[0]!} alone: a mean with an interval needs ${OUTCOME.join(' and ')}`);
    return read;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

type Row = ArmCounts & { readonly experiment: string };

/** The row of an entry, or why it is none. */
function rowOf({ fields }: Entry, names: readonly string[]): Row | string {
  if (typeof fields === 'string') return fields;
  const text = (name: string) => fields.get(name)?.[0]?.trim() ?? '';
  const [experiment, arm, visitors, conversions] = [text('experiment'), text('arm'), wholeNumber(text('visitors')), wholeNumber(text('conversions'))];
  if (names.includes('experiment') && experiment === '') return 'no experiment';
  if (arm === '') return 'no arm';
  if (visitors === null) return 'visitors is no whole number of 0 or more';
  if (conversions === null) return 'conversions is no whole number of 0 or more';
  if (conversions > visitors) return 'more conversions than visitors (each visitor counts once)';
  if (!names.includes('sum')) return { experiment, arm, visitors, conversions };
  const [sum, sumOfSquares] = OUTCOME.map((name) => (text(name) === '' ? NaN : Number(text(name)))) as [number, number];
  if (!Number.isFinite(sum) || !Number.isFinite(sumOfSquares)) return 'sum or sum_of_squares is no number';
  // No numbers have squares that add up to less than when all are the same.
  if (sumOfSquares * visitors < sum ** 2 * (1 - ROUNDING) || sumOfSquares < 0) return 'sum_of_squares is too small for that sum and so many visitors';
  return { experiment, arm, visitors, conversions, outcome: { sum, sumOfSquares } };
}

function wholeNumber(text: string): number | null {
  return /^\d{1,15}(\.0+)?$/.test(text) ? Number(text) : null;
}

function checkRows(path: string, rows: readonly { readonly line: number; readonly row: Row | string }[]): void {
  const broken = new Map<string, number[]>();
  for (const { line, row } of rows) if (typeof row === 'string') broken.set(row, [...(broken.get(row) ?? []), line]);
  if (broken.size === 0) return;
  const reasons = [...broken].map(([reason, lines]) => `${reason}: ${lines.length.toLocaleString('en')} (line ${lines.slice(0, KEPT_LINES).join(', ')}${lines.length > KEPT_LINES ? ', …' : ''})`);
  const count = [...broken.values()].reduce((sum, lines) => sum + lines.length, 0);
  throw new LogError('log-unusable', `${path}: ${count.toLocaleString('en')} of ${rows.length.toLocaleString('en')} rows cannot be used, and an experiment with an arm left out is another one. ${reasons.join('; ')}`);
}
