import { readFileSync, writeFileSync } from 'node:fs';
import type { Model } from '../../core/model/model.js';
import { readModel } from '../../core/model/read-model.js';
import { PRESETS, type Preset } from '../../core/rank/settings.js';
import type { Since } from '../arguments.js';
import type { ColumnNames } from '../log/column-plan.js';
import { LogError } from '../log/log-error.js';
import { openLog, type SiteLog } from '../log/open-log.js';
import { readItems } from '../log/read-items.js';
import { missingPackages, missingSentence } from '../missing-packages.js';
import { checkFolder } from '../output-folder.js';
import { openBar } from '../progress-bar.js';
import { itemsById } from '../replay/catalogue.js';
import { evaluate, type Evaluation } from './evaluate.js';
import { describeEvaluation } from './print.js';
import { reportOf } from './report.js';

/** As the command line gives them. */
export interface EvaluateArguments {
  readonly events: readonly string[];
  readonly items?: string;
  readonly handles: boolean;
  readonly model?: string;
  readonly preset: Preset;
  readonly ordered: boolean;
  readonly columns?: ColumnNames;
  readonly since: Since;
  readonly questions: number;
  readonly visitors: number;
  readonly seed: number;
  readonly terms: boolean;
  readonly html?: string;
  readonly json?: string;
}

/** What charts are drawn with: only the report needs it. */
const CHARTS = ['vega'];

/** Replays a log, writes what was asked for and says what it comes to. */
export async function runEvaluate(given: EvaluateArguments): Promise<void> {
  for (const file of [given.html, given.json]) checkFolder(file);
  if (given.html !== undefined && missingPackages(CHARTS).length > 0) throw new LogError('package-missing', missingSentence('--html', missingPackages(CHARTS)));
  const model = given.model === undefined ? undefined : openFile(given.model);
  const read = given.items === undefined ? null : await readItems(given.items, { isByHandle: given.handles });
  const bar = openBar();
  let log: SiteLog | undefined;
  try {
    log = await openLog({ events: given.events, ...(given.columns && { columns: given.columns }), ...(read && { otherNames: read.otherNames }), onProgress: (stage, share) => bar.show(stage, 0.3 * share) });
    const { since, questions, visitors, seed } = given;
    const evaluation = await evaluate({
      log,
      catalogue: itemsById(read, given.ordered),
      settings: PRESETS[given.preset],
      ...(model && { model }),
      ...{ since, questions, visitors, seed },
      isOrdered: given.ordered,
      isLeavingOut: given.terms,
      onProgress: (stage, share) => bar.show(stage, 0.3 + 0.7 * share),
    });
    const told = { evaluation, summary: log.summary, broken: [...log.broken, ...(read?.broken ?? [])], catalogue: read?.items.length ?? null, given };
    if (given.html !== undefined) writeFileSync(given.html, await reportOf(told));
    bar.stop();
    if (given.json !== undefined) writeFileSync(given.json, `${JSON.stringify(figuresFile(given, evaluation), null, 2)}\n`);
    console.log(describeEvaluation(told));
  } finally {
    bar.stop();
    await log?.close();
  }
}

function openFile(file: string): Model {
  try {
    return readModel(readFileSync(file), (bytes) => new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new LogError('file-unreadable', `${file} cannot be read as a model: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The figures with all that they depend on. */
function figuresFile({ events, items, model, preset, ordered, since, questions, visitors, seed }: EvaluateArguments, evaluation: Evaluation): object {
  return { asked: { events, items, model, preset, ordered, since, questions, visitors: Number.isFinite(visitors) ? visitors : null, seed }, ...evaluation };
}
