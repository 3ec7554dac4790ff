import { readFileSync, writeFileSync } from 'node:fs';
import Table from 'cli-table3';
import type { SensitiveCategory, SensitiveWords } from '../../core/sensitive/category.js';
import { PRESETS, type Preset } from '../../core/rank/settings.js';
import { takeCounts, type TakenCounts } from '../counts/take-counts.js';
import type { ColumnNames } from '../log/column-plan.js';
import { describeBroken, describeIgnored } from '../log/describe-broken.js';
import { LogError } from '../log/log-error.js';
import { openLog, type SiteLog } from '../log/open-log.js';
import { readItems, type Catalogue } from '../log/read-items.js';
import { checkFolder } from '../output-folder.js';
import { openBar } from '../progress-bar.js';
import { itemsById } from '../replay/catalogue.js';
import { buildModel, type BuiltModel, type Expected, type Source } from './build.js';
import { servedSize } from './contents.js';
import { countsWithout, describeSensitive, sensitiveItems } from './sensitive-items.js';

/** As the command line gives them. */
export interface BuildArguments {
  /** Files of events, a folder of counts, or both. */
  readonly events?: readonly string[];
  readonly counts?: string;
  readonly items?: string;
  readonly handles: boolean;
  readonly out: string;
  readonly script?: string;
  readonly budget: number;
  readonly minVisitors: number;
  readonly maxPerVisitor: number;
  readonly minActions: number;
  readonly preset: Preset;
  readonly ordered: boolean;
  readonly columns?: ColumnNames;
  readonly sensitiveAdd?: SensitiveWords;
  readonly sensitiveExempt?: string;
  readonly allowSensitive: boolean;
  readonly seed: number;
  readonly questions: number;
}

/** Builds a model, writes it and says what is in it. */
export async function runBuild(given: BuildArguments): Promise<void> {
  for (const file of [given.out, given.script]) checkFolder(file);
  const read = given.items === undefined ? null : await readItems(given.items, { isByHandle: given.handles });
  const sensitive = given.allowSensitive ? null : sensitiveItems(read?.items ?? [], { add: given.sensitiveAdd, exempt: given.sensitiveExempt });
  const bar = openBar();
  let log: SiteLog | null = null;
  try {
    const taken = given.counts === undefined ? null : await takeCounts(given.counts, { minVisitors: given.minVisitors, onProgress: (stage, share) => bar.show(stage, 0.1 * share) });
    const counts = taken && sensitive ? countsWithout(taken, sensitive) : taken;
    if (given.events) {
      log = await openLog({ events: given.events, ...(given.columns && { columns: given.columns }), ...(read && { otherNames: read.otherNames }), ...(sensitive && { without: [...sensitive.keys()] }), onProgress: (stage, share) => bar.show(stage, 0.1 + 0.2 * share) });
    }
    const built = await buildModel({
      ...sourceOf(log, counts),
      catalogue: new Map([...itemsById(read, given.ordered)].filter(([id]) => !sensitive?.has(id))),
      settings: { ...PRESETS[given.preset], minActions: given.minActions },
      budget: given.budget,
      minVisitors: given.minVisitors,
      cap: given.maxPerVisitor,
      seed: given.seed,
      questions: given.questions,
      onProgress: (stage, share) => bar.show(stage, 0.3 + 0.7 * share),
    });
    bar.stop();
    writeFileSync(given.out, built.bytes);
    if (given.script !== undefined) writeFileSync(given.script, scriptOf(built.bytes));
    console.log(describe(given, log, counts, read, sensitive, built));
  } finally {
    bar.stop();
    await log?.close();
  }
}

function sourceOf(log: SiteLog | null, counts: TakenCounts | null): Source {
  if (counts) return { log, counts };
  if (!log) throw new LogError('log-empty', 'Neither events nor counts were given');
  return { log, counts };
}

/** Where the built runtime stands, beside this file in `dist/cli/`. */
const RUNTIME = new URL('../selvedge-model.min.js', import.meta.url);

/** The model within the script that reads it. */
function scriptOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64');
  const runtime = readFileSync(RUNTIME, 'utf8');
  if (!runtime.includes('SELVEDGE-MODEL')) throw new LogError('file-unreadable', `${RUNTIME.pathname} has no place for a model`);
  return runtime.replace('SELVEDGE-MODEL', () => text);
}

function describe(given: BuildArguments, log: SiteLog | null, counts: TakenCounts | null, read: Catalogue | null, sensitive: ReadonlyMap<string, SensitiveCategory> | null, built: BuiltModel): string {
  const { bytes, contents, served, expected } = built;
  const table = new Table({ style: { head: [], border: [] } });
  if (counts) table.push(['counts taken', `${number(counts.ids.length)} items, ${number(counts.steps.weight.length)} steps, ${number(counts.pairs.weight.length)} pairs; the last choice in them is of ${dayOf(counts.until)}`]);
  if (log) table.push(['events read', describeEvents(log)]);
  if (log?.summary.ignoredRows) table.push(['not used', describeIgnored(log.summary)]);
  table.push(
    ['items', `${number(contents.ids.length)}${read ? `, ${number(knownTo(read, contents.ids))} of them among the ${number(read.items.length)} of the catalogue` : ''}${built.leftOut > 0 ? `; there is no room for ${number(built.leftOut)} more, those chosen least` : ''}`],
    ['steps', `${number(contents.steps.length)}: what is chosen next on a page`],
    ['pairs', `${number(contents.pairs.length)}: what is chosen together`],
    ['vectors', contents.embedding ? `${contents.embedding.dims} numbers an item, both as context and as choice` : 'none'],
    ['tags', contents.tags.names.length > 0 ? `${number(contents.tags.names.length)}, those that most items carry: what speaks for items that are not in the file` : 'none'],
    ['sensitive', !sensitive ? 'not looked for' : read ? describeSensitive(sensitive) : 'not looked for: only a catalogue (--items) tells of it'],
    ['an item or a pair needs', `${given.minVisitors} different visitors${counts ? `: ${number(counts.fewRows)} steps and pairs that were counted have fewer` : ''}`],
    ['size', `${number(served)} bytes after gzip, of ${number(given.budget)}; ${number(bytes.length)} on disk`],
  );
  if (contents.settings.diversity) table.push(['first ten places', 'a category may take as large a share as of the visitor’s latest choices, half in any case: on what was held back that was better than half']);
  if (given.script !== undefined) table.push([given.script, `${number(servedSize(readFileSync(given.script)))} bytes after gzip: the budget is that of ${given.out}, which packs better`]);
  const broken = [...(counts?.broken ?? []), ...(log?.broken ?? []), ...(read?.broken ?? [])];
  return [table.toString(), describeBroken(broken), expected ? describeExpected(expected) : whyNotFitted(log, counts, built), `Written: ${[given.out, given.script].filter(Boolean).join(', ')}`].filter(Boolean).join('\n\n');
}

function describeEvents({ summary }: SiteLog): string {
  return `${number(summary.usedRows)} of ${number(summary.rows)} rows, ${number(summary.visitors)} visitors, ${number(summary.sessions)} sessions`;
}

function whyNotFitted(log: SiteLog | null, counts: TakenCounts | null, { heldBack }: BuiltModel): string {
  if (!counts || heldBack > 0) return 'Too few choices were held back to fit weights or to tell what to expect: the preset speaks.';
  if (!log) return `Counts tell nothing of single visits: there are no vectors, the preset speaks, and what to expect is not known. For all three give --events with visits, also some behind ${dayOf(counts.until)}.`;
  return `No session of the events began after the last choice that was counted, of ${dayOf(counts.until)}: the preset speaks, and what to expect is not known. Count up to an earlier to_time, or give later events.`;
}

function knownTo(read: Catalogue, ids: readonly string[]): number {
  const known = new Set(read.items.map(({ id }) => id));
  return ids.filter((id) => known.has(id)).length;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

/** @param at Epoch seconds. */
function dayOf(at: number): string {
  return `${new Date(at * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function describeExpected({ kinds }: Expected): string {
  const head = ['choices held back', '', 'HR@10', 'MRR@10', 'nDCG@10', 'visitors helped', 'harmed'];
  const table = new Table({ head, style: { head: [], border: [] }, colAligns: ['left', 'left', 'right', 'right', 'right', 'right', 'right'] });
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  for (const { isShown, model, popularity, recent, helped, harmed } of kinds) {
    const row = (name: string, { hitRate, reciprocalRank, ndcg }: typeof model) => [name, ...[hitRate, reciprocalRank, ndcg].map((value) => value.toFixed(3))];
    table.push([`${model.questions.toLocaleString('en')} ${isShown ? 'lists that were shown' : 'pages of 30 drawn items'}`, ...row('with the model', model), percent(helped), percent(harmed)], ['', ...row('popularity', popularity), '', ''], ['', ...row('popularity of late', recent), '', '']);
  }
  return `${table.toString()}\nHelped and harmed: visitors for whom it comes out better and worse than ${kinds.some(({ isShown }) => isShown) ? 'the order given (lists) or popularity (pages)' : 'popularity'}.`;
}
