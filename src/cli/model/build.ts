// A model of a site, from its log and its catalogue.
import type { Item } from '../../core/item.js';
import type { Embedding } from '../../core/model/embedding.js';
import { checksum, type FittedSettings } from '../../core/model/layout.js';
import { readModel } from '../../core/model/read-model.js';
import type { Diversity } from '../../core/rank/diversity.js';
import type { RankSettings } from '../../core/rank/settings.js';
import { firstBehind, joinVisits, padded, visitsOf, type Visits } from '../counts/join-visits.js';
import type { TakenCounts } from '../counts/take-counts.js';
import { quantiseEmbedding, type QuantisedEmbedding } from '../embedding/quantise.js';
import { rowsToLearn } from '../embedding/rows-to-learn.js';
import type { SessionColumns as LearnedRows } from '../embedding/sessions.js';
import { trainEmbedding } from '../embedding/train.js';
import { LogError } from '../log/log-error.js';
import type { SiteLog } from '../log/open-log.js';
import { firstHeldBack, startOf } from '../replay/held-back.js';
import { helpedAndHarmed } from '../replay/measures.js';
import { popularityBefore } from '../replay/popularity.js';
import { recordVisitors } from '../replay/recorded.js';
import { candidatesOf, fill, servedSize, type Candidates, type Counts } from './contents.js';
import { gainsOf, orderBy, qualityOf, type Quality } from './quality.js';
import { collectChoices, withModel, type Choice, type ModelledChoice } from './replay.js';
import { ALL_ALIKE, fitSettings } from './settings.js';
import { tagStatistics, type TagStatistics } from './tag-statistics.js';
import { writeModel, type ModelContents } from './write-model.js';

/** Events, or counts that were made elsewhere in the place of counting them here, or both: the events may then be a sample of the visits. */
export type Source = { readonly log: SiteLog; readonly counts: null } | { readonly log: SiteLog | null; readonly counts: TakenCounts };

export type BuildOptions = Source & {
  /** Items by id, as pages show them. */
  readonly catalogue: ReadonlyMap<string, Item>;
  /** What weights are fitted beside. */
  readonly settings: RankSettings;
  /** Bytes after `gzip -9`, everything counted. */
  readonly budget: number;
  /** Distinct visitors that a step or a pair needs, 1 or more. */
  readonly minVisitors: number;
  /** What one visitor may add to one step or pair. */
  readonly cap: number;
  /** Any whole number: the same one gives the same bytes. */
  readonly seed: number;
  /** Questions of each kind that weights are fitted to, at most. */
  readonly questions: number;
  /** Told what is under way, and the share of all that is done, 0 to 1. */
  readonly onProgress: (stage: string, share: number) => void;
};

export interface BuiltModel {
  readonly bytes: Uint8Array;
  readonly contents: ModelContents;
  /** Bytes as served. */
  readonly served: number;
  /** What the model of the first part of the log came to on the last part; none where there were too few questions. */
  readonly expected: Expected | null;
  /** Items that there was no room for, those chosen least. */
  readonly leftOut: number;
  /** Sessions that were held back to fit weights and to tell what to expect. */
  readonly heldBack: number;
}

/** Of questions that no weight was fitted to. */
export interface Expected {
  readonly kinds: readonly { readonly isShown: boolean; readonly model: Quality; readonly popularity: Quality; readonly recent: Quality; readonly helped: number; readonly harmed: number }[];
}

/** Questions below which nothing is fitted. */
const FEWEST_QUESTIONS = 100;
/**
 * How the budget may be dealt: to ids and vectors at most, with 0 for no vectors, and of the rest to steps; what is best on half of what is held back stays, of
 * equals the first.
 */
const DEALS = [0.45, 0.3, 0.6, 0].flatMap((fixed) => [0.35, 0.8, 0.1, 1, 0].map((steps) => ({ fixed, steps })));
/** About how far two deals differ by chance in the nDCG of one question; in the mean of many it is as much over the root of their number. */
const BY_CHANCE = 0.2;
/** Steps of vectors, finer ones first: coarser ones are tried until they fit. */
const COARSER = [0.06, 0.09, 0.12, 0.17, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 4];
/** Share of the budget that ids and popularity may take. */
const MOST_FOR_NAMES = 0.4;
/** Looks at events in learning vectors, all passes together, and the fewest passes: of a large log fewer passes learn as much. */
const MOST_LOOKS = 3_000_000;
const FEWEST_EPOCHS = 2;

const NEUTRAL: FittedSettings = { weights: [{}, {}], narrow: ALL_ALIKE, minActions: 2, again: 'avoid', kindWeight: 1 };

/**
 * Builds a model. Weights are fitted, and the shares of the file chosen, on the last part of the log by a model of what stands before it; then the
 * model is made of all of it. Counts that were made elsewhere are taken as they are, and visits behind them are asked; vectors are those of the log.
 */
export async function buildModel(options: BuildOptions): Promise<BuiltModel> {
  const { log, counts, settings, onProgress } = options;
  const visits = counts ? joinVisits(counts, log && (await visitsOf(log))) : await visitsOf(log);
  const latest = firstHeldBack(visits.sessions);
  // What was counted elsewhere has been seen: only visits behind it can tell what the counts are worth.
  const fromSession = counts ? Math.max(latest, firstBehind(counts.until, visits)) : latest;
  const fitted = fromSession < visits.sessions ? await fitOnLast(options, visits, fromSession) : null;

  onProgress('counting all of it', 0.6);
  const all = await partOf(options, visits, visits.sessions, Infinity, (share) => onProgress('learning from all of it', 0.65 + 0.3 * share));
  if (all.candidates.ids.length === 0) throw new LogError('log-unusable', `No item was chosen by ${options.minVisitors} different visitors: a model of less would show who chose what. --min-visitors says how many are needed`);
  onProgress('writing', 0.97);
  const { deal, settings: found } = fitted ?? { deal: DEALS[0]!, settings: { ...NEUTRAL, minActions: settings.minActions, again: settings.again } };
  const contents = fill(all.candidates, all.embedding(deal.fixed), found, options.budget, deal.steps);
  const bytes = writeModel(contents);
  if (servedSize(bytes) > options.budget) throw new LogError('budget-too-small', `Ids and popularity of ${contents.ids.length} items alone take ${servedSize(bytes)} bytes: the budget of ${options.budget} is too small`);
  onProgress('done', 1);
  return { bytes, contents, served: servedSize(bytes), expected: fitted?.expected ?? null, leftOut: all.leftOut, heldBack: visits.sessions - fromSession };
}

/** Fits settings to the last sessions, by a model of those before them; none where there are too few questions. */
async function fitOnLast(options: BuildOptions, { ids, events, sessions }: Visits, fromSession: number): Promise<Fitted | null> {
  const { catalogue, settings, questions, seed, onProgress } = options;
  const until = startOf(events, fromSession);
  onProgress('counting the first part', 0.05);
  const early = await partOf(options, { ids, events, sessions }, fromSession, until, (share) => onProgress('learning from the first part', 0.1 + 0.3 * share));
  onProgress('replaying the last part', 0.4);
  const recorded = recordVisitors(events, { ids, chosen: early.chosen, fromSession, most: questions, seed });
  const choices = collectChoices(recorded, catalogue, settings, (share) => onProgress('replaying the last part', 0.4 + 0.15 * share));
  return choices.length >= FEWEST_QUESTIONS ? choose(early, choices, options) : null;
}

interface Part {
  /** Sessions that chose each item. */
  readonly chosen: Float64Array;
  /** Items that were chosen and are not among the candidates. */
  readonly leftOut: number;
  readonly candidates: Candidates;
  /** Vectors that take, with the ids, at most a share of the budget; as coarse as they can be where even those take more, and none for a share of 0. */
  readonly embedding: (share: number) => QuantisedEmbedding | null;
}

/** Counts and learns from the sessions before a moment. */
async function partOf(options: BuildOptions, { ids, events }: Visits, toSession: number, until: number, onProgress: (share: number) => void): Promise<Part> {
  const { catalogue, seed, budget, cap } = options;
  const counts = await countsBefore(options, ids.length, until);
  const places = new Map(ids.map((id, item) => [id, item]));
  const tags = tagStatistics(catalogue, (id) => counts.chosen[places.get(id) ?? -1] ?? 0, budget);
  const candidates = withRoom(ids, counts, tags, budget);
  const embedding = candidates.ids.length < 2 || toSession === 0 ? () => null : await learn(candidates, rowsToLearn(events, candidates.numbers, toSession, cap), catalogue, seed, budget, onProgress);
  return { chosen: counts.chosen, leftOut: counts.chosen.filter((count, item) => count > 0 && candidates.numbers[item]! < 0).length, candidates, embedding };
}

/** Of a large catalogue the items chosen most, so that there is room for what is told of them. */
function withRoom(ids: readonly string[], counts: Counts, tags: TagStatistics, budget: number): Candidates {
  const all = candidatesOf(ids, counts, tags);
  const size = servedSize(writeModel(fill(all, null, NEUTRAL, 0, 0)));
  return size > MOST_FOR_NAMES * budget ? candidatesOf(ids, counts, tags, Math.floor((all.ids.length * MOST_FOR_NAMES * budget) / size)) : all;
}

/** Counts what was before a moment. What was counted elsewhere is what it is: {@link buildModel} then asks of visits behind it alone. */
async function countsBefore({ log, counts, minVisitors, cap }: BuildOptions, size: number, until: number): Promise<Counts & { readonly chosen: Float64Array }> {
  if (counts) return { ...counts, chosen: padded(counts.chosen, size), lately: padded(counts.lately, size) };
  const span = Number.isFinite(until) ? { to: until } : {};
  const [popularity, steps, pairs] = [await popularityBefore(log, size, until, { minVisitors, cap }), await log.steps({ ...span, minVisitors, cap }), await log.pairs({ ...span, minVisitors, cap })];
  return { ...popularity, steps, pairs: { from: pairs.a, to: pairs.b, weight: pairs.weight } };
}

/** Learns vectors. */
async function learn(candidates: Candidates, sessions: LearnedRows, catalogue: ReadonlyMap<string, Item>, seed: number, budget: number, onProgress: (share: number) => void): Promise<(share: number) => QuantisedEmbedding | null> {
  const { ids, tags } = candidates;
  const tagNumbers = new Map<string, number>();
  const tagsOfItem = ids.map((id) =>
    (catalogue.get(id)?.tags ?? []).map((tag) => {
      if (!tagNumbers.has(tag)) tagNumbers.set(tag, tagNumbers.size);
      return tagNumbers.get(tag)!;
    }),
  );
  const learned = await trainEmbedding({ sessions, itemCount: ids.length, tagsOfItem, seed, ...shapeFor(ids.length, sessions.item.length, new Set(sessions.session).size), onProgress });
  const trained = withTags(learned, tags.names.map((tag) => tagNumbers.get(tag) ?? -1));
  const popularity = new Float64Array(ids.length);
  for (const item of sessions.item) popularity[item]!++;
  const quantised = COARSER.map((step) => quantiseEmbedding(trained, { popularity, step }));
  const sizes = quantised.map((embedding) => servedSize(writeModel(fill(candidates, embedding, NEUTRAL, 0, 0))));
  return (share) => share === 0 ? null : quantised[sizes.findIndex((size) => size <= share * budget)] ?? quantised.at(-1)!;
}

/** Of the tags' vectors those that go into the file. @param numbers Rows of theirs; -1 for a tag of which nothing was learned. */
function withTags(embedding: Embedding, numbers: readonly number[]): Embedding {
  const { dims } = embedding;
  const pick = (table: Float32Array) => Float32Array.from({ length: numbers.length * dims }, (_, at) => table[numbers[Math.floor(at / dims)]! * dims + (at % dims)] ?? 0);
  return { ...embedding, tagSource: pick(embedding.tagSource), tagTarget: pick(embedding.tagTarget) };
}

/**
 * How vectors are learned best, by what was tried on three recorded sets: a small catalogue gains by more numbers a vector, which are cheap there; where
 * visits are long, few passes do, and leaving items of the context out keeps them from being learned by heart.
 */
function shapeFor(items: number, events: number, sessions: number): { readonly dims: number; readonly epochs: number; readonly dropout: number } {
  const atMost = (epochs: number) => Math.max(FEWEST_EPOCHS, Math.min(epochs, Math.floor(MOST_LOOKS / events)));
  if (items <= 1000) return { dims: 32, epochs: atMost(6), dropout: 0 };
  return events / sessions > 12 ? { dims: 24, epochs: atMost(5), dropout: 0.2 } : { dims: 16, epochs: atMost(8), dropout: 0 };
}

interface Fitted {
  readonly settings: FittedSettings;
  readonly deal: (typeof DEALS)[number];
  readonly expected: Expected;
}

/** Fits settings for each way to deal the budget and keeps the best; tells what is to be expected of it. */
function choose({ candidates, embedding }: Part, choices: readonly Choice[], { settings, budget }: BuildOptions): Fitted {
  // Visitors, not questions, are dealt: what one does is alike.
  const isForFitting = ({ visitor }: Choice) => visitor % 2 === 0;
  const known = new Set<number>();
  let best: (Fitted & { readonly worth: number; readonly modelled: readonly ModelledChoice[] }) | undefined;
  for (const deal of DEALS) {
    const bytes = writeModel(fill(candidates, embedding(deal.fixed), NEUTRAL, budget, deal.steps));
    // Where there is room for everything all are the same.
    if (known.has(checksum(bytes))) continue;
    known.add(checksum(bytes));
    const modelled = withModel(choices, readModel(bytes, (text) => new TextDecoder().decode(text)));
    const fitted = fitSettings(modelled.filter(isForFitting), settings);
    const expected = expect(modelled.filter((choice) => !isForFitting(choice)), fitted, settings.diversity);
    const worth = expected.kinds.reduce((sum, { model }) => sum + model.ndcg, 0);
    if (!best || worth > best.worth + BY_CHANCE / Math.sqrt(choices.length)) best = { deal, expected, settings: fitted, modelled, worth };
  }
  const { deal, modelled, settings: fitted } = best!;
  const diversity = isBetterCalibrated(modelled.filter(isForFitting), fitted, settings.diversity) ? ('calibrated' as const) : undefined;
  const expected = expect(modelled.filter((choice) => !isForFitting(choice)), fitted, diversity ?? settings.diversity, fitted.minActions);
  return { deal, expected, settings: { ...fitSettings(modelled, settings), ...(diversity && { diversity }) } };
}

/** Standard errors by which calibrated shares have to be better than the preset's, visitor by visitor: one time in forty they are so by chance. */
const SURE = 2;

/** Whether orders are better where a category may take as large a share of the first places as of the visitor's latest choices. */
function isBetterCalibrated(choices: readonly ModelledChoice[], settings: FittedSettings, diversity: Diversity | undefined): boolean {
  const [now, then] = [diversity, 'calibrated' as const].map((each) => gainsOf(choices, orderBy(settings, each))) as [Float64Array, Float64Array];
  const byVisitor = new Map<number, number>();
  choices.forEach(({ visitor }, index) => byVisitor.set(visitor, (byVisitor.get(visitor) ?? 0) + then[index]! - now[index]!));
  const [sum, squares] = [...byVisitor.values()].reduce(([sum, squares], each): [number, number] => [sum + each, squares + each * each], [0, 0]);
  return sum > SURE * Math.sqrt(squares);
}

/** @param minActions Choices that a visitor has made before the order is the model's. Default: none, for comparing models. */
function expect(choices: readonly ModelledChoice[], settings: FittedSettings, diversity: Diversity | undefined, minActions = 0): Expected {
  const only = (term: 'popularity' | 'trend') => orderBy({ ...settings, narrow: NEUTRAL.narrow, weights: [{ popularity: 1, ...(term === 'trend' && { trend: 1 }) }, {}] });
  const kinds = [false, true].flatMap((isShown) => {
    const asked = choices.filter((choice) => choice.isShown === isShown);
    if (asked.length === 0) return [];
    const asGiven = isShown ? ({ items }: ModelledChoice) => [...items.keys()] : only('popularity');
    const ordered = orderBy(settings, diversity);
    const byModel = (choice: ModelledChoice) => (choice.habits.choices < minActions ? asGiven : ordered)(choice);
    const given = gainsOf(asked, asGiven);
    return [{ isShown, model: qualityOf(asked, byModel), popularity: qualityOf(asked, only('popularity')), recent: qualityOf(asked, only('trend')), ...helpedAndHarmed(asked.map(({ visitor }) => visitor), gainsOf(asked, byModel), given) }];
  });
  return { kinds };
}
