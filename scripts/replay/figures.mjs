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
  const checks = check(visits);
  return {
    sessions: visits.length,
    targets: home.flat().length,
    home: summarisePlace(home),
    list: summarisePlace(list),
    checks,
    // A list that is shown before all of it is parsed does not stand as `rank()` of the whole would have it: counted, no failure.
    passed: Object.values(checks).every((each) => each === checks.ranked || each.failed === 0),
  };
}

/** @param looks By session. */
function summarisePlace(looks) {
  const ofEvidence = ({ from, to }) => looks.map((session) => session.filter(({ evidence }) => evidence >= from && evidence <= to));
  // Both from rank(): what the page could not order in time would hide what a term does.
  const withoutTerm = (term) => compare(looks, (look) => look.ranked, (look) => look.without[term]);
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

/** Mean over all targets with a percentile interval from resampling sessions with replacement; none for a single session. */
function bootstrap(differences) {
  const sessions = differences.filter((session) => session.length > 0).map((session) => ({ sum: session.reduce((a, b) => a + b, 0), count: session.length }));
  if (sessions.length < 2) return { mean: mean(differences.flat()), low: null, high: null };
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

/** What must hold, how often it was looked at, and what was found where it did not. */
function check(visits) {
  const looks = visits.flatMap(({ targets }, visit) =>
    targets.flatMap(({ product, step, expected, home, list }) => [
      { where: 'home page', visit, product, step, expected, ...home },
      { where: 'list page', visit, product, step, expected, ...list },
    ]),
  );
  const learned = [...looks, ...visits.flatMap(({ end }, visit) => (end ? { where: 'end', visit, ...end } : []))];
  const thin = looks.filter(({ expected }) => expected.evidence < 2);
  const at = ({ visit, step, where }) => `visit ${visit + 1}, after ${step} clicks, ${where}`;
  const hold = (name, all, test, describe) => {
    const failed = all.filter((one) => !test(one));
    return { name, of: all.length, failed: failed.length, examples: failed.slice(0, 5).map(describe) };
  };
  return {
    ranked: hold('order on the page = rank()', looks, ({ isRanked }) => isRanked, (look) => `${at(look)}: differs from place ${look.differing + 1}`),
    allOff: hold("rank() with every term off = the site's order", looks, ({ isAllOffSite }) => isAllOffSite, at),
    thin: hold("0 to 1 products acted on: the site's order exactly", thin, ({ isSite }) => isSite, at),
    evidence: hold('products acted on = those clicked before', learned, ({ evidence, expected }) => evidence === expected.evidence, (look) => `${at(look)}: ${look.evidence}, not ${look.expected.evidence}`),
    actions: hold('two actions a click: none lost, none twice', learned, ({ actions, expected }) => actions === expected.actions, (look) => `${at(look)}: ${look.actions}, not ${look.expected.actions}`),
    personal: hold('personal arm, kept in IndexedDB', looks, ({ arm, storage }) => arm === 'personal' && storage === 'indexeddb', (look) => `${at(look)}: ${look.arm}, ${look.storage}`),
    played: hold('visits played to the end without an error or a warning', visits, ({ end, troubles }) => end !== null && troubles.length === 0, ({ troubles }) => troubles[0]),
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
