//# allFunctionsCalledOnLoad
(function () {

    /** The one error class of the package; `code` is stable across versions, the text is not. */
    class SelvedgeError extends Error {
        name = 'SelvedgeError';
        constructor(code, message, { element, ...rest } = {}) {
            super(message, rest); // a cause that is there is taken, one that is not leaves no property
            this.code = code;
            if (element)
                this.element = element;
        }
    }
    /**
     * The error for a value that a caller may not give.
     *
     * @param name The option or field, as the caller wrote it.
     * @param allowed Completes "must be …".
     */
    function unexpected(code, name, allowed, value) {
        const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : value && typeof value === 'object' ? 'an object' : String(value);
        return new SelvedgeError(code, `${name} must be ${allowed}, got ${shown}`);
    }
    /** Does some work; what it throws is reported and goes no further. */
    function attempt(report, code, message, work) {
        try {
            work();
        }
        catch (cause) {
            report(new SelvedgeError(code, message, { cause }));
        }
    }

    /** One of some texts. */
    function oneOf(allowed) {
        return (value) => (allowed.includes(value) ? '' : `one of ${allowed.join(', ')}`);
    }
    /** A finite number from `least` to `most`, ends included. */
    function between(least, most, kind = 'number') {
        const isOfKind = kind === 'number' ? Number.isFinite : Number.isInteger;
        return (value) => (isOfKind(value) && value >= least && value <= most ? '' : `a ${kind} from ${least} to ${most}`);
    }
    /** Something of a type that `typeof` tells; `null` is no object here. */
    function ofType(...types) {
        return (value) => (value !== null && types.includes(typeof value) ? '' : `of the type ${types.join(' or ')}`);
    }
    /** @throws {SelvedgeError} With this code, naming the value and what is allowed, when the rule does not hold. */
    function check(code, name, value, rule) {
        const allowed = rule(value);
        if (allowed)
            throw unexpected(code, name, allowed, value);
    }
    /**
     * Checks an object of options: every name must be known, every value given must hold.
     *
     * @param whole What the object is called.
     * @throws {SelvedgeError} `option-invalid`, naming the option, what is allowed and what came.
     */
    function checkOptions(whole, options, rules) {
        check('option-invalid', whole, options, ofType('object'));
        for (const [name, value] of Object.entries(options)) {
            check('option-invalid', 'option', name, oneOf(Object.keys(rules)));
            if (value !== undefined)
                check('option-invalid', name, value, rules[name]);
        }
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

    /** More tags an item than this are cut off. */
    const MAX_TAGS = 64;
    const MAX_PART_LENGTH = 64;
    const MAX_LEVELS = 8;
    /**
     * Trims, folds compatibility forms (NFKC), white space and case, so that two spellings of one value are one value.
     *
     * @param limit Longest outcome, in characters. Default: as long as it is.
     */
    function normalise(text, limit) {
        return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase().slice(0, limit);
    }
    /** The facet of a tag: `category` for `category:shoes`. */
    function facetOf(tag) {
        return tag.slice(0, tag.indexOf(':'));
    }
    /** The value of a tag: `shoes` for `category:shoes`. */
    function valueOf(tag) {
        return tag.slice(tag.indexOf(':') + 1);
    }
    /**
     * Reads tags in the syntax of `data-sv-tags`: `facet: value` pairs separated by `;`.
     *
     * @returns At most {@link MAX_TAGS} tags, each once, in the order given. Pairs without a facet or a value are left out; parts
     *   over 64 characters and levels beyond 8 are cut.
     */
    function parseTagText(text) {
        return collectTags(text.split(';').map((pair) => pair.split(/:(.*)/s)));
    }
    /**
     * Reads the tags of one item from either form; see {@link parseTagText}.
     *
     * @throws {SelvedgeError} `item-invalid` when a value is not a text, a number, true or false, or an array of these.
     */
    function parseTags(input) {
        check('item-invalid', 'tags', input, ofType('string', 'object'));
        if (typeof input === 'string')
            return parseTagText(input);
        const pairs = [];
        for (const [facet, values] of Object.entries(input)) {
            for (const value of [values].flat()) {
                if (value === undefined || value === null)
                    continue;
                check('item-invalid', `tags.${facet}`, value, ofType('string', 'number', 'boolean'));
                pairs.push([facet.replaceAll(':', ' '), `${value}`]);
            }
        }
        return collectTags(pairs);
    }
    /** Makes tags of pairs of a facet and a value as they are written; see {@link parseTagText}. */
    function collectTags(pairs) {
        const tags = new Set();
        for (const [facetText, valueText = ''] of pairs) {
            const facet = normalise(facetText, MAX_PART_LENGTH);
            let path = '';
            for (const level of valueText.split('>', MAX_LEVELS)) {
                const value = normalise(level, MAX_PART_LENGTH);
                if (!facet || !value)
                    continue;
                path = path ? `${path} > ${value}` : value;
                tags.add(`${facet}:${path}`);
            }
        }
        return [...tags].slice(0, MAX_TAGS);
    }
    /** The tags of an item with their share of the facet: of two colours each counts half. */
    function tagShares(tags) {
        const facets = tags.map(facetOf);
        return tags.map((tag, index) => [tag, 1 / facets.filter((facet) => facet === facets[index]).length]);
    }

    /** Facets that a visitor may declare, and values of each. */
    const MAX_FACETS = 32;
    const MAX_VALUES = 32;
    /**
     * Adds what the visitor says to what was said before, facet by facet; the latest word on a facet replaces the earlier one.
     *
     * @returns At most 32 values a facet, the first ones.
     * @throws {SelvedgeError} `option-invalid` when the input is no object, a facet or value is empty, or there are more than 32 facets;
     *   `item-invalid` for a value that is no text, number, true or false.
     */
    function declare(declared, input) {
        check(INVALID$3, 'what is declared', input, ofType('object'));
        const next = new Map(Object.entries(declared));
        for (const [facet, values] of Object.entries(input)) {
            const tags = parseTags({ [facet]: values ?? 'anything' });
            check(INVALID$3, `declare.${facet}`, tags[0], (tag) => (tag ? '' : 'text or null'));
            const key = facetOf(tags[0]);
            if ((values ?? null) === null)
                next.delete(key);
            else
                next.set(key, tags.slice(0, MAX_VALUES));
        }
        check(INVALID$3, 'the number of facets', next.size, between(0, MAX_FACETS));
        return Object.fromEntries(next);
    }
    const INVALID$3 = 'option-invalid';

    const isFull = false;

    /** Counts one more of a key. @returns How many there are now. */
    function countUp(counts, key) {
        return (counts[key] = (counts[key] ?? 0) + 1);
    }

    /** Ids are cut at this many characters. */
    const MAX_ID_LENGTH = 128;
    /** Ids as Selvedge compares them: trimmed, well-formed, at most {@link MAX_ID_LENGTH} characters. */
    function cleanId(id) {
        // A lone surrogate cannot be stored the same way everywhere; NFC keeps two encodings of one letter together.
        return String(id).slice(0, 4 * MAX_ID_LENGTH).normalize('NFC').trim().slice(0, MAX_ID_LENGTH).replace(/\p{Surrogate}/gu, '\uFFFD').trimEnd();
    }
    /**
     * Checks an item of a developer's own code.
     *
     * @throws {SelvedgeError} `item-invalid`, naming the field, what is allowed and what came.
     */
    function parseItem(input) {
        const fields = readFields(input);
        return { ...fields, tags: parseTags(fields.tags) };
    }
    /** The same, without a look into the tags. @throws {SelvedgeError} `item-invalid`. */
    function readFields(input) {
        check(INVALID$2, 'item', input, ofType('object'));
        const rawId = input.id;
        check(INVALID$2, 'id', rawId, ofType('string', 'number'));
        const id = cleanId(rawId);
        check(INVALID$2, 'id', id, (value) => (value ? '' : 'not empty'));
        const { tags = '', price, boost, available } = input;
        if (price !== undefined)
            check(INVALID$2, 'price', price, between(0, Infinity));
        if (boost !== undefined)
            check(INVALID$2, 'boost', boost, between(-Infinity, Infinity));
        if (available !== undefined)
            check(INVALID$2, 'available', available, ofType('boolean'));
        return { id, tags, price, boost, available };
    }
    const INVALID$2 = 'item-invalid';

    /**
     * What one event says of its item, on a scale where a look at an item is 1. Zero: recorded, but no action. A look, a cart and a purchase weigh as they do by default
     * in Microsoft's Product Recommendations: no set with carts or long looks could be had to fit them. The others stand between, by hand: a long look says more than
     * a look and less than a wish; a removal right after brings a cart down to a look (-1 there), and later, when something
     * else came between, turns the item down; a dismissal outweighs whatever came before.
     *
     * @see "Usage Events File Schema" in the API reference of https://github.com/microsoft/Product-Recommendations
     */
    const ACTION_WEIGHTS = {
        page_view: 0,
        view_item_list: 0,
        search: 0,
        view_item: 1,
        select_item: 1,
        dwell: 1.5,
        add_to_wishlist: 2,
        add_to_cart: 3,
        purchase: 4,
        remove_from_cart: -2,
        dismiss: -3,
        ...(false ),
    };
    /** Visible time on an item that says more than the look itself, milliseconds. */
    const LONG_DWELL = 10_000;
    const MAX_ITEMS = 200;
    /** What an event's name may be. */
    const EVENT_NAME = oneOf(Object.keys(ACTION_WEIGHTS));
    /**
     * Checks a call of `track()`.
     *
     * @returns One draft for each item (for `view_item_list` one for all), or one without an item.
     * @throws {SelvedgeError} `event-invalid` or `item-invalid`, naming what is allowed and what came.
     */
    function parseEvent(event, input = {}) {
        check(INVALID$1, 'event', event, EVENT_NAME);
        check(INVALID$1, `the data of ${event}`, input, ofType('object'));
        const name = event;
        const { list = '', duration = 0 } = input;
        check(INVALID$1, 'list', list, ofType('string'));
        check(INVALID$1, 'duration', duration, between(0, Infinity));
        const common = { name, list: list.slice(0, 128) || undefined, duration: duration || undefined, ...(false ) };
        const items = parseItems(input).map(itemOfEvent);
        if (name === 'view_item_list')
            return [{ ...common, offered: countTags(items), ...(false ) }];
        if (items.length)
            return items.map((item) => ({ ...common, item }));
        check(INVALID$1, `the data of ${name}`, input, () => (ACTION_WEIGHTS[name] ? 'an item: { id, tags } or { items: [{ item_id }] }' : ''));
        return [common];
    }
    const INVALID$1 = 'event-invalid';
    /** What an event keeps of an item. */
    function itemOfEvent({ id, tags, price, ...rest }) {
        return { id, tags, price, ...(false ) };
    }
    /** How many of the items carry each tag. */
    function countTags(items) {
        const counts = {};
        for (const { tags } of items)
            for (const tag of tags)
                countUp(counts, tag);
        return counts;
    }
    function parseItems(input) {
        const several = input.items;
        if (several === undefined)
            return (input.id) === undefined ? [] : [parseItem(input)];
        check(INVALID$1, 'items', several, (value) => (Array.isArray(value) ? '' : 'an array'));
        return several.slice(0, MAX_ITEMS).map(parseItem);
    }
    /** Orders events by `(at, tab, seq)`: the same order on every tab. */
    function compareEvents(a, b) {
        return a.at - b.at || (a.tab < b.tab ? -1 : a.tab > b.tab ? 1 : a.seq - b.seq);
    }
    /** What an event says of its item: its weight, or 0 for a dwell that was short and for events without an item. */
    function actionWeight(event) {
        if (!event.item || (event.name === 'dwell' && (event.duration ?? 0) < LONG_DWELL))
            return 0;
        return ACTION_WEIGHTS[event.name];
    }

    /**
     * FNV-1a over UTF-16 units with one multiplying round behind it, so that close ids spread over the whole range.
     *
     * @returns A whole number from 0 to 2^32 - 1. Vectors: `test/vectors/hash.json`.
     * @see http://www.isthe.com/chongo/tech/comp/fnv/
     */
    function hash32(text) {
        let hash = 2166136261;
        for (let index = 0; index < text.length; index++)
            hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
        hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
        return (hash ^ (hash >>> 16)) >>> 0;
    }

    /** Score that an item just seen loses (`avoid`) or gains (`seek`). */
    const SEEN_SCORE = 5;
    /** Score of an item that the visitor turned down: below anything that the other terms can reach. */
    const DISMISSED_SCORE = -100;
    const SMALL = {
        weights: { declared: 1, intent: 0.75, taste: 0.25, seen: 1, order: 0.1 },
        intentHalfLife: 1.5,
        intentShrinkage: 2,
        tasteShrinkage: 5,
        again: 'avoid',
        seenHalfLife: 5,
        minActions: 2,
    };
    const SMALL_PRESETS = {
        shop: SMALL,
        content: { ...SMALL, intentHalfLife: 1 },
        // News readers have tastes rather than errands, and hardly reread.
        news: { ...SMALL, weights: { ...SMALL.weights, intent: 0.5, taste: 0.5 }, intentHalfLife: 3, seenHalfLife: 32 },
    };
    /**
     * Where the numbers come from: half-lives, shrinkage and the mix of intent and taste are near the best on three recorded sets (a shop, an order
     * log, an encyclopaedia). Weights are fitted by conditional logit and then by nDCG itself (`bench/evaluation/fit.mjs`) on what of the sets is set aside
     * for choosing: `shop` on the shop and the order log, `content` on the encyclopaedia. Chosen by hand, where the sets tell little: in `shop` terms that go by
     * tags are below what was fitted, since on lists of one category they help hardly more visits than they harm, and the kind of a thing speaks so loud, and
     * what was just seen so much against, that what is near does not hide either; the order of the list is a prior, so that among what is alike the site's own
     * order stays. In a list that is all of one category (`alike`) that prior and what is near are raised until twice as many visits are helped as harmed, on what
     * of the shop is set aside for choosing. `news` is `content` with lasting tastes and without rereading: no set of news could be had. The small script-tag files, which
     * know fewer terms, have weights of their own.
     */
    const PRESETS = SMALL_PRESETS;

    /** What may be said of consent. */
    const CONSENTS = ['unknown', 'granted', 'denied'];
    const RULES = {
        consent: oneOf([...CONSENTS, 'remembered']),
        scope: (value) => (typeof value === 'string' && /^[\w-]{1,32}$/.test(value) ? '' : '1-32 letters, digits, - or _'),
        preset: oneOf(Object.keys(PRESETS)),
        minActions: between(1, 32, 'whole number'),
        holdout: between(0, 1),
        again: oneOf(['seek', 'neutral', 'avoid']),
        ...(false ),
        storage: oneOf(['indexeddb', 'memory']),
    };
    /**
     * Checks options and fills in the defaults.
     *
     * @throws {SelvedgeError} `option-invalid`, naming the option, what is allowed and what came.
     */
    function parseOptions(options = {}) {
        checkOptions('options', options, RULES);
        const { consent = 'unknown', scope = '', holdout = 0, preset = 'shop', storage = 'indexeddb' } = options;
        const base = PRESETS[preset];
        const { again = base.again, minActions = base.minActions } = options;
        return { consent, ...(false ), scope, holdout, storage, rank: { ...base, again, minActions } };
    }
    /** True for the name of an option. */
    function isOptionName(name) {
        return Object.hasOwn(RULES, name);
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

    /** Joins neighbouring actions on the same item. @returns Oldest first; its length is the evidence of a visitor. */
    function interestsOf(actions) {
        const runs = [];
        for (const { id, tags, weight: stored } of actions) {
            const weight = stored;
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
        interests.sort((a, b) => distance(b) - distance(a) || b.share - a.share);
        const { since, lastAt } = profile;
        const declared = Object.fromEntries(Object.entries(profile.declared).map(([facet, wanted]) => [facet, wanted.map(valueOf)]));
        return { evidence: interestsOf(profile.actions).length, since, lastAt, declared, ...(false ), interests };
    }

    /** Score of an item that has what the visitor declared: above what is inferred can reach together. */
    const DECLARED_SCORE = 6;
    /** Lifts are taken against the list itself, so that a facet that does not vary in it has no say. */
    function countOffer(list) {
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
    /**
     * What a tag adds to an item of a list that has no other tag of its facet; of two each adds half.
     *
     * @param kind 0: as intent, 1: as taste.
     * @param size Number of items in the list.
     */
    const tagScore = liftScore;
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
        const counts = countOffer(list);
        const { weights, declared, items } = projection;
        const known = {}; // a list has few tags, and many times each; no tag is named like a property that every object has
        const scores = list.map(({ id, tags, boost }, position) => {
            let score = 0;
            for (const tag of tags)
                score += (known[tag] ??= tagScore(tag, 0, counts, list.length, projection) + tagScore(tag, 1, counts, list.length, projection)) / countSiblings(tag, tags);
            for (const wanted of Object.values(declared))
                if (tags.some((each) => wanted.includes(each)))
                    score += weights[0] * DECLARED_SCORE;
            score = score + (items[hash32(id)] ?? 0) + (boost || 0) + orderScore(projection, position);
            return score; // what is stored may have been changed
        });
        const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a]);
        return { order, scores };
    }

    /** Why nothing is decided on this basis, if so. */
    function holdOf(basis) {
        if (typeof basis === 'string')
            return basis;
        return hasEvidence(basis) ? null : 'thin-evidence';
    }

    /** Three decimals: finer than any difference that matters, and the same in the snapshot as in memory. */
    function round(value) {
        return Math.round(value * 1e3) / 1e3;
    }

    /**
     * Ranks a list: a stable total order, the same for the same input. Ties keep the given order; items out of stock or excluded go last.
     *
     * @param basis What to rank by, or why the given order stays.
     */
    function rankItems(subjects, basis) {
        return rankBy(subjects.map(({ item }) => item), subjects.map(({ subject }) => subject), basis, (items, projection) => {
            const { order, scores } = orderByScore(items, projection);
            const isOut = (place) => items[place].available === false;
            return { order: [...order].sort((a, b) => Number(isOut(a)) - Number(isOut(b))), scores };
        });
    }
    function rankBy(items, subjects, basis, orderBy) {
        const hold = holdOf(basis);
        if (hold)
            return items.map(({ id }, place) => ({ item: subjects[place], id, score: 0, reasons: [{ term: hold, score: 0 }] }));
        const { order, scores } = orderBy(items, basis);
        const explain = reasonsOf(items, basis);
        return order.map((place) => {
            let reasons;
            const ranked = {
                item: subjects[place],
                id: items[place].id,
                score: scores[place],
                get reasons() {
                    return (reasons ??= explain(place));
                },
            };
            return ranked;
        });
    }
    /** Explains a list that was scored. @returns The parts of the score of one index, largest first. */
    function reasonsOf(items, projection) {
        let counts;
        return (place) => {
            counts ??= countOffer(items);
            const { id, tags, boost, available } = items[place];
            const known = projection.items[hash32(id)];
            const reasons = available === false ? [{ term: 'out-of-stock', score: 0 }] : [];
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
        const index = bestVariant(orderByScore(contents, basis).scores);
        return { index, reasons: index < 0 ? [{ term: 'no-match', score: 0 }] : reasonsOf(contents, basis)(index) };
    }

    /** The generation of what was recorded before the page had read the store. */
    const UNREAD = -1;
    /** What is there where nothing is. */
    const EMPTY = { profile: null, events: [], items: [], ...(false ) };
    /** Events older than this are dropped, milliseconds: 30 days. */
    const EVENT_LIFETIME = 30 * 86_400_000;
    /** Events kept for the visitor's export, the latest. */
    const MAX_EVENTS = 3000;
    /** A profile goes this long after the last event, milliseconds: 90 days. */
    const PROFILE_LIFETIME = 90 * 86_400_000;
    /** True when the last event, folded or waiting, is longer ago than a profile lives. */
    function isExpired({ lastAt }, waiting, now) {
        const last = waiting.reduce((latest, { at }) => Math.max(latest, at), lastAt);
        return last > 0 && now - last > PROFILE_LIFETIME;
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
        const interests = interestsOf(profile.actions);
        const { weights, minActions } = settings;
        const declared = weights.declared > 0 ? profile.declared : {};
        return {
            evidence: interests.length,
            minActions,
            weights: [weights.declared, weights.intent, weights.taste, weights.order],
            shrinkage: [settings.intentShrinkage, settings.tasteShrinkage],
            ...(false ),
            ...projectTags(intentSums(interests, settings.intentHalfLife), tasteSums(profile, now), settings, declared),
            declared,
            items: projectItems(interests, settings),
            ...(false ),
        };
    }
    function projectTags(intent, taste, { intentShrinkage, tasteShrinkage }, declared, weightOf) {
        const sums = [...new Set([...intent.keys(), ...taste.keys()])]
            .filter((tag) => !Object.hasOwn(declared, facetOf(tag)))
            .map((tag) => [tag, [round(averse(intent.get(tag) ?? 0, intentShrinkage)), round(averse(taste.get(tag) ?? 0, tasteShrinkage))]]);
        const tags = (sums).sort(([a, x], [b, y]) => strength(y) - strength(x) || (a < b ? -1 : 1));
        const facets = new Map();
        for (const [tag, [byIntent, byTaste]] of tags) {
            const [i, t] = facets.get(facetOf(tag)) ?? [0, 0];
            facets.set(facetOf(tag), [round(i + Math.max(0, byIntent)), round(t + Math.max(0, byTaste))]);
        }
        return { tags: Object.fromEntries(tags.slice(0, MAX_PROJECTED_TAGS)), facets: Object.fromEntries(facets) };
    }
    function projectItems(interests, { again, weights, seenHalfLife }) {
        const full = SEEN_SCORE * { seek: 1, neutral: 0, avoid: -1 }[again] * weights.seen;
        const scores = new Map();
        interests.forEach(({ id, weight }, index) => {
            const age = interests.length - 1 - index;
            scores.set(hash32(id), weight < 0 ? DISMISSED_SCORE : round(full * 2 ** (-age / seenHalfLife)));
        });
        return Object.fromEntries([...scores].filter(([, score]) => score));
    }
    /** How much a tag has to say, whatever its sign. */
    function strength([intent, taste]) {
        return Math.abs(intent) + Math.abs(taste);
    }

    /** Part of the text of a snapshot that the visitor's own choice allowed. */
    const CHOSEN = '"source":"visitor"';
    /** Longest snapshot, in characters. */
    const MAX_SNAPSHOT_LENGTH = 5000;
    /** First part of the text; another one means another format. */
    const VERSION$1 = '1';
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
        return '';
    }
    /** Version, checksum, content. */
    function seal(json) {
        return `${VERSION$1}|${hash32(json)}|${json}`;
    }
    /** The consent that a snapshot tells of: none is kept without. @param text Of the snapshot, as it is kept. */
    function rememberedConsent(text) {
        // Global Privacy Control does not undo what the visitor chose here.
        return text ? { [text.includes(CHOSEN) ? 'visitor' : 'attribute']: 'granted' } : {};
    }

    /** Longest wait for each kind of storage call, milliseconds. Any of them may never settle. */
    const DEADLINES = { open: 1500, transaction: 2000, erase: 3000 };
    /**
     * Settles as the promise does, or rejects with a `TimeoutError`. A late outcome is ignored here; whoever owns it has to clean it
     * up.
     *
     * @param milliseconds Above 0.
     */
    function withDeadline(promise, milliseconds) {
        return new Promise((resolve, reject) => {
            // In two halves: where the page itself was busy that long, an answer may stand in the queue behind the first.
            let timer = setTimeout(() => (timer = setTimeout(() => reject(new DOMException('no answer in time', 'TimeoutError')), milliseconds / 2)), milliseconds / 2);
            void promise.then(resolve, reject).then(() => clearTimeout(timer));
        });
    }

    const instanceOfAny = (object, constructors) => constructors.some((c) => object instanceof c);

    let idbProxyableTypes;
    // This is a function to prevent it throwing up in node environments.
    function getIdbProxyableTypes() {
        return (idbProxyableTypes ||
            (idbProxyableTypes = [
                IDBIndex,
                IDBObjectStore,
                IDBCursor,
                IDBDatabase,
                IDBTransaction,
            ]));
    }
    const transactionDoneMap = new WeakMap();
    const transformCache = new WeakMap();
    const reverseTransformCache = new WeakMap();
    function promisifyRequest(request) {
        const promise = new Promise((resolve, reject) => {
            const unlisten = () => {
                request.removeEventListener('success', success);
                request.removeEventListener('error', error);
            };
            const success = () => {
                resolve(wrap(request.result));
                unlisten();
            };
            const error = () => {
                reject(request.error);
                unlisten();
            };
            request.addEventListener('success', success);
            request.addEventListener('error', error);
        });
        // This mapping exists in reverseTransformCache but doesn't exist in transformCache. This
        // is because we create many promises from a single IDBRequest.
        reverseTransformCache.set(promise, request);
        return promise;
    }
    function cacheDonePromiseForTransaction(tx) {
        // Early bail if we've already created a done promise for this transaction.
        if (transactionDoneMap.has(tx))
            return;
        const done = new Promise((resolve, reject) => {
            const unlisten = () => {
                tx.removeEventListener('complete', complete);
                tx.removeEventListener('error', error);
                tx.removeEventListener('abort', error);
            };
            const complete = () => {
                resolve();
                unlisten();
            };
            const error = () => {
                reject(tx.error || new DOMException('AbortError', 'AbortError'));
                unlisten();
            };
            tx.addEventListener('complete', complete);
            tx.addEventListener('error', error);
            tx.addEventListener('abort', error);
        });
        // Cache it for later retrieval.
        transactionDoneMap.set(tx, done);
    }
    let idbProxyTraps = {
        get(target, prop, receiver) {
            if (target instanceof IDBTransaction) {
                // Special handling for transaction.done.
                if (prop === 'done')
                    return transactionDoneMap.get(target);
                                                                                                          
                                       
                                                       
                                   
                                                                             
                 
            }
            // Else transform whatever we get back.
            return wrap(target[prop]);
        },
                                  
                                 
                        
          
                           
                                                   
                                                        
                            
             
                                  
          
    };
    function replaceTraps(callback) {
        idbProxyTraps = callback(idbProxyTraps);
    }
    function wrapFunction(func) {
        // Due to expected object equality (which is enforced by the caching in `wrap`), we
        // only create one new func per func.
        // Cursor methods are special, as the behaviour is a little more different to standard IDB. In
        // IDB, you advance the cursor and wait for a new 'success' on the IDBRequest that gave you the
        // cursor. It's kinda like a promise that can resolve with many values. That doesn't make sense
        // with real promises, so each advance methods returns a new promise for the cursor object, or
        // undefined if the end of the cursor has been reached.
                                                       
                                       
                                                                                                              
                                       
                                               
                                          
              
         
        return function (...args) {
            // Calling the original function with the proxy as 'this' causes ILLEGAL INVOCATION, so we use
            // the original object.
            return wrap(func.apply(unwrap(this), args));
        };
    }
    function transformCachableValue(value) {
        if (typeof value === 'function')
            return wrapFunction(value);
        // This doesn't return, it just creates a 'done' promise for the transaction,
        // which is later returned for transaction.done (see idbObjectHandler).
        if (value instanceof IDBTransaction)
            cacheDonePromiseForTransaction(value);
        if (instanceOfAny(value, getIdbProxyableTypes()))
            return new Proxy(value, idbProxyTraps);
        // Return the same value back if we're not going to transform it.
        return value;
    }
    function wrap(value) {
        // We sometimes generate multiple promises from a single IDBRequest (eg when cursoring), because
        // IDB is weird and a single IDBRequest can yield many responses, so these can't be cached.
        if (value instanceof IDBRequest)
            return promisifyRequest(value);
        // If we've already transformed this value before, reuse the transformed value.
        // This is faster, but it also provides object equality.
        if (transformCache.has(value))
            return transformCache.get(value);
        const newValue = transformCachableValue(value);
        // Not all types are transformed.
        // These may be primitive types, so they can't be WeakMap keys.
        if (!Object.is(newValue, value)) {
            transformCache.set(value, newValue);
            reverseTransformCache.set(newValue, value);
        }
        return newValue;
    }
    const unwrap = (value) => reverseTransformCache.get(value);

    /**
     * Open a database.
     *
     * @param name Name of the database.
     * @param version Schema version.
     * @param callbacks Additional callbacks.
     */
    function openDB(name, version, { blocked, upgrade, blocking, terminated } = {}) {
        const request = indexedDB.open(name, version);
        const openPromise = wrap(request);
        if (upgrade) {
            request.addEventListener('upgradeneeded', (event) => {
                upgrade(wrap(request.result), event.oldVersion, event.newVersion, wrap(request.transaction), event);
            });
        }
                      
                                                                   
                                                                                                 
                                                        
         
        openPromise
            .then((db) => {
            if (terminated)
                db.addEventListener('close', () => terminated());
            if (blocking) {
                db.addEventListener('versionchange', (event) => blocking(event.oldVersion, event.newVersion, event));
            }
        })
            .catch(() => { });
        return openPromise;
    }
    /**
     * Delete a database.
     *
     * @param name Name of the database.
     */
    function deleteDB(name, { blocked } = {}) {
        const request = indexedDB.deleteDatabase(name);
                      
                                                                   
                                                                                                 
                                      
         
        return wrap(request).then(() => undefined);
    }

    const readMethods = ['get', 'getKey', 'getAll', 'getAllKeys', 'count'];
    const writeMethods = ['put', 'add', 'delete', 'clear'];
    const cachedMethods = {};
    function getMethod(target, prop) {
        if (!(target instanceof IDBDatabase &&
            !(prop in target) &&
            typeof prop === 'string')) {
            return;
        }
        if (cachedMethods[prop])
            return cachedMethods[prop];
        const targetFuncName = prop.replace(/FromIndex$/, '');
        const useIndex = prop !== targetFuncName;
        const isWrite = writeMethods.includes(targetFuncName);
        if (
        // Bail if the target doesn't exist on the target. Eg, getAll isn't in Edge.
        !(targetFuncName in (useIndex ? IDBIndex : IDBObjectStore).prototype) ||
            !(isWrite || readMethods.includes(targetFuncName))) {
            return;
        }
        const method = async function (storeName, ...args) {
            // isWrite ? 'readwrite' : undefined gzipps better, but fails in Edge :(
            const tx = this.transaction(storeName, isWrite ? 'readwrite' : 'readonly');
            let target = tx.store;
            if (useIndex)
                target = target.index(args.shift());
            // Must reject if op rejects.
            // If it's a write operation, must reject if tx.done rejects.
            // Must reject with op rejection first.
            // Must resolve with op value.
            // Must handle both promises (no unhandled rejections)
            return (await Promise.all([
                target[targetFuncName](...args),
                isWrite && tx.done,
            ]))[0];
        };
        return (cachedMethods[prop] = method);
    }
    replaceTraps((oldTraps) => ({
        ...oldTraps,
        get: (target, prop, receiver) => getMethod(target, prop) || oldTraps.get(target, prop, receiver),
        has: (target, prop) => !!getMethod(target, prop) || oldTraps.has(target, prop),
    }));

    const advanceMethodProps = ['advance', 'continue', 'continuePrimaryKey'];
    const methodMap = {};
    const advanceResults = new WeakMap();
    const ittrProxiedCursorToOriginalProxy = new WeakMap();
    const cursorIteratorTraps = {
        get(target, prop) {
            if (!advanceMethodProps.includes(prop))
                return target[prop];
            let cachedFunc = methodMap[prop];
            if (!cachedFunc) {
                cachedFunc = methodMap[prop] = function (...args) {
                    advanceResults.set(this, ittrProxiedCursorToOriginalProxy.get(this)[prop](...args));
                };
            }
            return cachedFunc;
        },
    };
    async function* iterate(...args) {
        // tslint:disable-next-line:no-this-assignment
        let cursor = this;
        if (!(cursor instanceof IDBCursor)) {
            cursor = await cursor.openCursor(...args);
        }
        if (!cursor)
            return;
        cursor = cursor;
        const proxiedCursor = new Proxy(cursor, cursorIteratorTraps);
        ittrProxiedCursorToOriginalProxy.set(proxiedCursor, cursor);
        // Map this double-proxy back to the original, so other cursor methods work.
        reverseTransformCache.set(proxiedCursor, unwrap(cursor));
        while (cursor) {
            yield proxiedCursor;
            // If one of the advancing methods was not called, call continue().
            cursor = await (advanceResults.get(proxiedCursor) || cursor.continue());
            advanceResults.delete(proxiedCursor);
        }
    }
    function isIteratorProp(target, prop) {
        return ((prop === Symbol.asyncIterator &&
            instanceOfAny(target, [IDBIndex, IDBObjectStore, IDBCursor])) ||
            (prop === 'iterate' && instanceOfAny(target, [IDBIndex, IDBObjectStore])));
    }
    replaceTraps((oldTraps) => ({
        ...oldTraps,
        get(target, prop, receiver) {
            if (isIteratorProp(target, prop))
                return iterate;
            return oldTraps.get(target, prop, receiver);
        },
        has(target, prop) {
            return isIteratorProp(target, prop) || oldTraps.has(target, prop);
        },
    }));

    /**
     * Cards that were known and those met now, which are put at the end. What was known of a facet that a card now says nothing of stays: a list
     * often says less of an item than its own page.
     */
    function mergeCards(before, met) {
        const byId = new Map(before.map((card) => [card.id, card]));
        for (const card of met) {
            const known = byId.get(card.id);
            byId.delete(card.id);
            byId.set(card.id, known ? withFacets(card, known) : card);
        }
        return [...byId.values()].slice(-1e3);
    }
    function withFacets(card, { tags }) {
        const facets = new Set(card.tags.map(facetOf));
        const missing = tags.filter((tag) => !facets.has(facetOf(tag)));
        return missing.length > 0 ? { ...card, tags: [...card.tags, ...missing] } : card;
    }

    /** What the database, the key in localStorage and the channel between tabs of a scope are called; the early part has the same rule. */
    function nameOf$1(scope) {
        return scope ? `selvedge-${scope}` : 'selvedge';
    }

    const VERSION = 1;
    const ALL = ['batches', 'items', 'state'];
    /** The store in IndexedDB. Opens on first use; after a forced close the next call opens it again. */
    function createIndexedDbStore(scope) {
        const name = nameOf$1(scope);
        let current;
        /** Lets go of a connection, also of one that is late: an open handle would block everybody's deletion. */
        const forget = (opening = current) => {
            opening?.then((late) => late?.close(), () => undefined);
            if (opening === current)
                current = undefined;
        };
        const open = (mayCreate) => {
            if (!current) {
                const opening = openDatabase(name, mayCreate, () => forget(opening));
                current = opening;
            }
            return withDeadline(current, DEADLINES.open);
        };
        /** @param nothing What it comes to where there is no database: erased by another page, or never made. Without it one is made. */
        async function transact(work, nothing) {
            const database = await open(nothing === undefined);
            if (!database) {
                forget();
                return nothing;
            }
            const transaction = database.transaction(ALL, 'readwrite', { durability: 'relaxed' });
            // `done`, not the requests' success: over quota that comes first and the abort after it.
            const run = Promise.all([work(transaction).catch(abort), transaction.done]);
            return (await withDeadline(run, DEADLINES.transaction))[0];
            function abort(error) {
                try {
                    transaction.abort();
                }
                catch {
                    throw error; // the transaction has ended, or was committed: what came first says why
                }
                throw error;
            }
        }
        return {
            kind: 'indexeddb',
            read: (seed, now, left) => transact(async (transaction) => {
                let profile = await storedProfile(transaction);
                let waiting = profile ? await waitingOf(transaction, profile.seed) : [];
                if (profile && isExpired(profile, eventsOf(waiting), now)) {
                    await clearAll(transaction);
                    profile = undefined;
                    waiting = [];
                }
                if (!profile) {
                    profile = emptyProfile(seed);
                    await transaction.objectStore('state').put(profile, 'profile');
                }
                await dropOldBatches(transaction, now);
                return { profile, events: eventsOf(waiting), ...(false ) };
            }),
            append: (batch, isLeaving) => transact(async (transaction) => {
                if (!isLeaving && (await storedProfile(transaction))?.seed !== batch.generation)
                    return false;
                const [first] = batch.events;
                const { tab, seq } = first;
                const put = transaction.objectStore('batches').put(batch, [0, tab, seq]);
                put.catch(() => undefined); // told below, or by what comes first
                transaction.commit(); // on leaving a page, nothing that waits for an answer first survives
                await put;
                return true;
            }, false),
            fold: (generation, fold, now) => transact(async (transaction) => {
                const state = transaction.objectStore('state');
                const profile = await storedProfile(transaction);
                if (profile?.seed !== generation)
                    return null;
                // A batch may come twice: its first writing was acknowledged too late, and it was folded meanwhile.
                const waiting = await waitingOf(transaction, profile.seed);
                const events = eventsOf(waiting).filter(({ tab, seq }) => seq > (profile.folded[tab] ?? 0));
                const folded = fold(profile, events);
                const batches = transaction.objectStore('batches');
                await batches.delete(waitingRange());
                const kept = events.slice(-MAX_EVENTS);
                const [first] = kept;
                if (first)
                    await batches.put({ generation, events: kept }, [1, Math.max(...kept.map(({ at }) => at)), first.tab, first.seq, kept.length]);
                await dropOldBatches(transaction, now);
                await state.put(folded, 'profile');
                return folded;
            }, null),
            dump: () => transact(async (transaction) => {
                const profile = (await storedProfile(transaction)) ?? null;
                const batches = await transaction.objectStore('batches').getAll();
                const items = await transaction.objectStore('items').getAll();
                const own = batches.filter((batch) => batch?.generation === profile?.seed);
                return { profile, events: eventsOf(own), items, ...(false ) };
            }, EMPTY),
            ...({}),
            async erase() {
                // Emptied first: another page may block the deletion, and then nothing must be left in it to read.
                await transact(clearAll, null).catch((error) => {
                });
                forget();
                await withDeadline(deleteDB(name), DEADLINES.erase - 1000);
                return true;
            },
            close: () => forget(),
        };
    }
    /** @returns `null` where there is none and none may be made. */
    function openDatabase(name, mayCreate, forget) {
        let isThere = true;
        return openDB(name, VERSION, {
            upgrade(database, _from, _to, transaction) {
                isThere = mayCreate;
                transaction.done.catch(() => undefined); // opening tells
                if (!mayCreate)
                    return transaction.abort(); // then there is none, as before
                try {
                    database.createObjectStore('batches');
                    database.createObjectStore('items', { keyPath: 'id' }).createIndex('at', 'at');
                    database.createObjectStore('state');
                }
                catch {
                    transaction.abort();
                }
            },
            // Another page wants to upgrade or delete: whoever stays open makes it, and every later opening, hang for ever.
            blocking: forget,
            terminated: forget,
        }).catch((error) => {
            if (isThere)
                throw error;
            return null;
        });
    }
    /** One after the other: of several at once that are refused, nobody would hear of all but the first. */
    async function clearAll(transaction) {
        for (const each of ALL)
            await transaction.objectStore(each).clear();
        return null;
    }
    async function storedProfile(transaction) {
        return (await transaction.objectStore('state').get('profile'));
    }
    function waitingRange() {
        return IDBKeyRange.upperBound([1], true);
    }
    async function waitingOf(transaction, generation) {
        return (await transaction.objectStore('batches').getAll(waitingRange())).filter((batch) => batch?.generation === generation);
    }
    /** Nothing where another script has written nothing. */
    function eventsOf(batches) {
        return batches.flatMap((batch) => batch.events).filter(Boolean);
    }
    async function dropOldBatches(transaction, now) {
        const batches = transaction.objectStore('batches');
        const keys = await batches.getAllKeys(IDBKeyRange.lowerBound([1]));
        let kept = 0;
        for (const key of keys.reverse()) {
            const [, at, , , count, length = 0] = key;
            kept += count;
            // Also what is as far ahead: a clock was wrong.
            if (kept > MAX_EVENTS || (false ) || Math.abs(now - at) > EVENT_LIFETIME)
                await batches.delete(key);
        }
    }

    /**
     * A store that lasts as long as the page: where storage is refused, and in tests.
     *
     * @param rescued What was known before, with events that are not folded yet.
     */
    function createMemoryStore(rescued) {
        let profile = rescued?.profile ?? null;
        let history = [];
        // By tab and number: what is rescued may be handed over once more by the call that failed.
        const waiting = new Map();
        const wait = (events) => {
            for (const event of events)
                waiting.set(`${event.tab} ${event.seq}`, structuredClone(event));
        };
        const unfolded = () => [...waiting.values()];
        const erase = async () => {
            profile = null;
            history = [];
            waiting.clear();
            return true;
        };
        const dropOld = (now) => void (history = history.filter(({ at }) => Math.abs(now - at) <= EVENT_LIFETIME).slice(-MAX_EVENTS));
        wait(rescued?.events ?? []);
        return {
            kind: 'memory',
            async read(seed, now, left) {
                if (profile && isExpired(profile, unfolded(), now))
                    void erase();
                profile ??= emptyProfile(seed);
                return { profile, events: unfolded(), ...(false ) };
            },
            async append(batch) {
                const isKnown = profile?.seed === batch.generation;
                if (isKnown) {
                    wait(batch.events);
                }
                return isKnown;
            },
            async fold(generation, fold, now) {
                if (profile?.seed !== generation)
                    return null;
                const { folded } = profile;
                const events = unfolded();
                profile = fold(profile, events);
                history = [...history, ...events];
                dropOld(now);
                waiting.clear();
                return profile;
            },
            dump: async () => ({ profile, events: [...history, ...unfolded()], items: [], ...(false ) }),
            ...({}),
            erase,
            close() { },
        };
    }

    /** The text of the first-paint snapshot; `null` where there is none; `undefined` where storage is blocked, and nothing tells. */
    function readSnapshot(scope) {
        try {
            return localStorage.getItem(nameOf$1(scope));
        }
        catch {
            return undefined; // there even the getter throws
        }
    }
    /** Replaces the snapshot; without a text it is removed. Trouble is reported. */
    function writeSnapshot(scope, report, text) {
        attempt(report, 'store-failed', 'The store failed', () => (text ? localStorage.setItem(nameOf$1(scope), text) : localStorage.removeItem(nameOf$1(scope))));
    }

    /** Opens the channel of a scope. Where there is none, tabs find out when they next write. */
    function openTabs(scope, onErased, onChanged = () => { }) {
        let channel = openChannel(nameOf$1(scope));
        channel?.addEventListener('message', ({ data }) => {
            if (data && CONSENTS.includes(data.consent))
                onErased(data);
        });
        return {
            announceErasure: (decision) => channel?.postMessage(decision),
            ...({}),
            stop() {
                channel?.close();
                channel = undefined;
            },
        };
    }
    /** `undefined` where it is missing (some servers) or refused with everything that a site could keep (Firefox, a SecurityError). */
    function openChannel(name) {
        try {
            return new BroadcastChannel(name);
        }
        catch {
            return undefined;
        }
    }

    /** Actions older than this are no intent any more, milliseconds. */
    const ACTION_LIFETIME = 30 * 86_400_000;
    /** An event may be this far ahead of the clock, milliseconds; beyond it the clock was wrong and the event counts as of now. */
    const CLOCK_TOLERANCE = 3_600_000;
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
        const actions = [...profile.actions];
        const taste = new Map(Object.entries(profile.taste));
        const offered = new Map(Object.entries(profile.offered));
        const folded = new Map(Object.entries(profile.folded));
        for (const event of fresh) {
            const { at, tab, seq, item } = event;
            const weight = actionWeight(event);
            const factor = decayFactor(at);
            if (item && weight) {
                actions.push({ at, tab, seq, weight, id: item.id, tags: item.tags, ...(false ) });
                for (const [tag, share] of tagShares(item.tags))
                    add(taste, tag, weight * share * factor);
            }
            for (const [tag, count] of Object.entries(event.offered ?? {}))
                add(offered, tag, count * factor);
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
            ...(false ),
            taste: largest(taste),
            offered: largest(offered),
            folded: Object.fromEntries([...folded].slice(-64)),
        };
    }
    function add(sums, tag, amount) {
        sums.set(tag, (sums.get(tag) ?? 0) + amount);
    }
    function largest(sums) {
        const entries = [...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
        return Object.fromEntries(entries.slice(0, MAX_PROFILE_TAGS));
    }

    /** By the first two letters of the names of errors. */
    const NAMES = { Se: 'denied', Re: 'denied', Ty: 'denied', In: 'transient', Ab: 'transient', Tr: 'transient', Qu: 'capacity', Ve: 'newer', Da: 'invalid', Co: 'invalid', Ti: 'timeout' };
    /**
     * Sorts an error of IndexedDB or localStorage. Texts differ between engines, so the name decides, except where one name stands
     * for two troubles.
     *
     * @remarks Firefox private windows before 115 refuse with an InvalidStateError, Chromium where the visitor blocks what sites keep with an
     *   UnknownError; WebKit loses its storage process with an UnknownError (https://bugs.webkit.org/show_bug.cgi?id=197050).
     */
    function classifyFailure(error) {
        const { name = '', message = '' } = error;
        if (/mutations|denied/.test(message))
            return 'denied';
        if (/server lost|in-progress/.test(message))
            return 'transient';
        return NAMES[name.slice(0, 2)] ?? 'corrupt';
    }

    /**
     * Guards a store: a connection that was closed under our hands is opened again and the call repeated once, and where there is no room some is made;
     * any other trouble, or a second one, is reported, and the page goes on in memory.
     *
     * @param rescue Called before the call that failed is repeated on memory: what must not be lost.
     */
    function createGuard(primary, report, rescue) {
        let store = primary;
        let failure = null;
        const fallBack = (cause) => {
            if (store !== primary)
                return;
            failure = classifyFailure(cause);
            report(new SelvedgeError('store-unavailable', `No IndexedDB (${failure}): this page stays in memory`, { cause }));
            primary.close();
            store = createMemoryStore(rescue());
        };
        return {
            async call(work) {
                try {
                    return await work(store).catch(async (error) => {
                        const kind = classifyFailure(error);
                        if (false  && kind === 'capacity')
                            ;
                        else if (store.kind === 'memory' || kind !== 'transient')
                            throw error;
                        else
                            store.close();
                        return work(store);
                    });
                }
                catch (cause) {
                    if (store.kind === 'memory' && failure === null)
                        throw cause;
                    fallBack(cause);
                    return work(store);
                }
            },
            get store() {
                return store;
            },
            get failure() {
                return failure;
            },
            ...({}),
        };
    }

    const FLUSH_AFTER = 1000;
    /** A store that failed is asked again after so long, and each time after twice as long. */
    const ASK_AGAIN_AFTER = 5000;
    const FOLD_AFTER = 30_000;
    const FOLD_DAILY = 86_400_000;
    // A fold under way when the page is left holds up the last write, so folds are few: the next page reads what is waiting anyway.
    const FOLD_AT_EVENTS = 200;
    /**
     * Opens the visitor's record.
     *
     * @param openJournal Opens the journal of a page, where anything outlasts it. In the files with everything.
     * @param isErasedElsewhere Whether another page has erased what this one knew, as far as can be told without the store. In the files with everything.
     */
    function openVisitor({ store, now, random, report, onChange, onErasedElsewhere, check, after = Promise.resolve() }, openJournal, isErasedElsewhere) {
        const tab = Math.floor(random() * 2 ** 52).toString(36);
        const seed = Math.floor(random() * 2 ** 32);
        let seq = 0;
        let base = null; // as the store has it
        let unfolded = []; // recorded or read, not in `base`
        let waiting = []; // recorded, not yet handed to the store
        let cards = [];
        let newCards = []; // met, not yet handed to the store
        let current = null; // `base` and `unfolded`, computed when asked for
        let flushTimer;
        let lastFoldAt = now();
        let queue = after; // writes run one after the other, in the order of the events
        let isRead = false; // what outlasts the page, not memory in its place
        let isDropped = false;
        const underway = new Set(); // handed to the store, which has not answered or did not keep it
        let amendments = []; // made here, not yet in the store
        let failedAt = 0; // zero while the store has not failed
        let askAgainAfter = ASK_AGAIN_AFTER;
        const journal = undefined;
        const guard = createGuard(store, report, () => ({ profile: base ?? emptyProfile(seed), events: unfolded, ...(false ) }));
        /** Writes run in turn; one that fails is told and does not stop the next. */
        const enqueue = (task) => {
            const done = queue.then(async () => {
                try {
                    if (!isDropped)
                        await task();
                }
                catch (cause) {
                    report(new SelvedgeError('store-failed', 'The store failed', { cause }));
                }
            });
            queue = done;
            return done;
        };
        const change = (profile) => {
            base = profile;
            current = null;
            onChange();
        };
        const amended = (known) => amendments.reduce((each, how) => how(each), known);
        /** Takes over what was read; what a paused visitor did before that could be known is forgotten. */
        const take = (stored) => {
            const known = amended(stored.profile);
            if (known.paused) {
                waiting = [];
                newCards = [];
            }
            // What is being written beside the queue, since the page was hidden, is not there yet; what is there by now counts once.
            unfolded = [...stored.events, ...[...underway].flatMap(({ events }) => events), ...waiting];
            cards = mergeCards(stored.cards ?? [], known.paused ? [] : cards);
            change(known);
        };
        const append = async (isLeaving) => {
            if (!base || !(waiting.length || (false )))
                return;
            const batch = { generation: base.seed, events: waiting, ...(false ) };
            waiting = [];
            const put = (on) => on.append(batch, isLeaving);
            const isKept = await guard.call(put);
            if (!isKept && !isDropped)
                onErasedElsewhere();
        };
        const fold = async (finish = (profile) => profile) => {
            if (!base)
                return;
            const { seed: generation } = base;
            lastFoldAt = now();
            const folded = await guard.call((on) => on.fold(generation, (profile, events) => finish(foldEvents(profile, events, now())), now()));
            if (isDropped)
                return;
            if (!folded)
                return onErasedElsewhere();
            unfolded = unfolded.filter((event) => event.seq > (folded.folded[event.tab] ?? 0));
            change(folded);
        };
        /** What is not known to be stored. */
        const unstored = () => {
            const batches = [...underway, ...(base && waiting.length ? [{ generation: base.seed, events: waiting }] : [])];
            return isRead ? batches : [{ generation: UNREAD, events: [...batches.flatMap(({ events }) => events), ...(base ? [] : waiting)] }];
        };
        /** Brings what was kept in memory since the store failed into it, once it answers again. */
        const comeBack = async () => {
            if (!guard.failure)
                return void (failedAt = 0);
            failedAt ||= now();
            if (now() - failedAt < askAgainAfter)
                return;
            failedAt = now();
            askAgainAfter *= 2;
            const batches = [...underway];
            const recorded = new Set(waiting);
            const left = [...([]), ...unstored()];
            const stored = await guard.comeBack(async (on) => {
                // What was erased meanwhile is not made anew to put into it what was kept here.
                if (isRead && (await on.dump()).profile?.seed !== base?.seed)
                    return null;
                return on.read(seed, now(), left);
            });
            if (isDropped)
                return guard.store.close();
            if (stored === null)
                return onErasedElsewhere();
            if (!stored)
                return;
            for (const batch of batches) {
                underway.delete(batch);
                newCards = mergeCards(batch.cards ?? [], newCards);
            }
            waiting = waiting.filter((event) => !recorded.has(event)); // recorded while it was read
            isRead = true;
            take(stored);
            // Put into memory while the store was read: the page was hidden then.
            for (const batch of [...underway]) {
                underway.delete(batch);
                waiting = [...batch.events, ...waiting];
                newCards = mergeCards(batch.cards ?? [], newCards);
            }
            for (const how of [...amendments])
                await fold(how);
        };
        const flush = () => {
            clearTimeout(flushTimer);
            flushTimer = undefined;
            return enqueue(async () => {
                if (false )
                    ;
                await append();
                if (unfolded.length >= FOLD_AT_EVENTS || now() - lastFoldAt >= FOLD_AFTER)
                    await fold();
            });
        };
        return {
            read: enqueue(async () => {
                const left = false  ? journal?.read() : undefined;
                const read = () => guard.call((on) => (false  ? on.read(seed, now(), left) : on.read(seed, now())));
                let stored = await read();
                try {
                    check(foldEvents(stored.profile, stored.events, now()));
                }
                catch (cause) {
                    report(new SelvedgeError('store-failed', 'The store failed', { cause })); // what is stored is damaged: it begins anew
                    await guard.call((on) => on.erase());
                    stored = await read();
                }
                if (false )
                    ;
                if (false  && isRead)
                    ;
                if (isDropped)
                    return;
                // What is kept is cut to its lifetime by folds, so the first page of a day makes one.
                if (stored.events.some(({ at }) => now() - at > FOLD_DAILY))
                    lastFoldAt = 0;
                if (false )
                    ;
                unfolded = [...stored.events, ...unfolded];
                change(stored.profile);
            }),
            profile: () => (current ??= base && foldEvents(base, unfolded, now())),
            record(draft) {
                if (isDropped)
                    return;
                const event = { ...draft, at: now(), tab, seq: ++seq };
                waiting.push(event);
                unfolded.push(event);
                flushTimer ??= setTimeout(() => void flush(), FLUSH_AFTER);
                change(base);
            },
            amend(how) {
                change(base && how(base)); // a mistake is thrown at the caller, now
                return enqueue(() => fold(how));
            },
            ...({}),
            flush,
            flushNow() {
                // Not through the queue: on leaving only what is written in this very task survives. And no fold: a transaction that reads
                // keeps the page out of the back/forward cache. What is waiting is folded on a later page.
                const written = append(true);
                written.catch(() => undefined); // told in its turn
                void enqueue(() => written);
            },
            drop() {
                isDropped = true;
                clearTimeout(flushTimer);
                base = current = null;
                unfolded = [];
                waiting = [];
            },
            guard,
        };
    }

    /** Opens what is known as far as consent goes; everything else waits for {@link Knowledge.signal}. */
    function openKnowledge({ settings, now, random, report, gpc, tool, onChange, onForgotten }) {
        const { scope, storage, holdout } = settings;
        let signals = {};
        let decision = { consent: 'unknown', source: 'default', since: now() };
        let visitor = null;
        let projected = null;
        let ready = Promise.resolve();
        let isStopped = false;
        let erasing = Promise.resolve();
        let hasSnapshot = false;
        const createStore = () => (storage === 'memory' ? createMemoryStore() : createIndexedDbStore(scope));
        const change = () => {
            projected = null;
            onChange();
        };
        const keptSnapshot = () => readSnapshot(scope);
        const profile = () => visitor?.profile() ?? null;
        const armOf = ({ seed }) => assignArm(seed, holdout);
        /** An item with a tag asks for all that there is. */
        const tryOut = (known) => {
            projectProfile(known, settings.rank, now());
        };
        const resume = () => {
            if (decision.consent !== 'granted' || visitor || isStopped)
                return;
            const context = { store: createStore(), now, random, report, onChange: change, onErasedElsewhere: forget, check: tryOut, after: erasing };
            const opened = openVisitor(context);
            hasSnapshot = !!keptSnapshot();
            visitor = opened;
            ready = withDeadline(opened.read, DEADLINES.open).catch(() => undefined);
        };
        /** Drops what this page knows without touching the store. */
        const forget = () => {
            if (!visitor)
                return;
            visitor.drop();
            visitor.guard.store.close();
            visitor = null;
            onForgotten();
            change();
        };
        const tabs = openTabs(scope, ({ consent, source }) => {
            forget();
            if (consent !== 'granted')
                hear({ [source]: consent }); // the erasure may still be under way: what begins anew begins with the next page view
        }, () => void visitor?.reread());
        /** Also what an earlier setting of the site has left in the browser. */
        const eraseStores = () => (createStore()).erase();
        const erase = async () => {
            forget();
            writeSnapshot(scope, report);
            const erased = withDeadline(eraseStores(), DEADLINES.erase);
            tabs.announceErasure(decision);
            const settled = erased.catch((cause) => {
                report(new SelvedgeError('store-failed', 'The store failed', { cause }));
                return false;
            });
            erasing = settled;
            const left = (await settled) ? [] : ['database'];
            if (keptSnapshot())
                left.push('snapshot');
            return { complete: !left.length, left };
        };
        const amend = (how) => {
            visitor?.amend(how);
            return;
        };
        const keepSnapshot = () => {
            const known = profile();
            if (!known || visitor?.guard.store.kind === 'memory')
                return;
            if (hasSnapshot && keptSnapshot() === null)
                return forget();
            let projection = projectProfile(known, settings.rank, now());
            let isPersonal = armOf(known) === 'personal' && hasEvidence(projection);
            writeSnapshot(scope, report, encodeSnapshot({ projection, isPersonal, updatedAt: known.lastAt, source: decision.source, ...(false ) }));
            hasSnapshot = !!keptSnapshot();
        };
        const hear = (word) => {
            signals = { ...signals, ...word };
            const { consent, source } = resolveConsent({ ...signals, gpc });
            if (consent !== decision.consent || source !== decision.source)
                decision = { consent, source, since: now() };
            change();
        };
        const signal = (word, isSilence) => {
            const before = decision.consent;
            hear(word);
            resume();
            // A no of the visitor or of the site erases also what earlier visits left. A tool says no on each page of who has refused: there nothing is touched, but where
            // the site goes by what is stored before the tool answers, and there is something. What a tool that does not come leaves unsaid takes nothing away.
            if (decision.consent !== 'granted' && (before === 'granted' || (decision.consent === 'denied' && (!word.tool || (false ))))) {
                void erase();
            }
        };
        const beginning = () => ({ ...(settings.consent === 'remembered' ? rememberedConsent(keptSnapshot()) : { attribute: settings.consent }), ...(false ) });
        hear(beginning());
        resume();
        return {
            get ready() {
                return ready;
            },
            get decision() {
                return decision;
            },
            get visitor() {
                return visitor;
            },
            profile,
            arm() {
                const known = profile();
                return known && armOf(known);
            },
            basis(terms) {
                const rank = settings.rank; // a mistake in `terms` is thrown whatever is known
                if (decision.consent !== 'granted')
                    return 'no-consent';
                const known = profile();
                if (!known)
                    return visitor ? 'not-ready' : 'erased';
                if (armOf(known) === 'holdout')
                    return 'holdout';
                return (projected ??= projectProfile(known, rank, now()));
            },
            signal,
            amend,
            ...({}),
            resume: resume,
            leave() {
                visitor?.flushNow();
                keepSnapshot();
            },
            ...({}),
            async flush() {
                await visitor?.flush();
                keepSnapshot();
            },
            erase,
            stop() {
                isStopped = true;
                keepSnapshot();
                void visitor?.flush().then(forget);
                tabs.stop();
            },
        };
    }

    /** Watches the life of the page. Patches nothing. The small script-tag file, for pages that a server writes, sees no routes. */
    function watchLifecycle(root, { onPageView, onVisible, onHidden }) {
        // Not the document's, nor its own `addEventListener`: an `<img>` of that name would stand there. What happens to the document passes here first.
        const view = window;
        const stop = new AbortController();
        const on = (target, type, listener) => target.addEventListener(type, listener, { signal: stop.signal, capture: true });
        on(view, 'visibilitychange', () => (root.hidden === true ? onHidden() : onVisible?.()));
        on(view, 'pagehide', onHidden);
        on(view, 'pageshow', (event) => event.persisted && onPageView());
        // Behind the event, not in it: there the browser has the page to lay out.
        const later = (then) => view.setTimeout(() => !stop.signal.aborted && then());
        // Routes from then on: what an app does to the address before is no other page yet.
        const whenParsed = () => (root.readyState === 'loading' ? on(view, 'DOMContentLoaded', () => later(onPageView)) : onPageView());
        if (root.prerendering === true)
            on(view, 'prerenderingchange', whenParsed);
        else
            whenParsed();
        return () => stop.abort();
    }

    /** True when the browser asks sites not to sell or share, which Selvedge takes as no to profiling by default. @see https://w3c.github.io/gpc/ */
    function hasGlobalPrivacyControl() {
        return globalThis.navigator?.globalPrivacyControl === true;
    }

    // Questions to a page through the prototypes: an `<img name="querySelector">` would stand in the document in place of the method, a field of that name in its form. The
    // small script-tag file has room to do so for the document alone: a page with a card that is a form and has such a field keeps its order there.
    /** @param root The document, or a shadow root. */
    function findOnPage(root, selector) {
        return [...(Document).prototype.querySelectorAll.call(root, selector)];
    }
    /** @param root An element, or a shadow root. */
    function findAll(root, selector) {
        return [...(root.querySelectorAll(selector))];
    }
    function find(element, selector) {
        return element.querySelector(selector);
    }
    function isMatching(element, selector) {
        return element.matches(selector);
    }
    function closestTo(element, selector) {
        return element.closest(selector);
    }

    /** An attribute through the prototype: inside a form, a field named `getAttribute` would shadow the method. */
    function attributeOf(element, name) {
        return Element.prototype.getAttribute.call(element, name);
    }
    /** Tells about an attribute that is skipped. @param allowed Completes "must be …". */
    function reportAttribute(report, element, name, allowed) {
        report(new SelvedgeError('attribute-invalid', `${name} must be ${allowed}, got ${JSON.stringify(attributeOf(element, name))}`, { element }));
        return null;
    }
    /** What must not be read, as a selector: what the site excludes, forms and text being edited. */
    const PRIVATE = '[data-sv-ignore], form, [contenteditable]:not([contenteditable="false"])';
    /** Reads `data-sv-item`, `data-sv-tags`, `data-sv-price`, `data-sv-boost` and, where everything is read, `data-sv-stock` and `data-sv-position`. What does not parse is reported and skipped. */
    function readItemAttributes(element, report) {
        const text = attributeOf(element, 'data-sv-tags');
        const tags = text === null ? undefined : parseTagText(text);
        if (text?.trim() && !tags?.length)
            reportAttribute(report, element, 'data-sv-tags', 'pairs like "colour: red; size: 42"');
        return {
            id: cleanId(attributeOf(element, 'data-sv-item') ?? ''),
            ...(tags && { tags }),
            price: readNumber(element, 'data-sv-price', 0, report),
            boost: readNumber(element, 'data-sv-boost', -Infinity, report),
            ...(false ),
        };
    }
    function readNumber(element, name, least, report) {
        const text = attributeOf(element, name);
        if (text === null)
            return undefined;
        const value = +(text.trim() || NaN);
        if (isFinite(value) && value >= least)
            return value;
        reportAttribute(report, element, name, 'a number like 59.90');
        return undefined;
    }

    /**
     * The item that the page is about: the element with `data-sv-item` outside every list and slot; where there are several, the one that
     * holds the page's first `h1`. Without one, what the page says of itself in structured data.
     *
     * @returns `null` when there is none, or several and none of them holds the heading.
     */
    function readCurrentItem(root, reading) {
        const found = findOnPage(root, '[data-sv-item]').filter((element) => !closestTo(element, '[data-sv-rank], [data-sv-slot], [data-sv-ignore]'));
        const [heading] = findOnPage(root, 'h1');
        const element = found.length > 1 ? found.find((each) => each.contains(heading)) : found[0];
        const item = element && readItemAttributes(element, reading);
        return item?.id ? { ...item, id: item.id, tags: item.tags ?? [] } : null;
    }

    /**
     * The item that a card shows: from its attributes or, where one is missing, from what the page says of it elsewhere, from what was learned of
     * it, from the link and the text.
     *
     * @param card The element itself or the one inside it that carries `data-sv-item` is read.
     * @returns `null` when nothing says which item it is.
     */
    function readCard(card, reading) {
        const marked = isMatching(card, '[data-sv-item]') ? card : (find(card, '[data-sv-item]') ?? card);
        const item = readItemAttributes(marked, reading);
        return item.id ? { ...item, id: item.id, tags: item.tags ?? [] } : null;
    }

    /** The marked lists and slots within `root`, without lists in lists and what is to be ignored. */
    function findMarked(root) {
        return findOnPage(root, '[data-sv-rank],[data-sv-slot]').filter((element) => !Element.prototype.closest.call(element, '[data-sv-ignore],[data-sv-rank] [data-sv-rank]'));
    }
    /** The children of a list that may be items. */
    function cardsOf(list) {
        return [...list.children].filter((child) => !isMatching(child, NO_CARD));
    }
    /** What keeps its place among the cards of a list. */
    const NO_CARD = '[data-sv-pin],[data-sv-ignore],script,style,template,link,meta';
    /** Reads the cards of a list as they stand, one a step: a long list is not read in one go. @returns Those that say which item they are. */
    function* readCards(list, reading) {
        const cards = [];
        for (const element of cardsOf(list)) {
            const item = readCard(element, reading);
            if (item)
                cards.push({ element, item });
            yield;
        }
        return cards;
    }
    /** The name of a list, the first word of its `data-sv-rank`; a missing one is reported. */
    function listName(list, report) {
        return nameOf(list, 'data-sv-rank', report).split(/\s+/)[0];
    }
    /** The name of the list that a card stands in. */
    function listNameOf(card, report) {
        const list = card.parentElement && closestTo(card.parentElement, '[data-sv-rank]');
        return (list && listName(list, report)) || undefined;
    }
    /** The name that an attribute gives to a list or slot; a missing one is reported. */
    function nameOf(element, attribute, report) {
        const name = attributeOf(element, attribute).trim();
        if (!name)
            reportAttribute(report, element, attribute, 'a name');
        return name;
    }

    /** Records clicks on items (`select_item`) and on elements with `data-sv-track`. One listener for the whole page. */
    function watchClicks({ root, report, currentItem, record }) {
        const listener = (event) => {
            const { target } = event;
            if (!(target instanceof Element))
                return;
            attempt(report, 'page-failed', 'The page could not be read', () => {
                const draft = readTracked(target, report, currentItem) ?? readSelection(target, report);
                if (draft)
                    record(draft);
            });
        };
        // Capture phase: a page that stops the event still has a visitor who clicked. The middle button opens a page that tells itself.
        const passed = window; // an `<img name="addEventListener">` stands in the document's way
        passed.addEventListener('click', listener, true);
        return () => passed.removeEventListener('click', listener, true);
    }
    function readTracked(target, report, currentItem) {
        const marked = closestTo(target, '[data-sv-track]');
        if (!marked || closestTo(marked, '[data-sv-ignore]'))
            return null;
        const name = attributeOf(marked, 'data-sv-track').trim();
        const allowed = EVENT_NAME(name);
        if (allowed)
            return reportAttribute(report, marked, 'data-sv-track', allowed);
        const card = cardOf(marked);
        const item = (card && readCard(card, report)) ?? currentItem();
        if (item)
            return { name, item: itemOfEvent(item) };
        return ACTION_WEIGHTS[name] === 0 ? { name } : reportAttribute(report, marked, 'data-sv-track', 'in an element with data-sv-item');
    }
    function readSelection(target, report) {
        const card = cardOf(target);
        if (!card || closestTo(target, PRIVATE) || isMatching(card, '[data-sv-pin]') || find(card, 'h1') || !closestTo(target, 'a[href]'))
            return null;
        const item = readCard(card, report);
        return item && { name: 'select_item', item: itemOfEvent(item), list: listNameOf(card, report) };
    }
    /** The child of a marked list, or else the marked item, that an element is in. */
    function cardOf(element) {
        return closestTo(element, '[data-sv-rank] > *') ?? closestTo(element, '[data-sv-item]');
    }

    /** Shorter looks are not recorded, milliseconds. */
    const LEAST_DWELL = 1000;
    /** Starts the clock of one page view. @param clock Monotonic milliseconds. */
    function measureDwell(item, visible, clock) {
        let since = visible ? clock() : null;
        let total = 0;
        let told = 0;
        const settle = () => {
            if (since === null)
                return;
            total += Math.max(0, clock() - since);
            since = clock();
        };
        return {
            turn(isVisible) {
                settle();
                since = isVisible ? clock() : null;
            },
            take() {
                settle();
                if (told >= LONG_DWELL || total - told < LEAST_DWELL)
                    return null;
                told = total;
                return { name: 'dwell', item: itemOfEvent(item), duration: Math.round(total) };
            },
        };
    }

    /** Share of a card that must be visible, and for how long (milliseconds), to count as seen. */
    const VISIBLE_SHARE = 0.5;
    const VISIBLE_TIME = 1000;
    /** Watches list items: half visible for one second counts, once a page view. */
    function watchImpressions(root, report) {
        const watched = new WeakMap(); // lists, each with its last child when it was looked at
        const observed = new WeakSet();
        const timers = new WeakMap();
        const seen = new Map();
        const observer = new IntersectionObserver((entries) => {
            for (const { target, intersectionRatio } of entries) {
                clearTimeout(timers.get(target));
                if (intersectionRatio >= VISIBLE_SHARE)
                    timers.set(target, setTimeout(() => see(target), VISIBLE_TIME));
            }
        }, { threshold: VISIBLE_SHARE });
        const see = (target) => {
            if (document.hidden === true)
                return;
            observer.unobserve(target);
            // Read only now: a page with a thousand cards has most of them never seen.
            const list = listNameOf(target, report);
            const item = readCard(target, report);
            if (list && item)
                seen.set(list, [...(seen.get(list) ?? []), item]);
        };
        return {
            scan() {
                for (const element of findMarked(root)) {
                    if (watched.get(element) === element.lastElementChild || !isMatching(element, '[data-sv-rank]'))
                        continue;
                    watched.set(element, element.lastElementChild);
                    for (const card of cardsOf(element)) {
                        if (!observed.has(card))
                            observer.observe(card);
                        observed.add(card);
                    }
                }
            },
            take() {
                const drafts = [...seen].map(([list, found]) => ({ name: 'view_item_list', list, offered: countTags(found), ...(false ) }));
                seen.clear();
                return drafts;
            },
            stop: () => observer.disconnect(), // a timer that runs then adds to what nobody takes
        };
    }

    /**
     * Starts capture.
     *
     * @param record Takes each event at once; must be cheap.
     * @param catchUp Reads what is still to be read of the page's own item.
     */
    function capturePage(root, report, record, catchUp) {
        let item = null;
        let dwell = null;
        const impressions = watchImpressions(root, report);
        const currentItem = () => {
            return item;
        };
        const stopClicks = watchClicks({ root, report, record, currentItem });
        const settleDwell = () => {
            const looked = dwell?.take();
            if (looked)
                record(looked);
        };
        const readItem = () => {
            const found = readCurrentItem(root, report);
            if (found?.id === item?.id)
                return;
            settleDwell();
            item = found;
            if (item)
                record({ name: 'view_item', item: itemOfEvent(item) });
            dwell = item && measureDwell(item, root.visibilityState === 'visible', () => performance.now());
        };
        return {
            begin(isRoute) {
                impressions.take();
                item = dwell = null;
                record({ name: 'page_view', ...(false ) });
            },
            scan() {
                readItem();
                impressions.scan();
            },
            settle() {
                settleDwell();
                for (const draft of impressions.take())
                    record(draft);
            },
            currentItem: () => item,
            turn(visible) {
                dwell?.turn(visible);
            },
            stop() {
                stopClicks();
                impressions.stop();
            },
        };
    }

    /** Longest stretch of work, milliseconds: half of what is allowed, since a step that was begun is not broken off. */
    const SLICE = 8;
    /** Pause between two stretches, milliseconds: about a frame. */
    const PAUSE = 16;
    /**
     * Does steps one after the other, from the next task on, in stretches between which the page gets its turn.
     *
     * @returns Leaves undone what is not done yet; harmless when all is done.
     */
    function inSlices(steps) {
        let isStopped = false; // maybe by a step itself: what it tells the page may end it all
        const run = () => {
            const end = performance.now() + SLICE;
            let step;
            do
                step = steps.next();
            while (!(step.done || isStopped || performance.now() > end));
            if (!step.done && !isStopped)
                timer = setTimeout(run, PAUSE);
        };
        let timer = setTimeout(run);
        return () => {
            isStopped = true;
            clearTimeout(timer);
        };
    }

    /** Calls back once a frame at most after something came into the page. */
    function watchNewContent(root, onNew) {
        let frame = 0;
        const observer = new MutationObserver(() => {
            frame ||= requestAnimationFrame(() => {
                frame = 0;
                onNew();
            });
        });
        observer.observe(root, { childList: true, subtree: true });
        return {
            forget: () => void observer.takeRecords(),
            stop() {
                observer.disconnect();
                cancelAnimationFrame(frame);
            },
        };
    }

    /** Where order says something, as a CSS selector for the list or anything around it. */
    const ORDERED_AROUND = `ol[data-sv-rank],dl[data-sv-rank],table,nav,svg,[role=navigation],[aria-sort]:not([aria-sort=none])${''}`;
    /** Roots that a framework takes over after the page is parsed, as their servers mark them; a site marks its own. */
    const WILL_HYDRATE = '[data-sv-hydrate],[data-reactroot],[ng-server-context],astro-island,#__next,#__nuxt';
    /** In a query string: the visitor chose a sort, `?sort=price`; in the files with everything also `?product_list_order=price`, `?sort[price]=asc`. */
    const SORT_PARAMETER = /[?&](sort|order)([_-]?by)?=[^&#]/i;
    /** What a list must come to that was not sorted by chance: seven cards that all differ, fifteen with four prices, thirty with three. */
    const LEAST_PROOF = 30;
    /** True when every value is a number and they rise, or fall, from the first to the last: somebody has sorted them. */
    function isMonotone(values) {
        // What is no number does both.
        const rises = values.filter((value, index) => index && !(value <= values[index - 1])).length;
        const falls = values.filter((value, index) => index && !(value >= values[index - 1])).length;
        return !(rises && falls) && (rises + falls - 1) * values.length >= LEAST_PROOF;
    }
    /** True when cards stand by their prices or by their dates, or are numbered. */
    function isInOrder(cards) {
        return isMonotone(cards.map((card) => parseFloat(card.getAttribute('data-sv-price')))) || isMonotone(cards.map((card) => Date.parse(card.querySelector('time')?.dateTime)));
    }

    /** Reads a slot and its `<template data-sv-variant>` children. @returns `null`, and a report, when it has no name. */
    function readSlot(element, report) {
        const name = nameOf(element, 'data-sv-slot', report);
        if (!name)
            return null;
        const templates = findAll(element, ':scope > template[data-sv-variant]');
        const variants = [...templates].map((template) => {
            const { tags = [], boost } = readItemAttributes(template, report);
            return { name: attributeOf(template, 'data-sv-variant'), tags, boost, template };
        });
        return { name, variants };
    }

    /** Fires `selvedge:decision` on a list or slot; it bubbles, so the document can listen for all. */
    function announceDecision(element, detail) {
        element.dispatchEvent(new CustomEvent('selvedge:decision', { bubbles: true, detail }));
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

    /**
     * What must not be moved late: it would lose focus, reload, close, or take away a form just filled in. In `:is()` a browser passes over
     * what it does not know.
     */
    const IN_USE = ':is(:focus, iframe, dialog[open], :popover-open, :user-valid, :user-invalid)';
    /**
     * Puts children of a list into another order with the fewest moves; text and comments keep their places, blanks their children.
     *
     * @param wanted All of the list's present children that are to stand in order, each once; others are left where they fall.
     * @param mustStay What is not to be moved itself. Default: {@link findInUse}.
     * @param mustStayThen The same, asked when the list is put back.
     * @returns Puts the list back as it was; harmless when called twice.
     */
    function reorder(list, wanted, mustStay, mustStayThen) {
        const given = [...list.childNodes];
        applyOrder(list, withBlanks(wanted), mustStay);
        return () => applyOrder(list, given, mustStayThen?.());
    }
    /**
     * Children with the blanks before them where all but the first have some: a server puts a line break between the cards, and if those kept
     * their places one move would become one for every card behind.
     */
    function withBlanks(children) {
        const blankOf = ({ previousSibling: before }) => (before?.nodeType === Node.TEXT_NODE && !before.nodeValue.trim() ? [before] : []);
        const areAlike = children.every((child) => blankOf(child)[0] || !child.previousSibling);
        return areAlike ? children.flatMap((child) => [...blankOf(child), child]) : children;
    }
    /** Moves what must move so that the given nodes, as far as they are still in the list, stand in the given order. */
    function applyOrder(list, wanted, mustStay = findInUse(list)) {
        const present = [...list.childNodes];
        const places = new Map(present.map((node, index) => [node, index]));
        const named = new Set(wanted);
        const queue = wanted.filter((node) => places.has(node));
        // What the caller does not name (a script added meanwhile) keeps its place among the rest.
        const order = present.map((node) => places.get(named.has(node) ? queue.shift() : node));
        const inUse = new Set(order.filter((index) => mustStay.has(present[index])));
        for (const { node, before } of planMoves(order, inUse))
            place(list, present[node], before === null ? null : present[before]);
    }
    function place(list, node, before) {
        // A custom element that is moved runs code of the page, which may take out any of them.
        if (node.parentNode !== list || (before && before.parentNode !== list))
            return;
        if (list.moveBefore)
            list.moveBefore(node, before);
        else
            list.insertBefore(node, before);
    }
    /** True when an element, or something in it, would lose something by being moved or taken out. */
    function isInUse(element) {
        return isMatching(element, IN_USE) || usedIn(element).length > 0;
    }
    /**
     * The children of a list that lose something when they are moved. Asked for the whole list at once: one by one it takes long.
     *
     * @param others More elements that are in use, wherever they are.
     */
    function findInUse(list, others = []) {
        const inUse = new Set();
        for (const element of [...usedIn(list), ...others]) {
            let node = element;
            while (node && node.parentNode !== list)
                node = node.parentNode;
            if (node)
                inUse.add(node);
        }
        return inUse;
    }
    /** What has focus, plays, also in an open shadow root, moves by itself, is open or filled in, or stands in the text selection: see `IN_USE`. */
    function usedIn(root) {
        const selection = getSelection();
        const isSelected = selection && !selection.isCollapsed && selection.containsNode(root, true);
        return [
            ...findAll(root, `${IN_USE}, video, audio`).filter(({ paused }) => !paused), // others know no pause
            ...root.getAnimations({ subtree: true }).filter(({ playState }) => playState === 'running').map(({ effect }) => effect.target),
            ...([]),
            ...(isSelected ? [root, ...root.children].filter((each) => selection.containsNode(each, true)) : []),
        ];
    }

    /**
     * Shows a template's content in place of what a slot shows now; its templates stay.
     *
     * @returns Puts back the nodes that were there; harmless when called twice.
     */
    function fillSlot(slot, template) {
        const given = [...slot.childNodes];
        for (const node of given)
            if (!(node instanceof HTMLTemplateElement))
                node.remove();
        // cloneNode, since importNode fetches a template's images before anybody sees them.
        slot.prepend(template.content.cloneNode(true));
        return () => emptySlot(slot, given);
    }
    /**
     * Takes out what was filled in, all that stands before the slot's own templates, and puts back what was there. What the page has
     * added behind them stays, and so does a slot that the page has written anew.
     *
     * @param given The slot's child nodes before it was filled.
     */
    function emptySlot(slot, given) {
        const present = [...slot.childNodes];
        const own = present.findIndex((node) => given.includes(node));
        if (own >= 0)
            slot.replaceChildren(...given, ...present.slice(own).filter((node) => !given.includes(node)));
    }

    /** The child nodes of a list or slot as the site wrote them, where the early part has decided it; else none. */
    function givenNodes(mark, element) {
        return mark?.changed.find(([each]) => each === element)?.[1] ?? [];
    }
    /** Puts back what the early part has changed and stops it; harmless when called twice. */
    function undoEarlyWork({ changed }, report) {
        // It notes what it is about to change before it does: a note that cannot be taken leaves the rest of the page as written.
        Object.freeze(changed);
        for (const [element, given, sheet] of changed) {
            Object.freeze(given);
            const putBack = isMatching(element, '[data-sv-rank]') ? applyOrder : emptySlot;
            putBack(element, given);
        }
    }

    /**
     * The wanted order of a list's children: what is no item, was seen or is in use keeps its place, the rest fills the others.
     *
     * @param children As they stand, or as they are shown.
     * @param places The best so many come first; behind them the rest follows as it stands.
     * @param gone Cards of what is out of stock: last of all.
     */
    function lateOrder(children, ranked, shown, mustStay, places, gone) {
        const unseen = new Set(children.slice(shown.lastOf(children) + 1).filter((child) => !mustStay.has(child)));
        const queue = ranked.map(({ item: card }) => card).filter((card) => unseen.has(card));
        const movable = new Set(queue);
        const first = [];
        const next = [...new Set([...queue.slice(0, places), ...first, ...children.filter((child) => movable.has(child))])];
        return children.map((child) => (movable.has(child) ? next.shift() : child));
    }
    /** Cards as the site gave them, those that came later behind: positions in the given order are part of the score. */
    function inGivenOrder(cards, given) {
        const places = new Map(given.map((node, place) => [node, place]));
        const place = ({ element }) => places.get(element) ?? given.length;
        return [...cards].sort((a, b) => place(a) - place(b));
    }

    /**
     * Watches how far down the page was seen. A page in a background tab has not been seen at all.
     *
     * @param within What is decided: `scroll` of a box does not come out of a shadow root.
     */
    function watchShown(root, within) {
        const view = window;
        const stop = new AbortController();
        const scrolled = new Set();
        let lowest = -Infinity;
        const look = (event) => {
            if (root.hidden !== true)
                lowest = Math.max(lowest, view.scrollY + view.innerHeight);
            if (event?.target instanceof Element)
                scrolled.add(event.target);
        };
        // It asks for a layout: not while the page is growing, when hardly anybody has scrolled yet.
        if (root.readyState !== 'loading')
            look();
        for (const type of ['scroll', 'visibilitychange', ...([])])
            view.addEventListener(type, look, { capture: true, passive: true, signal: stop.signal });
        return {
            lastOf(elements) {
                look();
                const least = lowest - view.scrollY;
                const boxes = [...scrolled];
                return elements.reduce((last, element, place) => {
                    const { top, width, height } = element.getBoundingClientRect();
                    // What has no box of its own may be seen all the same.
                    const isThere = width + height || element.getClientRects()[0] || getComputedStyle(element).display === 'contents';
                    const isSeen = isThere && (top < least || boxes.some((box) => box !== element && box.contains(element)));
                    return isSeen || (false ) ? place : last;
                }, -1);
            },
            scrolled,
            stop: () => stop.abort(),
        };
    }

    const ORDERED_CARDS = 'its prices or dates';
    /**
     * Why the order of a list is a statement of its own, so that it is left alone: a ranking, steps, a table, navigation, a sort
     * that the visitor chose, cards that stand by price or by date or are numbered, a name that says latest.
     *
     * @param orders The children of the list that are items, as they stand or stood.
     * @returns What makes it one, or `null` when the list may be reordered: `data-sv-rank="name force"` does so.
     */
    function orderStatement(list, orders) {
        if (isMatching(list, '[data-sv-rank~=force]:not(body,svg,svg *)'))
            return null;
        const ordered = closestTo(list, `body[data-sv-rank],${ORDERED_AROUND}`);
        if (ordered)
            return `<${ordered.localName}>`;
        return SORT_PARAMETER.test(location.search) ? location.search : orders.some(isInOrder) ? ORDERED_CARDS : null;
    }

    const NOTHING = ({}); // the small file asks for no more than whether there is one
    /** So many of a list's cards are put in order, the best: moving what was laid out takes long, and hardly anybody looks further. */
    const MOST_PLACES = 128;
    /** In a list of more cards than that the early part's order stands, unseen cards too: laying them all out once more takes long. */
    const LONG = 256;
    /** Renders decisions into a page: reads, decides, then writes, and remembers the way back. */
    function createPageRenderer({ root, report, basis, arm, early, onDecided, onWritten, start = inSlices }) {
        const shown = watchShown(document);
        const rankings = new Map();
        const undos = early ? [() => (undoEarlyWork(early))] : [];
        const waiting = new Set();
        let decided = new WeakMap();
        let isOpen = true; // there may be something that was not decided
        let isDeciding = false;
        let stopWork = () => { };
        const leaveAlone = (element, message) => (report(new SelvedgeError('list-left-alone', message, { element })));
        // Firefox (153) forgets on `moveBefore`, as every engine does without it, how far something is scrolled.
        const mustStay = (list) => findInUse(list, shown.scrolled);
        const isDue = (element) => {
            const before = decided.get(element);
            return !before;
        };
        const keepUndo = (element, undo) => {
            return void undos.push(undo);
        };
        const announce = (element, type, name, before) => {
            announceDecision(element, { type, name, arm: arm() });
        };
        function* decideList(element, before) {
            const name = listName(element, report);
            if (!name)
                return;
            const read = yield* readCards(element, report);
            const cards = inGivenOrder(read, givenNodes(early, element));
            const given = cards.map((card) => card.element);
            // As the site wrote it, and as it stands: the page may have sorted it since.
            const why = orderStatement(element, [given, read.map((card) => card.element)]) || (null);
            if (why)
                return leaveAlone(element, `"${name}" keeps its order: ${why}`);
            yield;
            const ranked = rankItems(cards.map((card) => ({ subject: card.element, item: card.item })), basis()); // after the cards were met: how much a word says hangs on them
            rankings.set(name, ranked);
            if (holdOf(basis()))
                return announce(element, 'list', name);
            yield;
            const placed = new Set(given.length > LONG ? givenNodes(early, element) : []);
            if (given.every((card) => placed.has(card))) ;
            else {
                const stay = new Set([...mustStay(element), ...placed, ...([])]);
                const children = [...element.children];
                const wanted = lateOrder(children, ranked, shown, stay, MOST_PLACES);
                // In one go: behind each write the page lays all its cards out anew.
                keepUndo(element, reorder(element, wanted, stay, () => mustStay(element)));
                onWritten();
            }
            announce(element, 'list', name);
        }
        const decideSlot = (element, before) => {
            const slot = readSlot(element, report);
            if (!slot)
                return;
            const variants = slot.variants;
            const variant = variants[chooseVariant(variants, basis()).index];
            if (variant && !givenNodes(early, element)[0] && shown.lastOf([element]) < 0 && !isInUse(element))
                keepUndo(element, fillSlot(element, variant.template));
            onWritten();
            announce(element, 'slot', slot.name);
        };
        function* decideElement(element) {
            decided.set(element, NOTHING);
            if (closestTo(element, WILL_HYDRATE))
                leaveAlone(element, 'A framework will hydrate it');
            else if (isMatching(element, '[data-sv-rank]'))
                yield* decideList(element);
            else
                decideSlot(element);
        }
        function* decideWaiting() {
            for (const element of waiting) {
                waiting.delete(element);
                try {
                    yield* decideElement(element);
                }
                catch (cause) {
                    report(new SelvedgeError('page-failed', 'The page could not be read', { cause }));
                }
            }
            isDeciding = false;
            onDecided();
        }
        const renderer = {
            decide(hasNew) {
                isOpen ||= !!hasNew;
                if (!isOpen)
                    return; // most often: this runs behind every event
                if (typeof basis() === 'string' && basis() !== 'holdout')
                    return;
                isOpen = false;
                for (const element of findMarked(root))
                    if (isDue(element))
                        waiting.add(element);
                if (!waiting.size || isDeciding)
                    return;
                isDeciding = true;
                stopWork = start(decideWaiting());
            },
            isDeciding: () => isDeciding,
            ranking: (list) => rankings.get(list),
            undo() {
                stopWork();
                isDeciding = false;
                waiting.clear();
                for (const undo of undos.splice(0).reverse())
                    undo();
                decided = new WeakMap();
                rankings.clear();
                isOpen = true;
            },
            stop: () => shown.stop(),
        };
        return renderer;
    }

    /** Starts reading, capturing and rendering. */
    function startPage({ root, report, record, basis, arm, early, onDecided, onPageView, onHidden }) {
        let arrivals; // watched from when the page is parsed: until then the parser brings it
        const renderer = createPageRenderer({ root, report, basis, arm, early, onDecided, onWritten: () => arrivals?.forget() });
        const capture = capturePage(root, report, record);
        const safely = (work) => (isRoute) => attempt(report, 'page-failed', 'The page could not be read', () => work(isRoute));
        const onceParsed = (work) => safely(() => arrivals && work());
        const settle = () => {
            capture.settle();
        };
        const decide = (hasNew) => {
            renderer.decide(hasNew);
        };
        const proceed = () => {
            capture.scan();
            decide(true);
        };
        /** Something may be new on the page: it is read first, bit by bit where everything is read. */
        const renew = proceed;
        const onNewContent = safely(renew);
        const begin = safely((isRoute) => {
            arrivals ??= watchNewContent(root, onNewContent);
            settle();
            onPageView();
            capture.begin(isRoute);
            renew();
        });
        const hide = safely(() => {
            settle();
            capture.turn(false);
            onHidden();
        });
        const stopLifecycle = watchLifecycle(root, { onPageView: begin, onVisible: () => capture.turn(true), onHidden: hide });
        const page = {
            decide: onceParsed(() => decide()),
            isDeciding: () => !arrivals || renderer.isDeciding() || (false ),
            begin: onceParsed(() => (capture.begin(), renew())),
            ranking: (list) => (renderer.ranking(list)),
            undo: safely(() => {
                renderer.undo();
            }),
            stop: safely(() => {
                stopLifecycle();
                arrivals?.stop();
                capture.settle();
                capture.stop();
                renderer.undo();
                renderer.stop();
            }),
        };
        return page;
    }

    /**
     * Tells troubles: each to `onReport` (of those about an element each text once), each text once to the console. A callback that throws
     * is told itself and stops nothing.
     */
    function createReport(onReport) {
        const warned = new Set();
        const warn = (error) => {
            if (warned.has(error.message))
                return;
            warned.add(error.message);
            console.warn(`Selvedge [${error.code}] ${error.message}`, error.element ?? '', error.cause ?? '');
        };
        return warn; // an attribute cannot carry a callback
    }

    const INVALID = 'option-invalid';
    const RANK_RULES = {
        read: ofType('function'),
        limit: between(0, Infinity, 'whole number'),
        list: ofType('string'),
        ...({}),
    };
    function createPersonalizer(options = {}, { early = undefined, report = createReport(options?.onReport) } = {}) {
        const settings = parseOptions(options);
        const now = Date.now;
        const random = Math.random;
        const gpc = hasGlobalPrivacyControl();
        const watchers = new Set();
        const rankings = new Map();
        let page;
        let isNotified = false;
        const putBack = () => {
            rankings.clear();
            page?.undo();
        };
        const notify = () => {
            isNotified = false;
            page?.decide();
            for (const watcher of watchers)
                attempt(report, 'callback-failed', 'A watch() callback threw', watcher);
        };
        const onChange = () => {
            if (!isNotified)
                queueMicrotask(notify);
            isNotified = true;
        };
        const root = document; // none on a server
        const knowledge = openKnowledge({
            settings: settings,
            ...({}),
            now,
            random,
            report,
            gpc,
            onChange,
            onForgotten: putBack,
        });
        const signal = (word, isSilence) => {
            const before = knowledge.visitor;
            knowledge.signal(word);
            if (knowledge.visitor && !before)
                page?.begin();
        };
        const onPageView = () => knowledge.resume();
        const onHidden = () => knowledge.leave();
        {
            page = startPage({
                root: root,
                report: report,
                record: (draft) => knowledge.visitor?.record(draft),
                basis: () => knowledge.basis(),
                arm: () => knowledge.arm() ?? 'personal',
                early,
                onDecided: onChange,
                onPageView,
                onHidden,
            });
        }
        return {
            get ready() {
                return knowledge.ready;
            },
            track(event, data) {
                for (const draft of parseEvent(event, data))
                    knowledge.visitor?.record(draft);
            },
            rank(items, options = {}) {
                check(INVALID, 'items', items, isArray);
                checkOptions('options', options, RANK_RULES);
                const { read = asItem, limit, list } = options;
                const basis = knowledge.basis();
                const ranked = rankItems(items.map((subject) => ({ subject, item: parseItem(read(subject)) })), basis);
                if (list !== undefined)
                    rankings.set(list, ranked);
                return ranked.slice(0, limit);
            },
            ...({}),
            watch(callback) {
                check(INVALID, 'callback', callback, ofType('function'));
                watchers.add(callback);
                return () => watchers.delete(callback);
            },
            profile: () => viewProfile(knowledge.profile() ?? emptyProfile(0), now()),
            explain(list, id) {
                const ranked = rankings.get(list) ?? page?.ranking(list) ?? [];
                const place = ranked.findIndex((each) => each.id === String(id));
                if (place < 0)
                    return null;
                const { score, reasons } = ranked[place];
                return { place: place + 1, score, reasons };
            },
            declare(wishes) {
                declare({}, wishes); // a mistake is thrown also where nothing may be remembered
                // Dated: where nothing else is recorded, what was said would never be too old.
                knowledge.amend((known) => ({ ...known, ...(false ), declared: declare(known.declared, wishes) }));
            },
            consent(consent, by = 'call', tool = '') {
                check(INVALID, 'consent', consent, oneOf(CONSENTS));
                check(INVALID, 'by', by, oneOf(['call', 'tool', 'visitor']));
                signal({ [by]: consent });
            },
            status() {
                const { decision, visitor } = knowledge;
                return {
                    consent: decision.consent,
                    consentSource: decision.source,
                    consentSince: decision.since,
                    globalPrivacyControl: gpc,
                    storage: visitor?.guard.store.kind ?? 'none',
                    storageFailure: visitor?.guard.failure ?? null,
                    ...({}),
                    ready: !visitor || knowledge.profile() !== null,
                    deciding: !!page?.isDeciding(),
                    arm: knowledge.arm(),
                };
            },
            flush: () => knowledge.flush(),
            async exportData() {
                await knowledge.flush();
                const dump = await knowledge.visitor?.guard.call((store) => store.dump());
                return { format: 'selvedge', schema: 1, exportedAt: now(), ...(dump ?? EMPTY), ...(false ) };
            },
            erase: () => knowledge.erase(),
            stop() {
                page?.stop();
                page = undefined; // nothing more is decided while the last write is under way
                knowledge.stop();
                watchers.clear();
            },
        };
    }
    function asItem(item) {
        return item;
    }
    function isArray(value) {
        return Array.isArray(value) ? '' : 'an array';
    }

    /**
     * The options that a script tag's `data-*` attributes give: `data-min-actions` is `minActions`, `data-consent="wait"` says that
     * consent will come by a call. An attribute that does not hold is reported and left out, so that the rest works.
     *
     * `data-sv-lists` is `lists`, `data-sensitive-add` and `data-sensitive-exempt` are parts of `sensitive`.
     *
     * @param dataset A copy of the tag's dataset.
     * @param listsRule What a browser makes of `lists`.
     * @param words Lists that `selvedge-sensitive.min.js` has left.
     */
    function readSettings(dataset, report, listsRule, words) {
        let options = {};
        for (const [attribute, text = ''] of Object.entries(dataset)) {
            const name = attribute;
            if (!isOptionName(name))
                continue;
            const option = { [name]: text === 'wait' ? 'unknown' : name !== 'scope' && text.trim() && !isNaN(+text) ? +text : text };
            try {
                parseOptions(option);
                if (false  && name === 'lists' && listsRule)
                    ;
                options = { ...options, ...option };
            }
            catch (cause) {
                report(new SelvedgeError('attribute-invalid', `Script tag: ${cause.message}`, { cause }));
            }
        }
        return options;
    }

    // The script-tag entry: reads its settings, starts, and takes over the queue in `window.selvedge`.
    const host = window;
    const report = createReport();
    function start(queue) {
        const { early } = queue;
        // Through the prototype: an `<img name="currentScript">` shadows the plain property.
        const tag = Reflect.get(Document.prototype, 'currentScript', document);
        const dataset = { ...early?.settings, ...tag?.dataset };
        const selvedge = createPersonalizer(readSettings(dataset, report), { early, report });
        const push = (...callbacks) => {
            for (const callback of callbacks)
                attempt(report, 'callback-failed', 'A push() callback threw', () => callback(selvedge));
        };
        // An early part that comes behind finds that one was there: nobody would put back what it does.
        host.selvedge = Object.assign(selvedge, { push, early: early ?? {} });
        push(...queue);
    }
    const before = host.selvedge;
    if (typeof before?.rank === 'function')
        report(new SelvedgeError('already-running', 'Selvedge is on this page twice'));
    // An element with the id `selvedge` would stand here too: only a real array is a queue.
    else
        start(Array.isArray(before) ? before : []);

})();
//# sourceMappingURL=selvedge.js.map
