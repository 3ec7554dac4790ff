import { hash32 } from './shared4.js';
import { compareEvents, actionWeight, ACTION_WEIGHTS, withinBounds, DISMISSED_SCORE, SEEN_SCORE, BOUGHT_SCORE } from './shared3.js';
import { tagShares, facetOf, valueOf } from './shared.js';
import { countUp } from './shared9.js';

/** What stands in a trail where the visitor came from another site: before all choices of the same moment. */
function visitBegins(at) {
    return [at, 0];
}
/** Older ones are no habit any more, milliseconds. */
const STEP_LIFETIME = 400 * 86_400_000;
/** A visit ends after so long without a choice, milliseconds, as a session of GA4 does; and where the visitor comes from another site, as one of Matomo can be told to. */
const VISIT_GAP = 1_800_000;
/** The choices of a profile; of one that an earlier version, or the small script-tag file, has kept those of its actions. */
function trailOf({ trail, actions }) {
    return trail ?? actions.filter(({ weight }) => weight > 0).map(({ at, id }) => [at, hash32(id)]);
}
/** Orders choices in time; those of one moment the same way whoever asks. */
function compareSteps([at, item, bought = 0], [otherAt, other, otherBought = 0]) {
    return at - otherAt || item - other || bought - otherBought;
}
/**
 * Tells a visitor's habits from the choices remembered.
 *
 * @param trail In order.
 * @param now Epoch milliseconds.
 */
function habitsOf(trail, now) {
    const visits = visitsOf(trail);
    const last = visits.at(-1);
    const isUnderWay = !!last && now - last.end <= VISIT_GAP;
    const bought = new Set(isUnderWay ? last.bought : []);
    const seen = new Map();
    const earlier = new Map();
    const next = new Map();
    if (isUnderWay)
        last.items.forEach((item, index) => seen.set(item, last.items.length - 1 - index));
    for (const visit of isUnderWay ? visits.slice(0, -1) : visits)
        for (const item of new Set(visit.items))
            countOne(earlier, item);
    const current = isUnderWay ? last.items.at(-1) : undefined;
    for (const { items } of visits)
        items.forEach((item, index) => item === current && index + 1 < items.length && countOne(next, items[index + 1]));
    const past = (isUnderWay ? visits.slice(0, -1) : visits).flatMap(({ items }) => items);
    const visit = isUnderWay ? last.items : [];
    return { choices: past.length + visit.length, seen, visit, past, bought, earlier, next };
}
function visitsOf(trail) {
    const visits = [];
    for (const [at, item, isBought] of trail) {
        let visit = visits.at(-1);
        if (!visit || !item || at - visit.end > VISIT_GAP)
            visits.push((visit = { end: at, items: [], bought: [] }));
        visit.end = at;
        if (isBought)
            visit.bought.push(item);
        if (item && visit.items.at(-1) !== item)
            visit.items.push(item);
    }
    return visits;
}
/** To the end: what was counted last stands last. */
function countOne(counts, item) {
    const count = counts.get(item) ?? 0;
    counts.delete(item);
    counts.set(item, count + 1);
}

/**
 * Weighs the signals: the visitor's own choice, then an explicit call, then a consent tool, then the attribute. Global Privacy
 * Control turns a grant by attribute or tool into a denial, not one by call or by the visitor's own choice.
 *
 * @see https://w3c.github.io/gpc/
 */
function resolveConsent(signals) {
    const source = ['visitor', 'call', 'tool', 'attribute'].find((each) => signals[each]);
    const consent = (source && signals[source]) ?? 'unknown';
    const isAsked = source === 'visitor' || source === 'call';
    return signals.gpc && consent === 'granted' && !isAsked ? { consent: 'denied', source: 'gpc' } : { consent, source: source ?? 'default' };
}
/** Of several answers of the same rank the one that allows least. */
function strictest(answers) {
    const said = new Set(answers);
    return ['denied', 'unknown'].find((each) => said.has(each)) ?? 'granted';
}

/**
 * Deals a visitor to an arm, the same one on every visit while the share stays; a larger share keeps everybody who was in it.
 *
 * @param seed The visitor's random number, 0 to 2^32 - 1.
 * @param holdout Share of visitors who keep the site's own order, 0 to 1.
 * @see Vectors in test/vectors/hash.json.
 */
function assignArm(seed, holdout) {
    return hash32(`holdout ${seed}`) / 2 ** 32 < holdout ? 'holdout' : 'personal';
}

/**
 * The fewest moves from the current order to another one: what already stands in the right relative order stays (a longest
 * increasing subsequence), everything else is moved once. Carry the moves out in the order given.
 *
 * @param order Indexes into the current order, each once, in the wanted order.
 * @param keep Indexes that must not be moved themselves (what holds focus, plays, is open). Where they cannot all stay, as many
 *   as possible do.
 * @see Fredman, "On computing the length of longest increasing subsequences", Discrete Mathematics 11 (1975).
 */
function planMoves(order, keep = new Set()) {
    const kept = new Set(longestIncreasing(order.filter((node) => keep.has(node))));
    // What has as many kept nodes before it then as now can join them in one increasing run, so the longest run holds them all.
    const counter = () => {
        let count = 0;
        return (node) => (count += Number(kept.has(node)));
    };
    const now = [...order.keys()].map(counter());
    const then = counter();
    const compatible = order.filter((node) => then(node) === now[node]);
    const staying = new Set(longestIncreasing(compatible));
    const moves = [];
    let before = null;
    for (const node of [...order].reverse()) {
        if (!staying.has(node))
            moves.push({ node, before });
        before = node;
    }
    return moves;
}
function longestIncreasing(values) {
    const tails = []; // tails[k]: index of the smallest value that ends a run of length k + 1
    const previous = [];
    values.forEach((value, index) => {
        let low = 0;
        let high = tails.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (values[tails[middle]] < value)
                low = middle + 1;
            else
                high = middle;
        }
        previous[index] = tails[low - 1];
        tails[low] = index;
    });
    const result = [];
    for (let index = tails.at(-1); index !== undefined; index = previous[index])
        result.push(values[index]);
    return result.reverse();
}

/** Intent looks at this many actions. */
/** Taste and offered counts keep this many tags each, and what was shown as many items: those with the largest sums. */
const MAX_PROFILE_TAGS = 400;
/** Half-life of taste, milliseconds: 30 days, near the best on all three development sets. */
const TASTE_HALF_LIFE = 30 * 86_400_000;
/** No profile is older than that. */
const LANDMARK = Date.UTC(2026, 0, 1);
/** A profile of which nothing is known. @param seed A whole number from 0 to 2^32 - 1. */
function emptyProfile(seed) {
    return { schema: 1, seed: seed >>> 0, since: 0, lastAt: 0, actions: [], taste: {}, offered: {}, declared: {}, folded: {} };
}
/**
 * Weight of a moment under forward decay: it grows with time, so that sums need no update and merge by adding. The ratio of two
 * factors is 2^(elapsed / half-life).
 *
 * @see Cormode et al., "Forward Decay: A Practical Time Decay Model for Streaming Systems", ICDE 2009.
 */
function decayFactor(at) {
    return 2 ** ((at - LANDMARK) / TASTE_HALF_LIFE);
}

/** Actions older than this are no intent any more, milliseconds. */
const ACTION_LIFETIME = 30 * 86_400_000;
/** An event may be this far ahead of the clock, milliseconds; beyond it the clock was wrong and the event counts as of now. */
const CLOCK_TOLERANCE = 3_600_000;
/** A clock goes back this far, milliseconds, for zones and by a day set wrong; further, and it was ahead before. */
const CLOCK_BACK = 2 * 86_400_000;
/**
 * Adds events to a profile. Two tabs' histories folded in any order, in any pieces and any number of times give the same
 * profile: an event counts once, actions are a set cut to the latest, and sums with forward decay commute (to the
 * last bits of a floating-point addition). Below the caps nothing is lost; the caps are applied here and nowhere else.
 *
 * @param events Of each tab without gaps, in any order.
 * @param now Epoch milliseconds.
 */
function foldEvents(profile, events, now) {
    const fresh = [...new Map(events.map((event) => [`${event.tab} ${event.seq}`, event])).values()]
        .filter(({ seq, tab }) => seq > (profile.folded[tab] ?? 0))
        .map((event) => (event.at > now + CLOCK_TOLERANCE ? { ...event, at: now } : event))
        .sort(compareEvents);
    if (!fresh.length)
        return profile;
    if (profile.lastAt > now + CLOCK_BACK && now > LANDMARK)
        profile = woundBack(profile, fresh[0].at);
    const actions = [...profile.actions];
    const taste = new Map(Object.entries(profile.taste));
    const offered = new Map(Object.entries(profile.offered));
    const folded = new Map(Object.entries(profile.folded));
    const trail = [...trailOf(profile)] ;
    const shown = new Map(Object.entries(profile.shown ?? {})) ;
    for (const event of fresh) {
        const { at, tab, seq, item } = event;
        const weight = actionWeight(event);
        const factor = decayFactor(at);
        if (item && weight) {
            actions.push({ at, tab, seq, weight, id: item.id, tags: item.tags, ...({ name: event.name, ...inNumbers(item) }) });
            if (CHOICES.has(event.name))
                trail.push(event.name === 'purchase' ? [at, hash32(item.id), 1] : [at, hash32(item.id)]);
            for (const [tag, share] of tagShares(item.tags))
                add(taste, tag, weight * share * factor);
        }
        if (event.entrance)
            trail.push(visitBegins(at));
        for (const [tag, count] of Object.entries(event.offered ?? {}))
            add(offered, tag, count * factor);
        for (const [id] of event.shown ?? [])
                add(shown, `${hash32(id)}`, factor);
        const last = Math.max(seq, folded.get(tab) ?? 0); // the clock may have gone back within a tab
        folded.delete(tab); // to the end: the latest tabs are kept
        folded.set(tab, last);
    }
    return {
        ...profile,
        since: Math.min(profile.since || Infinity, fresh[0].at),
        lastAt: Math.max(profile.lastAt, fresh.at(-1).at),
        actions: actions
            .filter(({ at }) => now - at <= ACTION_LIFETIME)
            .sort(compareEvents)
            .slice(-32),
        ...({ trail: latest(trail, now), ...(shown.size > 0 && { shown: largest(shown) }) }),
        taste: largest(taste),
        offered: largest(offered),
        folded: Object.fromEntries([...folded].slice(-64)),
    };
}
/**
 * A profile of a clock that was ahead, as if all of it that is to come had been just before what is new: else it would outlive all others, and nothing newer would
 * count beside it. Of a clock that stands before {@link LANDMARK} nothing is believed.
 */
function woundBack(profile, now) {
    const early = (each) => ({ ...each, at: Math.min(each.at, now) });
    const share = decayFactor(now) / decayFactor(profile.lastAt);
    const scale = (sums) => Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, Number.isFinite(sum) ? sum * share : 0]));
    return {
        ...profile,
        since: Math.min(profile.since, now),
        lastAt: now,
        actions: profile.actions.map(early),
        taste: scale(profile.taste),
        offered: scale(profile.offered),
        ...(profile.shown && { shown: scale(profile.shown) }),
        ...(profile.trail && { trail: profile.trail.map(([at, ...step]) => [Math.min(at, now), ...step]) }),
    };
}
/** What makes a choice: what says more of an item that was chosen before is none of its own. */
const CHOICES = new Set(['select_item', 'view_item', 'add_to_cart', 'purchase']);
function latest(trail, now) {
    const fresh = trail.filter(([at]) => now - at <= STEP_LIFETIME).sort(compareSteps);
    const [begun, chosen] = [false, true].map((isChoice) => fresh.filter(([, item]) => !!item === isChoice).slice(-512));
    return [...begun, ...chosen].sort(compareSteps);
}
function inNumbers({ price, position }) {
    return { ...(price !== undefined && { price }), ...(position !== undefined && { position }) };
}
function add(sums, tag, amount) {
    sums.set(tag, (sums.get(tag) ?? 0) + amount);
}
function largest(sums) {
    const entries = [...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
    return Object.fromEntries(entries.slice(0, MAX_PROFILE_TAGS));
}

/** Joins neighbouring actions on the same item. @returns Oldest first; its length is the evidence of a visitor. */
function interestsOf(actions) {
    const runs = [];
    for (const { id, tags, weight: stored } of actions) {
        const weight = withinBounds(stored) ;
        let run = runs.at(-1);
        if (run?.id !== id)
            runs.push((run = { id, tags, liked: 0, disliked: 0 }));
        if (tags.length > run.tags.length)
            run.tags = tags;
        run.liked = Math.max(run.liked, weight);
        run.disliked = Math.min(run.disliked, weight);
    }
    return runs.map(({ id, tags, liked, disliked }) => ({ id, tags, weight: disliked <= ACTION_WEIGHTS.dismiss ? disliked : liked + disliked }));
}
/**
 * Intent by tag: weights of the last actions, halved every `halfLife` actions.
 *
 * @param halfLife In actions, above 0.
 */
function intentSums(interests, halfLife) {
    const sums = new Map();
    interests.forEach(({ tags, weight }, index) => {
        const decayed = weight * 2 ** ((index + 1 - interests.length) / halfLife);
        for (const [tag, share] of tagShares(tags))
            sums.set(tag, (sums.get(tag) ?? 0) + decayed * share);
    });
    return sums;
}

/** Strength of what was turned down more often than chosen: the most a tag can lose, in the unit of {@link lift}. */
const AVERSION = 1.5;
/**
 * A sum as {@link lift} takes it: one below 0, turned down more than chosen, becomes what the tag loses on top of what never being
 * chosen costs, up to {@link AVERSION}.
 *
 * @param chosen Action weights on the tag, decayed.
 * @param shrinkage As for {@link lift}.
 */
function averse(chosen, shrinkage) {
    return chosen < 0 ? (AVERSION * chosen) / (shrinkage - chosen) : chosen;
}
/**
 * Logarithm of how much more often a tag was chosen than its share of the offer, shrunk towards 0 by thin evidence:
 * log((chosen + k * base) / ((total + k) * base)), here as log(chosen / base + k) - log(total + k). Zero for a tag that everything carries.
 *
 * @param chosen Action weights on the tag, decayed, through {@link averse}.
 * @param total Positive action weights on all tags of its facet, decayed; not below `chosen`.
 * @param base The tag's share of the facet among what was offered, above 0, at most 1.
 * @param shrinkage k: pseudo-actions at the base share, above 0.
 */
function lift(chosen, total, base, shrinkage) {
    return Math.log(Math.max(0, chosen) / base + shrinkage) - Math.log(total + shrinkage) + Math.min(0, chosen);
}

/** The facet of words, the weakest of tags. */
const WORD_FACET = 'word';
/** Among fewer cards nobody can tell a word of the site from one of an item. */
const LEAST_CARDS = 20;
/** A word on one card in so many says all that it can: a third of a shop may well be coats. */
const WHOLE = 3;
/**
 * How much a word says on this site, by its inverse frequency: 0 for one on every card, log(N / n) / log(3) for one on n of N, and 1 up to a third
 * of them. Among the words of a list, how often each stands there has its say in the lift; this is about words like "with" and "new".
 *
 * @param cards All that are known.
 * @see Spärck Jones, "A statistical interpretation of term specificity and its application in retrieval", Journal of Documentation 28, 1972.
 */
function wordWeights(cards) {
    if (cards.length < LEAST_CARDS)
        return () => 1;
    const counts = {};
    for (const { tags } of cards)
        for (const tag of tags)
            if (tag.startsWith(`${WORD_FACET}:`))
                countUp(counts, tag);
    return (word) => Math.min(1, Math.log(cards.length / (counts[word] ?? 1)) / Math.log(WHOLE));
}

/**
 * Taste by tag as of now: the forward-decayed sums brought to today. The clock may have gone back; decay is never negative.
 *
 * @param now Epoch milliseconds.
 */
function tasteSums(profile, now) {
    return toMoment(profile.taste, Math.max(now, profile.lastAt));
}
/** How often each tag was offered, decayed as taste is. @param now Epoch milliseconds. */
function offeredSums(profile, now) {
    return toMoment(profile.offered, Math.max(now, profile.lastAt));
}
function toMoment(sums, now) {
    const factor = decayFactor(now);
    return new Map(Object.entries(sums).map(([tag, sum]) => [tag, sum / factor]));
}

/** What was done with items lately. @param actions In order. */
function recentItems(actions) {
    const latest = (isOf) => [...new Set([...actions].reverse().filter(isOf).map(({ id }) => id))];
    /** Items of which an event of the first kind is the last one of all these kinds. */
    const standing = (kind, ...ends) => {
        const last = new Map(actions.filter(({ name }) => name === kind || ends.includes(name)).map(({ id, name }) => [id, name]));
        return latest(({ id, name }) => name === kind && last.get(id) === kind);
    };
    return { viewed: latest(({ weight }) => weight > 0), carted: standing('add_to_cart', 'remove_from_cart', 'purchase'), bought: standing('purchase', 'refund') };
}

/** Pseudo-actions with which a lift is shrunk towards 100. */
const SHRINKAGE = 4;
/**
 * The interest profile as a lift over what was offered.
 *
 * The share offered is smoothed by one pseudo-impression spread over the facet's known values, so that a value met only on its
 * own page has a finite lift. Without any impression all values of a facet count as equally offered.
 *
 * @param now Epoch milliseconds.
 */
function viewProfile(profile, now) {
    const taste = tasteSums(profile, now);
    const offered = offeredSums(profile, now);
    const tags = [...new Set([...taste.keys(), ...offered.keys()])];
    const interests = [...taste].map(([tag, sum]) => {
        const facet = facetOf(tag);
        const siblings = tags.filter((each) => facetOf(each) === facet);
        const total = (sums) => siblings.reduce((all, each) => all + Math.max(0, sums.get(each) ?? 0), 0);
        const base = ((offered.get(tag) ?? 0) + 1 / siblings.length) / (total(offered) + 1);
        return {
            facet,
            value: valueOf(tag),
            tag,
            lift: Math.round(100 * Math.exp(lift(averse(sum, SHRINKAGE), total(taste), base, SHRINKAGE))),
            share: Math.max(0, sum) / (total(taste) || 1),
            actions: sum,
        };
    });
    const distance = ({ lift }) => Math.abs(Math.log(lift / 100));
    const isWord = ({ facet }) => Number(facet === WORD_FACET);
    interests.sort((a, b) => (isWord(a) - isWord(b) ) || distance(b) - distance(a) || b.share - a.share);
    const { since, lastAt } = profile;
    const declared = Object.fromEntries(Object.entries(profile.declared).map(([facet, wanted]) => [facet, wanted.map(valueOf)]));
    return { evidence: interestsOf(profile.actions).length, since, lastAt, declared, ...({ recent: recentItems(profile.actions) }), interests };
}

/** Places in front that are shared out. */
const FIRST_PLACES = 10;
/** Below this score an item was turned down: it does not come forward for the sake of variety, nor by chance. */
const TURNED_DOWN = -50;
/** What `calibrated` leaves to every category. */
const LEAST_SHARE = 0.5;
/** So many choices, beside those that were made, are taken to be of something else: the fewer there are, the less they allow; and never everything. */
const OF_OTHERS = 0.5;
/**
 * Tells how much of the first places the category of an item may take. What the visitor asked for is not held back for the sake of variety.
 *
 * Calibrated, a category may take as large a share as it has of the latest choices (intent), and half in any case.
 *
 * @see Steck, "Calibrated recommendations", RecSys 2018: what is recommended is to be of each kind as often as what was chosen. Here as a bound from above, so
 *   that a kind chosen now and then is not pushed out, and none is pushed in for having been chosen once.
 * @returns Nothing where there is no limit.
 */
function shareOf({ diversity = 1, declared, tags, facets }) {
    if (diversity === 1)
        return undefined;
    const wanted = Object.values(declared).flat();
    return (item) => {
        if (item.tags.some((tag) => wanted.includes(tag)))
            return 1;
        if (diversity !== 'calibrated')
            return diversity;
        const chosen = item.tags.filter(isCategory).map((tag) => tags[tag]?.[0] ?? 0);
        return Math.max(LEAST_SHARE, chosen.length && Math.min(...chosen) / ((facets.category?.[0] ?? 0) + OF_OTHERS));
    };
}
/**
 * Lets no category take more than its share of the first ten places, as long as there is something else to show; what is over
 * waits behind them. Items without a category count as one.
 *
 * @param order Indexes of the items, best first.
 * @param categoryOf Category of an index.
 * @param share Largest share of the first ten for the category of an index, above 0 to 1. Default: the order stays as it is.
 * @see Ziegler, McNee, Konstan and Lausen, "Improving recommendation lists through topic diversification", WWW 2005: its greedy
 *   walk, with a cap in place of a similarity.
 */
function diversify(order, scores, categoryOf, share) {
    return share ? [...new Set([...firstPlaces(order, scores, categoryOf, share), ...order])] : [...order];
}
/**
 * True where nothing is said of any item beyond what the site says itself: its own order then stays.
 *
 * @param priorOf What the site's order and boosts add to the score of an index.
 */
function isSilent(scores, priorOf) {
    for (let index = 1; index < scores.length; index++)
        if (Math.abs(scores[index] - priorOf(index) - scores[0] + priorOf(0)) > 1e-9)
            return false;
    return true;
}
/** Those that come first: fewer than {@link FIRST_PLACES} where there is not enough to choose from. */
function firstPlaces(order, scores, categoryOf, share) {
    const taken = {};
    const first = [];
    for (let place = 0; place < order.length && first.length < FIRST_PLACES; place++) {
        const index = order[place];
        if (scores[index] > TURNED_DOWN && countUp(taken, categoryOf(index)) <= share(index) * FIRST_PLACES)
            first.push(index);
    }
    return first;
}
/**
 * Those of a list that is not sorted among which {@link firstPlaces} finds the same: the best of each category, best first.
 *
 * @param categories Category of each index.
 * @param isOut True for an index that stands behind all others.
 * @param compare Total order: below 0 where the first index comes first.
 */
function bestOfEach(scores, categories, isOut, compare) {
    const kept = new Map();
    for (let index = 0; index < categories.length; index++) {
        if (isOut(index) || !(scores[index] > TURNED_DOWN))
            continue;
        let best = kept.get(categories[index]);
        if (!best)
            kept.set(categories[index], (best = []));
        if (best.length === FIRST_PLACES && compare(index, best.at(-1)) > 0)
            continue;
        let place = best.length;
        while (place > 0 && compare(index, best[place - 1]) < 0)
            place--;
        best.splice(place, 0, index);
        if (best.length > FIRST_PLACES)
            best.pop();
    }
    return [...kept.values()].flat().sort(compare);
}
function isCategory(tag) {
    return facetOf(tag) === 'category';
}
/** The category of an item is all its tags of this facet: `shoes > trail` is another one than `shoes > road`. */
function categoryOf({ tags }) {
    return tags.filter(isCategory).sort().join();
}

/** Facets that tell what kind of thing an item is. */
const KINDS = new Set(['category', 'path']);
/**
 * How loud a facet speaks: of two coats the colour is a detail, and between a coat and a kettle the kind is all. Where a card has only words, they have to
 * say it, each of them a part.
 */
function loudness$1(facet, own) {
    if (!own)
        return 1;
    return KINDS.has(facet) ? own.kinds : facet === WORD_FACET ? Math.sqrt(own.kinds) : 1;
}
/**
 * Whether something tells the kinds of most items of a list: where the words of their cards are all there is, what stands side by side need not be
 * alike. A path that all have, `/p/…`, tells none.
 */
function tellsKinds(list) {
    const countOf = (facet) => list.filter(({ tags }) => tags.some((tag) => facetOf(tag) === facet)).length;
    if (countOf(WORD_FACET) === 0 || 2 * countOf('category') > list.length)
        return true;
    return new Set(list.flatMap(({ tags }) => tags.filter((tag) => facetOf(tag) === 'path'))).size > 1;
}
/**
 * The projection for a list whose items are all of one category. Tags tell little of them then: the site's own order, and what stands near to what was just
 * looked at, speak louder, so that what is known thinly does not turn them about.
 *
 * @param areAlike Whether they are.
 */
function forAlike(projection, areAlike) {
    const { own, weights } = projection;
    if (!own?.alike || !areAlike)
        return projection;
    const [order, near] = own.alike;
    return { ...projection, weights: [weights[0], weights[1], weights[2], weights[3] * order], own: { ...own, weights: [own.weights[0], own.weights[1] * near, own.weights[2], own.weights[3]] } };
}
/**
 * @param first Tags of the first item.
 * @param size Number of items.
 * @param countOf How many items carry a tag, and how many tags of a facet they have.
 */
function areAlike(first, size, countOf) {
    const categories = first.filter((tag) => facetOf(tag) === 'category');
    return categories.length > 0 && countOf('category') === categories.length * size && categories.every((tag) => countOf(tag) === size);
}

/**
 * The terms of a list that go by its places, prices and dates, without those that have nothing to say of it.
 *
 * @param hasNoWords No item has words for tags: nobody need look.
 * @param hashOf `hash32` of the id of an index.
 */
function listTerms(list, own, hasNoWords = false, hashOf = (index) => hash32(list[index].id)) {
    if (!own)
        return [];
    const near = nearTerm(list, own, hasNoWords, hashOf);
    const price = priceTerm(list, own);
    const recency = recencyTerm(list, own);
    return [...(near ? [{ term: 'near', of: near }] : []), ...(price ? [{ term: 'price', of: price }] : []), ...(recency ? [{ term: 'recency', of: recency }] : [])];
}
/** The terms that go by what the visitor did with an item before. */
function habitTerms(list, own) {
    const habits = habitsByItem(own);
    const habit = (kind) => (index) => habits.get(hash32(list[index].id))?.[kind] ?? 0;
    return habits.size > 0 ? [{ term: 'next', of: habit(0) }, { term: 'habit', of: habit(1) }, { term: 'bought', of: habit(2) }, { term: 'fatigue', of: habit(3) }] : [];
}
/** What {@link habitTerms} goes by. By number: a property of such a name would be looked up by its text. */
function habitsByItem(own) {
    return new Map(Object.entries(own?.habits ?? {}).map(([item, parts]) => [Number(item), parts]));
}
/** Beyond so many places nothing is near any more: a list of 300 is no stronger a statement than one of 30. */
const NEIGHBOURHOOD = 30;
/** People go through a shop from front to back: what comes next is likelier than what came before. In the unit of the distance, a logarithm. */
const AHEAD = 0.6;
/**
 * Distance in the site's own order from what was chosen last: shops put alike things side by side, and people go through them in turn. None
 * where that item is not in the list and the site tells no positions.
 */
function nearTerm(list, { weights, last }, hasNoWords, hashOf) {
    if (!weights[1] || !last)
        return null;
    const placeOf = (index) => list[index].position ?? index;
    let from = list.every(({ position }) => position !== undefined) ? last[1] : undefined;
    for (let index = 0; index < list.length && from === undefined; index++)
        if (hashOf(index) === last[0])
            from = placeOf(index);
    if (from === undefined || !(hasNoWords || tellsKinds(list)))
        return null;
    const logs = Array.from({ length: NEIGHBOURHOOD }, (_, distance) => Math.log1p(distance || NEIGHBOURHOOD)); // nothing is near to itself
    const far = logs[0];
    return (index) => {
        const ahead = placeOf(index) - from;
        return weights[1] * ((ahead > 0 ? AHEAD : 0) - (logs[Math.round(Math.abs(ahead))] ?? far));
    };
}
/** Distance of a price from the band that was looked at. */
function priceTerm(list, { weights, price }) {
    if (!weights[2] || !price)
        return null;
    const [centre, width] = price;
    return penalty(weights[2], list.map(({ price }) => (price > 0 && price < Infinity ? Math.max(0, Math.abs(Math.log(price) - centre) - width) : NaN)));
}
/** Half of what is new about an item is gone after so long, milliseconds: two days. By hand, no set of news could be had. */
const NEWS_HALF_LIFE = 2 * 86_400_000;
/** How much older an item is than the newest of the list: a day matters in the first week, and not after a year. */
function recencyTerm(list, { weights }) {
    if (!weights[3])
        return null;
    const newest = list.reduce((latest, { published }) => Math.max(latest, published ?? -Infinity), -Infinity);
    return penalty(weights[3], list.map(({ published = NaN }) => 1 - 2 ** ((published - newest) / NEWS_HALF_LIFE)));
}
/** @param distances NaN for what is not known: it is taken for the mean of the list. */
function penalty(weight, distances) {
    const known = distances.filter((distance) => distance >= 0);
    if (known.length === 0)
        return null;
    const mean = known.reduce((sum, distance) => sum + distance, 0) / known.length;
    return (index) => -weight * (Number.isNaN(distances[index]) ? mean : distances[index]);
}

/**
 * Keeps every item within so many places of where the site has put it: at each place the best of those that may stand there, unless one must, since it
 * may not go down further.
 *
 * @param order Indexes of the items, best first; the lower an index the further up the site has it. Indexes may be missing.
 * @param most Places, 1 or more. Default: no limit, the order as it is.
 */
function limitMoves(order, most = Infinity) {
    if (most >= order.length)
        return [...order];
    const given = [...order].sort((a, b) => a - b);
    const ranks = new Map(order.map((index, rank) => [index, rank]));
    const rankOf = Int32Array.from(given, (index) => ranks.get(index));
    // Those that may come to this place, as places in the given order; one more joins them at each place.
    const near = Array.from({ length: most }, (_, place) => place);
    return given.map((_, place) => {
        if (place + most < given.length)
            near.push(place + most);
        let best = 0;
        if (near[0] !== place - most)
            for (let each = 1; each < near.length; each++)
                if (rankOf[near[each]] < rankOf[near[best]])
                    best = each;
        return given[near.splice(best, 1)[0]];
    });
}

/** True for what goes behind everything else: what is out of stock, and what carries a tag that the site has excluded. */
function isOut(item, exclude) {
    return item.available === false || !!excludedBy(item, exclude);
}
/** The tag for which the site keeps an item back, if there is one. */
function excludedBy({ tags }, exclude) {
    return exclude?.find((tag) => tags.includes(tag));
}

/**
 * How much a tag tells two items apart: its inverse frequency in the list. 1 for one that no item of the list has, 0 for one
 * that all have.
 *
 * @param count How many of the items have it.
 * @param size Number of items in the list.
 * @see Spärck Jones, "A statistical interpretation of term specificity and its application in retrieval", Journal of Documentation 28, 1972.
 */
function rarity(count, size) {
    return count === size ? 0 : count ? Math.log((size + 1) / (count + 0.5)) : 1;
}

/** Score of an item that has what the visitor declared: above what is inferred can reach together. */
const DECLARED_SCORE = 30 ;
/** Lifts are taken against the list itself, so that a facet that does not vary in it has no say. */
function countOffer$1(list) {
    const counts = {};
    for (const { tags } of list)
        for (const tag of tags)
            for (const key of [tag, facetOf(tag)])
                countUp(counts, key);
    return counts;
}
function liftScore(tag, kind, counts, size, { tags, facets, weights, shrinkage }) {
    const facet = facetOf(tag);
    // What everything carries says nothing. No number where a facet is named like a property that every object has.
    if (!facets[facet] || counts[tag] === size)
        return 0;
    return weights[kind + 1] * lift(tags[tag]?.[kind] ?? 0, facets[facet][kind], counts[tag] / counts[facet], shrinkage[kind]) || 0;
}
function loudLiftScore(tag, kind, counts, size, projection) {
    return projection.isSensitive?.(tag) ? 0 : loudness$1(facetOf(tag), projection.own) * liftScore(tag, kind, counts, size, projection);
}
/**
 * What a tag adds to an item of a list that has no other tag of its facet; of two each adds half.
 *
 * @param kind 0: as intent, 1: as taste.
 * @param size Number of items in the list.
 */
const tagScore = loudLiftScore ;
/** The terms that are no lift of a tag, of the items of a list. In the files with everything. */
function moreTerms(list, counts, projection, ofModel) {
    const similar = similarTerm(list, counts, projection);
    return [...(similar ? [similar] : []), ...listTerms(list, projection.own), ...ofModel, ...habitTerms(list, projection.own)];
}
/**
 * Cosine of an item's tags and those of what was looked at lately, rare ones weighing more.
 *
 * @see Rocchio, "Relevance feedback in information retrieval", 1971, for the sum of what was chosen as the query.
 */
function similarTerm(list, counts, { tags, own }) {
    const weight = own?.weights[0];
    if (!weight)
        return null;
    let wanted = 0;
    for (const [tag, [intent]] of Object.entries(tags))
        if (intent > 0)
            wanted += (intent * rarity(counts[tag], list.length)) ** 2;
    if (!wanted)
        return null;
    const squareOf = (tag) => rarity(counts[tag], list.length) ** 2;
    const partOf = (tag) => squareOf(tag) * Math.max(0, tags[tag]?.[0] ?? 0);
    const perPart = (index) => {
        let norm = 0;
        for (const tag of list[index].tags)
            norm += squareOf(tag);
        return norm && weight / Math.sqrt(norm * wanted);
    };
    return {
        term: 'similar',
        of(index) {
            let product = 0;
            for (const tag of list[index].tags)
                product += partOf(tag);
            return product && product * perPart(index);
        },
        byTag: (index) => list[index].tags.map((tag) => [tag, partOf(tag) * perPart(index)]),
    };
}
/** How many tags of this one's facet an item has. */
function countSiblings(tag, own) {
    return own.filter((each) => facetOf(each) === facetOf(tag)).length;
}
/** What an item loses for its place in the given order, from 0. */
function orderScore(projection, position) {
    return -projection.weights[3] * Math.log1p(position);
}
/** True when there is enough to go by: enough actions, or something that the visitor said. */
function hasEvidence({ evidence, minActions, declared }) {
    return evidence >= minActions || Object.keys(declared).length > 0;
}
/**
 * Scores a list and orders it: best first, ties in the given order, in the files with everything what is out of stock or excluded last. Ask
 * {@link hasEvidence} first.
 *
 * @param ofModel What a model adds, see `forList`.
 * @returns Indexes into `list`, and the score of each index.
 */
function orderByScore(list, projection, ofModel) {
    const counts = countOffer$1(list);
    projection = forKind(list, counts, projection);
    const { weights, declared, items } = projection;
    const known = {}; // a list has few tags, and many times each; no tag is named like a property that every object has
    const more = moreTerms(list, counts, projection, ofModel ?? []) ;
    const scores = list.map(({ id, tags, boost }, position) => {
        let score = 0;
        for (const tag of tags)
            score += (known[tag] ??= tagScore(tag, 0, counts, list.length, projection) + tagScore(tag, 1, counts, list.length, projection)) / countSiblings(tag, tags);
        for (const wanted of Object.values(declared))
            if (tags.some((each) => wanted.includes(each)))
                score += weights[0] * DECLARED_SCORE;
        for (const { of } of more)
                score += of(position);
        score = score + (items[hash32(id)] ?? 0) + (boost || 0) + orderScore(projection, position);
        return !Number.isFinite(score) ? 0 : score; // what is stored may have been changed
    });
    const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a]);
    const goesLast = (index) => isOut(list[index], projection.exclude);
    const inStock = order.filter((index) => !goesLast(index));
    const share = isSilent(scores, (index) => orderScore(projection, index) + (list[index].boost || 0)) ? undefined : shareOf(projection);
    const shared = diversify(inStock, scores, (index) => categoryOf(list[index]), share && ((index) => share(list[index])));
    return { order: [...limitMoves(shared, projection.maxMove), ...order.filter(goesLast)], scores };
}
/** The projection for what a list is like. */
function forKind(list, counts, projection) {
    return forAlike(projection, areAlike(list[0]?.tags ?? [], list.length, (key) => counts[key]));
}

/** Why nothing is decided on this basis, if so. */
function holdOf(basis) {
    if (typeof basis === 'string')
        return basis;
    return hasEvidence(basis) ? null : 'thin-evidence';
}

/** Names the first page view of a document. @param timeOrigin `performance.timeOrigin`. */
function viewOf(timeOrigin) {
    return Math.round(timeOrigin);
}
/** A projection as one page view asks for it: chance is drawn anew in each. */
function inView(projection, view) {
    const { exploration } = projection;
    return exploration ? { ...projection, exploration: [exploration[0], exploration[1], view] } : projection;
}
/**
 * In a share of page views one item, drawn evenly from all that can be had and were not turned down, stands at one of the first places, drawn evenly too: what
 * ranking would never show is seen now and then, and since neither hangs on its score, clicks on it can be weighed by how likely it was to stand there. The same
 * for one visitor and page view, whoever asks.
 *
 * @param order Indexes of the items, best first.
 * @param exclude Tags that the site keeps back.
 * @returns The order, and what was drawn, if something was.
 * @see Li, Chu, Langford and Wang, "Unbiased offline evaluation of contextual-bandit-based news article recommendation algorithms", WSDM 2011.
 */
function explore(order, items, scores, [share, seed, view], exclude) {
    const numberOf = (what) => hash32(`explore ${seed} ${view} ${what}`);
    const eligible = [...items.keys()].filter((index) => !isOut(items[index], exclude) && scores[index] > TURNED_DOWN);
    if (eligible.length < 2 || numberOf('') / 2 ** 32 >= share)
        return { order };
    const drawn = new Map(eligible.map((index) => [index, numberOf(items[index].id)]));
    const index = eligible.reduce((least, each) => (drawn.get(each) < drawn.get(least) ? each : least));
    const place = numberOf('place') % Math.min(FIRST_PLACES, eligible.length);
    const others = order.filter((each) => each !== index);
    return { order: [...others.slice(0, place), index, ...others.slice(place)], explored: { index, of: eligible.length } };
}

/** Three decimals: finer than any difference that matters, and the same in the snapshot as in memory. */
function round(value) {
    return Math.round(value * 1e3) / 1e3;
}

const TERMS = ['sequence', 'follows', 'together', 'embedding', 'popularity', 'trend'];
/** True for terms that a model brings. */
function isOfModel(term) {
    return TERMS.includes(term);
}
/** @param project Projects the profile by settings. */
function withModel(ofOthers, habits, actions, settings, project) {
    const both = ofOthers.settings(settings);
    const parts = ofOthers.view(habits, actions);
    const [mixed, narrow] = both.map(project);
    const weights = both.map((each) => each.weights);
    let without; // few pages have a slot
    let last;
    const told = new WeakMap();
    const tell = (list, counted) => {
        const said = told.get(counted) ?? parts.of(list, counted.alike);
        told.set(counted, said);
        return said;
    };
    const model = {
        best: (count, by) => parts.best(count, by),
        of: (list, counted) => (counted ? tell(list, counted) : parts.of(list)),
        weights,
        inList: (share) => (last?.share === share ? last : (last = { share, blended: blend(mixed, narrow, share) })).blended,
        get without() {
            return (without ??= project(settings));
        },
    };
    return { ...mixed, model };
}
/** Items with a score of their own in a snapshot, those of a model and all others; but so many of a model's at least. */
const MOST_ITEMS = 120;
const LEAST_OF_MODEL = 40;
/** For the first frame, which has no model: what it says of the items that it puts first, with what is known of them otherwise. */
function withModelInItems(projection) {
    const { model, ...rest } = projection;
    if (!model)
        return projection;
    const items = new Map(Object.entries(projection.items).map(([item, score]) => [Number(item), score]));
    for (const [item, score] of model.best(Math.max(LEAST_OF_MODEL, MOST_ITEMS - items.size), model.weights[0]))
        items.set(item, round((items.get(item) ?? 0) + score));
    return { ...rest, items: Object.fromEntries(items) };
}
/**
 * The projection as a list needs it: between that for lists of all kinds and that for narrow ones, by how narrow the list is.
 *
 * @param counted The list as it was counted, where it was.
 * @returns It, and what the model adds.
 */
function forList(list, projection, counted) {
    const { model } = projection;
    if (!model)
        return { projection, ofModel: [] };
    const { narrowness: share, parts } = model.of(list, counted);
    const ofModel = TERMS.map((term) => {
        const weight = between(model.weights[0][term], model.weights[1][term], share);
        const values = parts[term];
        return { term, of: (index) => weight * values[index] };
    });
    return { projection: { ...projection, ...model.inList(share) }, ofModel };
}
function blend(mixed, narrow, share) {
    const weights = mixed.weights.map((weight, index) => between(weight, narrow.weights[index], share));
    // What one of them does not weigh at all is not in it.
    const items = Object.fromEntries(eitherOf(mixed.items, narrow.items).map((item) => [item, between(mixed.items[item] ?? 0, narrow.items[item] ?? 0, share)]));
    return { weights, items, own: mixed.own && narrow.own && blendOwn(mixed.own, narrow.own, share) };
}
function eitherOf(some, others) {
    return [...new Set([...Object.keys(some), ...Object.keys(others)])].map(Number);
}
const NO_HABIT = [0, 0, 0, 0];
function blendOwn(mixed, narrow, share) {
    const all = (own, other) => own.map((each, index) => between(each, other[index], share));
    const partsOf = ({ habits }, item) => habits[item] ?? NO_HABIT;
    const habits = Object.fromEntries(eitherOf(mixed.habits, narrow.habits).map((item) => [item, all(partsOf(mixed, item), partsOf(narrow, item))]));
    return { ...mixed, weights: all(mixed.weights, narrow.weights), kinds: between(mixed.kinds, narrow.kinds, share), habits };
}
function between(from, to, share) {
    return from + share * (to - from);
}

function createTagIndex() {
    return { numbers: new Map(), tags: [], facetOf: [], facetNumbers: new Map(), facets: [], lastSeen: [], offers: [], muted: undefined };
}
/** Looks tags up, new ones get the next number. @param own Each once. */
function indexTags(index, own) {
    return withCounts(index, own.map((tag) => index.numbers.get(tag) ?? addTag(index, tag)));
}
function addTag({ numbers, tags, facetOf: facetNumberOf, facetNumbers, facets }, tag) {
    const facet = facetOf(tag);
    if (!facetNumbers.has(facet))
        facetNumbers.set(facet, facets.push(facet) - 1);
    facetNumberOf.push(facetNumbers.get(facet));
    numbers.set(tag, tags.length);
    return tags.push(tag) - 1;
}
/** Tags that have their numbers. Plain loops: a list of 1,000 items comes through here in one go. */
function withCounts({ facetOf, lastSeen }, numbers) {
    const round = (lastSeen[0] = (lastSeen[0] ?? 0) + 1);
    let isShared = false;
    for (const number of numbers) {
        const facet = facetOf[number] + 1;
        if (lastSeen[facet] === round)
            isShared = true;
        lastSeen[facet] = round;
    }
    return { numbers, counts: isShared ? countByFacet(numbers, facetOf) : null };
}
/** Which tags are sensitive, by number: each is asked about once. */
function mutedTags(index, isSensitive) {
    if (index.muted?.by !== isSensitive)
        index.muted = { by: isSensitive, flags: [] };
    const { flags } = index.muted;
    while (flags.length < index.tags.length)
        flags.push(!!isSensitive(index.tags[flags.length]));
    return flags;
}
/** Lists whose counts are kept. */
const MOST_OFFERS = 4;
/** Counts a list, unless it is one of those counted last: the same items in the same order. */
function offerOf(index, list) {
    const known = index.offers.find((offer) => offer.list.length === list.length && list.every((item, place) => item === offer.list[place])) ?? countOffer(index, list);
    index.offers = [known, ...index.offers.filter((offer) => offer !== known)].slice(0, MOST_OFFERS);
    return known;
}
function countOffer(index, list) {
    const starts = new Int32Array(list.length + 1);
    list.forEach((item, position) => (starts[position + 1] = starts[position] + item.numbers.length));
    const numbers = new Int32Array(starts[list.length]);
    list.forEach((item, position) => numbers.set(item.numbers, starts[position]));
    const counts = new Uint32Array(index.facetOf.length);
    for (const number of numbers)
        counts[number]++;
    const totals = new Float64Array(index.facets.length);
    counts.forEach((count, number) => (totals[index.facetOf[number]] += count));
    const depths = new Float64Array(list.length).map((_, position) => Math.log1p(position));
    const squares = new Float64Array(counts.length).map((_, number) => rarity(counts[number], list.length) ** 2);
    const [norms] = addUp({ numbers, starts }, squares);
    let categories;
    let alike;
    return {
        list: [...list],
        places: placesOf(list),
        numbers,
        siblings: siblingsOf(list, numbers.length, starts),
        starts,
        counts,
        totals,
        depths,
        squares,
        norms,
        get categories() {
            return (categories ??= categoriesOf(list, index));
        },
        get alike() {
            return (alike ??= mostOfCategory(counts, index));
        },
    };
}
/**
 * Adds up values of each tag over the tags of each item, two kinds in one walk: that takes hardly longer than one, and is nearly all of the work. By itself, so
 * that it is compiled by itself.
 *
 * @param values By the tag's number.
 * @param others As `values`.
 */
function addUp({ numbers, starts }, values, others = values) {
    const sums = [new Float64Array(starts.length - 1), new Float64Array(starts.length - 1)];
    const [first, second] = sums;
    let place = 0;
    for (let position = 0; position < first.length; position++) {
        let sum = 0;
        let other = 0;
        for (const end = starts[position + 1]; place < end; place++) {
            const number = numbers[place];
            sum += values[number];
            other += others[number];
        }
        first[position] = sum;
        second[position] = other;
    }
    return sums;
}
function placesOf(list) {
    const places = new Map();
    list.forEach(({ idHash }, position) => {
        const before = places.get(idHash);
        if (before)
            before.push(position);
        else
            places.set(idHash, [position]);
    });
    return places;
}
function mostOfCategory(counts, { facetOf: facetNumberOf, facetNumbers }) {
    const category = facetNumbers.get('category');
    return category === undefined ? 0 : counts.reduce((most, count, number) => (facetNumberOf[number] === category ? Math.max(most, count) : most), 0);
}
function categoriesOf(list, { facetOf: facetNumberOf, facetNumbers }) {
    const category = facetNumbers.get('category');
    return list.map(({ numbers }) => {
        let own = '';
        let count = 0;
        for (const number of numbers)
            if (facetNumberOf[number] === category && ++count)
                own += `${number},`;
        return count > 1 ? own.split(',').sort().join() : own;
    });
}
function siblingsOf(list, size, starts) {
    if (!list.some(({ counts }) => counts))
        return null;
    const siblings = new Uint8Array(size).fill(1);
    list.forEach(({ counts }, position) => counts && siblings.set(counts, starts[position]));
    return siblings;
}
function countByFacet(numbers, facetOf) {
    const counts = new Uint8Array(numbers.length);
    for (let place = 0; place < numbers.length; place++) {
        for (const each of numbers)
            if (facetOf[each] === facetOf[numbers[place]])
                counts[place]++;
    }
    return counts;
}

/**
 * The first of a total order, without sorting the rest.
 *
 * @param length Indexes from 0 to `length` - 1 are ordered.
 * @param limit How many are wanted, at most `length`.
 * @param compare Total order: below 0 when the first index comes first, never 0.
 * @returns Indexes, first one first.
 * @see Floyd, "Algorithm 245: Treesort 3", Communications of the ACM 7 (1964), for the heap; here its root is the last one kept.
 */
function top(length, limit, compare) {
    const kept = Array.from({ length: limit }, (_, index) => index);
    if (limit < length) {
        kept.sort((a, b) => compare(b, a)); // sorted the other way round is a heap
        for (let index = limit; limit && index < length; index++)
            if (compare(index, kept[0]) < 0)
                sink(kept, index, compare);
    }
    return kept.sort(compare);
}
/** Puts an index in the root's place and lets it sink to where what is above it comes later. */
function sink(heap, index, compare) {
    let hole = 0;
    for (let child = 1; child < heap.length; child = 2 * hole + 1) {
        if (child + 1 < heap.length && compare(heap[child + 1], heap[child]) > 0)
            child++;
        if (compare(heap[child], index) < 0)
            break;
        heap[hole] = heap[child];
        hole = child;
    }
    heap[hole] = index;
}

// The score of score.ts for long lists: tags by number, in typed arrays. The same arithmetic in the same order, so that both come to
// the same numbers to the last digit; a property test and `test/vectors/first-frame.json` hold them together.
/**
 * Scores and orders a list, items out of stock or excluded last.
 *
 * @param index Knows the tags of the list.
 * @param limit How many places are wanted, 0 or more.
 * @returns Indexes into `list`, at least `limit` of them, best first; and the score of each index.
 */
function orderIndexed(list, index, projection, limit) {
    const { scores, weights, offer, isAlike } = scoreIndexed(list, index, projection);
    const { maxMove = Infinity, exclude } = projection;
    // Most often nothing is, and then nobody need ask each time.
    const hasOut = !!exclude || list.some(({ available }) => available === false);
    const goesLast = (place) => hasOut && isOut(list[place], exclude);
    const byScore = (a, b) => scores[b] - scores[a] || a - b;
    const compare = hasOut ? (a, b) => Number(goesLast(a)) - Number(goesLast(b)) || byScore(a, b) : byScore;
    const best = top(list.length, Math.min(maxMove < list.length ? Infinity : limit, list.length), compare);
    const inStock = best.filter((place) => !goesLast(place));
    const isOne = !index.facetNumbers.has('category') || isAlike || isSilent(scores, (place) => (list[place].boost || 0) - weights[3] * offer.depths[place]);
    // To sort a long list takes longer than to score it: the first places are told without.
    const share = isOne ? undefined : shareOf(projection);
    const first = !share ? [] : firstPlaces(bestOfEach(scores, offer.categories, goesLast, byScore), scores, (place) => offer.categories[place], (place) => share(list[place]));
    return { order: [...limitMoves([...new Set([...first, ...inStock])], maxMove), ...best.slice(inStock.length)], scores };
}
function areAlikeIn({ list, counts, totals }, { tags, numbers, facetNumbers }) {
    const first = Array.from(list[0]?.numbers ?? [], (number) => tags[number]);
    return areAlike(first, list.length, (key) => (facetNumbers.has(key) ? totals[facetNumbers.get(key)] : counts[numbers.get(key) ?? -1]));
}
function scoreIndexed(list, index, projection) {
    let ofModel = [];
    const offer = offerOf(index, list);
    if (projection.model)
        ({ projection, ofModel } = forList(list, projection, offer));
    const isAlike = areAlikeIn(offer, index);
    projection = forAlike(projection, isAlike);
    const { weights, declared, items } = projection;
    const { depths } = offer;
    const values = scoreTags(offer, index, projection);
    const wanted = Object.values(declared).map((each) => each.map((tag) => index.numbers.get(tag)));
    const similar = similarityOf(offer, index, projection);
    const [sums, products] = addUp(offer, values, similar?.parts);
    const scores = offer.siblings ? addUpShares(offer, values, offer.siblings) : sums;
    const more = [...listTerms(list, projection.own, !index.facetNumbers.has(WORD_FACET), (place) => list[place].idHash), ...ofModel];
    const known = new Map([...habitsByItem(projection.own)].map(([item, parts]) => [item, [...parts, 0]]));
    for (const [item, score] of Object.entries(items))
        known.set(Number(item), [...(known.get(Number(item))?.slice(0, -1) ?? [0, 0, 0, 0]), score]);
    for (const each of wanted) {
        for (let position = 0; position < list.length; position++)
            if (each.some((number) => list[position].numbers.includes(number)))
                scores[position] += weights[0] * DECLARED_SCORE;
    }
    if (similar) {
        const { norms } = offer;
        for (let position = 0; position < scores.length; position++)
            if (products[position])
                scores[position] += products[position] * (similar.weight / Math.sqrt(norms[position] * similar.wanted));
    }
    for (const { of } of more)
        for (let position = 0; position < scores.length; position++)
            scores[position] += of(position);
    // Few items are known: they are found in the list, instead of each of the list among them.
    for (const [item, parts] of known)
        for (const position of offer.places.get(item) ?? [])
            for (const part of parts)
                scores[position] += part;
    for (let position = 0; position < scores.length; position++) {
        const score = scores[position] + (list[position].boost || 0) - weights[3] * depths[position];
        scores[position] = Number.isFinite(score) ? score : 0;
    }
    return { scores, weights, offer, isAlike };
}
/** As {@link addUp} where items have several tags of a facet, which share its value. */
function addUpShares({ numbers, starts }, values, siblings) {
    const sums = new Float64Array(starts.length - 1);
    let place = 0;
    for (let position = 0; position < sums.length; position++) {
        let sum = 0;
        for (const end = starts[position + 1]; place < end; place++)
            sum += values[numbers[place]] / siblings[place];
        sums[position] = sum;
    }
    return sums;
}
/** What `similarTerm` of score.ts goes by: the product with what was looked at is the sum of the parts of an item's tags. */
function similarityOf({ list, counts, squares }, { numbers }, { tags, own }) {
    const weight = own?.weights[0];
    if (!weight)
        return undefined;
    let wanted = 0;
    const parts = new Float64Array(counts.length);
    for (const [tag, [intent]] of Object.entries(tags)) {
        if (!(intent > 0))
            continue;
        const number = numbers.get(tag) ?? -1;
        wanted += (intent * rarity(counts[number], list.length)) ** 2;
        if (number >= 0)
            parts[number] = squares[number] * intent;
    }
    return wanted ? { weight, parts, wanted } : undefined;
}
/** What each tag adds to an item that has no other of its facet, by number. */
function scoreTags({ list, counts, totals }, index, { tags, facets: sums, weights, shrinkage, own, isSensitive }) {
    const { numbers, facetOf, facets } = index;
    const muted = isSensitive && mutedTags(index, isSensitive);
    // Texts are looked up once for each facet and for each tag of the projection: that is what takes long.
    const known = facets.map((facet) => (facet in {} ? undefined : sums[facet])); // as score.ts: none where every object has it
    const chosen = [new Float64Array(facetOf.length), new Float64Array(facetOf.length)];
    for (const [tag, [intent, taste]] of Object.entries(tags)) {
        const number = numbers.get(tag);
        if (number === undefined)
            continue;
        chosen[0][number] = intent;
        chosen[1][number] = taste;
    }
    const loud = facets.map((facet) => loudness$1(facet, own));
    const scoreOf = (facet, kind, value, total, base) => loud[facet] * (weights[kind + 1] * lift(value, total[kind], base, shrinkage[kind]) || 0);
    // Most tags were never chosen, and then the base has no say.
    const unchosen = known.map((total, facet) => total && scoreOf(facet, 0, 0, total, 1) + scoreOf(facet, 1, 0, total, 1));
    const values = new Float64Array(counts.length);
    for (let number = 0; number < counts.length; number++) {
        const facet = facetOf[number];
        const total = known[facet];
        const count = counts[number];
        if (!total || !count || count === list.length || muted?.[number])
            continue;
        const intent = chosen[0][number];
        const taste = chosen[1][number];
        const base = count / totals[facet];
        values[number] = intent || taste ? scoreOf(facet, 0, intent, total, base) + scoreOf(facet, 1, taste, total, base) : unchosen[facet];
    }
    return values;
}

/**
 * Ranks a list: a stable total order, the same for the same input. Ties keep the given order; items out of stock or excluded go last.
 *
 * @param basis What to rank by, or why the given order stays.
 */
function rankItems(subjects, basis) {
    return rankBy(subjects.map(({ item }) => item), subjects.map(({ subject }) => subject), basis, (items, projection) => {
        {
            const fitted = forList(items, projection);
            return orderByScore(items, fitted.projection, fitted.ofModel);
        }
    });
}
/**
 * The same for items whose tags are known by number: for long lists.
 *
 * @param subjects What the caller calls them.
 * @param index Knows the tags of the items.
 * @param limit How many are wanted, 0 or more. Default: all.
 */
function rankIndexed(subjects, items, basis, index, limit = Infinity) {
    return rankBy(items, subjects, basis, (_, projection) => orderIndexed(items, index, projection, projection.exploration ? Infinity : limit)).slice(0, limit); // what chance draws may come from anywhere
}
function withChance(orderBy, onDrawn) {
    return (items, projection) => {
        const { order, scores } = orderBy(items, projection);
        const drawn = explore(order, items, scores, projection.exploration, projection.exclude);
        onDrawn(drawn.explored);
        return { scores, order: drawn.order };
    };
}
function rankBy(items, subjects, basis, orderBy) {
    const hold = holdOf(basis);
    if (hold)
        return items.map(({ id }, place) => ({ item: subjects[place], id, score: 0, reasons: [{ term: hold, score: 0 }] }));
    let explored;
    if (basis.exploration)
        orderBy = withChance(orderBy, (drawn) => (explored = drawn));
    const { order, scores } = orderBy(items, basis);
    const explain = reasonsOf(items, basis);
    return order.map((place) => {
        let reasons;
        const isExplored = explored?.index === place;
        const ranked = {
            item: subjects[place],
            id: items[place].id,
            score: scores[place],
            get reasons() {
                return (reasons ??= isExplored ? [{ term: 'exploration', score: 0 }, ...explain(place)] : explain(place));
            },
        };
        if (isExplored)
            ranked.exploredOf = explored.of;
        return ranked;
    });
}
/** Explains a list that was scored. @returns The parts of the score of one index, largest first. */
function reasonsOf(items, projection) {
    let counts;
    let more;
    let ofModel = [];
    return (place) => {
        // Once, and only where somebody asks.
        if (!counts && projection.model)
            ({ projection, ofModel } = forList(items, projection));
        if (!counts)
            projection = forKind(items, (counts = countOffer$1(items)), projection);
        counts ??= countOffer$1(items);
        const { id, tags, boost, available } = items[place];
        const known = projection.items[hash32(id)];
        const reasons = available === false ? [{ term: 'out-of-stock', score: 0 }] : [];
        const excluded = excludedBy(items[place], projection.exclude);
        if (excluded)
            reasons.push({ term: 'excluded', score: 0, tag: excluded });
        const add = (term, score, tag) => {
            if (score)
                reasons.push({ term, score, tag });
        };
        for (const tag of tags)
            for (const kind of [0, 1])
                add(kind ? 'taste' : 'intent', tagScore(tag, kind, counts, items.length, projection) / countSiblings(tag, tags), tag);
        for (const wanted of Object.values(projection.declared)) {
            const tag = tags.find((each) => wanted.includes(each));
            if (tag)
                add('declared', projection.weights[0] * DECLARED_SCORE, tag);
        }
        add(known <= DISMISSED_SCORE ? 'dismissed' : 'seen', known);
        add('boost', boost);
        add('order', orderScore(projection, place));
        {
            for (const { term, of, byTag } of (more ??= moreTerms(items, counts, projection, ofModel))) {
                if (byTag)
                    for (const [tag, score] of byTag(place))
                        add(term, score, tag);
                else
                    add(term, of(place));
            }
        }
        return reasons.sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
    };
}

/** A variant needs this score; below it everybody's content stays. About one recent look in three at what it is for. */
const LEAST_SCORE = 0.3;
/**
 * The variants and, behind them, what everybody sees: it stands for all other values of their facets, so that also a single
 * variant has something to be compared with.
 */
function withEverybody(variants) {
    const others = new Set(variants.flatMap(({ tags }) => tags.map((tag) => `${facetOf(tag)}:`)));
    return [...variants, { id: '', tags: [...others] }];
}
/**
 * A slot goes by what its variants are for, against what everybody sees: variants are no items, with neighbours and a past. Intent and taste, as
 * the site has mixed them, then speak as loud as a whole score.
 */
function ofSlots(projection) {
    const [declared, intent, taste, order] = projection.weights;
    const both = intent + taste || 1;
    return { ...projection, weights: [declared, intent / both, taste / both, order], own: undefined, exclude: undefined };
}
/**
 * The variant that fits best, the first of equals, or -1 when none fits. Ask `hasEvidence` first.
 *
 * @param scores Of what {@link withEverybody} gives.
 */
function bestVariant(scores) {
    const best = scores.indexOf(Math.max(...scores));
    return best < scores.length - 1 && scores[best] > LEAST_SCORE ? best : -1;
}

/**
 * Picks the variant that fits best, the first of equals, or none when the evidence is thin or nothing fits.
 *
 * @param basis What to choose by, or why everybody's content stays.
 */
function chooseVariant(variants, basis) {
    const hold = holdOf(basis);
    if (hold)
        return { index: -1, reasons: [{ term: hold, score: 0 }] };
    const contents = withEverybody(variants.map((variant) => ({ id: '', ...variant })));
    basis = ofSlots(basis.model?.without ?? basis);
    const index = bestVariant(orderByScore(contents, basis).scores);
    return { index, reasons: index < 0 ? [{ term: 'no-match', score: 0 }] : reasonsOf(contents, basis)(index) };
}

/**
 * How often each item was shown to the visitor, who never chose it; decayed as taste is.
 *
 * @param now Epoch milliseconds.
 * @returns By `hash32` of the id.
 */
function ignoredItems(profile, now) {
    const factor = decayFactor(Math.max(now, profile.lastAt));
    const ignored = new Map(Object.entries(profile.shown ?? {}).map(([item, sum]) => [Number(item), sum / factor]));
    for (const [, item] of trailOf(profile))
        ignored.delete(item);
    for (const { id } of profile.actions)
        ignored.delete(hash32(id)); // turned down: that says more
    return ignored;
}

const SIGNS = { seek: 1, neutral: 0, avoid: -1 };
/** Half-life of the prices looked at, in actions. */
const PRICE_HALF_LIFE = 3;
/** Prices this close are the same to everybody, in logarithms: a tenth. */
const LEAST_WIDTH = 0.1;
/** Items with habits that a snapshot has room for, those with the most to say; and of those of which there is only that they were passed over. */
const MOST_HABITS = 100;
const MOST_TIRING = 20;
/** Scores of what was turned down, and of what was chosen in the visit that is under way, by `hash32` of the id. */
function scoreItems({ seen }, interests, { again, weights, seenHalfLife }) {
    const full = SIGNS[again] * SEEN_SCORE * weights.seen;
    const scores = new Map([...seen].filter(([, age]) => age < MOST_HABITS).map(([item, age]) => [item, round(full * 2 ** (-age / seenHalfLife))]));
    const latest = new Map(interests.map(({ id, weight }) => [hash32(id), weight]));
    for (const [item, weight] of latest)
        if (weight < 0)
            scores.set(item, DISMISSED_SCORE);
    return Object.fromEntries([...scores].filter(([, score]) => score));
}
/**
 * @param ignored How often each item was shown and not chosen, by `hash32` of its id.
 * @param most Items with habits at most.
 */
function projectOwn(habits, actions, settings, ignored, most) {
    const { weights } = settings;
    const liked = actions.filter(({ weight }) => weight > 0);
    return {
        weights: [weights.similar, weights.near, weights.price, weights.recency],
        ...(settings.alike && { alike: settings.alike }),
        kinds: settings.kindWeight ?? 1,
        ...lastOf(liked),
        ...priceOf(liked),
        habits: projectHabits(habits, settings, ignored, most),
    };
}
/** A click may say where the item stands, and the view that it leads to not. */
function lastOf(liked) {
    const last = liked.at(-1);
    if (!last)
        return {};
    const position = liked.filter(({ id, position }) => id === last.id && position !== undefined).at(-1)?.position;
    return { last: position === undefined ? [hash32(last.id)] : [hash32(last.id), position] };
}
function projectHabits({ earlier, next, bought }, { again, weights }, ignored, most) {
    const habit = { seek: Math.abs(weights.habit), neutral: 0, avoid: weights.habit }[again];
    const rebought = SIGNS[again] * BOUGHT_SCORE * weights.bought;
    const total = sumOf(next.values());
    const scored = [...new Set([...bought, ...next.keys(), ...[...earlier.keys()].reverse(), ...mostTiring(ignored)])].map((item) => {
        const [followed, visits] = [next.get(item) ?? 0, earlier.get(item) ?? 0];
        // That it followed at all says most; a second visit says less than the first.
        return [item, [followed && round((weights.next * (2 + followed / total)) / 3), visits && round(habit * (1 + Math.log(visits) / 3)), bought.has(item) ? round(rebought) : 0, -round(weights.fatigue * tiredness(ignored.get(item) ?? 0))]];
    });
    // Of equals the latest: sorting is stable.
    return Object.fromEntries(scored.filter(([, parts]) => loudness(parts) > 0).sort(([, a], [, b]) => loudness(b) - loudness(a)).slice(0, most));
}
/** How much habits have to say, whatever its sign. */
function loudness(parts) {
    return sumOf(parts.map(Math.abs));
}
/** Those passed over most; a page has room for few of them in its snapshot. */
function mostTiring(ignored) {
    return [...ignored].sort(([, a], [, b]) => b - a).slice(0, MOST_TIRING).map(([item]) => item);
}
/** To be shown a few times is no news; each time that doubles them then counts alike. */
const UNTIRING = 3;
/**
 * How tired a visitor is of something.
 *
 * @param times How often it was shown and not chosen.
 * @see Ma, Liu and Shen, "User fatigue in online news recommendation", WWW 2016: clicks fall with every look at what was not clicked before.
 */
function tiredness(times) {
    return Math.log2(Math.max(1, times / UNTIRING));
}
function sumOf(values) {
    let sum = 0;
    for (const value of values)
        sum += value;
    return sum;
}
/** For the first frame, which gives no reasons: what is told by the past of an item in one number for each. */
function withHabitsInItems(projection) {
    const { own, items } = projection;
    if (!own)
        return projection;
    const sums = { ...items };
    const strongest = Object.entries(own.habits).sort(([, a], [, b]) => loudness(b) - loudness(a)).slice(0, MOST_HABITS); // beside a model there may be more
    for (const [item, parts] of strongest)
        sums[Number(item)] = round((sums[Number(item)] ?? 0) + sumOf(parts));
    return { ...projection, items: sums, own: { ...own, habits: {} } };
}
/** The band of prices that were looked at: their decayed mean, and their mean distance from it. */
function priceOf(liked) {
    const told = liked.filter(({ price }) => price > 0);
    const priced = told.filter(({ id }, index) => id !== told[index + 1]?.id).map(({ price }) => Math.log(price));
    if (priced.length === 0)
        return {};
    const mean = (values) => {
        let [sum, all] = [0, 0];
        values.forEach((value, index) => {
            const weight = 2 ** ((index + 1 - values.length) / PRICE_HALF_LIFE);
            sum += weight * value;
            all += weight;
        });
        return sum / all;
    };
    const centre = mean(priced);
    return { price: [round(centre), round(Math.max(LEAST_WIDTH, mean(priced.map((value) => Math.abs(value - centre)))))] };
}

/** At most this many tags, those with the largest weights. */
const MAX_PROJECTED_TAGS = 150;
/**
 * Projects a profile onto what a list can be ranked with.
 *
 * @param now Epoch milliseconds.
 * @param weightOf How much a word says on this site, 0 to 1. Default: all the same.
 * @param model What other visitors' choices tell, with the settings that were fitted with it; null where that is asked elsewhere. Without one no more habits
 *   are told than the first frame knows, so that both come to the same order.
 */
function projectProfile(profile, settings, now, weightOf, model) {
    if (model)
        return withModel(model, habitsOf(trailOf(profile), now), profile.actions, settings, (fitted) => projectProfile(profile, fitted, now, weightOf, null));
    const interests = interestsOf(profile.actions);
    const habits = habitsOf(trailOf(profile), now) ;
    settings = byEvidence(settings, evidenceOf(habits, interests));
    const { weights, minActions } = settings;
    const declared = weights.declared > 0 ? profile.declared : {};
    return {
        evidence: evidenceOf(habits, interests) ,
        minActions,
        weights: [weights.declared, weights.intent, weights.taste, weights.order],
        shrinkage: [settings.intentShrinkage, settings.tasteShrinkage],
        ...({ diversity: settings.diversity, maxMove: settings.maxMove, exclude: settings.exclude, isSensitive: settings.isSensitive, ...(settings.exploration && { exploration: [settings.exploration, profile.seed] }) }),
        ...projectTags(intentSums(interests, settings.intentHalfLife), tasteSums(profile, now), settings, declared, weightOf),
        declared,
        items: scoreItems(habits, interests, settings) ,
        ...({ own: projectOwn(habits, profile.actions, settings, ignoredItems(profile, now), model === null ? Infinity : MOST_HABITS) }),
    };
}
function projectTags(intent, taste, { intentShrinkage, tasteShrinkage }, declared, weightOf) {
    const sums = [...new Set([...intent.keys(), ...taste.keys()])]
        .filter((tag) => !Object.hasOwn(declared, facetOf(tag)))
        .map((tag) => [tag, [round(averse(intent.get(tag) ?? 0, intentShrinkage)), round(averse(taste.get(tag) ?? 0, tasteShrinkage))]]);
    const tags = (weightOf ? sums.map(weighWords(weightOf)) : sums).sort(([a, x], [b, y]) => strength(y) - strength(x) || (a < b ? -1 : 1));
    const facets = new Map();
    for (const [tag, [byIntent, byTaste]] of tags) {
        const [i, t] = facets.get(facetOf(tag)) ?? [0, 0];
        facets.set(facetOf(tag), [round(i + Math.max(0, byIntent)), round(t + Math.max(0, byTaste))]);
    }
    return { tags: Object.fromEntries(tags.slice(0, MAX_PROJECTED_TAGS)), facets: Object.fromEntries(facets) };
}
function weighWords(weightOf) {
    return ([tag, [intent, taste]]) => {
        const weight = facetOf(tag) === WORD_FACET ? weightOf(tag) : 1;
        return [tag, [round(weight * intent), round(weight * taste)]];
    };
}
/** Also what lies further back than intent looks. */
function evidenceOf({ choices }, interests) {
    return Math.max(interests.length, choices);
}
/** What is inferred speaks as loud as there is evidence for it: two choices two thirds, ten nearly all. A model has evidence of its own. */
function byEvidence(settings, evidence) {
    const share = evidence / (evidence + 1);
    const weights = Object.fromEntries(Object.entries(settings.weights).map(([term, weight]) => [term, term === 'declared' || term === 'order' || term === 'recency' || isOfModel(term) ? weight : round(weight * share)]));
    return { ...settings, weights: weights };
}
/** How much a tag has to say, whatever its sign. */
function strength([intent, taste]) {
    return Math.abs(intent) + Math.abs(taste);
}

/** What to say of a term that speaks for an item and, where that differs, of one that speaks against it. `#` is the tag. */
const CLAUSES = {
    declared: ['you asked for #'],
    intent: ['recent interest in #', 'lately you looked at other things than #'],
    taste: ['you often choose #', 'you seldom choose #'],
    seen: ['you looked at this before', 'you have just seen this'],
    dismissed: ['you turned this down'],
    similar: ['what you looked at lately has # too'],
    near: ['close to what you just looked at', 'far from what you just looked at'],
    next: ['you took this next before'],
    habit: ['you chose this on earlier visits', 'you had this on earlier visits'],
    bought: ['you bought this before', 'you have just bought this'],
    fatigue: ['', 'you have passed this over'],
    recency: ['', 'older than the newest here'],
    price: ['within the prices that you looked at', 'outside of the prices that you looked at'],
    sequence: ['others go on to this from here'],
    follows: ['many go on to this from here'],
    together: ['others choose this together with what you looked at'],
    embedding: ['close to what you looked at, going by what others choose', 'far from what you looked at, going by what others choose'],
    popularity: ['how often others choose this'],
    trend: ['chosen more often of late', 'chosen less often of late'],
    exploration: ['shown here by chance, to learn'],
    boost: ['the site puts this forward', 'the site puts this back'],
    order: ["place in the site's own order"],
    'out-of-stock': ['out of stock'],
    excluded: ['the site keeps # back'],
    'no-match': ['nothing here fits better than what everybody sees'],
    'not-ready': ['stored state is still being read'],
    erased: ['everything was erased'],
    off: ['personal order is switched off'],
    automated: ['a program drives the browser'],
    'no-consent': ['no consent to remember anything'],
    'thin-evidence': ['too little is known yet'],
    holdout: ["this visitor keeps the site's own order, for comparison"],
};
/**
 * A reason as a plain English clause, for demos and debugging. Sites write their own words from `term` and `tag`.
 *
 * @example describeReason({ term: 'intent', tag: 'category:shoes', score: 1.2 }) // 'recent interest in category: shoes'
 */
function describeReason({ term, tag = '', score }) {
    const [speaksFor, against = speaksFor] = CLAUSES[term];
    return (score < 0 ? against : speaksFor).replace('#', () => `${facetOf(tag)}: ${valueOf(tag)}`);
}

/** Part of the text of a snapshot that the visitor's own choice allowed. */
const CHOSEN = '"source":"visitor"';
/** Longest snapshot, in characters. */
const MAX_SNAPSHOT_LENGTH = 5000;
/** A snapshot is used this long after the last event, milliseconds: as long as the profile lives. */
const SNAPSHOT_LIFETIME = 90 * 86_400_000;
/** First part of the text; another one means another format. */
const VERSION = '1';
/**
 * Writes a snapshot as one line of text, with its version and a checksum in front. The weakest tags are left out until it fits.
 *
 * @returns At most {@link MAX_SNAPSHOT_LENGTH} characters; an empty text when not even the declared values fit.
 */
function encodeSnapshot(snapshot) {
    const { projection } = snapshot;
    const tags = Object.entries(projection.tags);
    for (let count = tags.length; count > -10; count -= 10) {
        const kept = tags.slice(0, Math.max(0, count));
        const facets = Object.fromEntries(kept.map(([tag]) => [facetOf(tag), projection.facets[facetOf(tag)]]));
        const json = JSON.stringify({ ...snapshot, projection: { ...projection, tags: Object.fromEntries(kept), facets } });
        const text = seal(json);
        if (text.length <= MAX_SNAPSHOT_LENGTH)
            return text;
    }
    return projection.cards ? encodeSnapshot({ ...snapshot, projection: { ...projection, cards: undefined } }) : '';
}
/**
 * Reads a snapshot. The text may have been cut or changed by any script of the page: what does not hold is no snapshot, and the
 * worst that a forged one can do is another order of the site's own items.
 *
 * @param now Epoch milliseconds.
 * @returns `null` for anything that is not a whole, current snapshot of this version.
 * @throws {SyntaxError} For a forged text: a right checksum over what is no JSON.
 */
function decodeSnapshot(text, now) {
    const json = text?.slice(text.indexOf('{'));
    const snapshot = json && text === seal(json) ? JSON.parse(json) : null;
    return snapshot && now - snapshot.updatedAt < SNAPSHOT_LIFETIME ? snapshot : null;
}
/** Version, checksum, content. */
function seal(json) {
    return `${VERSION}|${hash32(json)}|${json}`;
}
/** The seed of the profile that a snapshot was made of; nothing where the text does not say. */
function generationOf(text) {
    return /"generation":(\d+)/.exec(text ?? '')?.[1]; // in a text of the site's the quotation marks would be escaped
}
/** The consent that a snapshot tells of: none is kept without. @param text Of the snapshot, as it is kept. */
function rememberedConsent(text) {
    if (text && text !== seal(text.slice(text.indexOf('{'))))
        return {}; // another script has written it: nobody has agreed to anything
    // Global Privacy Control does not undo what the visitor chose here.
    return text ? { [text.includes(CHOSEN) ? 'visitor' : 'attribute']: 'granted' } : {};
}

export { assignArm, chooseVariant, createTagIndex, decodeSnapshot, describeReason, emptyProfile, encodeSnapshot, foldEvents, generationOf, hasEvidence, holdOf, inView, indexTags, isOut, orderByScore, planMoves, projectProfile, rankIndexed, rankItems, rememberedConsent, resolveConsent, strictest, tellsKinds, trailOf, viewOf, viewProfile, withCounts, withHabitsInItems, withModelInItems, wordWeights };
//# sourceMappingURL=shared2.js.map
