// The whole of it: from a log to figures.
import { createRankModel } from '../../core/model/rank-model.js';
import type { Model } from '../../core/model/model.js';
import { hash32 } from '../../core/hash.js';
import type { RankSettings } from '../../core/rank/settings.js';
import { LogError } from '../log/log-error.js';
import type { SiteLog } from '../log/open-log.js';
import { askLog, type AskOptions } from './asked.js';
import { figuresOf, type KindFigures } from './figures.js';
import { judge } from './judge.js';
import { withoutEach } from './left-out.js';
import { asGiven, byCount, bySelvedge } from './rankers.js';
import { verdictOf } from './verdict.js';

export interface EvaluateOptions extends AskOptions {
  readonly log: SiteLog;
  readonly settings: RankSettings;
  readonly model?: Model;
  /** The catalogue stands in the site's own order. */
  readonly isOrdered: boolean;
  /** Every figure again with one thing left out at a time. */
  readonly isLeavingOut: boolean;
  /** Told what is under way, and the share of all that is done, 0 to 1. */
  readonly onProgress: (stage: string, share: number) => void;
}

export interface Evaluation {
  /** From when on choices were judged, epoch seconds. */
  readonly from: number;
  /** Of the items in the log, how many the model knows; none without a model. */
  readonly known?: { readonly items: number; readonly of: number };
  /** Lists that were shown, and pages of drawn items: those of which there are any. */
  readonly kinds: readonly (KindFigures & { readonly verdict: string })[];
}

/**
 * Replays what stands behind a moment of a log.
 *
 * @throws {LogError} `nothing-judged` where there is no choice to judge by.
 */
export async function evaluate(options: EvaluateOptions): Promise<Evaluation> {
  const { log, catalogue, settings, model, isOrdered, isLeavingOut, seed, onProgress } = options;
  onProgress('counting what was chosen before', 0);
  const { visitors, chosen, lately, ids, from } = await askLog(log, options);
  const ofOthers = model && createRankModel(model);
  const plain = [
    asGiven('the order given'),
    byCount('popularity', 'popularity', chosen),
    byCount('recent', 'popularity of late', lately),
    bySelvedge('selvedge', 'Selvedge', settings),
    ...(ofOthers ? [bySelvedge('model', 'Selvedge with the model', settings, ofOthers)] : []),
  ];
  const rankers = [...plain, ...(isLeavingOut ? withoutEach(settings, ofOthers) : [])];
  const judged = judge(visitors, catalogue, rankers, (share) => onProgress('replaying visits', 0.05 + 0.85 * share));
  if (judged.length === 0) throw new LogError('nothing-judged', 'There is no choice to judge by: none of the later sessions chooses a second item, or one from a list that was shown');
  onProgress('drawing intervals', 0.9);
  const kinds = judged.map((each) => figuresOf(each, { plain: plain.length, isOrdered, seed })).map((figures) => ({ ...figures, verdict: verdictOf(figures) }));
  onProgress('done', 1);
  return { from, kinds, ...(model && { known: { items: ids.filter((id) => model.numbers.has(hash32(id))).length, of: ids.length } }) };
}
