import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';
import { parseItem, type Item } from '../../core/item.js';
import { PRESETS, type Preset } from '../../core/rank/settings.js';
import type { ColumnNames } from '../log/column-plan.js';
import { LogError } from '../log/log-error.js';
import { openLog, type SiteLog } from '../log/open-log.js';
import { readItems, type Catalogue } from '../log/read-items.js';
import { buildModel, type BuiltModel, type Expected } from './build.js';
import { servedSize } from './contents.js';

/** As the command line gives them. */
export interface BuildArguments {
  readonly events: readonly string[];
  readonly items?: string;
  readonly out: string;
  readonly script?: string;
  readonly budget: number;
  readonly minVisitors: number;
  readonly maxPerVisitor: number;
  readonly preset: Preset;
  readonly ordered: boolean;
  readonly columns?: ColumnNames;
  readonly seed: number;
  readonly questions: number;
}

/** Builds a model, writes it and says what is in it. */
export async function runBuild(given: BuildArguments): Promise<void> {
  for (const file of [given.out, given.script]) checkFolder(file);
  const read = given.items === undefined ? null : await readItems(given.items);
  const bar = openBar();
  let log: SiteLog | undefined;
  try {
    log = await openLog({ events: given.events, ...(given.columns && { columns: given.columns }), onProgress: (stage, share) => bar.show(stage, 0.3 * share) });
    const built = await buildModel({
      log,
      catalogue: catalogueOf(read, given.ordered),
      settings: PRESETS[given.preset],
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
    console.log(describe(given, log, read, built));
  } finally {
    bar.stop();
    await log?.close();
  }
}

/** A folder that is not there is to be told before the work, not after it. */
function checkFolder(file: string | undefined): void {
  if (file !== undefined && !existsSync(dirname(file))) throw new LogError('file-unwritable', `${file} cannot be written: there is no folder ${dirname(file)}`);
}

/** The items as pages show them; where the catalogue stands in the shop's order, with their places. */
function catalogueOf(read: Catalogue | null, isOrdered: boolean): ReadonlyMap<string, Item> {
  const entries = read?.items ?? [];
  return new Map(
    entries.flatMap(({ id, title, tags, price }, position): [string, Item][] => {
      const item = parseItem({ id, tags: { ...tags, ...(title && { title: title.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2) }) }, ...(price! > 0 && { price: price! }), ...(isOrdered && { position }) });
      return [[id, item]];
    }),
  );
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

/** A bar on a terminal, a line for each stage elsewhere. */
function openBar(): { show(stage: string, share: number): void; stop(): void } {
  let last = '';
  if (!process.stderr.isTTY) return { show: (stage) => stage !== last && console.error((last = stage)), stop: () => undefined };
  const bar = new SingleBar({ format: '{bar} {percentage} %  {stage}', hideCursor: true, stream: process.stderr, clearOnComplete: true });
  bar.start(100, 0, { stage: '' });
  return { show: (stage, share) => bar.update(Math.round(100 * share), { stage }), stop: () => bar.stop() };
}

function describe(given: BuildArguments, { summary, broken }: SiteLog, read: Catalogue | null, { bytes, contents, served, expected }: BuiltModel): string {
  const number = (value: number) => value.toLocaleString('en');
  const table = new Table({ style: { head: [], border: [] } });
  table.push(
    ['events read', `${number(summary.usedRows)} of ${number(summary.rows)} rows, ${number(summary.visitors)} visitors, ${number(summary.sessions)} sessions`],
    ['items', `${number(contents.ids.length)}${read ? `, ${number(read.items.length)} in the catalogue` : ''}`],
    ['steps', `${number(contents.steps.length)}: what is chosen next on a page`],
    ['pairs', `${number(contents.pairs.length)}: what is chosen together`],
    ['vectors', contents.embedding ? `${contents.embedding.dims} numbers an item, both as context and as choice` : 'none'],
    ['a pair needs', `${given.minVisitors} different visitors`],
    ['size', `${number(served)} bytes after gzip, of ${number(given.budget)}; ${number(bytes.length)} on disk`],
  );
  if (given.script !== undefined) table.push([given.script, `${number(servedSize(readFileSync(given.script)))} bytes after gzip`]);
  return [table.toString(), describeBroken([...broken, ...(read?.broken ?? [])]), expected ? describeExpected(expected) : 'Too few choices were held back to fit weights or to tell what to expect: the preset speaks.', `Written: ${[given.out, given.script].filter(Boolean).join(', ')}`].filter(Boolean).join('\n\n');
}

function describeBroken(broken: SiteLog['broken']): string {
  return broken.map(({ file, reason, count, lines }) => `${file}: ${count.toLocaleString('en')} rows left out, ${reason}: line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}${count > lines.length ? ', …' : ''}`).join('\n');
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
