import { checkOptions, check, normalise, facetOf, between, ofType, SelvedgeError, oneOf, unexpected, parseTags, valueOf } from './shared.js';
import { trailOf } from './shared2.js';
export { assignArm, chooseVariant, decodeSnapshot, describeReason, emptyProfile, encodeSnapshot, foldEvents, planMoves, projectProfile, rankItems, resolveConsent, viewProfile } from './shared2.js';
import { isText, isRecord, compareEvents } from './shared3.js';
export { ACTION_WEIGHTS, PRESETS, parseEvent, parseOptions } from './shared3.js';
import { hash32 } from './shared4.js';
export { parseItem } from './shared5.js';

/**
 * What the visitor began to read and has not read through, the latest first, none twice: looked at for 10 seconds or more, and not scrolled to its end (`scroll`), nor turned down (`dismiss`).
 *
 * Events do not tell how far a text was read, so neither does this, nor where to go on; nor do they tell a text from a product, which is never read through: a site with both
 * picks out its texts by id or tag. Only what schema.org calls an article is watched for its end; and what a profile remembers are the last 32 actions of 30 days. A text that was read through
 * stays so when it is opened again. Not from the small script-tag files, whose actions have no names.
 *
 * @param actions In order.
 */
function continueReading(actions) {
    const over = new Set(actions.filter(({ name }) => name === 'scroll' || name === 'dismiss').map(({ id }) => id));
    const begun = new Map();
    for (const { name, id, tags, at } of [...actions].reverse())
        if (name === 'dwell' && !over.has(id) && !begun.has(id))
            begun.set(id, { id, tags, at });
    return [...begun.values()];
}

/** What was bought fewer times than that has no habit: of what was bought twice, at its time, 1 in 13 is bought in the fortnight, of what was bought three times 1 in 8. */
const LEAST_TIMES = 3;
/** Purchases less than this apart are one, milliseconds: an order that was sent in two parts. */
const DAY$2 = 86_400_000;
/**
 * What the visitor buys again and again and is about to need: its own median interval has nearly passed, or passed not long ago. Never what was bought fewer than three
 * times, nor what was bought in the future or at no moment at all. The highest score first; of two the one bought last, then as given.
 *
 * `bench/due.mjs` has measured the defaults on a year of orders of a shop: how likely it is within two weeks rises while the interval passes, is level from about a half to one
 * and a half of it, and from five on is less than half of that. 19 of 100 that were due were bought, and 7 of 100 of all that the same visitors had bought before; but of as many of what
 * they had bought last 19, too, and of what they had bought most often 24. So this tells what it is time for, not what is likeliest.
 *
 * @param now Epoch milliseconds.
 * @throws {SelvedgeError} `option-invalid`, naming the option, what is allowed and what came.
 * @see Bhagat et al., "Buy It Again: Modeling Repeat Purchase Recommendations", KDD 2018. Taken from it: that a customer's own past interval tells when (there the mean), that it is not yet time right after a
 *   purchase, and the rate of a customer's purchases as the score. Its prior from all customers is left out: there are none in a browser.
 */
function due(purchases, now, options = {}) {
    checkOptions('options', options, { facet: ofType('string'), from: between(0, Infinity), until: between(0, Infinity), limit: between(0, Infinity, 'whole number') });
    const { facet, from = 0.8, until = 1.5, limit } = options;
    check('option-invalid', 'until', until, between(from, Infinity));
    const key = facet === undefined ? undefined : normalise(facet);
    const moments = new Map();
    for (const { id, tags = [], at } of purchases) {
        if (!Number.isFinite(at) || !(at <= now))
            continue;
        for (const of of key === undefined ? [id] : tags.filter((tag) => facetOf(tag) === key)) {
            if (!moments.get(of)?.push(at))
                moments.set(of, [at]);
        }
    }
    const all = [...moments].map(([of, at]) => rhythmOf(of, at, now)).filter(({ times, elapsed }) => times >= LEAST_TIMES && elapsed >= from && elapsed <= until);
    return all.sort((a, b) => b.score - a.score || b.lastAt - a.lastAt).slice(0, limit);
}
/** What a profile remembers of purchases: of 400 days, among the latest 512 choices; `id` is `hash32` of the item's id. What was given back is not told from what was kept. */
function purchasesOf(profile) {
    return trailOf(profile).flatMap(([at, id, isBought]) => (isBought ? [{ id, at }] : []));
}
function rhythmOf(of, at, now) {
    const days = [];
    for (const moment of [...at].sort((a, b) => a - b))
        if (!(moment - days.at(-1) < DAY$2))
            days.push(moment);
    const lastAt = days.at(-1);
    const interval = medianOf(days.slice(1).map((moment, index) => moment - days[index]));
    return { of, times: days.length, lastAt, interval, elapsed: (now - lastAt) / interval, score: ((days.length - 1) * DAY$2) / (now - days[0]) };
}
function medianOf(numbers) {
    const sorted = numbers.sort((a, b) => a - b);
    return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/**
 * MurmurHash3 (x86, 32 bits) of the four bytes of a number, the lowest first.
 *
 * @param value A whole number from 0 to 2^32 - 1.
 * @param seed The same: another one gives hashes that have nothing to do with these.
 * @returns A whole number from 0 to 2^32 - 1. Vectors: `test/vectors/experiments.json`.
 * @see https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp, in the public domain
 */
function murmur32(value, seed) {
    const block = Math.imul(rotate(Math.imul(value, 0xcc9e2d51), 15), 0x1b873593);
    let hash = (Math.imul(rotate(seed ^ block, 13), 5) + 0xe6546b64) ^ 4; // so many bytes
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
function rotate(bits, by) {
    return (bits << by) | (bits >>> (32 - by));
}

/**
 * Deals a visitor to a variant of one experiment, the same one on every visit.
 *
 * Traffic and variant are drawn apart: more traffic brings new visitors in and moves nobody who was in it to another variant. Less traffic, other weights and another
 * salt do move visitors: {@link assignVariants} keeps them where they were.
 *
 * @param seed The visitor's random number, 0 to 2^32 - 1.
 * @returns Place in `experiment.variants`, or -1 for a visitor outside the namespace's range or the traffic.
 * @see Vectors in test/vectors/experiments.json.
 */
function assignVariant(seed, { variants, weights, traffic, namespace, salt }) {
    if (namespace) {
        const place = draw(seed, `namespace ${namespace.name}`);
        if (place < namespace.from || place >= namespace.to)
            return -1;
    }
    if (draw(seed, `traffic ${salt}`) >= traffic)
        return -1;
    const place = draw(seed, `variant ${salt}`);
    let end = 0;
    const found = variants.findIndex((_, index) => place < (end += weights[index]));
    // Weights may add up to a little less than 1: the rest goes to the last variant with a weight above 0.
    return found < 0 ? weights.reduce((last, weight, index) => (weight > 0 ? index : last), -1) : found;
}
/**
 * Deals a visitor to a variant of each experiment.
 *
 * An earlier assignment holds as long as the variant is there, whatever became of weights, traffic, ranges and salt; and it keeps the visitor out of the other experiments
 * of that namespace. What is left of earlier ones, and what is none, is passed over.
 *
 * @param seed The visitor's random number, 0 to 2^32 - 1.
 * @param earlier What this gave on an earlier visit. Default: nothing.
 * @returns The experiments that the visitor is in, each with a variant.
 */
function assignVariants(seed, experiments, earlier = {}) {
    const isKept = ({ name, variants }) => Object.hasOwn(earlier, name) && variants.includes(earlier[name]);
    const taken = new Set(experiments.filter(isKept).flatMap(({ namespace }) => namespace?.name ?? []));
    const variantOf = (experiment) => {
        if (isKept(experiment))
            return earlier[experiment.name];
        if (experiment.namespace && taken.has(experiment.namespace.name))
            return undefined;
        return experiment.variants[assignVariant(seed, experiment)];
    };
    return Object.fromEntries(experiments.flatMap((experiment) => {
        const variant = variantOf(experiment);
        return variant === undefined ? [] : [[experiment.name, variant]];
    }));
}
/**
 * A number from 0 up to 1, which looks drawn by chance for each text anew.
 *
 * `hash32` of text and seed would not do: where two texts end alike ("traffic price", "variant price") its hashes for the same visitors hang together.
 */
function draw(seed, text) {
    return murmur32(seed, hash32(text)) / 2 ** 32;
}

const MAX_EXPERIMENTS = 100;
const MIN_VARIANTS = 2;
const MAX_VARIANTS = 20;
/** What weights may miss 1 by, sums being off by a little themselves: thirds written with six digits do. */
const TOLERANCE = 1e-6 + 1e-12;
const INVALID$1 = 'option-invalid';
// A name that begins with a letter is never a number, which objects would put first, nor `__proto__`.
const NAME = (value) => (typeof value === 'string' && /^[a-z][\w-]{0,63}$/i.test(value) ? '' : 'a letter and up to 63 letters, digits, - or _');
const SALT = (value) => (typeof value === 'string' && value.length >= 1 && value.length <= 64 ? '' : 'a text of 1 to 64 characters');
const SHARE = /* @__PURE__ */ between(0, 1);
/**
 * Checks experiments, as JSON brings them.
 *
 * @param input {@link ExperimentsInput}.
 * @returns In the order of the input.
 * @throws {SelvedgeError} `option-invalid`, naming the place, what is allowed and what came.
 */
function parseExperiments(input) {
    const entries = entriesOf('experiments', input);
    check(INVALID$1, 'the number of experiments', entries.length, between(0, MAX_EXPERIMENTS));
    const experiments = entries.map(([name, value]) => {
        check(INVALID$1, 'the name of an experiment', name, NAME);
        return parseExperiment(name, value);
    });
    checkRanges(experiments);
    return experiments;
}
function parseExperiment(name, input) {
    const path = `experiments.${name}`;
    const { variants, traffic = 1, namespace, salt = name } = knownIn(path, input, ['variants', 'traffic', 'namespace', 'salt']);
    check(INVALID$1, `${path}.traffic`, traffic, SHARE);
    check(INVALID$1, `${path}.salt`, salt, SALT);
    return {
        name,
        ...parseVariants(`${path}.variants`, variants),
        traffic: traffic,
        salt: salt,
        ...(namespace !== undefined && { namespace: parseNamespace(`${path}.namespace`, namespace) }),
    };
}
function parseVariants(path, input) {
    const entries = Array.isArray(input) ? Array.from(input, (name) => [name, 1 / input.length]) : entriesOf(path, input, 'a list of names, or an object of weights');
    check(INVALID$1, `the number of ${path}`, entries.length, between(MIN_VARIANTS, MAX_VARIANTS));
    for (const [name, weight] of entries) {
        check(INVALID$1, `a name in ${path}`, name, NAME);
        check(INVALID$1, `${path}.${name}`, weight, SHARE);
    }
    const [variants, weights] = [entries.map(([name]) => name), entries.map(([, weight]) => weight)];
    const twice = variants.find((name, index) => variants.indexOf(name) < index);
    check(INVALID$1, path, twice, (name) => (name === undefined ? '' : 'names that differ'));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    check(INVALID$1, `the sum of ${path}`, Number(sum.toFixed(9)), () => (Math.abs(sum - 1) <= TOLERANCE ? '' : '1'));
    return { variants, weights };
}
function parseNamespace(path, input) {
    const { name, from, to, range } = knownIn(path, input, ['name', 'from', 'to', 'range']);
    check(INVALID$1, `${path}.name`, name, NAME);
    if (range !== undefined) {
        check(INVALID$1, `${path}.range`, range, (value) => (Array.isArray(value) && value.length === 2 && from === undefined && to === undefined ? '' : 'a list of two numbers, without from and to'));
    }
    const [start, end] = (range ?? [from, to]);
    check(INVALID$1, `${path}.from`, start, SHARE);
    check(INVALID$1, `${path}.to`, end, SHARE);
    check(INVALID$1, `${path}.to`, end, (value) => (value > start ? '' : `more than ${start}`));
    return { name: name, from: start, to: end };
}
/** Ranges of one namespace that overlap would put a visitor into two experiments that are to exclude each other. */
function checkRanges(experiments) {
    const ranges = experiments.flatMap(({ name, namespace }) => (namespace ? [{ experiment: name, ...namespace }] : [])).sort((one, other) => one.from - other.from);
    const last = new Map();
    for (const range of ranges) {
        const before = last.get(range.name);
        if (before && range.from < before.to)
            throw new SelvedgeError(INVALID$1, `experiments.${range.experiment}.namespace must begin at ${before.to} or later, where ${before.experiment} ends in ${range.name}, got ${range.from}`);
        last.set(range.name, range);
    }
}
/** The fields of an object that has no others than these. */
function knownIn(path, input, names) {
    const entries = entriesOf(path, input);
    for (const [name] of entries)
        check(INVALID$1, `a field of ${path}`, name, oneOf(names));
    return Object.fromEntries(entries);
}
function entriesOf(path, input, allowed = 'an object, and no list') {
    check(INVALID$1, path, input, (value) => (ofType('object')(value) || Array.isArray(value) ? allowed : ''));
    return Object.entries(input);
}

/** Names of the segments that hold, in the order in which they were written. Never throws. */
function matchSegments({ names, steps }, facts) {
    const held = new Set();
    for (const { name, holds } of steps)
        if (holds(facts, held))
            held.add(name);
    return names.filter((name) => held.has(name));
}

const DAY$1 = 86_400_000;
/** Events are kept so long; the longest window of a rule, milliseconds. */
const LONGEST_WINDOW = 30 * DAY$1;
/**
 * What segments ask of events.
 *
 * @param events Those stored, in any order. What is older than 30 days does not count; what seems to come is of now.
 * @param now Epoch milliseconds.
 */
function eventFacts(events, now) {
    const ages = new Map();
    for (const { name, at } of events) {
        const age = Math.max(0, now - at);
        if (!(age <= LONGEST_WINDOW))
            continue;
        const same = ages.get(name);
        if (same)
            same.push(age);
        else
            ages.set(name, [age]);
    }
    for (const same of ages.values())
        same.sort((a, b) => a - b);
    return Object.fromEntries(ages);
}
/** How many ages are within a window; by halves, since a kind may have thousands. @param ages The lowest first. @param within Milliseconds, end included. */
function countWithin(ages, within) {
    let [low, high] = [0, ages.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (isWithin(ages[middle], within))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Days since the latest event, fractions included; `undefined` when there was none within the window. */
function daysSinceWithin([age], within) {
    return isWithin(age, within) ? age / DAY$1 : undefined;
}
function isWithin(age, within) {
    return typeof age === 'number' && age <= within;
}

/** The one error of a rule. @param path Where it stands. @param allowed Completes "must be …". @param value What came. */
function invalid(path, allowed, value) {
    return unexpected('option-invalid', path, allowed, value);
}

/**
 * Asks one fact.
 *
 * @param test Of the fact's value.
 * @param keys The parts of the path, known to lead to a fact.
 * @param within For events: the longest age that counts, milliseconds.
 * @param path What an error calls it.
 * @returns A test of all facts.
 * @throws {SelvedgeError} `option-invalid` when a facet or value of the path is blank.
 */
function askFact(test, keys, within, path) {
    const [fact, name = '', part = 'any'] = keys;
    if (fact === 'events')
        return askEvent(test, name, part === 'count' ? countWithin : daysSinceWithin, within);
    if (fact === 'affinity')
        return askOwn(test, [fact, tagOf(name, part, path)]);
    if (fact === 'declared')
        return askOwn(test, [fact, facetOf(tagOf(name, part, path))]);
    return askOwn(test, keys);
}
function askOwn(test, keys) {
    return (facts, held) => {
        let value = facts;
        for (let index = 0; index < keys.length; index++)
            value = own(value, keys[index]);
        return test(value, held);
    };
}
/** Where events are known at all, one that never came is known to be none. */
function askEvent(test, name, tell, within) {
    return (facts, held) => {
        const events = own(facts, 'events');
        const ages = own(events, name);
        return test(events === undefined ? events : tell(Array.isArray(ages) ? ages : [], within), held);
    };
}
/** A tag, normalised as those of items are: of levels the last. */
function tagOf(facet, value, path) {
    const tag = parseTags({ [facet]: value }).at(-1);
    if (!tag)
        throw invalid(path, 'under names that are not blank', `${facet}: ${value}`);
    return tag;
}
function own(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value[key] ?? undefined) : undefined;
}

/** Longest name or text in a rule, characters. */
const MAX_TEXT = 128;
/** A text that may stand in a rule. */
const TEXT_RULE = (value) => (isText(MAX_TEXT)(value) ? '' : `a text of at most ${MAX_TEXT} characters`);
// Pure: whoever bundles and asks for no segments need not keep these.
const NUMBER_RULE = /* @__PURE__ */ between(-Infinity, Infinity);
const SCALAR_RULE = (value) => (typeof value === 'boolean' || !NUMBER_RULE(value) ? '' : TEXT_RULE(value) && `${TEXT_RULE(value)}, a finite number, true or false`);
const DATE_RULE = (value) => (isDate(value) ? '' : 'a date of the calendar, like 2026-12-24');
const TEXT = { rule: TEXT_RULE };
const AMOUNT = /* @__PURE__ */ amount(Infinity);
/** What a visitor declared: text, normalised, which reads as a number where it is compared with one. */
const DECLARED = {
    rule: (value) => SCALAR_RULE(value) || (declaredTag(value) ? '' : 'a text that is not blank'),
    order: NUMBER_RULE,
    same: (operand) => {
        const wanted = valueOf(declaredTag(operand));
        return (value) => value === wanted;
    },
};
/** A language is what it is spoken as in some place, too: `de` is said of `de-AT`. */
const LANGUAGE = {
    rule: (value) => (!TEXT_RULE(value) && /^[a-z]{2,3}(-[a-z\d]+)*$/i.test(value) ? '' : 'a language, like de or de-AT'),
    same: (operand) => {
        const wanted = `${operand}-`.toLowerCase();
        return (value) => typeof value === 'string' && `${value}-`.toLowerCase().startsWith(wanted);
    },
};
/** Takes the name of another segment; no operators. */
const REFERENCE = { rule: TEXT_RULE };
/** One kind of event; `within` is the window of what stands beside it. */
const EVENT = { count: AMOUNT, daysSince: AMOUNT, within: TEXT };
const PURCHASES = { count: AMOUNT, value: AMOUNT, daysSince: AMOUNT };
/** All that a segment can ask; see `SegmentFacts`. */
const FACTS = {
    affinity: [[AMOUNT]],
    events: [EVENT],
    purchases: PURCHASES,
    tier: TEXT,
    declared: [DECLARED],
    traits: [{ rule: SCALAR_RULE, order: (value) => (typeof value === 'boolean' ? 'a text or a number' : SCALAR_RULE(value)) }],
    visit: { number: AMOUNT, entry: TEXT, campaign: { source: TEXT, medium: TEXT, name: TEXT } },
    time: { hour: /* @__PURE__ */ amount(23), weekday: /* @__PURE__ */ amount(7, 1), date: { rule: DATE_RULE, order: DATE_RULE } },
    device: { rule: /* @__PURE__ */ oneOf(['phone', 'tablet', 'desktop']) },
    language: LANGUAGE,
    segment: REFERENCE,
};
/** Facts by name have no field of the name `rule`. */
function isKind(field) {
    return 'rule' in field;
}
function amount(most, least = 0) {
    const rule = between(least, most);
    return { rule, order: rule };
}
/** A value as `declare` would store it: of levels the last. */
function declaredTag(value) {
    return parseTags({ declared: value }).at(-1);
}
/** ISO text of a day that there is: some engines read 30 February as 2 March. */
function isDate(value) {
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && new Date(Date.parse(value) || 0).toISOString().startsWith(value);
}

/** The opposite of a test. */
function not(test) {
    return (subject, held) => !test(subject, held);
}
/** Holds when all of some tests hold. */
function allOf(tests) {
    return tests.length === 1 ? tests[0] : combine(tests, true);
}
/** Holds when one of some tests holds. */
function anyOf(tests) {
    return tests.length === 1 ? tests[0] : combine(tests, false);
}
function combine(tests, isAll) {
    return (subject, held) => {
        for (let index = 0; index < tests.length; index++)
            if (tests[index](subject, held) !== isAll)
                return !isAll;
        return isAll;
    };
}

/** Most values or rules in one list. */
const MAX_LIST = 100;
const equal = (operand, { rule, same }, path) => {
    const allowed = rule(operand);
    if (allowed)
        throw invalid(path, allowed, operand);
    return some(same?.(operand) ?? ((value) => value === operand));
};
const among = (list, kind, path) => anyOf(equalToEach(list, kind, path));
/** The operators for any fact, and those besides for facts that have an order. A fact with several values matches by any of them, as in Mongo. */
const ANY = {
    $eq: equal,
    $ne: (...given) => not(equal(...given)),
    $in: among,
    $nin: (...given) => not(among(...given)),
    $all: (list, kind, path) => allOf(equalToEach(list, kind, path)),
    $exists: (operand, _kind, path) => {
        if (typeof operand !== 'boolean')
            throw invalid(path, 'true or false', operand);
        return (value) => (value !== undefined) === operand;
    },
};
const ORDERED = {
    $gt: (...given) => ordered((value, operand) => value > operand, ...given),
    $gte: (...given) => ordered((value, operand) => value >= operand, ...given),
    $lt: (...given) => ordered((value, operand) => value < operand, ...given),
    $lte: (...given) => ordered((value, operand) => value <= operand, ...given),
};
/** The names of the operators that facts of a kind know. */
function operatorNames({ order }) {
    return Object.keys(order ? { ...ANY, ...ORDERED } : ANY);
}
/** Makes a test by one of these operators. @throws {SelvedgeError} `option-invalid` for what the operator does not take. */
function applyOperator(name, operand, kind, path) {
    return Object.hasOwn(ORDERED, name) ? ORDERED[name](operand, kind, path) : ANY[name](operand, kind, path);
}
/** Goes through a list in a rule. @throws {SelvedgeError} `option-invalid` for anything but a list of 1 to 100. */
function eachOf(list, path, make) {
    if (!Array.isArray(list) || list.length < 1 || list.length > MAX_LIST)
        throw invalid(path, `a list of 1 to ${MAX_LIST}`, list);
    return Array.from(list, (member, index) => make(member, `${path}[${index}]`));
}
function equalToEach(list, kind, path) {
    return eachOf(list, path, (operand, path) => equal(operand, kind, path));
}
/** Values are compared with what is of their type only. */
function ordered(holds, ...[operand, kind, path]) {
    const allowed = kind.order(operand);
    if (allowed)
        throw invalid(path, allowed, operand);
    const test = (value) => typeof value === typeof operand && holds(value, operand);
    return some(kind === DECLARED ? (value) => typeof value === 'string' && test(Number(value)) : test);
}
function some(test) {
    return (value) => (Array.isArray(value) ? value.some(test) : test(value));
}

/** Objects within each other, and conditions, that a rule may have. */
const MAX_DEPTH = 8;
const MAX_CONDITIONS = 100;
const HOUR = 3_600_000;
/** What may stand wherever conditions may. */
const LOGIC = {
    $and: (list, place) => allOf(compileEach(list, place)),
    $or: (list, place) => anyOf(compileEach(list, place)),
    $nor: (list, place) => not(anyOf(compileEach(list, place))),
    $not: (node, place) => not(compileNode(node, place)),
};
/**
 * Checks a rule and makes a function of it.
 *
 * @param field What it may ask.
 * @param path What errors call it.
 * @throws {SelvedgeError} `option-invalid`, naming the path within the rule, what is allowed and what came.
 */
function compileRule(rule, field, path) {
    const whole = { name: path, conditions: 0, references: [] };
    return { holds: compileNode(rule, { path, depth: 0, field, keys: [], within: Infinity, whole }), references: whole.references };
}
function compileNode(node, place) {
    const { field, path, depth } = place;
    if (field === REFERENCE)
        return compileReference(node, place);
    if (isKind(field) && !isRecord(node))
        return compileCondition('$eq', node, field, path, place);
    if (depth >= MAX_DEPTH)
        throw invalid(path, `at most ${MAX_DEPTH} objects deep`, node);
    const conditions = isRecord(node) ? Object.entries(node) : [];
    const window = field === EVENT && conditions.find(([key]) => key === 'within');
    const below = window ? { ...place, within: parseWindow(window[1], `${path}.within`) } : place;
    const tests = conditions.filter((condition) => condition !== window).map(([key, value]) => compileEntry(key, value, below));
    if (tests.length < 1)
        throw invalid(path, `an object with ${namesIn(field)}`, node);
    return allOf(tests);
}
/** Compiles what stands under a name: of a path with dots under the first part, unless it is a name of the site's own that nothing can follow. */
function compileEntry(key, value, place) {
    const { field } = place;
    const depth = place.depth + 1;
    if (key.length > MAX_TEXT)
        throw invalid(place.path, `an object with names of at most ${MAX_TEXT} characters`, key);
    if (Object.hasOwn(LOGIC, key))
        return LOGIC[key](value, { ...place, path: `${place.path}.${key}`, depth });
    const anyName = isAnyName(field) ? field[0] : undefined;
    const dot = anyName && isKind(anyName) ? -1 : key.indexOf('.');
    const name = dot < 0 ? key : key.slice(0, dot);
    const path = `${place.path}.${name}`;
    const isKnown = anyName ? !name.startsWith('$') : isKind(field) ? operatorNames(field).includes(name) : Object.hasOwn(field, name);
    if (!isKnown)
        throw invalid(path, `${namesIn(field)}${name === '$regex' ? ' (no pattern is made of data)' : ''}`, name);
    if (isKind(field))
        return compileCondition(name, value, field, path, place);
    const next = anyName ?? field[name];
    return compileNode(dot < 0 ? value : { [key.slice(dot + 1)]: value }, { ...place, path, depth, field: next, keys: [...place.keys, name] });
}
function compileCondition(operator, operand, kind, path, place) {
    countCondition(place);
    return askFact(applyOperator(operator, operand, kind, path), place.keys, place.within, place.path);
}
function compileReference(name, place) {
    countCondition(place);
    if (typeof name !== 'string')
        throw invalid(place.path, TEXT_RULE(name), name);
    place.whole.references.push([name, place.path]);
    return (_facts, held) => held.has(name);
}
function compileEach(list, place) {
    return eachOf(list, place.path, (node, path) => compileNode(node, { ...place, path }));
}
function countCondition({ whole }) {
    if (++whole.conditions > MAX_CONDITIONS)
        throw invalid(whole.name, `a rule of at most ${MAX_CONDITIONS} conditions`, whole.conditions);
}
/** Reads hours or days, from `1h` to `30d`. @returns Milliseconds. */
function parseWindow(value, path) {
    const [, amount, unit] = /^(\d{1,3})([hd])$/.exec(typeof value === 'string' ? value : '') ?? [];
    const window = Number(amount) * (unit === 'd' ? 24 : 1) * HOUR;
    if (!(window > 0 && window <= LONGEST_WINDOW))
        throw invalid(path, 'a time from 1h to 30d, like 12h or 7d', value);
    return window;
}
/** The names that may stand in an object, for people. */
function namesIn(field) {
    const names = isAnyName(field) ? [] : isKind(field) ? operatorNames(field) : Object.keys(field);
    return `one of ${[...names, ...Object.keys(LOGIC)].join(', ')}`;
}
function isAnyName(field) {
    return Array.isArray(field);
}

const MAX_SEGMENTS = 200;
/**
 * Checks segments, and makes of each rule a function, once.
 *
 * A rule is an object in the manner of a query to Mongo: `{ "visit.number": { "$gte": 5 }, "device": "phone" }`. All conditions of an
 * object must hold. Names may be nested or joined by dots, and end at a fact of `SegmentFacts` or at `segment`, the name of another
 * segment; a value alone means `$eq`. `$and`, `$or`, `$nor` (lists) and `$not` may stand wherever conditions may. Facets and their values are
 * normalised as those of items are. `"events": { "view_item": { "count": { "$gte": 3 }, "within": "7d" } }` counts in a window of 1h to 30d.
 * There is no `$regex`: the author of a pattern could make it take for ever.
 *
 * @param input Rules by name: at most 200, with 100 conditions each, objects 8 deep, lists of 100, names and texts of 128 characters.
 * @throws {SelvedgeError} `option-invalid`, naming the path (`segments.regular.$or[1].visit.number.$gte`), what is allowed and what came; for
 *   segments that refer to each other in a circle the whole circle.
 * @see Cases in test/vectors/segments.json.
 * @see https://www.mongodb.com/docs/manual/reference/operator/query/
 */
function parseSegments(input) {
    const rules = isRecord(input) ? Object.entries(input) : undefined;
    if (!rules || rules.length > MAX_SEGMENTS)
        throw invalid('segments', `an object of at most ${MAX_SEGMENTS} rules by name`, rules?.length ?? input);
    const compiled = new Map();
    for (const [name, rule] of rules) {
        if (!name || name.length > MAX_TEXT)
            throw invalid('segments', `an object with names of 1 to ${MAX_TEXT} characters`, name);
        compiled.set(name, compileRule(rule, FACTS, `segments.${name}`));
    }
    const steps = inOrder(compiled).map((name) => ({ name, holds: compiled.get(name).holds }));
    return { names: [...compiled.keys()], steps };
}
/** Names of segments, none before those that it refers to. */
function inOrder(compiled) {
    const order = new Set();
    const add = (name, chain) => {
        if (order.has(name))
            return;
        for (const [other, path] of compiled.get(name).references) {
            const start = chain.indexOf(other);
            if (start >= 0)
                throw invalid(path, `a segment that does not lead back here (${[...chain.slice(start), other].join(' > ')})`, other);
            if (!compiled.has(other))
                throw invalid(path, `one of ${[...compiled.keys()].join(', ')}`, other);
            add(other, [...chain, other]);
        }
        order.add(name);
    };
    for (const name of compiled.keys())
        add(name, [name]);
    return [...order];
}

const MAX_TIERS = 20;
const NONE = new Set();
/**
 * Checks tiers of visitors with bounds of the site's own: `[{ "name": "gold", "if": { "count": { "$gte": 5 }, "daysSince": { "$lt": 180 } } }]`.
 * The bounds are a rule as segments have it, on the `count`, `value` and `daysSince` of purchases.
 *
 * @param input At most 20, the highest first.
 * @throws {SelvedgeError} `option-invalid`, naming the path, what is allowed and what came; also for anything that a tier would bring besides
 *   its name: a tier decides what is shown, never what something costs.
 */
function parseTiers(input) {
    if (!Array.isArray(input) || input.length > MAX_TIERS)
        throw invalid('tiers', `a list of at most ${MAX_TIERS}`, input);
    return Array.from(input, (tier, index) => parseTier(tier, `tiers[${index}]`));
}
/** The name of the first tier whose bounds a visitor is within; `undefined` when there is none. Never throws. */
function tierOf(tiers, purchases) {
    return tiers.find(({ holds }) => holds(purchases, NONE))?.name;
}
function parseTier(tier, path) {
    const { name, if: bounds, ...others } = isRecord(tier) ? tier : {};
    const other = Object.keys(others)[0];
    if (other !== undefined)
        throw invalid(path, 'name and if, nothing else: a tier sets no price', other);
    const allowed = TEXT_RULE(name);
    if (allowed)
        throw invalid(`${path}.name`, allowed, name);
    return { name: name, holds: compileRule(bounds, PURCHASES, `${path}.if`).holds };
}

const DAY = 86_400_000;
/** A page that tells of an order tells of its items one after the other: longer apart, milliseconds, are two orders. */
const ORDER_GAP = 60_000;
/**
 * What stored events say of purchases: items bought on one page within a minute are one order, and a refund takes its item out again.
 * Events know the price of one piece, and reach back 30 days: a site that knows more gives these facts itself.
 *
 * @param events In any order.
 * @param now Epoch milliseconds.
 */
function purchaseFacts(events, now) {
    let [count, value] = [0, 0];
    let last;
    for (const event of itemsKept(events)) {
        if (event.tab !== last?.tab || event.at - last.at > ORDER_GAP)
            count++;
        value += event.item?.price ?? 0;
        last = event;
    }
    return { count, value, ...(last && { daysSince: Math.max(0, now - last.at) / DAY }) };
}
/** Purchases of items that were not given back. */
function itemsKept(events) {
    const kept = [];
    for (const event of [...events].sort(compareEvents)) {
        if (event.name === 'purchase')
            kept.push(event);
        if (event.name !== 'refund')
            continue;
        const bought = kept.map(({ item }) => item?.id).lastIndexOf(event.item?.id);
        if (bought >= 0)
            kept.splice(bought, 1);
    }
    return kept;
}

/**
 * The visitor's local time.
 *
 * @param now Epoch milliseconds.
 * @param offset Minutes from local time to UTC at that moment, below 0 in the east, as `Date.prototype.getTimezoneOffset` tells.
 */
function timeFacts(now, offset) {
    const local = new Date(now - offset * 60_000);
    return { hour: local.getUTCHours(), weekday: local.getUTCDay() || 7, date: local.toISOString().slice(0, 10) };
}

/**
 * What Selvedge itself knows of a visitor, as segments ask it; what only the site knows (`traits`, `visit`, `device`, `language`, purchases further back than 30 days) is the site's to add:
 * `{ ...visitorFacts(…), device: 'phone' }`.
 *
 * @param view What `profile()` gives.
 * @param events Those stored, as `exportData()` gives them, in any order.
 * @param now Epoch milliseconds.
 * @param offset As `timeFacts` takes it.
 */
function visitorFacts({ interests, declared }, events, now, offset) {
    return {
        affinity: Object.fromEntries(interests.map(({ tag, lift }) => [tag, lift])),
        declared,
        events: eventFacts(events, now),
        purchases: purchaseFacts(events, now),
        time: timeFacts(now, offset),
    };
}

/** The facet that is told by an item's own price. */
const PRICE = 'price';
/** What an item says of a facet, as its tags have it; of `price` also its own price. */
function valuesOf({ tags, price }, facet) {
    const values = tags.filter((tag) => tag.startsWith(`${facet}:`)).map(valueOf);
    return facet === PRICE && price !== undefined ? [`${price}`, ...values] : values;
}
/** The numbers among these; of `price` the item's own price and, where it has one, no other. */
function numbersOf(item, facet) {
    return (facet === PRICE && item.price !== undefined ? [item.price] : valuesOf(item, facet).map(Number)).filter(Number.isFinite);
}
/** True for what is wished; of several values or numbers one will do. Of what an item does not say nothing is met. */
function isMet(item, facet, wish) {
    if (wish.is)
        return valuesOf(item, facet).some((value) => wish.is.includes(value));
    if (wish.all)
        return missingOf(item, facet, wish.all).length === 0;
    const { min = -Infinity, max = Infinity } = wish;
    return numbersOf(item, facet).some((number) => number >= min && number <= max);
}
/** Which of these values an item has not. */
function missingOf(item, facet, all) {
    const values = valuesOf(item, facet);
    return all.filter((value) => !values.includes(value));
}

/** Of what an item has instead, so many values are named. */
const MOST_NAMED = 3;
/**
 * A wish as a few English words: `sea view`, `no balcony`, `floor 2 to 5`, `price at most 120`. Units and currency are the site's, which writes its own words
 * from the facet and the wish.
 *
 * @param item Where it does not meet the wish, what it has instead is told too: `sea view, here garden view`, `price at most 120, here 140`, `1 of 2 extras, without bath`,
 *   `floor 2 to 5, here unknown`.
 */
function describeWish(facet, wish, item) {
    if (!item || isMet(item, facet, wish))
        return sayWish(facet, wish);
    if (wish.all) {
        const missing = missingOf(item, facet, wish.all);
        return `${wish.all.length - missing.length} of ${wish.all.length} ${facet}, without ${join(missing, 'and')}`;
    }
    return `${sayWish(facet, wish)}, here ${wish.is ? sayValues(facet, deepest(valuesOf(item, facet)), 'and') : join(numbersOf(item, facet).slice(0, MOST_NAMED).map(String), 'and') || UNKNOWN}`;
}
const UNKNOWN = 'unknown';
function sayWish(facet, wish) {
    if (wish.is)
        return sayValues(facet, wish.is, 'or');
    if (wish.all)
        return sayValues(facet, wish.all, 'and');
    const { min, max } = wish;
    if (min === max)
        return `${facet} ${min}`;
    return `${facet} ${min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `${min} to ${max}`}`;
}
function sayValues(facet, values, word) {
    if (!values.length)
        return UNKNOWN;
    if (values.join() === 'true')
        return facet;
    if (values.join() === 'false')
        return `no ${facet}`;
    return values.some((value) => Number.isNaN(Number(value))) ? `${join(values, word)} ${facet}` : `${facet} ${join(values, word)}`;
}
/** Without the levels above others, the first few. */
function deepest(values) {
    return values.filter((value) => !values.some((other) => other.startsWith(`${value} > `))).slice(0, MOST_NAMED);
}
/** `a, b or c`. */
function join(values, word) {
    return [values.slice(0, -1).join(', '), ...values.slice(-1)].filter(Boolean).join(` ${word} `);
}

/** Distances are told apart down to this: beyond it lies only what is lost in adding up. */
const DECIMALS = 1e9;
/**
 * The available items nearest to what is wished, nearest first; those equally near stay in the order given. What does not meet every hard condition never comes, nor what
 * is out of stock (`available: false`).
 *
 * The distance is the weighted mean of one distance for each wish, hard conditions, which are met, among them. Of one of several values: 0 or 1; of all of several: the share
 * that is missing; of a range: what is short of it or beyond it, by the spread of the numbers of all candidates and of the range itself, so that it lies between 0 and 1.
 * Of what an item does not say it is 1. One more wish that is no hard condition never takes an item further away that meets it; a hard one may, where it leaves
 * fewer candidates and so a smaller spread.
 *
 * @throws {SelvedgeError} `option-invalid`, naming the option.
 * @see Gower, "A General Coefficient of Similarity and Some of Its Properties", Biometrics 27(4), 1971: the weighted mean and the scaling by the range are taken from it. There what is
 *   missing is left out of the comparison; here it counts as not met, or else the item that says least would be the nearest.
 */
function closest(items, wishes, options = {}) {
    checkOptions('options', options, { limit: between(0, Infinity, 'whole number'), describe: ofType('function') });
    const { limit, describe = describeWish } = options;
    const wanted = Object.entries(wishes);
    const isAllowed = (item) => item.available !== false && wanted.every(([facet, wish]) => !wish.must || isMet(item, facet, wish));
    const candidates = items.map((item, index) => ({ item, index })).filter(({ item }) => isAllowed(item));
    const distances = wanted.map(([facet, wish]) => distanceOf(facet, wish, candidates.map(({ item }) => item)));
    const total = wanted.reduce((sum, [, { weight }]) => sum + weight, 0) || 1;
    const measured = candidates.map(({ item, index }, place) => {
        const sum = wanted.reduce((all, [, { weight }], number) => all + weight * distances[number][place], 0);
        return { item, index, distance: Math.round((sum / total) * DECIMALS) / DECIMALS };
    });
    measured.sort((a, b) => a.distance - b.distance);
    return measured.slice(0, limit).map(({ item, index, distance }) => {
        const told = (isWhich) => wanted.filter(([facet, wish]) => isMet(item, facet, wish) === isWhich).map(([facet, wish]) => describe(facet, wish, item));
        return { index, id: item.id, distance, met: told(true), unmet: told(false) };
    });
}
/** The distance of each item from one wish, 0 to 1. */
function distanceOf(facet, wish, items) {
    if (wish.is)
        return items.map((item) => Number(!isMet(item, facet, wish)));
    if (wish.all)
        return items.map((item) => missingOf(item, facet, wish.all).length / wish.all.length);
    const { min = -Infinity, max = Infinity } = wish;
    // Halves: the whole difference of two large numbers may be more than a number can be.
    const numbers = items.map((item) => numbersOf(item, facet).map((number) => number / 2));
    const spread = spreadOf([...numbers.flat(), min / 2, max / 2].filter(Number.isFinite));
    const gap = (number) => Math.max(0, min / 2 - number, number - max / 2);
    // Where nothing is spread everything is in the range: 0 by 0.
    return numbers.map((own) => (own.length ? Math.min(...own.map(gap)) / spread || 0 : 1));
}
function spreadOf(numbers) {
    return numbers.reduce((most, each) => Math.max(most, each), -Infinity) - numbers.reduce((least, each) => Math.min(least, each), Infinity);
}

const MAX_WISHES = 32;
const MAX_VALUES = 32;
/** Of a facet's name in an error. */
const SHOWN_LENGTH = 64;
const INVALID = 'option-invalid';
const PART = /* @__PURE__ */ oneOf(['is', 'all', 'min', 'max', 'weight', 'must']);
const VALUE = (value) => (['string', 'boolean'].includes(typeof value) || Number.isFinite(value) ? '' : 'a text, a finite number, true or false');
/**
 * Checks wishes: see {@link WishesInput}. The later of two spellings of one facet counts, so that `parseWishes({ ...before, ...input })` adds to what was wished before.
 * Only an object's own fields are read.
 *
 * @throws {SelvedgeError} `option-invalid`, naming the path, what is allowed and what came; also for more than 32 wishes.
 */
function parseWishes(input) {
    check(INVALID, 'wishes', input, (value) => (isPlain(value) ? '' : 'an object of wishes by facet'));
    const wishes = new Map();
    for (const [name, value] of Object.entries(input)) {
        const facet = parseTags({ [name]: 'anything' }).map(facetOf)[0];
        check(INVALID, 'the facet of a wish', name, () => (facet ? '' : 'a text that is not empty'));
        if ((value ?? null) === null)
            wishes.delete(facet);
        else
            wishes.set(facet, parseWish(`wishes.${name.slice(0, SHOWN_LENGTH)}`, facet, value));
    }
    check(INVALID, 'the number of wishes', wishes.size, between(0, MAX_WISHES));
    return Object.fromEntries(wishes);
}
function parseWish(path, facet, input) {
    if (!isPlain(input))
        return { is: parseValues(path, facet, input), weight: 1, must: false };
    for (const name of Object.keys(input))
        check(INVALID, `a field of ${path}`, name, PART);
    // Without a prototype: what another script has put there is nobody's wish.
    const { is, all, min, max, weight = 1, must = false } = { __proto__: null, ...input };
    const kinds = [is, all, min === undefined ? max : min].filter((kind) => kind !== undefined);
    check(INVALID, path, input, () => (kinds.length === 1 ? '' : 'one of { is }, { all } and { min, max }'));
    check(INVALID, `${path}.weight`, weight, between(0, 10));
    check(INVALID, `${path}.must`, must, ofType('boolean'));
    const strength = { weight, must };
    if (is !== undefined)
        return { is: parseValues(`${path}.is`, facet, is), ...strength };
    if (all !== undefined)
        return { all: parseValues(`${path}.all`, facet, all), ...strength };
    if (min !== undefined)
        check(INVALID, `${path}.min`, min, between(-Infinity, Infinity));
    if (max !== undefined)
        check(INVALID, `${path}.max`, max, between(min ?? -Infinity, Infinity));
    return { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...strength };
}
/** Values as the tags of items have them, each once. */
function parseValues(path, facet, input) {
    const values = [input].flat();
    check(INVALID, `the number of values of ${path}`, values.length, between(1, MAX_VALUES));
    return [...new Set(values.map((value) => valueOf(parseValue(path, facet, value))))];
}
function parseValue(path, facet, value) {
    check(INVALID, path, value, VALUE);
    const tag = parseTags({ [facet]: value }).at(-1);
    check(INVALID, path, value, () => (tag ? '' : 'not empty'));
    return tag;
}
/** True for `{}` of whatever window; not for arrays, dates and maps. */
function isPlain(value) {
    return Object.prototype.toString.call(value) === '[object Object]';
}

export { SelvedgeError, assignVariant, assignVariants, closest, continueReading, describeWish, due, hash32, matchSegments, parseExperiments, parseSegments, parseTags, parseTiers, parseWishes, purchasesOf, tierOf, visitorFacts };
//# sourceMappingURL=core.js.map
