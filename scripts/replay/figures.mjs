// Turns replayed visits into figures: places, nDCG@10, paired differences with bootstrap intervals.

const RESAMPLES = 2000;
const SEED = 2008;

export const TERMS = /** @type {const} */ (['intent', 'taste', 'seen']);

/** Groups of targets by how many products the visitor had acted on before. */
const EVIDENCE = [
  { name: '0 to 1', from: 0, to: 1 },
  { name: '2 to 3', from: 2, to: 3 },
  { name: '4 to 9', from: 4, to: 9 },
  { name: '10 and more', from: 10, to: Infinity },
];

/** Normalised discounted cumulative gain of one relevant product, cut at 10. @param {number} place From 1. */
function ndcg10(place) {
  return place <= 10 ? 1 / Math.log2(place + 1) : 0;
}

/**
 * @typedef {Awaited<ReturnType<typeof import('./visit.mjs').replayVisit>>} Visit
 * @param {readonly Visit[]} visits
 */
export function summarise(visits) {
  const places = (where) => visits.map(({ targets }) => targets.map((target) => ({ ...target[where], evidence: target.expected.evidence })));
  const home = places('home');
  const list = places('list');
  return {
    sessions: visits.length,
    targets: home.flat().length,
    home: summarisePlace(home),
    list: summarisePlace(list),
    checks: check(visits),
  };
}

/** @param looks By session. */
function summarisePlace(looks) {
  const ofEvidence = ({ from, to }) => looks.map((session) => session.filter(({ evidence }) => evidence >= from && evidence <= to));
  const withoutTerm = (term) => compare(looks, (look) => look.shown, (look) => look.without[term]);
  return {
    all: compare(looks, (look) => look.site, (look) => look.shown),
    byEvidence: EVIDENCE.map((group) => ({ evidence: group.name, ...compare(ofEvidence(group), (look) => look.site, (look) => look.shown) })),
    without: Object.fromEntries(TERMS.map((term) => [term, withoutTerm(term)])),
  };
}

/**
 * Compares two orders over the same targets. Differences are second minus first: a better order has a lower mean place and a
 * higher nDCG. Intervals hold 95 % of the resamples of whole sessions.
 */
function compare(looks, first, second) {
  const all = looks.flat();
  if (all.length === 0) return { targets: 0, first: null, second: null, better: 0, equal: 0, worse: 0, placeDifference: null, ndcgDifference: null };
  const measure = (place) => ({ place: mean(all.map(place)), ndcg: mean(all.map((look) => ndcg10(place(look)))) });
  const count = (test) => all.filter((look) => test(second(look) - first(look))).length;
  return {
    targets: all.length,
    first: measure(first),
    second: measure(second),
    better: count((moved) => moved < 0),
    equal: count((moved) => moved === 0),
    worse: count((moved) => moved > 0),
    placeDifference: bootstrap(looks.map((session) => session.map((look) => second(look) - first(look)))),
    ndcgDifference: bootstrap(looks.map((session) => session.map((look) => ndcg10(second(look)) - ndcg10(first(look))))),
  };
}

/** Mean over all targets with a percentile interval from resampling sessions with replacement. */
function bootstrap(differences) {
  const sessions = differences.filter((session) => session.length > 0).map((session) => ({ sum: session.reduce((a, b) => a + b, 0), count: session.length }));
  const random = mulberry32(SEED);
  const means = Array.from({ length: RESAMPLES }, () => {
    let [sum, count] = [0, 0];
    for (let draw = 0; draw < sessions.length; draw++) {
      const session = sessions[Math.floor(random() * sessions.length)];
      sum += session.sum;
      count += session.count;
    }
    return sum / count;
  }).sort((a, b) => a - b);
  return { mean: mean(differences.flat()), low: means[Math.floor(RESAMPLES * 0.025)], high: means[Math.ceil(RESAMPLES * 0.975) - 1] };
}

/** How often something was not as it must be; every count should be 0. */
function check(visits) {
  const targets = visits.flatMap((visit) => visit.targets);
  const looks = targets.flatMap(({ product, step, expected, home, list }) => [
    { where: 'home', product, step, expected, ...home },
    { where: 'list', product, step, expected, ...list },
  ]);
  const learned = [...looks, ...visits.flatMap(({ end }) => end ?? [])];
  const thin = looks.filter(({ expected }) => expected.evidence < 2);
  return {
    looks: looks.length,
    thinLooks: thin.length,
    notAsRanked: looks.filter(({ isRanked }) => !isRanked).length,
    allOffNotSite: looks.filter(({ isAllOffSite }) => !isAllOffSite).length,
    thinNotSite: thin.filter(({ isSite }) => !isSite).length,
    otherEvidence: learned.filter(({ evidence, expected }) => evidence !== expected.evidence).length,
    otherActions: learned.filter(({ actions, expected }) => actions !== expected.actions).length,
    notPersonal: looks.filter(({ arm, storage }) => arm !== 'personal' || storage !== 'indexeddb').length,
    brokenOff: visits.filter(({ end }) => end === null).length,
    troubles: visits.reduce((total, visit) => total + visit.troubles.length, 0),
    notAsRankedExamples: looks.filter(({ isRanked }) => !isRanked).slice(0, 10),
    troubleExamples: [...new Set(visits.flatMap((visit) => visit.troubles))].slice(0, 10),
  };
}

function mean(values) {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** A small seeded generator: the same intervals on every run. @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
