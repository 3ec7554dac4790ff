// How much of what the shop with attributes gains over the site's order its copy without any keeps, on the same next clicks.
import { addUp, bootstrap } from './bootstrap.mjs';
import { ndcg10 } from './figures.mjs';

/** Differences between the order shown and the site's, over one next click; `sign` is that of a better order. */
const MEASURES = {
  place: { sign: -1, differenceOf: ({ site, shown }) => shown - site },
  ndcg: { sign: 1, differenceOf: ({ site, shown }) => ndcg10(shown) - ndcg10(site) },
};

/**
 * @typedef {import('./figures.mjs').Visit} Visit
 * @param {readonly Visit[]} annotated Of the shop with attributes.
 * @param {readonly Visit[]} plain The same sessions in the other one.
 */
export function compareShops(annotated, plain) {
  const pairs = annotated.map((visit, index) => pairTargets(visit, plain[index])).filter((session) => session.length > 0);
  const compareAt = (where) => {
    const looks = pairs.map((session) => session.map(([first, second]) => [first[where], second[where]]));
    return { place: compareGains(looks, MEASURES.place), ndcg: compareGains(looks, MEASURES.ndcg) };
  };
  return { targets: pairs.flat().length, home: compareAt('home'), list: compareAt('list') };
}

/** The next clicks that were reached in both: a visit may have broken off. */
function pairTargets(annotated, plain) {
  const others = new Map(plain.targets.map((target) => [target.step, target]));
  return annotated.targets.filter(({ step }) => others.has(step)).map((target) => [target, others.get(target.step)]);
}

/**
 * @param looks By session: the same next click in both shops.
 * @returns Mean differences, and `kept`, the second as a share of the first; null where the first may as well be none.
 */
function compareGains(looks, { sign, differenceOf }) {
  if (looks.length === 0) return { annotated: null, plain: null, kept: null };
  const sessions = looks.map((session) => addUp(session.map(([annotated, plain]) => [differenceOf(annotated), differenceOf(plain), 1])));
  const estimate = (statistic) => ({ mean: statistic(addUp(sessions)), ...bootstrap(sessions, statistic) });
  const annotated = estimate(([first, , count]) => first / count);
  const isGained = annotated.low !== null && annotated.low * sign > 0 && annotated.high * sign > 0;
  // Some resamples may hold no gain at all: nothing of it is kept.
  const kept = isGained ? estimate(([first, second]) => (first === 0 ? 0 : second / first)) : null;
  return { annotated, plain: estimate(([, second, count]) => second / count), kept };
}
