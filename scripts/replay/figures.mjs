// Turns replayed visits into figures: places, nDCG@10, paired differences with bootstrap intervals.
import { addUp, bootstrap } from './bootstrap.mjs';

/** Groups of targets by how many products the visitor had acted on before. */
const EVIDENCE = [
  { name: '0 to 1', from: 0, to: 1 },
  { name: '2 to 3', from: 2, to: 3 },
  { name: '4 to 9', from: 4, to: 9 },
  { name: '10 and more', from: 10, to: Infinity },
];

/** Normalised discounted cumulative gain of one relevant product, cut at 10. @param {number} place From 1. */
export function ndcg10(place) {
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
    passed: Object.values(checks).every(({ isCounted, failed }) => isCounted || failed === 0),
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
    without: Object.fromEntries(Object.keys(looks.flat().find(isAsked)?.without ?? {}).map((term) => [term, withoutTerm(term)])),
  };
}

/** Whether `rank()` was asked for the order of a page: only attributes tell from outside what it would be asked of. */
function isAsked(look) {
  return 'ranked' in look;
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
    placeDifference: differ(looks, (look) => second(look) - first(look)),
    ndcgDifference: differ(looks, (look) => ndcg10(second(look)) - ndcg10(first(look))),
  };
}

/** Mean difference over all targets, with its interval. */
function differ(looks, differenceOf) {
  const sessions = looks.filter((session) => session.length > 0).map((session) => addUp(session.map((look) => [differenceOf(look), 1])));
  const meanOf = ([sum, count]) => sum / count;
  return { mean: meanOf(addUp(sessions)), ...bootstrap(sessions, meanOf) };
}

/** What must hold or, where `isCounted`, is only counted; how often it was looked at, and what was found where it did not hold. */
function check(visits) {
  const looks = visits.flatMap(({ targets }, visit) =>
    targets.flatMap(({ product, step, expected, home, list }) => [
      { where: 'home page', visit, product, step, expected, ...home },
      { where: 'list page', visit, product, step, expected, ...list },
    ]),
  );
  const learned = [...looks, ...visits.flatMap(({ end }, visit) => (end ? { where: 'end', visit, ...end } : []))];
  const thin = looks.filter(({ expected }) => expected.evidence < 2);
  const asked = looks.filter(isAsked);
  const having = (name) => learned.filter((one) => name in one);
  const at = ({ visit, step, where }) => `visit ${visit + 1}, after ${step} clicks, ${where}`;
  const hold = (name, all, test, describe, isCounted = false) => {
    const failed = all.filter((one) => !test(one));
    return { name, of: all.length, failed: failed.length, examples: failed.slice(0, 5).map(describe), isCounted };
  };
  const equal = (name, of, isCounted) => hold(name, having(of), (one) => one[of] === one.expected[of], (one) => `${at(one)}: ${one[of]}, not ${one.expected[of]}`, isCounted);
  return {
    // A list that is shown before all of it is parsed does not stand as `rank()` of the whole would have it.
    ranked: hold('order on the page = rank()', asked, ({ isRanked }) => isRanked, (look) => `${at(look)}: differs from place ${look.differing + 1}`, true),
    allOff: hold("rank() with every term off = the site's order", asked, ({ isAllOffSite }) => isAllOffSite, at),
    thin: hold("0 to 1 products acted on: the site's order exactly", thin, ({ isSite }) => isSite, at),
    evidence: equal('products acted on = those clicked before', 'evidence'),
    actions: equal('two actions a click: none lost, none twice', 'actions'),
    views: equal('one view of a product a click: none lost, none twice', 'views'),
    selections: equal('one choice from a list a click', 'selections'),
    personal: hold('personal arm, kept in IndexedDB', looks, ({ arm, storage }) => arm === 'personal' && storage === 'indexeddb', (look) => `${at(look)}: ${look.arm}, ${look.storage}`),
    played: hold('visits played to the end without an error or a warning', visits, ({ end, troubles }) => end !== null && troubles.length === 0, ({ troubles }) => troubles[0]),
  };
}

function mean(values) {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
