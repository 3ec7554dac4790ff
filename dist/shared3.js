import { check, ofType, oneOf, between, normalise, facetOf, valueOf, checkOptions, parseTagText } from './shared.js';
import { countUp } from './shared9.js';
import { parseItem } from './shared5.js';
import { en } from './shared10.js';

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
    ...({
        remove_from_wishlist: -2,
        scroll: 1.5, // read through: as much as a long look
        refund: -4, // takes the purchase back, and outweighs whatever came before as a dismissal does
    }),
};
/** An event with the weight that the site gives to its kind. */
function withWeight(draft, weights = {}) {
    const weight = weights[draft.name];
    return weight === undefined || !draft.item ? draft : { ...draft, weight };
}
/** No site's weight is more, on either side of 0. */
const MOST_WEIGHT = 10;
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
    check(INVALID$2, 'event', event, EVENT_NAME);
    check(INVALID$2, `the data of ${event}`, input, ofType('object'));
    const name = event;
    const { list = (input.item_list_name ) ?? '', duration = 0 } = input;
    check(INVALID$2, 'list', list, ofType('string'));
    check(INVALID$2, 'duration', duration, between(0, Infinity));
    const common = { name, list: list.slice(0, 128) || undefined, duration: duration || undefined, ...(name === 'search' && parseTerm(input)) };
    const items = parseItems(input).map(itemOfEvent);
    if (name === 'view_item_list')
        return [{ ...common, offered: countTags(items), ...({ among: items }) }];
    if (items.length)
        return items.map((item) => ({ ...common, item }));
    check(INVALID$2, `the data of ${name}`, input, () => (ACTION_WEIGHTS[name] ? 'an item: { id, tags } or { items: [{ item_id }] }' : ''));
    return [common];
}
const INVALID$2 = 'event-invalid';
function parseTerm({ search_term = '' }) {
    check(INVALID$2, 'search_term', search_term, ofType('string'));
    return search_term ? { search_term } : {};
}
/** What an event keeps of an item. */
function itemOfEvent({ id, tags, price, ...rest }) {
    return { id, tags, price, ...(rest.position !== undefined && { position: rest.position }) };
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
        return ((input.id ?? input.item_id) ) === undefined ? [] : [parseItem(input)];
    check(INVALID$2, 'items', several, (value) => (Array.isArray(value) ? '' : 'an array'));
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
    if (event.weight !== undefined)
        return withinBounds(event.weight);
    return ACTION_WEIGHTS[event.name];
}
/** A weight that may have been changed where it was stored, as one that a site could have given; what is no number says nothing. */
function withinBounds(weight) {
    return Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, weight)) || 0;
}

/** Score that an item just seen loses (`avoid`) or gains (`seek`). */
const SEEN_SCORE = 5;
/** The same for one that was bought in this visit. */
const BOUGHT_SCORE = 5;
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
({
    // News readers have tastes rather than errands, and hardly reread.
    news: { weights: { ...SMALL.weights}},
});
/** Without a model nothing is known of them. */
const NO_MODEL = { sequence: 0, follows: 0, together: 0, embedding: 0, popularity: 0, trend: 0 };
/** No category takes more of the first ten places than that while there is something else to show. */
const HALF = 0.5;
/** Fitted weights are in logits; twice that is the scale on which sites give boosts. */
const weigh = (fitted) => ({ declared: 1, ...NO_MODEL, ...Object.fromEntries(Object.entries(fitted).map(([term, weight]) => [term, 2 * weight])) });
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
const PRESETS = {
        shop: { ...SMALL, weights: weigh({ intent: 0.2, taste: 0.05, seen: 1.2, order: 0.02, similar: 0.1, near: 1.6, next: 2.3, habit: 1.6, bought: 1.4, price: 0.3, fatigue: 0.15, recency: 0 }), kindWeight: 12, alike: [50, 2], diversity: HALF },
        content: { ...SMALL, weights: weigh({ intent: 0.16, taste: 0.02, seen: 0.15, order: 0.02, similar: 0.85, near: 0, next: 2, habit: 0.3, bought: 0.4, price: 0.15, fatigue: 0.15, recency: 0 }), intentHalfLife: 1, diversity: HALF },
        news: { ...SMALL, weights: weigh({ intent: 0.2, taste: 0.2, seen: 0.5, order: 0.03, similar: 0.6, near: 0, next: 0, habit: -1.5, bought: 0.4, price: 0, fatigue: 0.15, recency: 0.15 }), intentHalfLife: 3, seenHalfLife: 32, diversity: HALF },
    }
    ;

/** What is never inferred of a visitor, whatever a page's tags say. */
const SENSITIVE_CATEGORIES = ['health', 'pregnancy', 'religion', 'politics', 'sexuality', 'ethnicity', 'union', 'minors', 'debt', 'gambling', 'death'];

/**
 * A letter of any script with its marks, as a class of a pattern, told by what is none: blanks, digits, punctuation, symbols, surrogates. `\p{L}` says the same of
 * letters alone, and takes milliseconds to compile on a slow phone.
 */
const LETTER = '[^\\s\\d!-@[-`{-\\u00bf\\u00d7\\u00f7\\u2000-\\u2bff\\u3000-\\u303f\\ud800-\\udfff]';

/** Letters that a stem needs before its `*`: a shorter one would meet half of a language. */
const SHORTEST_STEM = 4;
/** Facets of names: Roxane Gay, Procter & Gamble. */
const NAMES = new Set(['brand', 'author', 'artist', 'director', 'publisher', 'manufacturer']);
/** Tags whose answer is remembered; beyond that it begins anew. */
const MOST_REMEMBERED = 5000;
/** Looks words up by their place in a table; no pattern is made of a list. Both sides are compared without diacritics. */
function createSensitiveFilter({ words, exempt = '' }) {
    const allowed = exempt.split(';').map((part) => normalise(part).replace(/\s*:\s*/, ':')); // a tag is no word, and a word no tag
    let table; // made when the first tag is asked for
    let remembered = new Map();
    const look = (tag) => {
        table ??= tableOf([...words, { except: allowed.map((part) => part.replaceAll(' ', '_')).join(' ') }]);
        return allowed.includes(tag) || NAMES.has(facetOf(tag)) ? undefined : (find(table, facetOf(tag)) ?? find(table, valueOf(tag)));
    };
    return {
        categoryOf(tag) {
            if (!remembered.has(tag)) {
                if (remembered.size >= MOST_REMEMBERED)
                    remembered = new Map();
                remembered.set(tag, look(tag));
            }
            return remembered.get(tag);
        },
    };
}
function tableOf(lists) {
    const entries = new Map();
    const stems = new Map();
    const longest = new Map();
    for (const category of [...SENSITIVE_CATEGORIES, 'except']) {
        for (const list of lists) {
            for (const entry of list[category]?.split(/\s+/) ?? []) {
                const words = fold(entry).split('_');
                const phrase = words.join(' ');
                const start = phrase.slice(0, SHORTEST_STEM);
                entries.set(phrase, category);
                longest.set(words[0], Math.max(words.length, longest.get(words[0]) ?? 1));
                if (phrase.endsWith('*'))
                    stems.set(start, [...(stems.get(start) ?? []), phrase.slice(0, -1)].sort((a, b) => b.length - a.length));
            }
        }
    }
    const WORD = new RegExp(`${LETTER}+`, 'g');
    return { entries, stems, longest, wordsOf: (text) => fold(text).match(WORD) ?? [] };
}
/** Scripts that part no words: Han, Kana and what lies beyond. */
const UNPARTED = /[\u2e80-\ud7ff]/;
/** Longest entry that is looked for within such a text, characters. */
const LONGEST_UNPARTED = 12;
/** The first word or phrase that is in the table. The longest phrase goes first: what is harmless is passed over as a whole. */
function find(table, text) {
    const words = table.wordsOf(text);
    for (let at = 0; at < words.length; at++) {
        for (let count = table.longest.get(words[at]) ?? 1; count > 0; count--) {
            const found = foundBy(table, words.slice(at, at + count).join(' '));
            if (found && found !== 'except')
                return found;
            if (found)
                at += count - 1;
            if (found)
                break;
        }
    }
    return undefined;
}
function foundBy({ entries, stems }, phrase) {
    const stem = stems.get(phrase.slice(0, SHORTEST_STEM))?.find((each) => phrase.startsWith(each));
    return entries.get(phrase) ?? entries.get(`${stem}*`) ?? (UNPARTED.test(phrase) ? within(entries, phrase) : undefined);
}
function within(entries, text) {
    for (let from = 0; from < text.length; from++) {
        for (let length = Math.min(LONGEST_UNPARTED, text.length - from); length > 0; length--) {
            const found = entries.get(text.slice(from, from + length));
            if (found)
                return found;
        }
    }
    return undefined;
}
/** Without diacritics; of the two Turkish letters i one, since upper case in another language has made them one already. */
function fold(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').replaceAll('ı', 'i');
}

const INVALID$1 = 'option-invalid';
const WORDS = (value) => (typeof value === 'string' && value.trim().split(/\s+/).every(isEntry) ? '' : `words with blanks between, a * only behind ${SHORTEST_STEM} letters or more`);
function isEntry(entry) {
    const star = entry.indexOf('*');
    return star < 0 ? entry !== '' : star === entry.length - 1 && star >= SHORTEST_STEM;
}
/**
 * Checks the option `sensitive` and adds English to it.
 *
 * @returns What a filter goes by; none where everything is allowed.
 * @throws {SelvedgeError} `option-invalid`, naming the part of the option, what is allowed and what came.
 */
function parseSensitive(sensitive = 'suppress') {
    if (typeof sensitive === 'string') {
        check(INVALID$1, 'sensitive', sensitive, oneOf(['suppress', 'allow']));
        return sensitive === 'allow' ? undefined : { words: [en] };
    }
    checkOptions('sensitive', sensitive, { words: (value) => (Array.isArray(value) ? '' : 'lists of words from selvedge/sensitive'), add: ofType('object'), exempt: ofType('string') });
    const { words = [], add = {}, exempt } = sensitive;
    const rules = Object.fromEntries([...SENSITIVE_CATEGORIES, 'except'].map((category) => [category, WORDS]));
    for (const list of [...words, add])
        checkOptions('a list of sensitive words', list, rules);
    return { words: [en, ...words, add], exempt };
}

/** What may be said of consent. */
const CONSENTS = ['unknown', 'granted', 'denied'];
const TERMS = ['declared', 'intent', 'taste', 'seen', 'order', 'similar', 'near', 'next', 'habit', 'bought', 'price', 'fatigue', 'recency', 'sequence', 'follows', 'together', 'embedding', 'popularity', 'trend'] ;
/** What `mode` may be. */
const MODE = oneOf(['personal', 'off']);
/** Tags that a site may exclude: they are in the snapshot, too. */
const MAX_EXCLUDED = 20;
const RULES = {
    consent: oneOf([...CONSENTS, 'remembered']),
    scope: (value) => (typeof value === 'string' && /^[\w-]{1,32}$/.test(value) ? '' : '1-32 letters, digits, - or _'),
    preset: oneOf(Object.keys(PRESETS)),
    minActions: between(1, 32, 'whole number'),
    holdout: between(0, 1),
    again: oneOf(['seek', 'neutral', 'avoid']),
    ...({
        terms: ofType('object'), // an attribute carries neither objects nor functions
        onReport: ofType('function'),
        now: ofType('function'),
        random: ofType('function'),
        diversity: (value) => (value === 'calibrated' ? '' : between(0.1, 1)(value) && 'a number from 0.1 to 1, or calibrated'),
        maxMove: between(1, Infinity, 'whole number'),
        exclude: (value) => (typeof value === 'string' && between(1, MAX_EXCLUDED)(deepestTags(value).length) === '' ? '' : `1 to ${MAX_EXCLUDED} tags, like "category: clearance; brand: acme"`),
        exploration: between(0, 1),
        eventWeights: ofType('object'),
        consentCookie: (value) => (typeof value === 'string' && /^[^=;\s]+=./.test(value) ? '' : 'a name and a part of its value, like "consent=statistics"'),
        consentTool: oneOf(['tcf', 'google', 'tcf google']),
        lists: (value) => (typeof value === 'string' && value.trim() && value.length <= 500 ? '' : '"auto" or a CSS selector of at most 500 characters'),
        page: oneOf(['auto', 'manual']),
        mode: MODE,
        searchTerms: oneOf(['drop', 'keep']),
        sensitive: ofType('string', 'object'),
        automation: oneOf(['learn', 'ignore']),
        privacy: oneOf(['default', 'strict']),
    }),
    storage: oneOf(['indexeddb', 'memory']),
};
const INVALID = 'option-invalid';
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
    return { consent, ...({ consentCookie: options.consentCookie, consentTools: [...(options.consentCookie ? ['cookie'] : []), ...(options.consentTool?.split(' ') ?? [])], page: options.page ?? 'auto', mode: options.mode ?? 'personal', lists: options.lists ?? '', searchTerms: options.searchTerms ?? 'drop', sensitive: parseSensitive(options.sensitive), eventWeights: checkEventWeights(options.eventWeights), automation: options.automation ?? 'learn', isStrict: options.privacy === 'strict' }), scope, holdout, storage, rank: scaleTerms({ ...base, again, minActions, diversity: options.diversity ?? base.diversity, maxMove: options.maxMove, exclude: options.exclude === undefined ? undefined : deepestTags(options.exclude), exploration: options.exploration, ...siteSettings(options) }, options.terms)  };
}
/** Of events whose weight a site may set: not of what turns an item down for good, nor of what is about no item. */
function checkEventWeights(weights = {}) {
    const allowed = Object.entries(ACTION_WEIGHTS).filter(([, usual]) => usual > ACTION_WEIGHTS.dismiss && usual !== 0);
    for (const [name, weight] of Object.entries(weights)) {
        check(INVALID, 'event', name, oneOf(allowed.map(([each]) => each)));
        check(INVALID, `eventWeights.${name}`, weight, between(-2, 10));
    }
    return weights;
}
/** The tags that are named, without the levels above them: who excludes trail shoes does not exclude shoes. */
function deepestTags(text) {
    return [...new Set(text.split(';').flatMap((pair) => parseTagText(pair).slice(-1)))];
}
/**
 * Multiplies the weights of terms.
 *
 * @throws {SelvedgeError} `option-invalid` for an unknown term or a multiplier that is not from 0 to 10.
 */
function scaleTerms(settings, factors = {}) {
    const weights = { ...settings.weights };
    for (const [term, factor] of Object.entries(factors)) {
        check(INVALID, 'term', term, oneOf(TERMS));
        check(INVALID, `terms.${term}`, factor, between(0, 10));
        weights[term] *= factor;
    }
    if (Object.keys(factors).length > 0)
        settings = { ...settings, bySite: { ...settings.bySite, factors: multiply(settings.bySite?.factors, factors) } };
    return { ...settings, weights };
}
/** What the site has said of settings that a model brings too. */
function siteSettings({ again, minActions, diversity }) {
    const said = { ...(again !== undefined && { again }), ...(minActions !== undefined && { minActions }), ...(diversity !== undefined && { diversity }) };
    return Object.keys(said).length > 0 ? { bySite: said } : {};
}
function multiply(own = {}, factors) {
    return { ...own, ...Object.fromEntries(Object.entries(factors).map(([term, factor]) => [term, (own[term] ?? 1) * factor])) };
}

// Shapes of data that come from outside: what is not of the shape, to the last field, is not taken.
/** A finite number. */
const isNumber = Number.isFinite;
/** A text of at most so many characters. */
function isText(most) {
    return (value) => typeof value === 'string' && value.length <= most;
}
/** A list of at most so many values of a kind. */
function isList(is, most) {
    return (value) => Array.isArray(value) && value.length <= most && value.every(is);
}
/** An object with values of a kind under any names, at most so many. */
function isTable(is, most) {
    return (value) => isRecord(value) && Object.keys(value).length <= most && Object.values(value).every(is);
}
/** An object that has the fields of a shape and no other; what is `undefined` is not there. */
function isShaped(shape) {
    return (value) => isRecord(value) && misfit(value, shape) === undefined;
}
/** The name of the first field of a record that is missing, not of its kind, or not of the shape; none where all fit. */
function misfit(record, shape) {
    const fits = ([name, [is, , isOptional]]) => (Object.hasOwn(record, name) && record[name] !== undefined ? is(record[name]) : isOptional);
    return Object.keys(record).find((name) => !Object.hasOwn(shape, name)) ?? Object.entries(shape).find((field) => !fits(field))?.[0];
}
/** An object that is no list. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export { ACTION_WEIGHTS, BOUGHT_SCORE, CONSENTS, DISMISSED_SCORE, EVENT_NAME, LETTER, LONG_DWELL, MODE, PRESETS, SEEN_SCORE, SENSITIVE_CATEGORIES, actionWeight, compareEvents, countTags, createSensitiveFilter, isList, isNumber, isRecord, isShaped, isTable, isText, itemOfEvent, misfit, parseEvent, parseOptions, scaleTerms, withWeight, withinBounds };
//# sourceMappingURL=shared3.js.map
