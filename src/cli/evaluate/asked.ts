// What is judged: the choices behind a moment of the log.
import type { Item } from '../../core/item.js';
import type { Since } from '../arguments.js';
import { LogError } from '../log/log-error.js';
import type { SiteLog } from '../log/open-log.js';
import type { SessionColumns } from '../log/session-columns.js';
import { firstHeldBack, startOf } from '../replay/held-back.js';
import { popularityBefore } from '../replay/popularity.js';
import { recordVisitors } from '../replay/recorded.js';
import type { RecordedStep, RecordedVisitor } from '../replay/visit.js';

export interface AskOptions {
  /** Default: the last 15 % of sessions. */
  readonly since?: Since;
  /** Questions of each kind, and visitors, at most. */
  readonly questions: number;
  readonly visitors: number;
  readonly seed: number;
  /** Items with their places where the catalogue stands in the site's order: drawn pages then come in it. */
  readonly catalogue: ReadonlyMap<string, Item>;
}

export interface Asked {
  readonly visitors: readonly RecordedVisitor[];
  /** How often each item was chosen before the moment, by id, and the same of late. */
  readonly chosen: ReadonlyMap<string, number>;
  readonly lately: ReadonlyMap<string, number>;
  /** Ids of all items of the log. */
  readonly ids: readonly string[];
  /** The moment, epoch seconds. */
  readonly from: number;
}

/**
 * Takes what is to be judged out of a log.
 *
 * @throws {LogError} `nothing-judged` where nothing stands behind the moment, or nothing before it.
 */
export async function askLog(log: SiteLog, { since, questions, visitors: most, seed, catalogue }: AskOptions): Promise<Asked> {
  const ids = (await log.query('SELECT id FROM items ORDER BY item')).id as string[];
  const events = await log.sessions();
  const fromSession = firstJudged(events, log.summary.sessions, since);
  const from = startOf(events, fromSession);
  const day = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');
  if (from === Infinity) throw new LogError('nothing-judged', `No session began so late: the log goes from ${day(log.summary.from)} to ${day(log.summary.to)} (UTC)`);
  const { chosen, lately } = await popularityBefore(log, ids.length, from);
  if (chosen.every((count) => count === 0)) throw new LogError('nothing-judged', `Nothing was chosen before ${day(from)} (UTC), where judging begins: popularity has to come from somewhere. Judge a later part by --since`);
  const recorded = recordVisitors(events, { ids, chosen, fromSession, most: questions, seed, pick: 'any', tellsLists: true });
  const visitors = atMost(recorded, questions, most).map((visitor) => ({ ...visitor, steps: visitor.steps.map(inSiteOrder(catalogue)) }));
  const byId = (counts: Float64Array) => new Map(ids.map((id, item) => [id, counts[item]!]));
  return { visitors, chosen: byId(chosen), lately: byId(lately), ids, from };
}

function firstJudged(events: SessionColumns, sessions: number, since: Since | undefined): number {
  if (since === undefined || 'share' in since) return firstHeldBack(sessions, since?.share);
  const row = events.session.findIndex((session, place) => session !== events.session[place - 1] && events.at[place]! >= since.at);
  return row < 0 ? sessions : events.session[row]!;
}

/** Visitors until there are enough; of a kind of which there are enough nothing more is asked. */
function atMost(recorded: readonly RecordedVisitor[], questions: number, visitors: number): RecordedVisitor[] {
  const left = { shown: questions, drawn: questions };
  const kept = recorded.slice(0, visitors).map(({ visitor, steps }) => ({
    visitor,
    steps: steps.map((step): RecordedStep => {
      const { question, ...rest } = step;
      if (!question) return step;
      return left[question.isShown ? 'shown' : 'drawn']-- > 0 ? step : rest;
    }),
  }));
  return kept.filter(({ steps }) => steps.some(({ question }) => question));
}

/** A drawn page comes in the order of the site, where that is known; what has no place stands last. */
function inSiteOrder(catalogue: ReadonlyMap<string, Item>): (step: RecordedStep) => RecordedStep {
  const placeOf = (id: string) => catalogue.get(id)?.position ?? Infinity;
  return (step) => {
    const { question } = step;
    if (!question || question.isShown || !question.ids.some((id) => placeOf(id) < Infinity)) return step;
    const ids = [...question.ids].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : Number(placeOf(a) > placeOf(b))));
    return { ...step, question: { ...question, ids } };
  };
}
