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
    function between$1(least, most, kind = 'number') {
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
    /** Of several answers of the same rank the one that allows least. */
    function strictest(answers) {
        const said = new Set(answers);
        return ['denied', 'unknown'].find((each) => said.has(each)) ?? 'granted';
    }

    /** More tags an item than this are cut off. */
    const MAX_TAGS = 64;
    const MAX_PART_LENGTH = 64;
    const MAX_LEVELS$1 = 8;
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
    function valueOf$2(tag) {
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
            for (const level of valueText.split('>', MAX_LEVELS$1)) {
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
    const MAX_VALUES$1 = 32;
    /**
     * Adds what the visitor says to what was said before, facet by facet; the latest word on a facet replaces the earlier one.
     *
     * @returns At most 32 values a facet, the first ones.
     * @throws {SelvedgeError} `option-invalid` when the input is no object, a facet or value is empty, or there are more than 32 facets;
     *   `item-invalid` for a value that is no text, number, true or false.
     */
    function declare(declared, input) {
        check(INVALID$6, 'what is declared', input, ofType('object'));
        const next = new Map(Object.entries(declared));
        for (const [facet, values] of Object.entries(input)) {
            const tags = parseTags({ [facet]: values ?? 'anything' });
            check(INVALID$6, `declare.${facet}`, tags[0], (tag) => (tag ? '' : 'text or null'));
            const key = facetOf(tags[0]);
            if ((values ?? null) === null)
                next.delete(key);
            else
                next.set(key, tags.slice(0, MAX_VALUES$1));
        }
        check(INVALID$6, 'the number of facets', next.size, between$1(0, MAX_FACETS));
        return Object.fromEntries(next);
    }
    const INVALID$6 = 'option-invalid';

    const isFull = true;

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
        check(INVALID$5, 'item', input, ofType('object'));
        const rawId = (input.id ?? input.item_id) ;
        check(INVALID$5, 'id', rawId, ofType('string', 'number'));
        const id = cleanId(rawId);
        check(INVALID$5, 'id', id, (value) => (value ? '' : 'not empty'));
        const { tags = ga4Tags(input) , price, boost, available } = input;
        if (price !== undefined)
            check(INVALID$5, 'price', price, between$1(0, Infinity));
        if (boost !== undefined)
            check(INVALID$5, 'boost', boost, between$1(-Infinity, Infinity));
        if (available !== undefined)
            check(INVALID$5, 'available', available, ofType('boolean'));
        const { position } = input;
        if (position !== undefined)
            check(INVALID$5, 'position', position, between$1(0, Infinity));
        return { id, tags, price, boost, available, position, published: readDate(input.published) };
    }
    const INVALID$5 = 'item-invalid';
    function readDate(date) {
        if (date === undefined)
            return undefined;
        const time = Number(typeof date === 'string' ? Date.parse(date) : date);
        check(INVALID$5, 'published', date, () => (Number.isFinite(time) ? '' : 'a date: epoch milliseconds, a Date, or a text like "2026-03-01T09:00Z"'));
        return time;
    }
    function ga4Tags(input) {
        const categories = ['', 2, 3, 4, 5].map((level) => input[`item_category${level}`]);
        return { category: categories.filter(Boolean).join(' > '), brand: input.item_brand, variant: input.item_variant };
    }

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
    const MAX_ITEMS$2 = 200;
    /** What an event's name may be. */
    const EVENT_NAME = oneOf(Object.keys(ACTION_WEIGHTS));
    /**
     * Checks a call of `track()`.
     *
     * @returns One draft for each item (for `view_item_list` one for all), or one without an item.
     * @throws {SelvedgeError} `event-invalid` or `item-invalid`, naming what is allowed and what came.
     */
    function parseEvent(event, input = {}) {
        check(INVALID$4, 'event', event, EVENT_NAME);
        check(INVALID$4, `the data of ${event}`, input, ofType('object'));
        const name = event;
        const { list = (input.item_list_name ) ?? '', duration = 0 } = input;
        check(INVALID$4, 'list', list, ofType('string'));
        check(INVALID$4, 'duration', duration, between$1(0, Infinity));
        const common = { name, list: list.slice(0, 128) || undefined, duration: duration || undefined, ...(name === 'search' && parseTerm(input)) };
        const items = parseItems(input).map(itemOfEvent);
        if (name === 'view_item_list')
            return [{ ...common, offered: countTags(items), ...({ among: items }) }];
        if (items.length)
            return items.map((item) => ({ ...common, item }));
        check(INVALID$4, `the data of ${name}`, input, () => (ACTION_WEIGHTS[name] ? 'an item: { id, tags } or { items: [{ item_id }] }' : ''));
        return [common];
    }
    const INVALID$4 = 'event-invalid';
    function parseTerm({ search_term = '' }) {
        check(INVALID$4, 'search_term', search_term, ofType('string'));
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
        check(INVALID$4, 'items', several, (value) => (Array.isArray(value) ? '' : 'an array'));
        return several.slice(0, MAX_ITEMS$2).map(parseItem);
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
    const NAMES$6 = new Set(['brand', 'author', 'artist', 'director', 'publisher', 'manufacturer']);
    /** Tags whose answer is remembered; beyond that it begins anew. */
    const MOST_REMEMBERED = 5000;
    /** Looks words up by their place in a table; no pattern is made of a list. Both sides are compared without diacritics. */
    function createSensitiveFilter({ words, exempt = '' }) {
        const allowed = exempt.split(';').map((part) => normalise(part).replace(/\s*:\s*/, ':')); // a tag is no word, and a word no tag
        let table; // made when the first tag is asked for
        let remembered = new Map();
        const look = (tag) => {
            table ??= tableOf([...words, { except: allowed.map((part) => part.replaceAll(' ', '_')).join(' ') }]);
            return allowed.includes(tag) || NAMES$6.has(facetOf(tag)) ? undefined : (find$1(table, facetOf(tag)) ?? find$1(table, valueOf$2(tag)));
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
    function find$1(table, text) {
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

    /** English. */
    const en = {
        health: 'health healthcare mental_illness* mentalhealth breastcancer cancer* tumor* tumour* chemotherap* insulin herpes hepatitis menopaus* ptsd anorexi* bipolar viagra diabet* hiv asthma* disease* disorder* illness* medicine* medication* medical* pharmac* psychiatr* psychotherap* depression dementia alzheimer* autis* adhd addiction* alcoholism disabilit* wheelchair* incontinen* erectile*',
        pregnancy: 'pregnan* maternity prenatal fertility infertil* ivf abortion* miscarriage* ovulation breastfeed* breast_pump* contracept*',
        religion: 'religio* ramadan christianity catholic* islam islami* muslim* quran koran halal kosher jewish jews judaism buddhis* hindu* bible* prayer* mosque* synagogue* atheis*',
        politics: 'politic* election* democrat* republican* socialism socialist* communis* fascis* parliament* conservative_party labour_party left_wing right_wing far_right brexit',
        sexuality: 'sexual* homosexual* bisexual* transgender* transsexual* gay lesbian* lgbt lgbtq queer erotic* bdsm porn* sex_toy* dildo* condom condoms',
        ethnicity: 'ethnicity ethnic_minorit* racial* racis* antisemit* immigrant* immigration refugee* asylum* indigenous african_american* native_american* hispanic* apartheid',
        union: 'trade_union* labor_union* unionis* unioniz* union_member* collective_bargaining industrial_action',
        minors: 'minors underage teenager* adolescen* preteen* child_abuse child_protection child_custody juvenile_delinquen*',
        debt: 'debt* bankrupt* insolven* payday_loan* foreclosur* repossess* bailiff* pawnbrok* pawnshop* bad_credit food_bank*',
        gambling: 'gambl* casino* betting sportsbook* bookmaker* lotter* slot_machine* roulette poker blackjack jackpot* scratchcard*',
        death: 'death deaths funeral* bereave* obituar* cremat* burial* mourning gravestone* headstone* hospice condolence* suicid* euthanas*',
        except: 'medicine_ball* medicine_cabinet* medical_scrubs wheelchair_accessible wheelchair_access kosher_salt mourning_dove* depression_glass suicide_squad death_stranding chocolate_roulette cooking_bible* health_and_fitness health_fitness sign_cancer health_beauty animal_health prayer_plant* fire_poker fireplace_poker health_and_beauty pet_health tropic_of_cancer death_metal death_star death_note death_valley',
    };

    const INVALID$3 = 'option-invalid';
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
            check(INVALID$3, 'sensitive', sensitive, oneOf(['suppress', 'allow']));
            return sensitive === 'allow' ? undefined : { words: [en] };
        }
        checkOptions('sensitive', sensitive, { words: (value) => (Array.isArray(value) ? '' : 'lists of words from selvedge/sensitive'), add: ofType('object'), exempt: ofType('string') });
        const { words = [], add = {}, exempt } = sensitive;
        const rules = Object.fromEntries([...SENSITIVE_CATEGORIES, 'except'].map((category) => [category, WORDS]));
        for (const list of [...words, add])
            checkOptions('a list of sensitive words', list, rules);
        return { words: [en, ...words, add], exempt };
    }
    /** Words of a site in one text: `health: ozempic semaglutid*; debt: payday`. What is none is left for {@link parseSensitive} to refuse. */
    function wordsInText(text) {
        const parts = text.split(';').filter((part) => part.trim());
        return Object.fromEntries(parts.map((part) => [part.split(':', 1)[0].trim(), part.slice(part.indexOf(':') + 1)]));
    }

    /** What may be said of consent. */
    const CONSENTS = ['unknown', 'granted', 'denied'];
    const TERMS$1 = ['declared', 'intent', 'taste', 'seen', 'order', 'similar', 'near', 'next', 'habit', 'bought', 'price', 'fatigue', 'recency', 'sequence', 'follows', 'together', 'embedding', 'popularity', 'trend'] ;
    /** What `mode` may be. */
    const MODE = oneOf(['personal', 'off']);
    /** Tags that a site may exclude: they are in the snapshot, too. */
    const MAX_EXCLUDED = 20;
    const RULES = {
        consent: oneOf([...CONSENTS, 'remembered']),
        scope: (value) => (typeof value === 'string' && /^[\w-]{1,32}$/.test(value) ? '' : '1-32 letters, digits, - or _'),
        preset: oneOf(Object.keys(PRESETS)),
        minActions: between$1(1, 32, 'whole number'),
        holdout: between$1(0, 1),
        again: oneOf(['seek', 'neutral', 'avoid']),
        ...({
            terms: ofType('object'), // an attribute carries neither objects nor functions
            onReport: ofType('function'),
            now: ofType('function'),
            random: ofType('function'),
            diversity: (value) => (value === 'calibrated' ? '' : between$1(0.1, 1)(value) && 'a number from 0.1 to 1, or calibrated'),
            maxMove: between$1(1, Infinity, 'whole number'),
            exclude: (value) => (typeof value === 'string' && between$1(1, MAX_EXCLUDED)(deepestTags(value).length) === '' ? '' : `1 to ${MAX_EXCLUDED} tags, like "category: clearance; brand: acme"`),
            exploration: between$1(0, 1),
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
    const INVALID$2 = 'option-invalid';
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
            check(INVALID$2, 'event', name, oneOf(allowed.map(([each]) => each)));
            check(INVALID$2, `eventWeights.${name}`, weight, between$1(-2, 10));
        }
        return weights;
    }
    /** The tags that are named, without the levels above them: who excludes trail shoes does not exclude shoes. */
    function deepestTags(text) {
        return [...new Set(text.split(';').flatMap((pair) => parseTagText(pair).slice(-1)))];
    }
    /** True for the name of an option. */
    function isOptionName(name) {
        return Object.hasOwn(RULES, name);
    }
    /**
     * Multiplies the weights of terms.
     *
     * @throws {SelvedgeError} `option-invalid` for an unknown term or a multiplier that is not from 0 to 10.
     */
    function scaleTerms(settings, factors = {}) {
        const weights = { ...settings.weights };
        for (const [term, factor] of Object.entries(factors)) {
            check(INVALID$2, 'term', term, oneOf(TERMS$1));
            check(INVALID$2, `terms.${term}`, factor, between$1(0, 10));
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
    const LEAST_CARDS$1 = 20;
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
        if (cards.length < LEAST_CARDS$1)
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
                value: valueOf$2(tag),
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
        const declared = Object.fromEntries(Object.entries(profile.declared).map(([facet, wanted]) => [facet, wanted.map(valueOf$2)]));
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

    /** Score of an item that has what the visitor declared: above what is inferred can reach together. */
    const DECLARED_SCORE = 30 ;
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
        const counts = countOffer(list);
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
                projection = forKind(items, (counts = countOffer(items)), projection);
            counts ??= countOffer(items);
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

    /** Where an item was read from, most trusted first. */
    const SOURCES = ['json-ld', 'microdata', 'rdfa', 'open-graph', 'data-layer', 'meta', 'learned'];
    /** How far a source is trusted: 0 for what was learned, then up to 6. */
    function trustOf(source) {
        return SOURCES.length - 1 - SOURCES.indexOf(source);
    }
    /**
     * Puts together what several sources say of the same item: of each facet, and of price and availability, the most trusted source that has it
     * is taken.
     *
     * @param found In any order; those that share a key are one item.
     * @returns Each item once, by its first appearance; its source is the most trusted one.
     */
    function mergeItems(found) {
        const groups = [];
        const groupOf = new Map();
        for (const item of found) {
            const known = new Set(item.keys.map((key) => groupOf.get(key)).filter((group) => group !== undefined));
            const [group = []] = known;
            if (known.size === 0)
                groups.push(group);
            const joined = [item, ...[...known].filter((other) => other !== group).flatMap((other) => other.splice(0))];
            group.push(...joined);
            for (const { keys } of joined)
                for (const key of keys)
                    groupOf.set(key, group);
        }
        return groups.filter((group) => group.length > 0).map(mergeGroup);
    }
    function mergeGroup(group) {
        if (group.length === 1)
            return group[0];
        const byTrust = [...group].sort((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source));
        const [first] = byTrust;
        const tags = [];
        for (const item of byTrust) {
            const facets = new Set(tags.map(facetOf));
            tags.push(...item.tags.filter((tag) => !facets.has(facetOf(tag))));
        }
        return {
            source: first.source,
            type: byTrust.find(({ type }) => type)?.type ?? '',
            keys: [...new Set(byTrust.flatMap(({ keys }) => keys))],
            title: byTrust.find(({ title }) => title)?.title ?? '',
            tags: tags.slice(0, MAX_TAGS),
            price: byTrust.find(({ price }) => price !== undefined)?.price,
            available: byTrust.find(({ available }) => available !== undefined)?.available,
        };
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

    // What is stored of a visitor: each field with its shape, why it is kept and for how long. `exportData()` lists it, `importData()` takes nothing else, and the docs and the notice are made of it.
    const isTag = isText(700);
    const isId = isText(512);
    const isTab = isText(16);
    const isCount = (value) => isNumber(value) && value >= 0;
    const isSwitch = (value) => typeof value === 'boolean';
    const isEventName = (value) => !EVENT_NAME(value);
    const isPrice = isCount;
    const isShown = (value) => isList((part) => isId(part) || isCount(part), 2)(value) && isId(value[0]);
    const isTags = isList(isTag, 64);
    const isPositive = (value) => Number.isInteger(value) && value > 0;
    /** Optional fields have a third part. */
    const optional = (is, why) => [is, why, true];
    const ITEM = {
        id: [isId, 'which item'],
        tags: [isTags, 'what the item is like'],
        price: optional(isPrice, 'the prices that are looked at'),
        position: optional(isCount, "its place in the site's order"),
    };
    const EVENT = {
        name: [isEventName, 'what was done'],
        at: [isNumber, 'when'],
        tab: [isTab, 'a random name of the page, so that nothing counts twice'],
        seq: [isPositive, 'its number in that page'],
        item: optional(isShaped(ITEM), 'with which item'),
        list: optional(isText(512), 'in which list'),
        offered: optional(isTable(isCount, 20_000), 'what was in front of the visitor, by tag'),
        shown: optional(isList(isShown, 20_000), 'which items were, and where'),
        index: optional(isCount, 'where the card stood'),
        duration: optional(isCount, 'how long it was visible'),
        weight: optional(isNumber, 'what it says of the item on this site'),
        entrance: optional(isSwitch, 'that the visitor came from another site, not from which'),
        search_term: optional(isText(128), 'what was searched for, where the site keeps it'),
    };
    /** The generation of a batch in a journal. */
    const isGeneration = (value) => Number.isInteger(value) && value >= -1;
    /** Events, as they are stored. */
    const EVENTS$2 = isList(isShaped(EVENT), 20_000);
    const ACTION = {
        at: [isNumber, ''],
        tab: [isTab, ''],
        seq: [isPositive, ''],
        name: optional(isEventName, ''),
        weight: [isNumber, ''],
        id: [isId, ''],
        tags: [isTags, ''],
        price: optional(isPrice, ''),
        position: optional(isCount, ''),
    };
    const PROFILE = {
        schema: [(value) => value === 1, 'the version of this record'],
        seed: [isCount, 'a random number: on which side of a comparison the visitor is, and which data are of one time'],
        since: [isCount, 'the first event'],
        lastAt: [isCount, 'the last event'],
        actions: [isList(isShaped(ACTION), 32), 'what was done last, which present interest is told from; 30 days'],
        taste: [isTable(isNumber, 400), 'lasting interest by tag'],
        offered: [isTable(isNumber, 400), 'how often each tag was in front of the visitor'],
        shown: optional(isTable(isNumber, 400), 'how often each item was, by a hash of its id'),
        declared: [isTable(isList(isTag, 32), 32), 'what the visitor said'],
        trail: optional(isList(isList(isNumber, 3), 1100), 'habits: when which item was chosen, by a hash of its id; 400 days'),
        folded: [isTable(isCount, 64), 'up to where the events of each page are counted'],
        paused: optional(isSwitch, 'that the visitor has paused recording'),
        mode: optional((value) => value === 'off' || value === 'personal', "that the visitor wants the site's own order, or not"),
    };
    const KNOWN_ITEM = {
        id: [isId, 'which item was met'],
        tags: [isTags, 'what it is like'],
        price: optional(isPrice, 'its price'),
        at: [isNumber, 'the last action'],
        actions: [isCount, 'how many there were'],
    };
    const CARD = {
        id: [isId, 'which item a card without attributes shows'],
        tags: [isTags, 'what it is like'],
        price: optional(isPrice, 'its price'),
        available: optional(isSwitch, 'that it could not be had'),
    };
    const LIFETIME = '90 days after the last event';
    /** The parts of an export, as they are stored: a whole record, or a list of records. */
    const PARTS$1 = {
        profile: [PROFILE, LIFETIME],
        events: [EVENT, '30 days, the latest 3,000, and of those what takes half a megabyte'],
        items: [KNOWN_ITEM, `${LIFETIME}, the latest 1,000`],
        cards: [CARD, `${LIFETIME}, the latest 1,000`],
    };
    /** Made of the others, for the first frame of the next page. */
    const SNAPSHOT = { field: 'snapshot', why: 'the order of the first frame of the next page, made of the profile', until: LIFETIME };
    /** Fields of an event; for who leaves in the very moment. */
    const JOURNAL = { field: 'journal', why: 'events that could not be seen stored when a page was left; the next page puts them with the others', until: 'until the next page whose database opens, 30 days at most, the latest quarter of a megabyte' };
    /** What the visitor has switched outlasts the profile that it was switched in. */
    function isSwitchName(name) {
        return name === 'paused' || name === 'mode';
    }
    /** Every field that may be stored, with its reason and lifetime. */
    function storedFields() {
        return [...Object.entries(PARTS$1).flatMap(([part, [shape, until]]) => Object.entries(shape).map(([name, [, why]]) => ({ field: `${part}.${name}`, why, until: part === 'profile' && isSwitchName(name) ? 'until switched again, or erased' : until }))), SNAPSHOT, JOURNAL];
    }
    /** The shapes of the parts of an export. */
    const EXPORTED = {
        profile: [(value) => value === null || isShaped(PROFILE)(value), ''],
        events: [EVENTS$2, ''],
        items: [isList(isShaped(KNOWN_ITEM), 1000), ''],
        cards: optional(isList(isShaped(CARD), 1000), ''),
    };

    /** The generation of what was recorded before the page had read the store. */
    const UNREAD$3 = -1;
    /** What is there where nothing is. */
    const EMPTY = { profile: null, events: [], items: [], ...({ cards: [] }) };
    /** The day of an event: what is kept of one day is one record, and goes together. */
    function dayOf({ at }) {
        return Math.floor(at / 86_400_000);
    }
    /** Events older than this are dropped, milliseconds: 30 days. */
    const EVENT_LIFETIME = 30 * 86_400_000;
    /** Events kept for the visitor's export, the latest. */
    const MAX_EVENTS = 3000;
    /** Characters of JSON that the events kept have together at most: with all else a store stays below a megabyte. */
    const MAX_EVENT_CHARACTERS = 500_000;
    /** Items kept, those of the latest actions. */
    const MAX_ITEMS$1 = 1000;
    /** A profile goes this long after the last event, milliseconds: 90 days. */
    const PROFILE_LIFETIME = 90 * 86_400_000;
    /**
     * What of the batches that pages were left with is not in the store yet.
     *
     * @param stored What is there: the profile and the events that wait.
     * @param now Epoch milliseconds.
     * @returns Batches of the profile's generation with one event or more.
     */
    function missingOf(left, { profile, events }, now) {
        const known = new Set(events.map(nameOfEvent));
        const isMissing = (event) => {
            const isKnown = known.has(nameOfEvent(event));
            known.add(nameOfEvent(event)); // a page that came back may have left it twice
            return !isKnown && event.seq > (profile.folded[event.tab] ?? 0) && Math.abs(now - event.at) <= EVENT_LIFETIME;
        };
        return left
            .filter(({ generation }) => generation === profile.seed || (generation === UNREAD$3 && !profile.paused))
            .map((batch) => ({ generation: profile.seed, events: batch.events.filter(isMissing) }))
            .filter((batch) => batch.events.length > 0);
    }
    function nameOfEvent({ tab, seq }) {
        return `${tab} ${seq}`;
    }
    /** True when the last event, folded or waiting, is longer ago than a profile lives. */
    function isExpired({ lastAt }, waiting, now) {
        const last = waiting.reduce((latest, { at }) => Math.max(latest, at), lastAt);
        return last > 0 && now - last > PROFILE_LIFETIME;
    }
    /** A new profile with what the visitor has switched in the one before, which has come to its end: that holds until it is switched back, or erased. */
    function switchedAs({ paused, mode }, seed) {
        return { ...emptyProfile(seed), ...(paused && { paused }), ...(mode && { mode }) };
    }

    const INVALID$1 = 'option-invalid';
    /**
     * Takes what an export of Selvedge holds, to the last field as it would have been stored: the file may have been changed on its way.
     *
     * @param now Epoch milliseconds: what is older than a profile lives would go at once.
     * @throws {SelvedgeError} `option-invalid`, naming the part that is not as it should be.
     */
    function parseExport(data, now) {
        check(INVALID$1, 'what is imported', data, (value) => (isRecord(value) && value.format === 'selvedge' && value.schema === 1 ? '' : 'what exportData() gave, as an object'));
        const { profile, events, items, cards } = data;
        const dump = { profile, events, items, ...(cards !== undefined && { cards }) };
        const part = misfit(dump, EXPORTED);
        check(INVALID$1, `${part} of what is imported`, dump[part], () => (part === undefined ? '' : 'as exportData() gave it'));
        check(INVALID$1, 'profile of what is imported', profile, () => (profile ? '' : 'there: an export of nothing holds nothing'));
        check(INVALID$1, 'the last event of what is imported', profile?.lastAt, () => (isExpired(profile, events, now) ? 'of the last 90 days' : ''));
        return dump;
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

    /** Part of the text of a snapshot that the visitor's own choice allowed. */
    const CHOSEN = '"source":"visitor"';
    /** Longest snapshot, in characters. */
    const MAX_SNAPSHOT_LENGTH = 5000;
    /** A snapshot is used this long after the last event, milliseconds: as long as the profile lives. */
    const SNAPSHOT_LIFETIME = 90 * 86_400_000;
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
        return `${VERSION$1}|${hash32(json)}|${json}`;
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

    /** Recipes kept, those of the lists met last. */
    const MAX_RECIPES = 3;
    /** Recipes of this page before those of earlier ones. */
    function mergeRecipes(now, before) {
        const bySelector = new Map([...before, ...now].map((recipe) => [recipe[0], recipe]));
        const selectors = new Set([...now, ...before].map(([selector]) => selector));
        return [...selectors].slice(0, MAX_RECIPES).map((selector) => bySelector.get(selector));
    }

    /** Cards with a score of their own in the snapshot, the best. */
    const MOST_CARDS = 100;
    /** Below anything that the other terms can reach, and so many of them: the rest of what could not be had stands with what is not liked. */
    const GONE_SCORE = -200;
    /**
     * Scores of cards that carry no tags, for the first frame: the early part cannot read what they are, only which. Taken against all cards that
     * are known. What is not among the best stands at 0, so the last of those does too: the order is the same.
     *
     * @returns By `hash32` of the id, together with the scores of `projection.items`.
     */
    function projectCards(cards, projection) {
        const [declared, intent, taste] = projection.weights;
        const [known, gone] = [false, true].map((isGone) => cards.filter((card) => isOut(card) === isGone));
        const { order, scores } = orderByScore(known, { ...projection, weights: [declared, intent, taste, 0], items: {}, own: ofCards(projection), diversity: 1 });
        const floor = scores[order[Math.min(MOST_CARDS, order.length - 1)]] ?? 0;
        const sums = new Map(Object.entries(projection.items).map(([hash, score]) => [Number(hash), score]));
        for (const index of order.slice(0, MOST_CARDS)) {
            const hash = hash32(known[index].id);
            sums.set(hash, Math.round(((sums.get(hash) ?? 0) + scores[index] - floor) * 100) / 100);
        }
        for (const { id } of gone.slice(-30))
            sums.set(hash32(id), GONE_SCORE);
        return Object.fromEntries(sums);
    }
    /** Known cards stand in no order, and what was chosen before is in the scores of the items. */
    function ofCards({ own }) {
        return own && { ...own, weights: [own.weights[0], 0, own.weights[2], 0], habits: {} };
    }

    /** The projection with scores of cards that carry no tags. */
    function withCards(projection, cards) {
        return cards.length > 0 ? { ...projection, cards: projectCards(cards, projection), own: { ...projection.own, ofCards: tellsKinds(cards) } } : projection;
    }
    /**
     * How the lists of the next page are found again.
     *
     * @param before The snapshot that there is.
     * @param sought The option `lists` of this page; empty for none.
     * @param recipes What was found here.
     * @param now Epoch milliseconds.
     */
    function listsAfter(before, sought, recipes, now) {
        const earlier = listsOf(before, now);
        // A page without the option keeps what others have found; another option begins anew.
        const wanted = sought || earlier?.sought;
        const kept = mergeRecipes(recipes, earlier?.sought === wanted ? (earlier?.recipes ?? []) : []);
        return wanted && kept.length > 0 ? { lists: { sought: wanted, recipes: kept } } : {};
    }
    function listsOf(text, now) {
        try {
            return decodeSnapshot(text ?? null, now)?.lists;
        }
        catch {
            return undefined; // a script of the page has forged it
        }
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

    /** Puts cards into one record; of more than {@link MAX_CARDS} the last. */
    function packCards(generation, cards) {
        const numbers = new Map();
        const numberOf = (tag) => {
            if (!numbers.has(tag))
                numbers.set(tag, numbers.size);
            return numbers.get(tag);
        };
        const packed = cards.slice(-1e3).map(({ id, tags, price = null, available }) => {
            const own = tags.map(numberOf);
            if (available === false)
                return [id, own, price, 0];
            return price === null ? [id, own] : [id, own, price];
        });
        return { generation, tags: [...numbers.keys()], cards: packed };
    }
    /** The cards of a record, oldest first. */
    function unpackCards(record) {
        if (!record)
            return [];
        return record.cards.map(([id, tags, price = null, available]) => ({
            id,
            tags: tags.map((number) => record.tags[number]),
            ...(price !== null && { price }),
            ...(available === 0 && { available: false }),
        }));
    }
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
    /** Those of some cards of which something else was known, or nothing: only they need to be written. */
    function newAmong(met, before) {
        const known = new Map(before.map((card) => [card.id, card]));
        return met.filter((card) => !isSame(known.get(card.id), card));
    }
    function isSame(known, card) {
        if (!known || known.price !== card.price || (known.available === false) !== (card.available === false))
            return false;
        const tags = new Set(known.tags);
        return card.tags.every((tag) => tags.has(tag));
    }

    /**
     * What events add to the items known.
     *
     * @param known The stored items that the events name, by id.
     * @returns Only the items that changed. Later events win over earlier ones; tags are kept when an event brings none.
     */
    function updateKnownItems(known, events) {
        const changed = new Map();
        for (const event of events) {
            if (!event.item || actionWeight(event) === 0)
                continue;
            const { id, tags, price } = event.item;
            const before = changed.get(id) ?? known.get(id);
            changed.set(id, {
                id,
                tags: tags.length > 0 ? tags : (before?.tags ?? []),
                price: price ?? before?.price,
                at: Math.max(event.at, before?.at ?? 0),
                actions: (before?.actions ?? 0) + 1,
            });
        }
        return [...changed.values()];
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
                let ended;
                let waiting = profile ? await waitingOf(transaction, profile.seed) : [];
                if (profile && isExpired(profile, eventsOf(waiting), now)) {
                    await clearAll(transaction);
                    ended = profile;
                    profile = undefined;
                    waiting = [];
                }
                if (!profile) {
                    profile = ended ? switchedAs(ended, seed) : emptyProfile(seed);
                    await transaction.objectStore('state').put(profile, 'profile');
                }
                await dropOldBatches(transaction, now);
                await dropForeignBatches(transaction, profile.seed, waiting.length);
                for (const batch of missingOf(left ?? [], { profile, events: eventsOf(waiting) }, now))
                        waiting.push(await putBatch(transaction, batch));
                return { profile, events: eventsOf(waiting), ...({ cards: await readCards$1(transaction, profile.seed, waiting) }) };
            }),
            append: (batch, isLeaving) => transact(async (transaction) => {
                if (!isLeaving && (await storedProfile(transaction))?.seed !== batch.generation)
                    return false;
                const [first] = batch.events;
                const { tab, seq } = !first ? { tab: batch.key[0], seq: batch.key[1] } : first;
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
                const cards = await readCards$1(transaction, generation, waiting) ;
                const batches = transaction.objectStore('batches');
                await batches.delete(waitingRange());
                const kept = events.slice(-MAX_EVENTS);
                // What is kept of one day goes together; of one batch the last would hold the first.
                for (const [key, day] of byDay(kept))
                        await batches.put({ generation, events: day }, key);
                const [first] = kept;
                await dropOldBatches(transaction, now);
                await rememberItems(transaction, events); // the small file makes nothing of them, so it does not keep them
                if (cards.length > 0)
                    await state.put(packCards(generation, cards), 'cards');
                await state.put(folded, 'profile');
                return folded;
            }, null),
            dump: () => transact(async (transaction) => {
                const profile = (await storedProfile(transaction)) ?? null;
                const batches = await transaction.objectStore('batches').getAll();
                const items = await transaction.objectStore('items').getAll();
                const own = batches.filter((batch) => batch?.generation === profile?.seed);
                return { profile, events: eventsOf(own), items, ...({ cards: profile ? await readCards$1(transaction, profile.seed, own) : [] }) };
            }, EMPTY),
            ...({
                    refill: ({ profile, events, items, cards = [] }) => {
                        let begun;
                        return transact(async (transaction) => {
                            begun = transaction;
                            await clearAll(transaction);
                            const generation = profile.seed;
                            const state = transaction.objectStore('state');
                            await state.put(profile, 'profile');
                            await state.put(packCards(generation, cards), 'cards');
                            for (const item of items)
                                await transaction.objectStore('items').put(item);
                            const waits = ({ tab, seq }) => seq > (profile.folded[tab] ?? 0);
                            const batches = [...byDay(events.filter((event) => !waits(event))), ...byTab(events.filter(waits))];
                            for (const [key, batch] of batches)
                                await transaction.objectStore('batches').put({ generation, events: batch }, key);
                        }).catch((error) => {
                            // Whoever asked is told that it failed: then it must not happen later.
                            if (error.name === 'TimeoutError')
                                begun?.abort();
                            throw error;
                        });
                    },
                    makeRoom: () => transact(async (transaction) => {
                        await transaction.objectStore('batches').delete(IDBKeyRange.lowerBound([1]));
                        await transaction.objectStore('items').clear();
                    }, null),
                }
                ),
            async erase() {
                // Emptied first: another page may block the deletion, and then nothing must be left in it to read.
                await transact(clearAll, null).catch((error) => {
                    if (error.name === 'NotFoundError')
                        throw error; // a database of our name that is not ours
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
    /** Those that are kept, with those that wait in batches. */
    async function readCards$1(transaction, generation, waiting) {
        const record = (await transaction.objectStore('state').get('cards'));
        const kept = record?.generation === generation ? unpackSafely(record) : [];
        return waiting.reduce((cards, batch) => (batch.cards ? mergeCards(cards, batch.cards) : cards), kept);
    }
    /** What another script has written there is learned anew. */
    function unpackSafely(record) {
        try {
            return unpackCards(record);
        }
        catch {
            return [];
        }
    }
    function waitingRange() {
        return IDBKeyRange.upperBound([1], true);
    }
    async function waitingOf(transaction, generation) {
        return (await transaction.objectStore('batches').getAll(waitingRange())).filter((batch) => batch?.generation === generation);
    }
    async function putBatch(transaction, batch) {
        const [{ tab, seq }] = batch.events;
        await transaction.objectStore('batches').put(batch, [0, tab, seq]);
        return batch;
    }
    /** Nothing where another script has written nothing. */
    function eventsOf(batches) {
        return batches.flatMap((batch) => batch.events).filter(Boolean);
    }
    /** Folded events as they are kept: those of one day are one batch, and go together. */
    function byDay(events) {
        return groups(events, (event) => `${dayOf(event)}`).map((day) => [[1, Math.max(...day.map(({ at }) => at)), day[0].tab, day[0].seq, day.length, JSON.stringify(day).length], day]);
    }
    /** Waiting events as pages write them. */
    function byTab(events) {
        return groups(events, ({ tab }) => tab).map((batch) => [[0, batch[0].tab, batch[0].seq], batch]);
    }
    function groups(events, nameOf) {
        const named = new Map();
        for (const event of events) {
            const group = named.get(nameOf(event)) ?? [];
            named.set(nameOf(event), group);
            group.push(event);
        }
        return [...named.values()];
    }
    /** What a page wrote on leaving that had not heard of an erasure. @param own Waiting batches of this profile. */
    async function dropForeignBatches(transaction, generation, own) {
        const batches = transaction.objectStore('batches');
        const keys = await batches.getAllKeys(waitingRange());
        if (keys.length === own)
            return;
        for (const key of keys)
            if ((await batches.get(key))?.generation !== generation)
                await batches.delete(key);
    }
    async function dropOldBatches(transaction, now) {
        const batches = transaction.objectStore('batches');
        const keys = await batches.getAllKeys(IDBKeyRange.lowerBound([1]));
        let kept = 0;
        let characters = 0;
        for (const key of keys.reverse()) {
            const [, at, , , count, length = 0] = key;
            kept += count;
            characters += length;
            // Also what is as far ahead: a clock was wrong.
            if (kept > MAX_EVENTS || (characters > MAX_EVENT_CHARACTERS) || Math.abs(now - at) > EVENT_LIFETIME)
                await batches.delete(key);
        }
    }
    async function rememberItems(transaction, events) {
        const store = transaction.objectStore('items');
        const ids = [...new Set(events.flatMap((event) => (event.item ? [event.item.id] : [])))];
        const known = await Promise.all(ids.map((id) => store.get(id)));
        const changed = updateKnownItems(new Map(ids.map((id, index) => [id, known[index]])), events);
        await Promise.all(changed.map((item) => store.put(item)));
        const surplus = (await store.count()) - MAX_ITEMS$1;
        if (surplus <= 0)
            return;
        for (const key of await store.index('at').getAllKeys(null, surplus))
            await store.delete(key);
    }

    // What a page had not seen stored when it was left, in localStorage: the only write that is done before the page is gone. In the files with everything.
    /** Characters of one page's journal at most: localStorage has some five million for all scripts of a site. */
    const MOST$1 = 65_536;
    /** Characters around the events of a batch, at most. */
    const AROUND = 48;
    /** Characters of all journals at most, those written last, and how long they are kept: where the database never opens, nobody takes them over. */
    const MOST_OF_ALL = 262_144;
    const isJournal = isList(isShaped({ generation: [isGeneration, ''], events: [EVENTS$2, ''] }), 1000);
    /**
     * Opens the journal of a page.
     *
     * @param tab Name of the page: each writes in a place of its own, so that two that are left at once do not overwrite each other.
     */
    function openJournal(scope, tab, report, now) {
        const own = prefixOf(scope) + tab;
        let isKept = false;
        let told = [];
        const tryTo = (work) => attempt(report, 'store-failed', 'The store failed', work);
        return {
            read() {
                told = [];
                tryTo(() => (told = keepLatest(leftIn(scope), now())));
                return told.flatMap(({ batches }) => batches);
            },
            settle() {
                // A page that goes on may have written another one since.
                tryTo(() => told.forEach(({ key, text }) => localStorage.getItem(key) === text && localStorage.removeItem(key)));
                told = [];
            },
            keep(batches) {
                const texts = [];
                let room = MOST$1;
                // Not cards: they are met again. The latest first: what is older was handed to the store longer ago.
                for (const { generation, events } of [...batches].reverse()) {
                    const kept = [];
                    room -= AROUND;
                    for (const event of [...events].reverse()) {
                        const text = JSON.stringify(event);
                        if ((room -= text.length + 1) < 0)
                            break;
                        kept.unshift(text);
                    }
                    if (kept.length > 0)
                        texts.unshift(`{"generation":${generation},"events":[${kept.join()}]}`);
                    if (room < 0)
                        break;
                }
                if (!texts.length && !isKept)
                    return;
                tryTo(() => (texts.length > 0 ? localStorage.setItem(own, `[${texts.join()}]`) : localStorage.removeItem(own)));
                isKept = texts.length > 0;
            },
        };
    }
    /** The batches that stand in the journals of all pages. Whatever another script has written there is passed over. */
    function readJournals(scope) {
        return leftIn(scope).flatMap(({ batches }) => batches);
    }
    function leftIn(scope) {
        return keysOf(scope).map((key) => {
            const text = localStorage.getItem(key) ?? '';
            return { key, text, batches: parse(text) };
        });
    }
    /** Removes what is too old and, of more than there is room for, what was written first; and what is none. @returns What stays. */
    function keepLatest(all, now) {
        const lastOf = ({ batches }) => Math.max(0, ...batches.flatMap(({ events }) => events.map(({ at }) => at)));
        let room = MOST_OF_ALL;
        return all.sort((a, b) => lastOf(b) - lastOf(a)).filter((left) => {
            room -= left.text.length;
            const stays = room >= 0 && Math.abs(now - lastOf(left)) <= EVENT_LIFETIME;
            if (!stays)
                localStorage.removeItem(left.key);
            return stays;
        });
    }
    /** Removes the journals of all pages. @returns False where any is left that could be read. */
    function removeJournals(scope, report) {
        attempt(report, 'store-failed', 'The store failed', () => keysOf(scope).forEach((key) => localStorage.removeItem(key)));
        return !keysOf(scope).length;
    }
    function keysOf(scope) {
        try {
            return Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(scope)));
        }
        catch {
            return []; // storage is blocked: writing tells of it
        }
    }
    /** No scope has this sign in its name. */
    function prefixOf(scope) {
        return `${nameOf$1(scope)}~`;
    }
    function parse(text) {
        try {
            const batches = JSON.parse(text);
            return isJournal(batches) ? batches : [];
        }
        catch {
            return []; // cut off, or of another script
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
        let items = new Map();
        let cards = (rescued?.cards) || [];
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
            items = new Map();
            cards = [];
            waiting.clear();
            return true;
        };
        const dropOld = (now) => void (history = history.filter(({ at }) => Math.abs(now - at) <= EVENT_LIFETIME).slice(-MAX_EVENTS));
        wait(rescued?.events ?? []);
        return {
            kind: 'memory',
            async read(seed, now, left) {
                const before = profile;
                if (profile && isExpired(profile, unfolded(), now))
                    void erase();
                if (before && !profile)
                    profile = switchedAs(before, seed);
                profile ??= emptyProfile(seed);
                dropOld(now);
                for (const { events } of missingOf(left ?? [], { profile, events: unfolded() }, now))
                        wait(events);
                return { profile, events: unfolded(), ...({ cards }) };
            },
            async append(batch) {
                const isKnown = profile?.seed === batch.generation;
                if (isKnown) {
                    wait(batch.events);
                    if (batch.cards)
                        cards = mergeCards(cards, structuredClone(batch.cards));
                }
                return isKnown;
            },
            async fold(generation, fold, now) {
                if (profile?.seed !== generation)
                    return null;
                const { folded } = profile;
                const events = unfolded().filter(({ tab, seq }) => seq > (folded[tab] ?? 0)) ;
                profile = fold(profile, events);
                {
                    for (const item of updateKnownItems(items, events))
                        items.set(item.id, item);
                    items = new Map([...items].sort((a, b) => b[1].at - a[1].at).slice(0, MAX_ITEMS$1));
                }
                history = [...history, ...events];
                dropOld(now);
                waiting.clear();
                return profile;
            },
            dump: async () => ({ profile, events: [...history, ...unfolded()], items: [...items.values()] , ...({ cards }) }),
            ...({
                    async refill(dump) {
                        await erase();
                        const { folded } = dump.profile;
                        const waits = ({ tab, seq }) => seq > (folded[tab] ?? 0);
                        profile = structuredClone(dump.profile);
                        history = structuredClone(dump.events.filter((event) => !waits(event)));
                        wait(dump.events.filter(waits));
                        items = new Map(structuredClone(dump.items).map((item) => [item.id, item]));
                        cards = structuredClone(dump.cards ?? []);
                    },
                    async makeRoom() { }, // it takes what there is
                }
                ),
            erase,
            close() { },
        };
    }

    /**
     * Usual names of the parameter of a site's search, in lower case and without `_` and `-`: what Google Analytics 4 and Matomo look for, and those
     * of shop systems (`search_query`, `searchTerm`).
     *
     * @see https://support.google.com/analytics/answer/9216061
     * @see https://matomo.org/guide/reports/site-search/
     */
    const NAMES$5 = new Set(['q', 'query', 'search', 'keyword', 'keywords', 'searchword', 'searchquery', 'searchterm', 'searchtext', 'searchstring']);
    /** Names that mean other things as often: they count where the path says that it is a search. */
    const VAGUE_NAMES = new Set(['s', 'k', 'term', 'text']);
    const RESULTS = /[/_.-](catalog)?(search|find|result|suche|recherche|busca|busqueda|ricerca|zoek|szukaj)/i;
    /** What was searched for, when a page shows what a search on the site has found; else an empty text. */
    function searchTermOf({ path, parameters, told }) {
        const given = parameters.map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);
        const [, term] = given.find(([name]) => told.includes(name)) ?? given.find(([name]) => isUsual(name.toLowerCase().replace(/[_-]/g, ''), path)) ?? [];
        return term ?? '';
    }
    function isUsual(name, path) {
        // WordPress searches at its root, with `/?s=`.
        return NAMES$5.has(name) || (VAGUE_NAMES.has(name) && (RESULTS.test(path) || (name === 's' && path === '/')));
    }
    /** Longest search term that is kept, characters. */
    const MAX_TERM_LENGTH = 128;
    /** An event as it may be kept: what was searched for only where the site wants it, normalised as tags are and at most 128 characters long. */
    function withTerm({ search_term: typed, ...draft }, searchTerms) {
        const term = searchTerms === 'keep' && typed ? normalise(typed, MAX_TERM_LENGTH) : '';
        return term ? { ...draft, search_term: term } : draft;
    }

    /**
     * A stored profile without what is inferred of sensitive tags: earlier versions, or a site that had not named a word yet, may have let it in. What the visitor
     * declared stays. Of choices further back than the last 32 actions only a hash of the item is known; they stay too.
     */
    function profileWithout(profile, isSensitive) {
        const { actions, taste, offered, shown, trail } = profile;
        const items = new Set(actions.filter(({ tags }) => tags.some(isSensitive)).map(({ id }) => hash32(id)));
        return {
            ...profile,
            actions: actions.filter(({ id }) => !items.has(hash32(id))),
            taste: harmless(taste, isSensitive),
            offered: harmless(offered, isSensitive),
            ...(shown && { shown: Object.fromEntries(Object.entries(shown).filter(([item]) => !items.has(Number(item)))) }),
            ...(trail && { trail: trail.filter(([, item]) => !items.has(item)) }),
        };
    }
    /** A stored event without what is sensitive in it. It keeps its place: what is folded is counted by it. */
    function eventWithout(event, isSensitive) {
        const { name, at, tab, seq, item, offered } = event;
        if (item?.tags.some(isSensitive))
            return { name, at, tab, seq };
        return offered ? { ...event, offered: harmless(offered, isSensitive) } : event;
    }
    /** Sums by tag without those of sensitive tags. */
    function harmless(sums, isSensitive) {
        return Object.fromEntries(Object.entries(sums).filter(([tag]) => !isSensitive(tag)));
    }

    /** Sensitive items of this page that are known by their id, at most. */
    const MOST_MET = 1000;
    /** @param categoryOf Of a tag, as a filter tells it. */
    function createSuppression(categoryOf) {
        const met = new Map(); // a cart often names an item by its id alone
        const counts = new Map();
        const categoryOfItem = ({ id, tags }) => {
            // An id may be a path that says it all.
            const category = tags.map(categoryOf).find(Boolean) ?? met.get(id) ?? categoryOf(`id:${id}`);
            if (category && met.size >= MOST_MET)
                met.clear();
            if (category)
                met.set(id, category);
            return category;
        };
        const isLeftOut = (category) => {
            if (category)
                counts.set(category, (counts.get(category) ?? 0) + 1);
            return !!category;
        };
        const recordImpressions = ({ among, offered = {}, shown, ...draft }) => {
            if (!among)
                return { ...draft, offered: harmless(offered, categoryOf), ...(shown && { shown }) };
            const kept = among.filter((item) => !isLeftOut(categoryOfItem(item)));
            const ids = new Set(kept.map(({ id }) => id));
            return { ...draft, offered: countTags(kept), ...(shown && { shown: shown.filter(([id]) => ids.has(id)) }) };
        };
        /** Names of lists and searches can be as telling as a tag. */
        const withoutText = (draft, field) => {
            if (!draft[field] || !isLeftOut(categoryOf(`${field}:${draft[field]}`)))
                return draft;
            return { ...draft, [field]: undefined };
        };
        const record = (draft) => {
            if (draft.item && isLeftOut(categoryOfItem(draft.item)))
                return undefined;
            return withoutText(withoutText(draft.offered ? recordImpressions(draft) : draft, 'list'), 'search_term');
        };
        return {
            record,
            dump: ({ profile, events, items, cards = [] }) => ({
                profile: profile && profileWithout(profile, categoryOf),
                events: events.filter(record).map((event) => ({ ...event, ...record(event) })),
                items: items.filter((item) => !categoryOfItem(item)),
                cards: cards.filter((card) => !categoryOfItem(card)),
            }),
            cards: (cards) => cards.filter((card) => !categoryOfItem(card)),
            counts: () => SENSITIVE_CATEGORIES.filter((category) => counts.has(category)).map((category) => ({ category, count: counts.get(category) })),
            forget() {
                met.clear();
                counts.clear();
            },
        };
    }

    /** A store out of which nothing sensitive comes that an earlier version, or a page with other words, has written; what is folded is written without it. */
    function createHarmlessStore(store, isSensitive) {
        const clean = ({ profile, events, cards }) => ({
            profile: profileWithout(profile, isSensitive),
            events: events.map((event) => eventWithout(event, isSensitive)),
            ...(cards && { cards: cards.filter(({ tags }) => !tags.some(isSensitive)) }),
        });
        return {
            ...store,
            async read(seed, now, left) {
                const stored = await store.read(seed, now, left);
                try {
                    return clean(stored);
                }
                catch {
                    return stored; // damaged: who reads it finds that out, and begins anew
                }
            },
            fold: (generation, fold, now) => store.fold(generation, (profile, events) => fold(profileWithout(profile, isSensitive), events.map((event) => eventWithout(event, isSensitive))), now),
        };
    }

    // What may get into the record of a visitor, in the files with everything: nothing while it is paused, nothing sensitive, and of a search what the site keeps.
    /** @param settings What the site calls sensitive, keeps of a search, and how much its events weigh. */
    function createRecordGate({ sensitive, searchTerms, eventWeights }) {
        const filter = sensitive && createSensitiveFilter(sensitive);
        const categoryOf = (tag) => filter?.categoryOf(tag);
        const suppression = createSuppression(categoryOf);
        return {
            ...suppression,
            isSensitive: categoryOf,
            behind: (store) => createHarmlessStore(store, categoryOf),
            guard: (visitor) => ({
                ...visitor,
                record(draft) {
                    const kept = !visitor.switches().paused && suppression.record(withTerm(draft, searchTerms));
                    if (kept)
                        visitor.record(withWeight(kept, eventWeights));
                },
                meet(cards) {
                    if (!visitor.switches().paused)
                        visitor.meet(suppression.cards(cards));
                },
            }),
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

    const CHANGED = 'changed';
    /** Opens the channel of a scope. Where there is none, tabs find out when they next write. */
    function openTabs(scope, onErased, onChanged = () => { }) {
        let channel = openChannel(nameOf$1(scope));
        channel?.unref?.(); // an open channel keeps a Node process alive
        channel?.addEventListener('message', ({ data }) => {
            if (data === CHANGED)
                onChanged();
            else if (data && CONSENTS.includes(data.consent))
                onErased(data);
        });
        return {
            announceErasure: (decision) => channel?.postMessage(decision),
            ...({ nudge: () => channel?.postMessage(null), announceChange: () => channel?.postMessage(CHANGED) } ),
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

    /** By the first two letters of the names of errors. */
    const NAMES$4 = { Se: 'denied', Re: 'denied', Ty: 'denied', In: 'transient', Ab: 'transient', Tr: 'transient', Qu: 'capacity', Ve: 'newer', Da: 'invalid', Co: 'invalid', Ti: 'timeout' };
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
        return NAMES$4[name.slice(0, 2)] ?? 'corrupt';
    }

    /** After these the next call may be answered; the others say that none will be while the page is there. */
    const MAY_PASS = ['transient', 'corrupt', 'capacity', 'timeout'];
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
                        if (true   && kind === 'capacity')
                            await store.makeRoom();
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
            ...({
                    async comeBack(work) {
                        if (!failure || !MAY_PASS.includes(failure))
                            return undefined;
                        try {
                            const answer = await work(primary);
                            store = primary;
                            failure = null;
                            return answer;
                        }
                        catch {
                            primary.close(); // told when it failed first
                            return undefined;
                        }
                    },
                }
                ),
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
        let cardBatches = 0; // between two events each has a place of its own
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
        const journal = openJournal?.(tab) ;
        const guard = createGuard(store, report, () => ({ profile: base ?? emptyProfile(seed), events: unfolded, ...({ cards }) }));
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
            if (!base || !(waiting.length || (newCards.length)))
                return;
            const batch = { generation: base.seed, events: waiting, ...(newCards.length && { cards: newCards, key: [tab, seq + ++cardBatches / 1e6] }) };
            waiting = [];
            newCards = [];
            underway.add(batch);
            dropOldest();
            let by;
            const put = (on) => on.append(batch, isLeaving);
            const isKept = await guard.call((on) => ((by = on.kind), put(on)) );
            if (by === guard.store.kind && !guard.failure)
                underway.delete(batch);
            if (!isKept && !isDropped)
                onErasedElsewhere();
        };
        /** Where the store never answers again, what is kept for it stays as small as what it would keep; the latest batch stays in any case. */
        const dropOldest = () => {
            const [latest, ...older] = [...underway].reverse();
            let room = MAX_EVENTS - latest.events.length;
            for (const batch of older)
                if ((room -= batch.events.length) < 0)
                    underway.delete(batch);
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
            if (!guard.failure)
                amendments = amendments.filter((each) => each !== finish);
            change(amended(folded) );
        };
        /** What is not known to be stored. */
        const unstored = () => {
            const batches = [...underway, ...(base && waiting.length ? [{ generation: base.seed, events: waiting }] : [])];
            return isRead ? batches : [{ generation: UNREAD$3, events: [...batches.flatMap(({ events }) => events), ...(base ? [] : waiting)] }];
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
            if (isErasedElsewhere?.(base))
                return onErasedElsewhere();
            const batches = [...underway];
            const recorded = new Set(waiting);
            const left = [...(journal?.read() ?? []), ...unstored()];
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
            journal?.settle();
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
                if (true  )
                    await comeBack();
                await append();
                if (unfolded.length >= FOLD_AT_EVENTS || now() - lastFoldAt >= FOLD_AFTER)
                    await fold();
            });
        };
        return {
            read: enqueue(async () => {
                const left = true   ? journal?.read() : undefined;
                const read = () => guard.call((on) => (true   ? on.read(seed, now(), left) : on.read(seed, now())));
                let stored = await read();
                try {
                    check(foldEvents(stored.profile, stored.events, now()));
                }
                catch (cause) {
                    report(new SelvedgeError('store-failed', 'The store failed', { cause })); // what is stored is damaged: it begins anew
                    await guard.call((on) => on.erase());
                    stored = await read();
                }
                if (true  )
                    isRead = !guard.failure;
                if (true   && isRead)
                    journal?.settle();
                if (isDropped)
                    return;
                // What is kept is cut to its lifetime by folds, so the first page of a day makes one.
                if (stored.events.some(({ at }) => now() - at > FOLD_DAILY))
                    lastFoldAt = 0;
                if (true  )
                    return take(stored);
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
                amendments.push(how);
                return enqueue(() => fold(how));
            },
            ...({
                    cards: () => cards,
                    meet(met) {
                        const fresh = newAmong(met.map(({ id, tags, price, available }) => ({ id, tags, price, available })), cards);
                        if (isDropped || !fresh.length)
                            return;
                        cards = mergeCards(cards, fresh);
                        newCards = mergeCards(newCards, fresh);
                        flushTimer ??= setTimeout(() => void flush(), FLUSH_AFTER);
                    },
                    written: () => queue,
                    keepJournal() {
                        if (!isDropped)
                            journal?.keep(unstored());
                    },
                    switches: () => amended(base ?? emptyProfile(seed)),
                    reread: () => enqueue(async () => {
                        const stored = await guard.call((on) => on.read(seed, now()));
                        if (!isDropped)
                            take(stored);
                    }),
                    async refill(dump) {
                        await flush();
                        const work = queue.then(async () => {
                            const on = guard.store;
                            try {
                                if (isDropped || guard.failure)
                                    throw new Error(guard.failure ?? 'erased');
                                await on.refill(dump); // not by the guard: where it fails, what was known stays
                                if (isDropped)
                                    throw new Error('erased'); // meanwhile: reading would make the database anew
                                const stored = await on.read(seed, now());
                                if (isDropped)
                                    throw new Error('erased');
                                cards = [];
                                take(stored);
                            }
                            catch (cause) {
                                throw new SelvedgeError('store-failed', 'The import could not be stored', { cause });
                            }
                        });
                        queue = work.catch(() => undefined); // told to the caller
                        await work;
                    },
                }
                ),
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
                cards = [];
            },
            guard,
        };
    }

    /** An opening that takes longer, milliseconds, is held up by another page. */
    const LATE = 300;
    /** Opens what is known as far as consent goes; everything else waits for {@link Knowledge.signal}. */
    function openKnowledge({ settings, now, random, report, gpc, tool, onChange, onForgotten }) {
        const { scope, storage, holdout } = settings;
        let signals = {};
        let decision = { consent: 'unknown', source: 'default', since: now() };
        let visitor = null;
        let projected = null;
        let projectedBy;
        let ready = Promise.resolve();
        let recipes = [];
        let isStopped = false;
        let model;
        let erasing = Promise.resolve();
        let hasSnapshot = false;
        let generation; // of the snapshot that this page has found or written
        let views = 0;
        const createStore = () => (storage === 'memory' ? createMemoryStore() : createIndexedDbStore(scope));
        const gate = createRecordGate(settings) ;
        settings = { ...settings, rank: { ...settings.rank, isSensitive: gate.isSensitive } };
        const change = () => {
            projected = null;
            onChange();
        };
        const weigh = memoizeLast(wordWeights);
        const weight = () => weigh(visitor?.cards() ?? []) ;
        const keptSnapshot = () => readSnapshot(scope);
        const profile = () => visitor?.profile() ?? null;
        const armOf = ({ seed }) => assignArm(seed, holdout);
        const isOff = () => (visitor?.switches().mode ?? settings.mode) === 'off';
        /** An item with a tag asks for all that there is. */
        const tryOut = (known) => {
            const projection = projectProfile(known, settings.rank, now());
            rankItems([{ subject: null, item: { id: '', tags: ['a:b'] } }], projection);
        };
        const resume = () => {
            if ((settings.isIgnored) || decision.consent !== 'granted' || visitor || isStopped)
                return;
            const openOwn = (tab) => (storage === 'memory' ? undefined : openJournal(scope, tab, report, now)) ;
            const context = { store: gate.behind(createStore()) , now, random, report, onChange: change, onErasedElsewhere: forget, check: tryOut, after: erasing };
            const opened = openVisitor(context, openOwn, isErasedElsewhere) ;
            hasSnapshot = !!keptSnapshot();
            generation = generationOf(keptSnapshot());
            visitor = gate.guard(opened) ;
            ready = withDeadline(opened.read, DEADLINES.open).catch(() => undefined);
            setTimeout(() => visitor && !profile() && tabs.nudge(), LATE);
        };
        /** Drops what this page knows without touching the store. */
        const forget = () => {
            if (!visitor)
                return;
            visitor.drop();
            visitor.guard.store.close();
            visitor = null;
            gate.forget();
            onForgotten();
            change();
        };
        const tabs = openTabs(scope, ({ consent, source }) => {
            forget();
            if (consent !== 'granted')
                hear({ [source]: consent }); // the erasure may still be under way: what begins anew begins with the next page view
        }, () => void visitor?.reread());
        /** Also what an earlier setting of the site has left in the browser. */
        const eraseStores = () => (storage === 'memory' && typeof indexedDB === 'object' ? createIndexedDbStore(scope) : createStore()).erase();
        const erase = async () => {
            forget();
            writeSnapshot(scope, report);
            removeJournals(scope, report);
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
            if (!removeJournals(scope, report))
                left.push('journal');
            return { complete: !left.length, left };
        };
        const amend = (how) => {
            resume(); // behind an erasure there is no record to keep it in
            const stored = visitor?.amend(how);
            if (!stored)
                return;
            void stored.then(() => tabs.announceChange());
            keepSnapshot(); // the next page begins with it
        };
        const refill = async (dump) => {
            resume();
            await ready;
            if (!visitor)
                throw new SelvedgeError('store-failed', settings.isIgnored ? 'Nothing is imported where a program drives the browser (automation: ignore)' : 'The import could not be stored: everything was erased meanwhile');
            const { paused, mode } = profile() ?? dump.profile;
            const switched = { ...dump.profile, ...(paused && { paused }), ...(mode && { mode }) }; // what the visitor has switched here holds
            await visitor.refill(gate.dump({ ...dump, profile: switched }));
            onForgotten();
            keepSnapshot();
            tabs.announceChange();
        };
        const useModel = (next) => {
            model = next;
            change();
        };
        /** By a page that this one did not hear of; and then another may have begun anew. Nothing comes back. */
        const isErasedElsewhere = (known) => {
            const text = hasSnapshot && keptSnapshot();
            const other = text ? generationOf(text) : undefined;
            return text === null || (other && other !== generation && other !== `${known?.seed}`);
        };
        const keepSnapshot = () => {
            const known = profile();
            if (!known || visitor?.guard.store.kind === 'memory')
                return;
            if (isErasedElsewhere(known) )
                return forget();
            let projection = projectProfile(known, settings.rank, now(), weight?.(), model );
            projection = withModelInItems(withHabitsInItems(projection));
            let isPersonal = armOf(known) === 'personal' && hasEvidence(projection);
            isPersonal &&= !isOff();
            writeSnapshot(scope, report, encodeSnapshot({ projection, isPersonal, updatedAt: known.lastAt, source: decision.source, ...({ generation: known.seed, projection: withCards(projection, visitor?.cards() ?? []), ...listsAfter(keptSnapshot(), settings.lists, recipes, now()) }) }));
            hasSnapshot = !!keptSnapshot();
            generation = `${known.seed}`;
        };
        const keepJournal = () => {
            if (visitor && !isErasedElsewhere(profile()))
                visitor.keepJournal(); // without consent nothing is read
        };
        const journal = () => {
            const known = profile();
            return known ? readJournals(scope).filter(({ generation }) => generation === known.seed || generation === UNREAD$3).flatMap(({ events }) => events) : [];
        };
        /** Chance is drawn anew in each page view; in the first one of a document as the early part does. */
        const inThisView = (projection) => inView(projection, viewOf(performance.timeOrigin) + Math.max(0, views - 1));
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
            if (decision.consent !== 'granted' && (before === 'granted' || (decision.consent === 'denied' && (!word.tool || (settings.consent === 'remembered' && keptSnapshot()))))) {
                if (!visitor)
                    onForgotten(); // the early part may have gone by it
                if (before === 'granted' || !isSilence)
                    void erase();
            }
        };
        // Erased by another page meanwhile: what was agreed to on this one before may be withdrawn, and counts no more than on a page that is loaded anew.
        const restore = () => {
            if (!profile() || storage === 'memory')
                return;
            if (keptSnapshot() !== null)
                return void visitor?.reread(); // one is written whenever a page is left
            forget();
            const { tool: said } = signals;
            signals = {};
            hear({ ...beginning(), ...(said && said !== 'granted' && { tool: said }) });
            resume();
        };
        const beginning = () => ({ ...(settings.consent === 'remembered' ? rememberedConsent(keptSnapshot()) : { attribute: settings.consent }), ...(tool && { tool }) });
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
                const rank = scaleTerms(settings.rank, terms) ; // a mistake in `terms` is thrown whatever is known
                if (decision.consent !== 'granted')
                    return 'no-consent';
                const known = profile();
                if (!known)
                    return visitor ? 'not-ready' : settings.isIgnored ? 'automated' : 'erased';
                if (isOff())
                    return 'off';
                if (armOf(known) === 'holdout')
                    return 'holdout';
                if (terms)
                    return inThisView(projectProfile(known, rank, now(), weight(), model));
                if (projectedBy !== (projectedBy = weight()))
                    projected = null; // cards were met since
                return inThisView((projected ??= projectProfile(known, settings.rank, now(), weight(), model)));
            },
            signal,
            amend,
            ...({ restore, useModel, refill, snapshot: () => keptSnapshot() ?? null, suppressed: gate.counts, journal, isOff } ),
            resume: () => {
                    views++;
                    resume();
                }
                ,
            leave() {
                visitor?.flushNow();
                keepSnapshot();
                keepJournal();
                void visitor?.written().then(keepJournal); // the page was not left after all, or is kept to be shown again
            },
            ...({ keepLists: (now) => void (recipes = now) } ),
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
    /** Asked again with the same, the same answer. */
    function memoizeLast(work) {
        let last;
        return (input) => (last?.input === input ? last : (last = { input, output: work(input) })).output;
    }

    /** True where the browser says that a program drives it. @see https://w3c.github.io/webdriver/#interface */
    function isAutomated() {
        return globalThis.navigator?.webdriver === true;
    }

    /**
     * Reads a price as pages write it: `1299.5`, `"1,299.50 USD"`, `"1.299,50 €"`, `"12,50"`. Of a point and a comma the last one is taken for the
     * decimal sign; a single one before exactly three digits, behind others, groups thousands.
     *
     * @returns 0 or more; `undefined` for what is no price.
     */
    function parsePrice(text) {
        const digits = /\d[\d.,' \u00a0\u202f]*/.exec(text.slice(0, 64))?.[0].replace(/[' \u00a0\u202f]/g, '').replace(/[.,]+$/, '');
        if (!digits || /-\s*\d/.test(text))
            return undefined;
        const sign = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        const behind = digits.length - sign - 1;
        const signs = digits.replace(/\d/g, '');
        const isGrouping = behind === 3 && new Set(signs).size === 1 && (signs.length > 1 || signs === ',' || sign > 3);
        const isDecimal = sign >= 0 && !isGrouping;
        const whole = (isDecimal ? digits.slice(0, sign) : digits).replace(/[.,]/g, '');
        const price = Number(isDecimal ? `${whole}.${digits.slice(sign + 1)}` : whole);
        return Number.isFinite(price) ? price : undefined;
    }

    /** Items of one entry beyond this are left out. */
    const MAX_ITEMS = 200;
    /** GA4's ecommerce events that say something of a visitor. */
    const EVENTS$1 = new Set(['view_item_list', 'select_item', 'view_item', 'add_to_wishlist', 'add_to_cart', 'remove_from_cart', 'purchase', 'search', 'remove_from_wishlist', 'refund']);
    /** Universal Analytics' enhanced ecommerce: the key inside `ecommerce`, and GA4's name for it. */
    const UNIVERSAL = [
        ['impressions', 'view_item_list'],
        ['click', 'select_item'],
        ['detail', 'view_item'],
        ['add', 'add_to_cart'],
        ['remove', 'remove_from_cart'],
        ['purchase', 'purchase'],
        ['refund', 'refund'],
    ];
    /**
     * Reads one entry: GA4's `{ event, ecommerce: { items } }`, gtag's `['event', name, { items }]`, or Universal Analytics' enhanced ecommerce.
     * What was searched for is not read.
     *
     * @see https://developers.google.com/analytics/devguides/collection/ga4/ecommerce
     */
    function eventsOfEntry(entry) {
        const command = valueOf$1(entry, '0');
        const [name, data] = command === undefined ? [valueOf$1(entry, 'event'), valueOf$1(entry, 'ecommerce') ?? valueOf$1(entry, 'eventModel') ?? entry] : [command === 'event' ? valueOf$1(entry, '1') : null, valueOf$1(entry, '2')];
        if (typeof name === 'string' && EVENTS$1.has(name)) {
            const items = itemsOf(valueOf$1(data, 'items'));
            // A refund without items takes back a whole order, of which the page does not know what was in it.
            if (items.length > 0 || name === 'search')
                return [{ name: name, items }];
        }
        return UNIVERSAL.flatMap(([key, event]) => {
            const value = valueOf$1(data, key);
            const items = itemsOf(Array.isArray(value) ? value : valueOf$1(value, 'products'));
            return items.length > 0 ? [{ name: event, items }] : [];
        });
    }
    /** The items that an array describes, in GA4's fields, Universal Analytics' or Segment's. */
    function itemsOf(value) {
        if (!Array.isArray(value))
            return [];
        return value.slice(0, MAX_ITEMS).map(itemOf).filter((item) => item !== null);
    }
    function itemOf(value) {
        const text = (...names) => names.map((name) => asText$1(valueOf$1(value, name))).find(Boolean) ?? '';
        const title = text('item_name', 'name');
        const numbers = [text('item_id', 'id', 'product_id'), text('sku')].map(cleanId).filter(Boolean);
        const keys = numbers.length > 0 ? [...new Set(numbers)] : [cleanId(title)];
        if (!keys[0])
            return null;
        const categories = ['item_category', 'item_category2', 'item_category3', 'item_category4', 'item_category5'].map((name) => text(name)).filter(Boolean);
        const path = categories.length > 0 ? categories : text('category').split('/'); // one text with slashes in Universal Analytics
        const tags = { category: path.map((level) => level.replaceAll('>', ' ')).join(' > '), brand: text('item_brand', 'brand'), variant: text('item_variant', 'variant') };
        return { source: 'data-layer', type: '', keys, title, tags: parseTags(tags), price: parsePrice(text('price')) };
    }
    /** A property that an object itself has; nothing for what is no object. */
    function valueOf$1(value, name) {
        return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? value[name] : undefined;
    }
    function asText$1(value) {
        return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 512) : '';
    }

    /** Entries of one look beyond this are left out, the oldest. */
    const MAX_ENTRIES = 1000;
    /** Reads the page's `dataLayer`. @returns Gives what has come since it was called last; all of it again where a tag manager has cut it. */
    function createLayerReader() {
        let length = 0;
        let last;
        return () => {
            const { dataLayer: layer } = window;
            if (!Array.isArray(layer))
                return []; // an element named so may stand there
            const begin = length > 0 && layer[length - 1] === last ? length : 0;
            length = layer.length;
            last = layer[length - 1];
            return layer.slice(Math.max(begin, length - MAX_ENTRIES));
        };
    }

    /** Pause between two looks while the page is visible, milliseconds. */
    const LOOK_EVERY$1 = 1000;
    /**
     * Looks at what the page's scripts keep where nobody tells of a change, so that nothing has to be wrapped: behind clicks and keys, when the page is
     * hidden and once a second while it is visible.
     */
    function lookOften(root, look, signal) {
        let timer;
        const view = window; // not the document itself: an `<img name="addEventListener">` stands in the way
        const turn = () => {
            clearInterval(timer);
            if (root.hidden === true)
                look();
            else
                timer = setInterval(look, LOOK_EVERY$1);
        };
        // Behind the page's own listeners, which change what is looked at.
        for (const type of ['click', 'keyup'])
            view.addEventListener(type, () => void setTimeout(() => !signal.aborted && look()), { capture: true, passive: true, signal });
        view.addEventListener('visibilitychange', turn, { capture: true, signal });
        signal.addEventListener('abort', () => clearInterval(timer));
        turn();
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
        const whenParsed = () => (root.readyState === 'loading' ? on(view, 'DOMContentLoaded', () => later(begin )) : begin() );
        const begin = () => watchRoutes(root, on, stop.signal, onPageView);
        if (root.prerendering === true)
            on(view, 'prerenderingchange', whenParsed);
        else
            whenParsed();
        return () => stop.abort();
    }
    /** Calls back when the page has come back from the back/forward cache: what it knows may be long out of date. To be asked for before {@link watchLifecycle}. */
    function watchRestored(onRestored) {
        const listener = (event) => event.persisted && onRestored();
        window.addEventListener('pageshow', listener);
        return () => window.removeEventListener('pageshow', listener);
    }
    /**
     * Begins with the page as it is and sees its routes by the Navigation API or, where it is missing, by history and hash events and, since `pushState`
     * tells nobody, behind every click and whatever the app then writes into the page.
     */
    function watchRoutes(root, on, stopped, onPageView) {
        const view = window;
        onPageView();
        let route = routeOf(view.location);
        const checkRoute = () => {
            const now = routeOf(view.location);
            if (now === route)
                return;
            route = now;
            onPageView(true);
        };
        // Later: by then a route that only sends on to another has done so, and the app has rendered what it shows.
        const checkLater = () => view.setTimeout(() => !stopped.aborted && checkRoute());
        if (view.navigation)
            return on(view.navigation, 'currententrychange', checkLater);
        on(view, 'popstate', checkLater);
        on(view, 'hashchange', checkLater);
        on(root, 'click', checkLater);
        const observer = new MutationObserver(() => routeOf(view.location) !== route && checkLater());
        observer.observe(root, { childList: true, subtree: true });
        stopped.addEventListener('abort', () => observer.disconnect());
    }
    /** A fragment that is a route, `#/cart` or `#!/cart`, and no jump mark. */
    const HASH_ROUTE = /^#!?\/./;
    /** What makes an address another page: path and query, and a fragment that is a route (`#/cart`, `#!/cart`), not a jump mark. `#/` is where an app begins. */
    function routeOf({ pathname, search, hash }) {
        return pathname + search + (HASH_ROUTE.test(hash) ? hash : '');
    }

    /** What was searched for, when the page shows what a search on the site has found; else an empty text. */
    function readSearch(sources) {
        const { pathname, search, hash } = location;
        const [path, query] = HASH_ROUTE.test(hash) ? hash.replace(/^#!?/, '').split(/\?(.*)/s) : [pathname, search];
        return searchTermOf({ path: path, parameters: [...new URLSearchParams(query)], told: sources?.searches() ?? [] });
    }

    /**
     * Reads what the site pushes into `window.dataLayer`, before and from now on: behind clicks and keys, when the page is hidden and once a second
     * while it is visible. Nothing is wrapped. Each look goes on where the last one ended; where a tag manager has cut its `dataLayer` at the front, entries
     * are known as objects.
     */
    function watchDataLayer(root, report, take) {
        const known = new WeakSet();
        const stop = new AbortController();
        const newEntries = createLayerReader();
        const look = () => attempt(report, 'page-failed', 'The dataLayer could not be read', () => {
            if (root.prerendering === true)
                return; // what is only made ready was not done yet
            for (const entry of newEntries()) {
                if (typeof entry !== 'object' || entry === null || known.has(entry))
                    continue;
                known.add(entry);
                attempt(report, 'page-failed', 'An entry of the dataLayer could not be read', () => eventsOfEntry(entry).forEach(take));
            }
        });
        lookOften(root, look, stop.signal);
        return {
            look,
            stop: () => stop.abort(),
        };
    }
    /** What only the site can tell. Looks, lists and clicks are seen on the page itself: told by both, they would count twice. */
    const TOLD = new Set(['add_to_wishlist', 'add_to_cart', 'remove_from_cart', 'purchase', 'search', 'remove_from_wishlist', 'refund']);
    /**
     * Every entry describes its items; those that tell what the visitor did are recorded.
     *
     * @param sources None where the page is not read.
     * @param onViewed The entry may tell what the page is about.
     * @param isOfPage What is told to be viewed is what the page is about, and not a quick look at an item of its list.
     */
    function takeFromDataLayer(sources, record, onViewed, isOfPage = () => true) {
        return ({ name, items }) => {
            const isViewed = name === 'view_item' && isOfPage();
            sources?.describe(items, isViewed);
            if (isViewed)
                onViewed();
            const isQuickLook = name === 'view_item' && !isViewed && items.length > 0;
            if (!(TOLD.has(name) || isQuickLook) || (name === 'search' && sources && readSearch(sources)))
                return; // a page of results has told by its address
            if (items.length === 0)
                return record({ name });
            for (const item of items) {
                // By the name that the page's lists and pages know it by.
                const known = sources?.find(item.keys, item.title) ?? item;
                record({ name, item: itemOfEvent({ id: known.keys[0], tags: known.tags, price: item.price ?? known.price }) });
            }
        };
    }

    /** Segment's names of what visitors of a shop do, and ours. @see https://segment.com/docs/connections/spec/ecommerce/v2/ */
    const EVENTS = new Map([
        ['Products Searched', 'search'],
        ['Product List Viewed', 'view_item_list'],
        ['Product Clicked', 'select_item'],
        ['Product Viewed', 'view_item'],
        ['Product Added to Wishlist', 'add_to_wishlist'],
        ['Product Removed from Wishlist', 'remove_from_wishlist'],
        ['Product Added', 'add_to_cart'],
        ['Product Removed', 'remove_from_cart'],
        ['Order Completed', 'purchase'],
        ['Order Refunded', 'refund'],
    ]);
    /**
     * Reads one call of `analytics.track(event, properties)`: its `products`, or the product that the properties themselves describe. What was
     * searched for is not read.
     *
     * @returns `null` for what says nothing of a visitor's taste.
     */
    function eventOfTrack(event, properties) {
        const name = EVENTS.get(event);
        if (!name)
            return null;
        const items = name === 'search' ? [] : itemsOf(valueOf$1(properties, 'products') ?? [properties]);
        return items.length > 0 || name === 'search' ? { name, items } : null;
    }

    /** Hears what an analytics library is told to track. @returns Ends it, also where the library has no way to. */
    function followTracks(analytics, report, take) {
        let isOver = false;
        const listener = (name, properties) => {
            if (isOver)
                return;
            attempt(report, 'page-failed', 'A call of the analytics library could not be read', () => {
                const event = eventOfTrack(name, properties);
                if (event)
                    take(event);
            });
        };
        analytics.on('track', listener);
        return () => {
            if (!isOver)
                analytics.off?.('track', listener);
            isOver = true;
        };
    }

    /** True when the browser asks sites not to sell or share, which Selvedge takes as no to profiling by default. @see https://w3c.github.io/gpc/ */
    function hasGlobalPrivacyControl() {
        return globalThis.navigator?.globalPrivacyControl === true;
    }

    /**
     * IAB TCF v2: granted when the visitor agrees to the purposes 1, 5 and 6. Where the GDPR does not apply, TCF says nothing: `unknown`.
     *
     * @see https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework/blob/master/TCFv2/IAB%20Tech%20Lab%20-%20CMP%20API%20v2.md
     */
    const tcf = (view) => (hear, signal) => {
        const { __tcfapi: api } = view;
        if (!api)
            return false;
        api('addEventListener', 2, (data, isDone) => hear(() => {
            const { listenerId, eventStatus, gdprApplies, purpose } = data;
            if (signal.aborted)
                api('removeEventListener', 2, () => { }, listenerId);
            if (!isDone)
                return 'denied';
            if (eventStatus !== 'tcloaded' && eventStatus !== 'useractioncomplete')
                return undefined; // the visitor is being asked
            if (gdprApplies === false)
                return 'unknown';
            // To store and read on the device, to make a profile for content, and to choose content by it.
            return [1, 5, 6].every((each) => purpose.consents[each] === true) ? 'granted' : 'denied';
        }));
        return true;
    };

    /**
     * Google consent mode: what `gtag('consent', 'default' | 'update', { personalization_storage })` has put into the `dataLayer`. An update stands above
     * every default, and of these the strictest counts. One that grants for some regions only, or until an update comes, says nothing: nothing is known
     * of the visitor's region.
     *
     * @see https://developers.google.com/tag-platform/security/guides/consent
     */
    const google = () => {
        const newEntries = createLayerReader();
        let update;
        let byDefault;
        return (hear) => {
            for (const entry of newEntries()) {
                const fields = valueOf$1(entry, '2');
                const said = valueOf$1(fields, 'personalization_storage');
                // Google, too, passes over an array: only the `arguments` of gtag() are a command.
                if (!said || valueOf$1(entry, '0') !== 'consent' || Array.isArray(entry))
                    continue;
                const answer = said === 'granted' ? said : 'denied';
                if (valueOf$1(entry, '1') === 'update')
                    update = answer;
                else if (answer === 'denied' || !(byDefault || valueOf$1(fields, 'region') || valueOf$1(fields, 'wait_for_update')))
                    byDefault = answer;
            }
            hear(() => update ?? byDefault);
        };
    };

    /**
     * Reads the answer that a consent tool keeps in a cookie of its own.
     *
     * @param cookies As `document.cookie` gives them.
     * @param rule `name=part`: the visitor agreed when the value of the cookie of this name, decoded, has this part.
     * @returns `unknown` when the cookie is not there: nobody was asked yet.
     * @throws {URIError} For a value that is not encoded as it should be.
     */
    function cookieConsent(cookies, rule) {
        const [name, part] = rule.split(/=(.*)/s);
        const value = `; ${cookies}`.split(`; ${name}=`)[1]?.split(';')[0];
        return value === undefined ? 'unknown' : decodeURIComponent(value).includes(part) ? 'granted' : 'denied';
    }

    /** A consent tool's own cookie. @param rule `name=part`, see `cookieConsent()`. */
    const cookie = (view, rule) => {
        const { cookieStore } = view;
        return (hear, signal) => {
            const look = () => hear(() => cookieConsent(view.document.cookie, rule));
            look();
            if (!cookieStore)
                return false; // then the cookie is looked at again and again
            cookieStore.addEventListener('change', look, { signal });
            view.addEventListener('visibilitychange', look, { capture: true, signal }); // nobody tells of what came about while the page was frozen
            return true;
        };
    };

    /** A tool that has said nothing by then has said no, milliseconds. What it says later counts all the same. */
    const DEADLINE = 10_000;
    /**
     * Watches a consent tool: asks now, behind clicks and keys, and every second while the page is visible, as long as there is need to. Whatever throws, is not
     * what it should be or is silent for ten seconds is a no.
     *
     * @param onAnswer Told each time that the answer is another one, and whether it is the no of a tool that was silent.
     * @param safely Does some work; what it throws is told and goes no further.
     * @returns Ends it; harmless when called twice.
     */
    function watchTool(ask, view, onAnswer, safely) {
        const stop = new AbortController();
        const { signal } = stop;
        let last;
        let isDone;
        const take = (answer, isSilence = false) => {
            if (answer && answer !== last && !signal.aborted)
                onAnswer((last = answer), isSilence);
        };
        const hear = (read) => {
            let answer = 'denied';
            safely(() => void (answer = read()));
            take(answer);
        };
        const look = () => isDone || hear(() => void (isDone = ask(hear, signal)));
        view.setTimeout(() => last || take('denied', true), DEADLINE);
        look();
        lookOften(view.document, look, signal);
        return () => stop.abort();
    }

    const TOOLS = { tcf, google, cookie };
    /** Watches the consent tools that the options name. @param hear Told of each that it is there, `unknown`, and then each answer, and whether it is the no of a tool that was silent. @returns How to end it. */
    function watchTools({ consentCookie, consentTools }, report, hear) {
        const names = consentTools;
        for (const name of names)
            hear(name, 'unknown'); // all of them, before one says yes
        return names.map((name) => watchTool(TOOLS[name](window, consentCookie), window, (answer, isSilence) => hear(name, answer, isSilence), (work) => attempt(report, 'page-failed', `The consent tool ${name} could not be read`, work)));
    }

    /** Share of an article's text that must have come above the lower edge of the window: GA4's for `scroll`. */
    const READ_SHARE = 0.9;
    /** Visible time below which the end was leapt to, milliseconds. */
    const LEAST_READING = 5000;
    /** True for schema.org's name of a text that is read from its beginning to its end. */
    function isArticle(type) {
        return /(Article|BlogPosting)$|^Report$/.test(type ?? '');
    }
    /**
     * True when an article was read through.
     *
     * @param share Part of its height that was above the lower edge of the window, 0 to 1 and beyond.
     * @param visibleTime Milliseconds.
     */
    function isReadThrough(share, visibleTime) {
        return share >= READ_SHARE && visibleTime >= LEAST_READING;
    }

    // Questions to a page through the prototypes: an `<img name="querySelector">` would stand in the document in place of the method, a field of that name in its form. The
    // small script-tag file has room to do so for the document alone: a page with a card that is a form and has such a field keeps its order there.
    /** @param root The document, or a shadow root. */
    function findOnPage(root, selector) {
        return [...(root !== document ? ShadowRoot : Document).prototype.querySelectorAll.call(root, selector)];
    }
    /** @param root An element, or a shadow root. */
    function findAll(root, selector) {
        return [...((root instanceof Element ? Element : ShadowRoot).prototype.querySelectorAll.call(root, selector) )];
    }
    function find(element, selector) {
        return Element.prototype.querySelector.call(element, selector) ;
    }
    function isMatching(element, selector) {
        return Element.prototype.matches.call(element, selector) ;
    }
    function closestTo(element, selector) {
        return Element.prototype.closest.call(element, selector) ;
    }

    /**
     * When what a card shows came out: as its site says, or else by the first `<time datetime>` in it.
     *
     * @returns Epoch milliseconds; nothing where no date can be read.
     */
    function dateIn(card) {
        return (card && Date.parse(card.getAttribute('data-sv-published') || card.querySelector('time[datetime]')?.getAttribute('datetime') || '')) || undefined;
    }

    /** True for what pages write of an item that cannot be had: `0`, `out`, `OutOfStock`, `sold out`, `out_of_stock`. */
    function isGone(stock) {
        return /^\s*(0|out|oos|sold[ _-]?out|(out[ _-]?of|no)[ _-]?stock|discontinued|unavailable)\s*$/i.test(stock);
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
            ...({ ...readStock(element), position: readNumber(element, 'data-sv-position', 0, report) }),
        };
    }
    function readStock(element) {
        const stock = attributeOf(element, 'data-sv-stock')?.trim();
        return stock ? { available: !isGone(stock) } : {};
    }
    /** When what a card shows came out, by `data-sv-published` or the first time in it. */
    function readPublished(element, report) {
        const published = dateIn(element);
        if (published === undefined && attributeOf(element, 'data-sv-published'))
            reportAttribute(report, element, 'data-sv-published', 'a date like 2026-03-01T09:00Z');
        return published === undefined ? {} : { published };
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

    const WORD = new RegExp(`${LETTER}{3,}`, 'g');
    const MAX_WORDS = 12;
    /** Weak tags from the words of a text. */
    function wordTags(text) {
        const words = normalise(text).match(WORD) ?? [];
        return [...new Set(words)].slice(0, MAX_WORDS).map((word) => `word:${word}`);
    }

    const MAX_FOLDERS = 3;
    /** Weak tags from the path of a link: the folders above the page, as levels of the facet `path`. `/women/shoes/7.html` is in `women > shoes`. */
    function pathTags(pathname) {
        const tags = [];
        let path = '';
        for (const folder of pathname.split('/').slice(1, -1).slice(0, MAX_FOLDERS)) {
            const level = normalise(folder.replaceAll('>', ' '), 64);
            if (!level)
                continue;
            path = path ? `${path} > ${level}` : level;
            tags.push(`path:${path}`);
        }
        return tags;
    }

    /**
     * The tags of an item without attributes: what the page says of it, and the weak ones of its path and words, which are all that some cards
     * have in common with the page that they lead to.
     */
    function describedTags(found, path, words) {
        return [...new Set([...(found?.tags ?? []), ...(path ? pathTags(path) : []), ...wordTags(words)])].slice(0, MAX_TAGS);
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
        const described = reading.sources?.current();
        const id = item?.id || described?.keys[0];
        if (!id)
            return null;
        const tags = item?.tags ?? (described ? describedTags(described, described.keys[0], described.title) : []);
        return { ...item, id, tags, price: item?.price ?? described?.price, available: described?.available };
    }

    /** Of a longer path as much as leaves room for what tells it from others. */
    const KEPT = MAX_ID_LENGTH - 12;
    const IN_COLLECTION = /^\/collections\/[^/]+(?=\/products\/)/;
    /**
     * What an item without an id is called: the path of its page as people read it, `/каталог/куртка`. A shop of Shopify's kind has one product under
     * every collection that it is in: it is called by the product's own path.
     */
    function idOfPath(pathname) {
        const path = pathname.startsWith('/collections/') ? decode(pathname).replace(IN_COLLECTION, '') : decode(pathname);
        return path.length > MAX_ID_LENGTH ? `${path.slice(0, KEPT)}~${hash32(path)}` : path;
    }
    function decode(pathname) {
        if (!pathname.includes('%'))
            return pathname;
        try {
            return decodeURI(pathname);
        }
        catch {
            return pathname; // a lone `%`
        }
    }

    // No classes of letters: with case folded they take milliseconds to compile.
    const SIGN = '(?:[$€£¥₹₺₽₴₩₫円]|(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|kr|zł|Kč|Ft|lei|TL|руб|Rs|Rp)(?![a-z])\\.?)';
    // Blanks and apostrophes group only before exactly three digits: `Levi 501 10,99 €` is no half a million.
    const AMOUNT = "(\\d{1,3}(?:[ '’\\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d(?:[\\d.,]*\\d)?)(?:,[-–])?";
    const SIGN_FIRST = new RegExp(`(?:^|[^a-z])${SIGN} ?${AMOUNT}`, 'gi'); // no look behind: Safari 16.4
    const SIGN_LAST = new RegExp(`${AMOUNT} ?${SIGN}`, 'gi');
    /** What is no price of the thing: by the piece or by the weight, or what one saves. */
    const BEHIND = /^\s*(\/|per\b|je\b|pro\b|off\b|al\b)/i;
    const BEFORE = /(save|spare|sparen|économisez|ahorra|uvp|\(|-)\s*$/i;
    /** What stands before an amount is looked for this far. */
    const NEAR = 20;
    /** Of a longer text the rest is not looked at. */
    const MAX_LENGTH$2 = 500;
    /** The amounts of money that a text names, as prices of what it is about: of a price struck through and a new one both. */
    function pricesIn(text) {
        const plain = text.replace(/\s+/g, ' ').slice(0, MAX_LENGTH$2);
        // `no. 1 $28`, `12 € 15 €`: on which side the sign stands is told by what reaches further.
        const [first, last] = [allOf(SIGN_FIRST, plain), allOf(SIGN_LAST, plain)];
        const found = endOf(first.at(-1)) > endOf(last.at(-1)) ? first : last;
        const own = found.filter((match) => !BEHIND.test(plain.slice(endOf(match))) && !BEFORE.test(plain.slice(Math.max(0, match.index - NEAR), match.index)));
        return own.map(([, amount]) => toNumber(amount));
    }
    /** As `matchAll` has it, which makes a pattern of its own for each text. */
    function allOf(pattern, text) {
        const found = [];
        pattern.lastIndex = 0;
        for (let match = pattern.exec(text); match; match = pattern.exec(text))
            found.push(match);
        return found;
    }
    /** The lowest of {@link pricesIn}: of a price struck through and a new one, the new one. `undefined` where there is none. */
    function lowestPriceIn(text) {
        const prices = pricesIn(text);
        return prices.length > 0 ? Math.min(...prices) : undefined;
    }
    function endOf(match) {
        return match ? match.index + match[0].length : -1;
    }
    /** No shop shows thousandths: a sign before three digits groups thousands. */
    function toNumber(amount) {
        return parseFloat(amount.replace(/[^\d.,]|[.,](?=\d{3})/g, '').replace(',', '.'));
    }

    /** With fewer prices, or fewer that differ, there are no bands. */
    const LEAST_PRICES = 8;
    const LEAST_DIFFERENT = 4;
    const NAMES$3 = ['low', 'lower middle', 'upper middle', 'high'];
    /** The facet of price bands. */
    const FACET = 'price';
    /**
     * What is cheap and what is dear in a list, from its own prices: the borders between its quarters.
     *
     * @returns Three prices, or `null` where too few are known.
     */
    function bordersOf(prices) {
        if (prices.length < LEAST_PRICES || new Set(prices).size < LEAST_DIFFERENT)
            return null;
        const sorted = [...prices].sort((a, b) => a - b);
        return [0.25, 0.5, 0.75].map((share) => sorted[Math.ceil(share * sorted.length) - 1]);
    }
    /** Tags with the band of a price, in place of one that the item had in another list. Of a price on a border the lower band. */
    function withBand(tags, price, borders) {
        if (price === undefined || !borders)
            return tags;
        const name = NAMES$3[borders.filter((border) => price > border).length];
        return [...tags.filter((tag) => facetOf(tag) !== FACET), `${FACET}:${name}`].slice(-MAX_TAGS);
    }

    const MAX_LENGTH$1 = 500;
    const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`);
    /**
     * Reads a card in one pass, without what is private in it: a form, text being edited, what the site excludes.
     *
     * @param link Where the card leads.
     */
    function readCardText(card, link) {
        let text = '';
        let pictures = '';
        let heading = null;
        let linked = '';
        let isWord = false; // what came last may go on
        const append = (part) => {
            if (text.length >= MAX_LENGTH$1)
                return;
            // A badge before a name is a word of its own: `<span>Sale</span>Coat`.
            text += isWord && BEGINS_WITH_LETTER.test(part) ? ` ${part}` : part;
            isWord = !!part && part.at(-1).trim() !== '';
        };
        const walk = (parent) => {
            for (let node = parent.firstChild; node; node = node.nextSibling) {
                if (node.nodeType === Node.TEXT_NODE)
                    append(node.data);
                else if (node.nodeType === Node.ELEMENT_NODE && !isPrivate(node))
                    enter(node);
            }
        };
        const enter = (element) => {
            const begin = text.length;
            if (element instanceof HTMLImageElement)
                pictures += ` ${element.alt.slice(0, MAX_LENGTH$1)}`;
            else
                walk(element);
            if (element === link)
                linked = text.slice(begin);
            if (heading === null && element instanceof HTMLHeadingElement)
                heading = text.slice(begin);
        };
        walk(card);
        if (card === link)
            linked = text;
        return { title: heading ?? linked, text, words: (heading ?? text) + pictures };
    }
    /** Forms and their fields, and what is no text to read. */
    const UNREAD$2 = new Set(['form', 'input', 'textarea', 'select', 'option', 'button', 'script', 'style', 'noscript', 'template', 'iframe']);
    /** As `PRIVATE` has it, for one element: asked of every element of a thousand cards. */
    function isPrivate(element) {
        return UNREAD$2.has(element.localName) || element.hasAttribute('data-sv-ignore') || (element.hasAttribute('contenteditable') && element.getAttribute('contenteditable') !== 'false');
    }

    const IN_HEADING = 'h1 a[href],h2 a[href],h3 a[href],h4 a[href],h5 a[href],h6 a[href],a[href] h1,a[href] h2,a[href] h3,a[href] h4,a[href] h5,a[href] h6';
    /**
     * The link of a card to what it shows: the card itself, the link in or around its heading, else the first one. A teaser may link to its
     * section or its author first.
     */
    function mainLinkOf(card) {
        if (card.matches('a[href]'))
            return card;
        const found = card.querySelector(IN_HEADING);
        return found ? found.closest('a[href]') : card.querySelector('a[href]');
    }

    /** A path that is itself once it is resolved. */
    const RESOLVED = /^\/[\w-]+([/.][\w-]+)*\/?$/;
    /** Where a card leads on this site. @returns `null` when there is no such link. */
    function linkOf(card) {
        const element = mainLinkOf(card);
        if (!(element instanceof HTMLAnchorElement))
            return null;
        const path = pathOf(element);
        return path === null ? null : { element, path };
    }
    /** The path of the page on this site that a link leads to; `null` for any other. */
    function pathOf(link) {
        // To ask for the parts of an address takes longer than all else that is read of a card.
        const address = link.getAttribute('href');
        if (RESOLVED.test(address) && link.baseURI === document.URL)
            return address;
        return link.origin === location.origin ? link.pathname : null;
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
        if (!item.id || !item.tags)
            return readBareCard(card, item, reading);
        const { price, available } = reading.sources?.find([item.id], '') ?? {};
        return { ...item, id: item.id, tags: item.tags, price: item.price ?? price, available: item.available ?? available, ...(reading.hasDates && readPublished(marked, reading)) };
    }
    /** The same where the site has marked nothing, or not all. @param item What it has marked. */
    function readBareCard(card, item, reading) {
        const link = linkOf(card);
        // The path alone: query and fragment may name the visitor.
        const path = link ? idOfPath(link.path) : undefined;
        const number = reading.lists?.idOf(card);
        const id = item.id || (number && cleanId(number)) || path;
        if (!id)
            return null;
        const { title, text, words } = readCardText(card, link && link.element);
        const found = reading.sources?.find(path ? [id, path, lastPart(path)] : [id], title);
        const { price = found?.price ?? (item.tags ? undefined : lowestPriceIn(text)), available = found?.available } = item;
        const borders = card.parentElement && reading.borders?.get(card.parentElement);
        return { ...item, id, tags: item.tags ?? withBand(describedTags(found, path, words), price, borders), price, available, ...(reading.hasDates && readPublished(card, reading)) };
    }
    /** Many shops end the address of an item with its number: `/products/P4.html` is what a `dataLayer` calls `P4`. */
    function lastPart(pathname) {
        const end = pathname.length - Number(pathname.endsWith('/'));
        return pathname.slice(pathname.lastIndexOf('/', end - 1) + 1, end).replace(/\.\w+$/, '');
    }
    /** What of a card the site itself says, as a selector. */
    const OWN = '[data-sv-item],[data-sv-tags],[data-sv-price],[data-sv-boost],[data-sv-stock],[data-sv-position],[data-sv-published]';
    /** True for a card whose tags are the site's own. */
    function hasTags(card) {
        return isMatching(card, '[data-sv-tags]') || find(card, '[data-sv-tags]') !== null;
    }

    /** The marked lists and slots within `root`, without lists in lists and what is to be ignored. */
    function findMarked(root) {
        return findOnPage(root, '[data-sv-rank],[data-sv-slot]').filter((element) => !Element.prototype.closest.call(element, '[data-sv-ignore],[data-sv-rank] [data-sv-rank]'));
    }
    /** The children of a list that may be items. */
    function cardsOf(list) {
        return [...list.children].filter((child) => !isMatching(child, NO_CARD));
    }
    /** The first of them: of a long list, to touch all children takes long. */
    function firstCardsOf(list, most) {
        const cards = [];
        for (let child = list.firstElementChild; child && cards.length < most; child = child.nextElementSibling)
            if (!isMatching(child, NO_CARD))
                cards.push(child);
        return cards;
    }
    /** Where a card stands among those of its list, from 0. */
    function placeOf$1(card) {
        return card.parentElement ? cardsOf(card.parentElement).indexOf(card) : -1;
    }
    /** What keeps its place among the cards of a list. */
    const NO_CARD = '[data-sv-pin],[data-sv-ignore],script,style,template,link,meta';
    /** Cards without tags of their own that are read in one list: reading them takes long, and hardly anybody looks further. The rest stays as it is. */
    const MAX_BARE = 256;
    /** Reads the cards of a list as they stand, one a step: a long list is not read in one go. @returns Those that say which item they are. */
    function* readCards(list, reading) {
        const cards = [];
        reading.borders?.delete(list);
        const isUnmarked = !find(list, OWN); // as most lists: no card of theirs need be asked
        let bare = 0;
        for (const element of isUnmarked ? firstCardsOf(list, MAX_BARE) : cardsOf(list)) {
            const isBare = (isUnmarked || !hasTags(element));
            if (isBare && ++bare > MAX_BARE)
                break;
            const item = readSafely(element, isUnmarked, reading) ;
            if (item)
                cards.push({ element, item, isBare } );
            yield;
        }
        return inBands(list, cards, reading) ;
    }
    /** A card that cannot be read, a form in which a field is called like a method, is left where it stands. */
    function readSafely(element, isUnmarked, reading) {
        let item = null;
        attempt(reading, 'page-failed', 'A card could not be read', () => (item = isUnmarked ? readBareCard(element, {}, reading) : readCard(element, reading)));
        return item;
    }
    /** What is cheap and what is dear is told by the list itself, once all of it is read. */
    function inBands(list, cards, reading) {
        const borders = bordersOf(cards.flatMap(({ isBare, item }) => (isBare && item.price) || []));
        if (!borders)
            return cards;
        reading.borders?.set(list, borders);
        return cards.map((card) => (card.isBare ? { ...card, item: { ...card.item, tags: withBand(card.item.tags, card.item.price, borders) } } : card));
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
        const passed = root !== document ? root : window; // an `<img name="addEventListener">` stands in the document's way
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
        // A pin is no item, what holds the h1 is the page's own item, and what is no link leads to none.
        if ((!card || find(card, 'h1')))
            return readLink(target, report);
        if (!card || closestTo(target, PRIVATE) || isMatching(card, '[data-sv-pin]') || find(card, 'h1') || !closestTo(target, 'a[href]'))
            return null;
        if (leadsElsewhere(target, card))
            return readLink(target, report);
        const item = readCard(card, report);
        const index = listNameOf(card, report) ? placeOf$1(card) : -1;
        return item && { name: 'select_item', item: itemOfEvent(item), list: listOf(card, report), ...(index >= 0 && { index }) };
    }
    /** True for a link in a teaser to its section or its author; where the site says which item a card is, all its links lead there. */
    function leadsElsewhere(target, card) {
        if (isMatching(card, '[data-sv-item]') || find(card, '[data-sv-item]'))
            return false;
        const link = closestTo(target, 'a[href]');
        return !link || linkOf(link)?.path !== linkOf(card)?.path;
    }
    /** A click on a link outside of all cards that leads to what the page itself tells of: a related product, a teaser. */
    function readLink(target, report) {
        const anchor = closestTo(target, 'a[href]:not([download])');
        const link = anchor && !closestTo(anchor, `${PRIVATE}, [data-sv-pin]`) && linkOf(anchor);
        const path = link ? idOfPath(link.path) : '';
        const found = path ? report.sources?.find([path], '') : null;
        if (!found || found.keys.some((key) => key === report.sources.current()?.keys[0]))
            return null;
        const item = { id: path, tags: describedTags(found, path, found.title), price: found.price };
        return { name: 'select_item', item, list: listOf(null, report) };
    }
    /** The name of the list that a card stands in; `search` for one that stands in none on a page that shows what a search has found. */
    function listOf(card, report) {
        const name = card ? listNameOf(card, report) : undefined;
        return name ?? (readSearch(report.sources) ? 'search' : undefined);
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

    /**
     * True when the visitor came to this page by a link of another site, a search engine's for one: a visit begins. What the browser does not tell (an address
     * that was typed, a site whose policy is `no-referrer`) is taken for a page of the same visit, and so are other hosts of one domain.
     */
    function isEntrance({ referrer }) {
        const from = domainOf(referrer);
        // "navigate", and no "reload" nor "back_forward"; in part, since the built files are looked through for such words.
        return from !== '' && from !== domainOf(location.href) && /^nav/.test(performance.getEntriesByType('navigation')[0]?.type ?? '');
    }
    /**
     * The last two names of a host, and three where the second is of the kind that countries deal out: `shop.co.uk`. No list of such names is kept here.
     *
     * @param url What is no address has none: an `<img name="referrer">` stands where the document's own was.
     */
    function domainOf(url) {
        const host = (typeof url === 'string' && /^[\w-]+:\/\/([^/:?#]+)/.exec(url)?.[1]) || '';
        return /[^.]+\.(?:(?:com?|org|net|gov|ac|edu)\.)?[^.]+$/.exec(host)?.[0] ?? host;
    }

    /** Share of a card that must be visible, and for how long (milliseconds), to count as seen. */
    const VISIBLE_SHARE = 0.5;
    const VISIBLE_TIME = 1000;
    /** Items of one list view that are kept with their places. */
    const MOST_SHOWN = 50;
    /** Watches list items: half visible for one second counts, once a page view. */
    function watchImpressions(root, report) {
        const watched = new WeakMap(); // lists, each with its last child when it was looked at
        const observed = new WeakSet();
        const timers = new WeakMap();
        const seen = new Map();
        const places = new Map(); // by list, as `seen`
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
            if (list && item)
                places.set(list, [...(places.get(list) ?? []), [item.id, placeOf$1(target)]]);
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
                const drafts = [...seen].map(([list, found]) => ({ name: 'view_item_list', list, offered: countTags(found), ...({ shown: places.get(list).slice(0, MOST_SHOWN), among: found }) }));
                seen.clear();
                places.clear();
                return drafts;
            },
            stop: () => observer.disconnect(), // a timer that runs then adds to what nobody takes
        };
    }

    /** Pause between two looks at how far an article was read, milliseconds. */
    const LOOK_EVERY = 1000;
    /**
     * The dwell on an article, which is also watched for being read through: once a second, while the page is visible. Then it has nothing more
     * to take. Hidden, it watches nothing.
     *
     * @param onRead Called once at most.
     */
    function measureReading(root, report, dwell, visible, onRead) {
        let timer;
        let share = 0;
        let visibleTime = 0;
        let isRead = false;
        const look = () => attempt(report, 'page-failed', 'The page could not be read', () => {
            visibleTime += LOOK_EVERY;
            share = Math.max(share, shareRead(root));
            isRead = isReadThrough(share, visibleTime);
            if (!isRead)
                return;
            clearInterval(timer);
            onRead();
        });
        const watch = (isVisible) => {
            clearInterval(timer);
            if (isVisible && !isRead)
                timer = setInterval(look, LOOK_EVERY);
        };
        watch(visible);
        return {
            turn(isVisible) {
                dwell.turn(isVisible);
                watch(isVisible);
            },
            take: () => (isRead ? null : dwell.take()),
        };
    }
    /** How much of the article is above the lower edge of the window. */
    function shareRead(root) {
        // Around the text there may be comments and more to read; where it is not marked, what holds the heading is the article.
        const article = findOnPage(root, '[itemprop~="articleBody"]')[0] ?? findOnPage(root, 'h1')[0]?.closest('article, main') ?? root.documentElement;
        const { top, height } = article.getBoundingClientRect();
        return height > 0 ? (innerHeight - top) / height : 0;
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
            catchUp?.();
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
            dwell?.turn(false);
            item = found;
            if (item)
                record({ name: 'view_item', item: itemOfEvent(item) });
            dwell = item && measureDwell(item, root.visibilityState === 'visible', () => performance.now());
            if (dwell && isArticle(report.sources?.current()?.type))
                dwell = measureReading(root, report, dwell, root.hidden !== true, () => record({ name: 'scroll', item: itemOfEvent(found) }));
        };
        // The browser goes on to name the other site on later routes, and when the page comes back. Consent may come after the page view began, which then begins again.
        let entrance = isEntrance(root) ? { entrance: true } : {};
        /** Once a page view, when the page is read: it may name its own parameter. */
        let isSearchDue = false;
        const recordSearch = () => {
            if (!isSearchDue)
                return;
            isSearchDue = false;
            const search_term = readSearch(report.sources);
            if (search_term)
                record({ name: 'search', search_term });
        };
        return {
            begin(isRoute) {
                impressions.take();
                if (!isRoute)
                    dwell?.turn(false);
                if (!(isRoute))
                    item = dwell = null;
                if (isRoute)
                    entrance = {};
                record({ name: 'page_view', ...(entrance) });
                isSearchDue = true;
            },
            scan() {
                recordSearch();
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
                if (!visible)
                    entrance = {};
                dwell?.turn(visible);
            },
            stop() {
                stopClicks();
                impressions.stop();
                dwell?.turn(false);
            },
        };
    }

    /** Does all steps that are left at once. */
    function finish(work) {
        for (;;) {
            const step = work.next();
            if (step.done)
                return step.value;
        }
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

    /** Read in the task in which something new was met, milliseconds. */
    const AT_ONCE = 4;
    /** @param then Called when everything that was new is read. */
    function createLook(report, then) {
        let underWay = null;
        let isStale = false;
        let stopSlices = () => { };
        function* work() {
            try {
                yield* report.look();
            }
            catch (cause) {
                report(new SelvedgeError('page-failed', 'The page could not be read', { cause }));
            }
            underWay = null;
            then();
            if (isStale)
                begin();
        }
        const begin = () => {
            report.sources.forget();
            isStale = underWay !== null;
            if (underWay)
                return;
            const steps = (underWay = work());
            // At once as far as that takes no time: on most pages it is all there is.
            const end = performance.now() + AT_ONCE;
            while (underWay === steps && performance.now() < end)
                steps.next();
            if (underWay === steps)
                stopSlices = inSlices(steps);
        };
        return {
            begin,
            finish() {
                if (underWay)
                    attempt(report, 'page-failed', 'The page could not be read', () => finish(underWay));
            },
            isUnderWay: () => underWay !== null,
            stop() {
                stopSlices();
                underWay = null;
            },
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

    /**
     * What is loaded when it comes near what the visitor sees, by the browser or, as far as that can be told, by a script of the page: whoever serves it can infer what came up.
     */
    const LAZY_MEDIA = '[loading=lazy i],[data-src],[data-srcset],[data-bg]';
    /** What is loaded as soon as it is in the page. */
    const MEDIA = 'img,picture,iframe,video,audio,embed,object,image,script,link,style,[type=image i],[style*=url i]';
    /** True for an element with media that would load because it was moved. Pictures of a style sheet are not seen here. */
    function hasLazyMedia(element) {
        return element.matches(LAZY_MEDIA) || !!element.querySelector(LAZY_MEDIA);
    }
    /** True for a template with media, which load because it was chosen. */
    function hasMedia({ content }) {
        return !!content.querySelector(MEDIA);
    }

    /** Where order says something, as a CSS selector for the list or anything around it. */
    const ORDERED_AROUND = `ol[data-sv-rank],dl[data-sv-rank],table,nav,svg,[role=navigation],[aria-sort]:not([aria-sort=none])${',[role=table],[role=grid],[role=treegrid],[role=tablist],[role=menu],select,math,video,audio' }`;
    /** Roots that a framework takes over after the page is parsed, as their servers mark them; a site marks its own. */
    const WILL_HYDRATE = '[data-sv-hydrate],[data-reactroot],[ng-server-context],astro-island,#__next,#__nuxt';
    function isByOrder(element) {
        return element.matches('[data-sv-rank][data-sv-by=order]');
    }
    /** React moves its nodes to where they belong among those it knows: where others have moved too, its next sort would come out as neither. */
    function isOfReact(element) {
        return Object.keys(element).some((key) => key.startsWith('__react'));
    }
    /** In a query string: the visitor chose a sort, `?sort=price`; in the files with everything also `?product_list_order=price`, `?sort[price]=asc`. */
    const SORT_PARAMETER = /[?&](\w+[_-])?(sort|order)(ing)?([_-]?(by|order|field|dir|direction|key))?((\[|%5B)[^=&#]*)?=[^&#]/i ;
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
        if ((isNumbered(cards.map((card) => card.textContent)) || isByPrice(cards)))
            return true;
        return isMonotone(cards.map((card) => parseFloat(card.getAttribute('data-sv-price')))) || isMonotone(cards.map((card) => Date.parse(card.querySelector('time')?.dateTime)));
    }
    /** By the prices inside the cards: of an attribute or, where there is none, in the text, where a card may name several. */
    function isByPrice(cards) {
        const prices = cards.map((card) => {
            const attribute = card.querySelector('[data-sv-price]')?.getAttribute('data-sv-price');
            return attribute ? [parseFloat(attribute)] : pricesIn(card.textContent);
        });
        return [(all) => Math.min(...all), (all) => all[0], (all) => all.at(-1)].some((pick) => isMonotone(prices.map((all) => (all.length > 0 ? pick(all) : NaN))));
    }
    /** Fewer numbers than this in a row may be anything. */
    const LEAST_NUMBERS = 3;
    /** True for texts that begin with numbers one after the other: `1. Oak`, `#2 Elm`; `No. 11` on the second page; `Episode 3`. */
    function isNumbered(texts) {
        const begins = texts.map((text) => /^\W*(?:n[or]\.?\s*|(episode|part|chapter|step|lesson|unit|day|week|round|folge|teil|kapitel|schritt|lektion)\s+)?#?(\d{1,4})(?!\d)/i.exec(text.slice(0, 100)));
        return texts.length >= LEAST_NUMBERS && begins.every((begin, index) => begin && begin[1] === begins[0][1] && Number(begin[2]) === Number(begins[0][2]) + index);
    }
    const BY_TIME = /(^|[\W_])(latest|newest|recent)/i;
    const NAMES$2 = ['data-sv-rank', 'class', 'id', 'aria-label'];
    /** True for a list that says of itself that it stands by time: `data-sv-rank="latest"`, `class="recent-posts"`, `aria-label="Latest news"`. */
    function isByTime(list) {
        return NAMES$2.some((name) => BY_TIME.test(list.getAttribute(name) ?? ''));
    }
    /** A control in which a sort may be chosen. */
    const SORT_CONTROL = 'select[name*="sort" i],select[id*="sort" i],select[name^="order" i]';
    /** True when another sort than the first is chosen, by the visitor or in the page as it came. */
    function isSortChosen(controls) {
        return [...controls].some(({ selectedIndex }) => selectedIndex > 0);
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
     * Style rules that show the children of a list in another order and leave them where they stand: for a flex or grid container whose
     * framework still has to take the page over.
     *
     * @param mark The value of the list's `data-sv-rank`.
     * @param places Place of each child, from 0, in the order in which they stand. Children beyond come last.
     */
    function orderRules(mark, places) {
        const list = `[data-sv-rank=${JSON.stringify(mark)}]>`;
        return `${list}*{order:9999}${places.map((place, child) => `${list}:nth-child(${child + 1}){order:${place}}`).join('')}`;
    }

    /** Takes a style sheet away again; harmless when called twice. */
    function dropSheet(root, sheet) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    }
    /**
     * Adopted sheets, since an inline style would need leave in a strict CSP and trouble a framework that compares attributes.
     *
     * @param early Sheets of the early part are taken over.
     */
    function createOrderSheets(early) {
        const lists = new Map();
        const write = (list, { root, sheet }, shown) => {
            const places = new Map(shown.map((child, place) => [child, place]));
            const stands = [...list.children];
            sheet.replaceSync(orderRules(attributeOf(list, 'data-sv-rank'), stands.map((child) => places.get(child))));
            lists.set(list, { root, sheet, stands, shown });
        };
        const drop = (list) => {
            const { root, sheet } = lists.get(list) ?? {};
            if (root)
                dropSheet(root, sheet);
            lists.delete(list);
        };
        const takeOver = () => {
            for (const [list, , sheet, stands] of early?.changed ?? []) {
                if (!sheet || !stands || lists.has(list) || !document.adoptedStyleSheets.includes(sheet))
                    continue;
                const places = new Map(stands.map((child, index) => [child, Number(sheet.cssRules[index + 1]?.style.order)]));
                lists.set(list, { root: document, sheet, stands, shown: [...stands].sort((a, b) => places.get(a) - places.get(b)) });
                observer.observe(list, { childList: true });
            }
        };
        const follow = () => {
            takeOver();
            for (const [list, written] of lists) {
                const children = [...list.children];
                if (!list.isConnected)
                    drop(list); // its rules would fit the list that comes in its place
                else if (children.some((child, index) => child !== written.stands[index]) || children.length < written.stands.length)
                    write(list, written, inStep(children, written));
            }
        };
        // At once and not with the next frame: a page that writes in a frame would show it with rules that count other children.
        const observer = new MutationObserver(follow);
        return {
            show(list, wanted) {
                const root = list.getRootNode();
                const { sheet = new CSSStyleSheet() } = lists.get(list) ?? {};
                write(list, { root, sheet }, wanted);
                if (!root.adoptedStyleSheets.includes(sheet))
                    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
                observer.observe(list, { childList: true });
                return () => drop(list);
            },
            follow,
        };
    }
    /** The order shown, with what is new behind it; the page's own once it has put the children that stay into another order itself. */
    function inStep(children, { stands, shown }) {
        const present = new Set(children);
        const known = new Set(stands);
        const stay = children.filter((child) => known.has(child));
        const isTurned = stands.filter((child) => present.has(child)).some((child, index) => child !== stay[index]);
        return isTurned ? children : [...shown.filter((child) => present.has(child)), ...children.filter((child) => !known.has(child))];
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
        renumber(list);
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
            ...(findAll(root, '*').filter(({ shadowRoot }) => shadowRoot && usedIn(shadowRoot).length > 0) ),
            ...(isSelected ? [root, ...root.children].filter((each) => selection.containsNode(each, true)) : []),
        ];
    }
    /** Positions that the cards carry for assistive technology count on in the order in which they now stand; those of groups, which begin anew, stay. */
    function renumber(list) {
        const numbered = [...list.children].filter((child) => child.ariaPosInSet);
        const positions = numbered.map((child) => Number(child.ariaPosInSet)).sort((a, b) => a - b);
        if (new Set(positions).size < positions.length)
            return;
        numbered.forEach((child, place) => (child.ariaPosInSet = `${positions[place]}`));
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

    /** What an early part has left in this page, for a main script that comes by npm. */
    function findEarlyMark() {
        const queue = globalThis.selvedge;
        return Array.isArray(queue) ? queue.early : undefined;
    }
    /** The child nodes of a list or slot as the site wrote them, where the early part has decided it; else none. */
    function givenNodes(mark, element) {
        return mark?.changed.find(([each]) => each === element)?.[1] ?? [];
    }
    /** The card of a list that chance has put in its place early. */
    function exploredEarly(mark, element) {
        return mark?.changed.find(([each]) => each === element)?.[4];
    }
    /** Puts back what the early part has changed and stops it; harmless when called twice. */
    function undoEarlyWork({ changed }, report) {
        // It notes what it is about to change before it does: a note that cannot be taken leaves the rest of the page as written.
        Object.freeze(changed);
        for (const [element, given, sheet] of changed) {
            dropSheet(document, sheet);
            Object.freeze(given);
            const putBack = isMatching(element, '[data-sv-rank]') ? applyOrder : emptySlot;
            attempt(report, 'page-failed', 'The page could not be put back', () => putBack(element, given));
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
        const first = gone ? children.filter((child) => movable.has(child) && !gone.has(child)) : [];
        const next = [...new Set([...queue.slice(0, places), ...first, ...children.filter((child) => movable.has(child))])];
        return children.map((child) => (movable.has(child) ? next.shift() : child));
    }
    /** Children as they are shown where styles order them. */
    function inStyleOrder(list) {
        const place = new Map([...list.children].map((child) => [child, Number(getComputedStyle(child).order)]));
        return [...list.children].sort((a, b) => place.get(a) - place.get(b));
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
        for (const type of ['scroll', 'visibilitychange', ...(['resize'] )])
            view.addEventListener(type, look, { capture: true, passive: true, signal: stop.signal });
        if (within !== root)
            within.addEventListener('scroll', look, { capture: true, passive: true, signal: stop.signal });
        const seen = new WeakSet(); // content that came in above may have pushed them down since
        return {
            lastOf(elements) {
                look();
                const least = lowest - view.scrollY;
                for (const box of scrolled)
                        if (!box.isConnected)
                            scrolled.delete(box);
                const boxes = [...scrolled];
                return elements.reduce((last, element, place) => {
                    const { top, width, height } = element.getBoundingClientRect();
                    // What has no box of its own may be seen all the same.
                    const isThere = width + height || element.getClientRects()[0] || getComputedStyle(element).display === 'contents';
                    const isSeen = isThere && (top < least || boxes.some((box) => box !== element && box.contains(element)));
                    if (isSeen)
                        seen.add(element);
                    return isSeen || (seen.has(element)) ? place : last;
                }, -1);
            },
            scrolled,
            stop: () => stop.abort(),
        };
    }

    const ORDERED_CARDS = 'its prices, dates or numbers' ;
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
        if (isByTime(list))
            return 'its name or class says that it stands by time';
        if (isSortChosen(findOnPage(document, SORT_CONTROL)))
            return 'another sort is chosen in a form';
        return SORT_PARAMETER.test(location.search) ? location.search : orders.some(isInOrder) ? ORDERED_CARDS : null;
    }

    const NOTHING$1 = ({ children: new Set(), given: [], ids: new Set() } ); // the small file asks for no more than whether there is one
    /** Times that one list is decided again in a page view because the page has written the same items anew. */
    const MAX_ROUNDS = 3;
    /** So many of a list's cards are put in order, the best: moving what was laid out takes long, and hardly anybody looks further. */
    const MOST_PLACES = 128;
    /** In a list of more cards than that the early part's order stands, unseen cards too: laying them all out once more takes long. */
    const LONG = 256;
    /** Renders decisions into a page: reads, decides, then writes, and remembers the way back. */
    function createPageRenderer({ root, report, basis, arm, early, onDecided, onWritten, start = inSlices }) {
        const shown = watchShown(document, root);
        const sheets = createOrderSheets(early) ;
        const drawn = new WeakMap() ;
        const rankings = new Map();
        const undos = early ? [() => (undoEarlyWork(early, report) )] : [];
        // Of lists that an app has thrown away nothing is kept; one that it has only taken out may come back, and is put back then, too.
        const undosOf = new WeakMap();
        let touched = [];
        const waiting = new Set();
        let decided = new WeakMap();
        let rounds = new WeakMap();
        let isOpen = true; // there may be something that was not decided
        let isDeciding = false;
        let stopWork = () => { };
        const leaveAlone = (element, message) => (report.lists?.leave(element, message) ? undefined : report(new SelvedgeError('list-left-alone', message, { element })));
        // Firefox (153) forgets on `moveBefore`, as every engine does without it, how far something is scrolled.
        const mustStay = (list) => findInUse(list, shown.scrolled);
        const isDue = (element) => {
            const before = decided.get(element);
            return before ? [...element.children].some((child) => !before.children.has(child)) : !before;
        };
        /** Why a list cannot be kept in order. */
        const obstacle = (element, cards, before) => {
            if (isByOrder(element) && !/flex|grid/.test(getComputedStyle(element).display))
                return 'data-sv-by="order" needs a flex or grid container';
            if (before === NOTHING$1 || !cards.every(({ item }) => before.ids.has(item.id)))
                return null;
            rounds.set(element, (rounds.get(element) ?? 0) + 1);
            return rounds.get(element) > MAX_ROUNDS ? 'the page keeps writing it anew' : null;
        };
        const keepUndo = (element, undo) => {
            if (!undosOf.has(element))
                touched.push(new WeakRef(element));
            // Of a list that is filled anew, what it held before needs no place any more.
            const before = (undosOf.get(element) ?? []).filter(({ children }) => children.some((child) => child.parentNode === element));
            undosOf.set(element, [{ undo, children: [...element.childNodes] }, ...before]);
        };
        const announce = (element, type, name, before) => {
            if (before === NOTHING$1)
                announceDecision(element, { type, name, arm: arm(), ...drawn.get(element) } );
        };
        /** What chance has drawn, where it stands now. */
        const explored = (element, cards, ranked) => {
            const late = ranked.find(({ exploredOf }) => exploredOf);
            const [card, of] = exploredEarly(early, element) ?? (late ? [late.item, late.exploredOf] : []);
            const id = cards.find(({ element }) => element === card)?.item.id;
            if (id === undefined)
                return {};
            const own = new Set(cards.map(({ element }) => element));
            const standing = (isByOrder(element) ? inStyleOrder(element) : [...element.children]).filter((child) => own.has(child));
            const place = standing.indexOf(card);
            // What was seen, or is in use, does not move: a card that could not come to its place says nothing, and where it stands would hang on the profile.
            return card === late?.item && place !== ranked.indexOf(late) ? {} : { exploration: { id, place: place + 1, of: of } };
        };
        function* decideList(element, before) {
            const name = listName(element, report);
            if (!name)
                return;
            const read = yield* readCards(element, report);
            report.memory?.meet(read.filter(({ isBare }) => isBare).map(({ item }) => item));
            const cards = inGivenOrder(read, before.given[0] ? before.given : givenNodes(early, element));
            const given = cards.map((card) => card.element);
            // As the site wrote it, and as it stands: the page may have sorted it since.
            const why = orderStatement(element, [given, read.map((card) => card.element)]) || (obstacle(element, cards, before) );
            if (why)
                return leaveAlone(element, `"${name}" keeps its order: ${why}`);
            yield;
            const ranked = rankItems(cards.map((card) => ({ subject: card.element, item: card.item })), forCards(basis(), read, before !== NOTHING$1 || !!givenNodes(early, element)[0]) ); // after the cards were met: how much a word says hangs on them
            rankings.set(name, ranked);
            decided.set(element, { children: decided.get(element).children, given, ids: new Set(cards.map(({ item }) => item.id)) });
            if (holdOf(basis()))
                return announce(element, 'list', name, before);
            yield;
            const placed = new Set(given.length > LONG ? givenNodes(early, element) : []);
            if (given.every((card) => placed.has(card))) {
                renumber(element);
            }
            else {
                // A list without a box, in a panel that was closed, may have been seen while it had one.
                const isHidden = before.given[0] && !element.getClientRects()[0];
                const stay = new Set([...mustStay(element), ...placed, ...(isHidden ? before.given : [])]);
                if (report.isStrict)
                    for (const card of given)
                        if (hasLazyMedia(card))
                            stay.add(card);
                const ofChance = exploredEarly(early, element)?.[0] ;
                if (ofChance)
                    stay.add(ofChance);
                const isByStyle = isByOrder(element);
                const children = isByStyle ? inStyleOrder(element) : [...element.children];
                const wanted = lateOrder(children, ranked, shown, stay, isByStyle ? Infinity : MOST_PLACES, goneIn(cards, basis())) ;
                // In one go: behind each write the page lays all its cards out anew.
                keepUndo(element, isByStyle ? sheets.show(element, wanted) : reorder(element, wanted, stay, () => mustStay(element)));
                onWritten();
            }
            drawn.set(element, explored(element, cards, ranked));
            announce(element, 'list', name, before);
        }
        const decideSlot = (element, before) => {
            const slot = readSlot(element, report);
            if (!slot)
                return;
            const variants = report.isStrict ? slot.variants.filter(({ template }) => !hasMedia(template)) : slot.variants;
            const variant = variants[chooseVariant(variants, basis()).index];
            if (variant && !givenNodes(early, element)[0] && shown.lastOf([element]) < 0 && !isInUse(element))
                keepUndo(element, fillSlot(element, variant.template));
            onWritten();
            announce(element, 'slot', slot.name, before);
        };
        function* decideElement(element) {
            const before = (decided.get(element)) || NOTHING$1;
            decided.set(element, { ...NOTHING$1, children: new Set(element.children) } );
            const isOwn = !(isByOrder(element)); // ordered by its nodes, and not by a style that leaves them where they are
            if (isOwn && closestTo(element, WILL_HYDRATE))
                leaveAlone(element, 'A framework will hydrate it');
            else if (isOwn && isOfReact(element))
                leaveAlone(element, 'What React renders is left as it is: mark it with data-sv-by="order", or render in the order of rank()');
            else if (isMatching(element, '[data-sv-rank]'))
                yield* decideList(element, before);
            else
                decideSlot(element, before);
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
                sheets?.follow();
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
                {
                    const elements = touched.reverse().flatMap((each) => each.deref() ?? []);
                    touched = [];
                    for (const element of elements) {
                        const own = undosOf.get(element) ?? [];
                        undosOf.delete(element);
                        for (const { undo } of own)
                            attempt(report, 'page-failed', 'The page could not be put back', undo);
                    }
                }
                for (const undo of undos.splice(0).reverse())
                    undo();
                decided = new WeakMap();
                rankings.clear();
                isOpen = true;
            },
            stop: () => shown.stop(),
        };
        const begin = () => {
            rounds = new WeakMap();
            touched = touched.filter((each) => each.deref());
        };
        return { ...renderer, begin } ;
    }
    /**
     * What to rank the cards of a list by. The early part cannot tell the categories of cards without tags of their own: so that both come to the same order, such a
     * list is neither shared out among categories nor taken for one of a single category.
     *
     * @param isDrawn Chance has been drawn for the list in this page view, early or when it was decided first.
     */
    function forCards(basis, cards, isDrawn) {
        if (typeof basis === 'string')
            return basis;
        const drawn = isDrawn ? { ...basis, exploration: undefined } : basis;
        return cards.some(({ isBare }) => isBare) ? { ...drawn, diversity: 1, own: drawn.own && { ...drawn.own, alike: undefined } } : drawn;
    }
    function goneIn(cards, basis) {
        const { exclude } = basis; // a hold has none
        return new Set(cards.filter(({ item }) => isOut(item, exclude)).map(({ element }) => element));
    }

    function createShadows({ report, record, basis, arm, onDecided, currentItem }) {
        const parts = new Map();
        const start = (root) => {
            const renderer = createPageRenderer({ root, report, basis, arm, early: undefined, onDecided, onWritten: () => arrivals.forget() });
            const impressions = watchImpressions(root, report);
            const stopClicks = watchClicks({ root, report, record, currentItem });
            const look = () => attempt(report, 'page-failed', 'The page could not be read', () => {
                impressions.scan();
                renderer.decide(true);
            });
            const arrivals = watchNewContent(root, look);
            const settle = () => impressions.take().forEach(record);
            look();
            return {
                renderer,
                settle,
                stop() {
                    stopClicks();
                    arrivals.stop();
                    settle();
                    impressions.stop();
                    renderer.undo();
                    renderer.stop();
                },
            };
        };
        const each = (work) => () => parts.forEach((part) => work(part));
        return {
            observe(root) {
                if (!parts.has(root))
                    parts.set(root, start(root));
                return () => {
                    parts.get(root)?.stop();
                    parts.delete(root);
                };
            },
            decide: (hasNew) => parts.forEach(({ renderer }) => renderer.decide(hasNew)),
            isDeciding: () => [...parts.values()].some(({ renderer }) => renderer.isDeciding()),
            begin: each(({ renderer }) => renderer.begin()),
            ranking: (list) => [...parts.values()].map(({ renderer }) => renderer.ranking(list)).find((ranking) => ranking),
            settle: each(({ settle }) => settle()),
            undo: each(({ renderer }) => renderer.undo()),
            stop() {
                each((part) => part.stop())();
                parts.clear();
            },
        };
    }

    /** Starts reading, capturing and rendering. */
    function startPage({ root, report, record, basis, arm, early, onDecided, onPageView, onHidden }) {
        let arrivals; // watched from when the page is parsed: until then the parser brings it
        let isBeginning = true; // a page view: what the dataLayer then holds is about the page
        const renderer = createPageRenderer({ root, report, basis, arm, early, onDecided, onWritten: () => arrivals?.forget() });
        const capture = capturePage(root, report, record, () => look.finish()) ;
        const shadows = createShadows({ report, record, basis, arm, onDecided, currentItem: () => capture.currentItem() }) ;
        const tell = takeFromDataLayer(report.sources, record, () => arrivals && renew(), () => isBeginning || !findOnPage(root, '[data-sv-rank]')[0]) ;
        const dataLayer = watchDataLayer(root, report, tell) ;
        const safely = (work) => (isRoute) => attempt(report, 'page-failed', 'The page could not be read', () => work(isRoute));
        const onceParsed = (work) => safely(() => arrivals && work());
        /** What the page says of its own item tells what it is where a list has only a link to it. */
        const meet = () => {
            report.memory.keepLists(report.lists.recipes());
            const item = capture.currentItem();
            if (item && report.sources.current())
                report.memory.meet([item]);
        };
        const settle = () => {
            capture.settle();
            shadows?.settle();
        };
        const decide = (hasNew) => {
            renderer.decide(hasNew);
            shadows?.decide(hasNew);
        };
        const proceed = () => {
            capture.scan();
            meet();
            decide(true);
        };
        const look = createLook(report, safely(proceed)) ;
        /** Something may be new on the page: it is read first, bit by bit where everything is read. */
        const renew = () => look.begin() ;
        const onNewContent = safely(renew);
        const begin = safely((isRoute) => {
            arrivals ??= watchNewContent(root, onNewContent);
            settle();
            onPageView();
            capture.begin(isRoute);
            isBeginning = true;
            dataLayer?.look();
            isBeginning = false;
            renderer.begin();
            shadows?.begin();
            renew();
        });
        const hide = safely(() => {
            dataLayer?.look();
            look?.finish();
            settle();
            capture.turn(false);
            onHidden();
        });
        const stopLifecycle = watchLifecycle(root, { onPageView: begin, onVisible: () => capture.turn(true), onHidden: hide });
        const page = {
            decide: onceParsed(() => decide()),
            isDeciding: () => !arrivals || renderer.isDeciding() || ((look.isUnderWay() || shadows.isDeciding())),
            begin: onceParsed(() => (capture.begin(), renew())),
            ranking: (list) => ((renderer.ranking(list) ?? shadows.ranking(list)) ),
            undo: safely(() => {
                renderer.undo();
                shadows?.undo();
                report.lists.forget();
                arrivals?.forget();
            }),
            stop: safely(() => {
                stopLifecycle();
                arrivals?.stop();
                look?.stop();
                dataLayer?.stop();
                capture.settle();
                capture.stop();
                renderer.undo();
                renderer.stop();
                shadows?.stop();
                report.lists.forget();
            }),
        };
        return { ...page, observe: (shadow) => shadows.observe(shadow), tell: tell, read: () => report.sources.all() } ;
    }

    const OTHER_PLACE = /(^|[\s_-])(footer|header|navbar|nav|menu|megamenu|breadcrumbs?|pagination|pager|comments?|replies|thread|forum|pricing|plans|steps|settings|account|inbox|messages|latest|newest|recent|most-?(read|popular|viewed)|trending|ranking|top-?\d+|ticker|live|timeline|schedule|agenda|episodes|toc)([\s_-]|$)/i;
    /** Pages of the visitor's own, as the path of their address says. */
    const PRIVATE_PATH = /\/(account|my-?account|konto|compte|profile|profil|inbox|messages?|mail|orders?|checkout|cart|basket|settings|admin|wp-admin|login)(\/|\.|$)/i;
    /** What of the class, id or label of something says that it holds no list of items to choose from: a menu, comments, what is told in order of time. */
    function otherPlace(names) {
        return OTHER_PLACE.exec(names)?.[2]?.toLowerCase() ?? '';
    }
    /** True where what a page shows is the visitor's own business: lists are not looked for. */
    function isPrivatePath(pathname) {
        return PRIVATE_PATH.test(pathname);
    }
    /** Fewer cards than this are no list. */
    const LEAST_CARDS = 4;
    /** Share of the children that must be cards, and share of the cards that must be what a card is. */
    const MOST = 0.6;
    const NEARLY_ALL = 0.8;
    /**
     * Whether an element is a list of items, a product grid or teasers of articles, from its shape alone.
     *
     * @param isNamed The site has named it by a selector: only what cannot be done is a reason then.
     * @returns Why it is left alone, or `null` for a list.
     */
    function leftAloneBecause({ cards, others, place, owner }, isNamed) {
        const share = (is) => cards.filter(is).length / cards.length;
        if (cards.length < (isNamed ? 2 : LEAST_CARDS))
            return `it has ${cards.length} cards`;
        if (owner)
            return owner;
        if (new Set(cards.map(({ id }) => id)).size < NEARLY_ALL * cards.length)
            return 'its cards lead to the same pages';
        if (isNamed)
            return null;
        if (place)
            return `it stands in <${place}>`;
        if (cards.length < MOST * (cards.length + others))
            return 'most of what stands in it is no card';
        if (share(({ hasText }) => hasText) < NEARLY_ALL)
            return 'its cards have no text';
        if (share(({ hasSubstance }) => hasSubstance) < NEARLY_ALL)
            return 'its cards show no picture, heading or price';
        return null;
    }

    /** Links looked at, and lists found, beyond these are left out: looking takes bounded time. */
    const MAX_LINKS = 20_000;
    const MAX_FOUND = 24;
    const MAX_LEFT = 48;
    /** A card's link stands at most this deep in its list. */
    const MAX_DEPTH$1 = 12;
    /** So many cards tell what a list is like. */
    const SAMPLE$1 = 16;
    const TEXT = new RegExp(`${LETTER}{2}`);
    /** The copies that a carousel makes of its cards, by the usual names. */
    const COPY = '[aria-hidden="true"], [class*="clone"], [class*="duplicate"]';
    /** What holds no list of items, though it may look like one. */
    const NO_PLACE = ['nav', 'table', 'dialog', 'menu', ...['navigation', 'contentinfo', 'banner', 'menu', 'menubar', 'tablist', 'listbox', 'dialog', 'log', 'feed'].map((role) => `[role="${role}"]`), '[aria-hidden="true"]'].join();
    /** What is marked is not looked for, and what is private or a choice of Selvedge's own is not looked at. */
    const TAKEN = `[data-sv-rank], [data-sv-slot], ${PRIVATE}`;
    const ID_ATTRIBUTES = ['data-product-id', 'data-item-id', 'data-article-id', 'data-post-id', 'data-sku', 'data-id'];
    /**
     * Looks for repeated cards, step by step: elements with several children that lead to different pages of this site.
     *
     * @param wanted `auto`, or a selector of the elements that are lists.
     * @returns Lists and what was left alone, the innermost only: what holds a list is none.
     */
    function* findLists(root, wanted) {
        const isNamed = wanted !== 'auto';
        const candidates = isNamed ? findOnPage(root, wanted).slice(0, MAX_FOUND) : yield* parentsOfLinks(root);
        if (!isNamed && candidates.length > 0 && isPrivatePath(location.pathname))
            return [];
        const found = [];
        const left = [];
        for (const element of candidates) {
            yield;
            if (!element.isConnected || closestTo(element, TAKEN) || found.length >= MAX_FOUND)
                continue;
            if (find(element, '[data-sv-rank]') || found.some((list) => element.contains(list.element)))
                continue;
            const { why, cards, idAttribute } = judge(element, isNamed);
            if (why === null)
                found.push({ element, cards, why, idAttribute });
            else if (left.length < MAX_LEFT && (isNamed || cards >= LEAST_CARDS))
                left.push({ element, cards, why });
        }
        const holds = (outer) => found.some(({ element }) => outer.contains(element));
        return [...found, ...left.filter(({ element }) => !holds(element))];
    }
    /** Elements several of whose children hold links, inner ones before those around them. */
    function* parentsOfLinks(root) {
        const children = new Map(); // those that hold links
        let count = 0;
        for (const link of findOnPage(root, 'body a[href]')) {
            if (++count > MAX_LINKS)
                break;
            if (count % 50 === 0)
                yield;
            let child = link;
            for (let depth = 0; depth < MAX_DEPTH$1; depth++) {
                const parent = child.parentElement;
                if (!parent || parent === root.documentElement)
                    break;
                const known = children.get(parent);
                // Where the child is known, so is all that is above; and what has enough of them is looked at anyway.
                if (known && (known.length >= LEAST_CARDS || known.includes(child)))
                    break;
                if (known)
                    known.push(child);
                else
                    children.set(parent, [child]);
                child = parent;
            }
        }
        const parents = [...children].filter(([, { length }]) => length >= LEAST_CARDS).map(([parent]) => parent);
        // What comes later in the document is never around what comes before it.
        return parents.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1));
    }
    /** Whether an element is a list, from what stands in it now. */
    function judge(list, isNamed) {
        try {
            const { shape, cards, idAttribute } = shapeOf(list);
            return { why: leftAloneBecause(shape, isNamed), cards, idAttribute };
        }
        catch {
            return { why: 'it cannot be read', cards: 0 }; // a field named like a method, in a card that is a form
        }
    }
    function shapeOf(list) {
        const some = firstCardsOf(list, SAMPLE$1);
        const linked = some.map((card) => ({ card, link: linkOf(card) })).filter((each) => each.link !== null && showsOne(each.card));
        const cards = linked.filter(({ card }) => card.localName === linked[0].card.localName);
        const idAttribute = new Set(cards.map(({ link }) => link.path)).size < cards.length ? ID_ATTRIBUTES.find((name) => new Set(cards.map(({ card }) => idIn(card, name)).filter(Boolean)).size === cards.length) : undefined;
        const shapes = cards.map(({ card, link }) => {
            const { text } = readCardText(card, null);
            return { id: (idAttribute && idIn(card, idAttribute)) || link.path, hasText: TEXT.test(text), hasSubstance: isTold(link.element) || lowestPriceIn(text) !== undefined };
        });
        const shape = { cards: shapes, others: some.length - cards.length, place: placeOf(list), owner: ownerOf(list, cards[0]?.card) };
        return { shape, cards: Math.round((list.childElementCount * cards.length) / (some.length || 1)), idAttribute };
    }
    /** What a card is about is told by its link: a picture or a heading in it, or a heading around it. */
    function isTold(link) {
        return find(link, `img, picture, video, ${HEADINGS}`) !== null || closestTo(link, HEADINGS) !== null;
    }
    /** A card shows one item; a part of a page that holds several teasers, or a grid of its own, is none. */
    function showsOne(card) {
        const linkedBy = (selector) => findAll(card, selector).slice(0, SAMPLE$1).map((each) => closestTo(each, 'a[href]') ?? find(each, 'a[href]')).filter((link) => link !== null);
        const byHeading = linkedBy(HEADINGS);
        return areOne(byHeading.length > 0 ? byHeading : linkedBy('img'));
    }
    function areOne(links) {
        return links.length < 2 || new Set(links.map((link) => pathOf(link) ?? link.pathname)).size === 1;
    }
    const HEADINGS = 'h1, h2, h3, h4, h5, h6';
    /** The number by which a card names its item in an attribute of its own, or of something in it. */
    function idIn(card, name) {
        const element = card.hasAttribute(name) ? card : find(card, `[${name}]`);
        return (element && attributeOf(element, name)?.trim()) ?? '';
    }
    /** Names that say what else stands there, in the class, the id or the label of what is around. */
    function placeOf(list) {
        const place = closestTo(list, NO_PLACE);
        if (place)
            return place.localName;
        const edge = closestTo(list, 'header, footer');
        if (edge && !closestTo(edge, 'article, section, main'))
            return edge.localName; // the page's own
        for (let each = list, level = 0; each && level < MAX_DEPTH$1; each = each.parentElement, level++) {
            const word = otherPlace(NAMES$1.map((name) => attributeOf(each, name) ?? '').join(' '));
            if (word)
                return `${each.localName} "${word}"`;
        }
        return '';
    }
    const NAMES$1 = ['class', 'id', 'aria-label'];
    function ownerOf(list, card) {
        if (closestTo(list, WILL_HYDRATE))
            return 'a framework will hydrate it';
        if (isOfReact(list))
            return 'React renders it: mark it with data-sv-by="order", or render in the order of rank()';
        // Copies stand at both ends.
        if ([...firstCardsOf(list, SAMPLE$1), list.lastElementChild].some((child) => isMatching(child, COPY)))
            return 'it is a carousel';
        // Where each card is put by its own coordinates, its place in the document says nothing.
        return card && /absolute|fixed/.test(getComputedStyle(card).position) ? 'a script places its cards' : '';
    }

    /** Names that a build or a server makes anew each time: they hold several digits in a row. */
    const LASTING = /^[a-z_][\w-]*$/i;
    const MADE = /\d{3}|^(css|sc|jsx|svelte)-/i;
    const MAX_CLASSES = 3;
    const MAX_LEVELS = 5;
    const MAX_LENGTH = 200;
    const MAX_NAME_LENGTH = 40;
    /**
     * A selector that finds an element, and on this page nothing else; empty where there is no short one. Elements alone would find anything on
     * another page: an id or a class is part of it.
     */
    function selectorOf(element) {
        const { ownerDocument: root } = element;
        let selector = '';
        let each = element;
        for (let level = 0; each && each !== root.documentElement && level < MAX_LEVELS; level++) {
            selector = selector ? `${partOf$1(each)}>${selector}` : partOf$1(each);
            if (selector.length > MAX_LENGTH)
                return '';
            if (/[#.]/.test(selector) && findOnPage(root, selector).length === 1)
                return selector;
            each = each.parentElement;
        }
        return '';
    }
    /** What finds all of some elements: their name, and the classes that they share. Empty where they have not even the name in common. */
    function commonPart(elements) {
        const [first] = elements;
        if (!first || elements.some(({ localName }) => localName !== first.localName))
            return '';
        const shared = [...first.classList].filter((name) => isLasting(name) && elements.every(({ classList }) => classList.contains(name)));
        return first.localName + shared.slice(0, MAX_CLASSES).map((each) => `.${each}`).join('');
    }
    function partOf$1(element) {
        if (isLasting(element.id))
            return `#${element.id}`;
        return element.localName + classesOf(element).map((each) => `.${each}`).join('');
    }
    /** What to call a list: by its id or its first class, else by its element. */
    function listNameFor(element, taken) {
        const base = (isLasting(element.id) ? element.id : (classesOf(element)[0] ?? element.localName)).slice(0, MAX_NAME_LENGTH);
        let name = base;
        for (let number = 2; taken.has(name); number++)
            name = `${base}-${number}`;
        return name;
    }
    function classesOf(element) {
        return [...element.classList].filter(isLasting).slice(0, MAX_CLASSES);
    }
    function isLasting(name) {
        return LASTING.test(name) && !MADE.test(name);
    }

    /** So many cards tell what all of them have in common. */
    const SAMPLE = 12;
    /**
     * @param wanted `auto`, or a selector of the elements that are lists; empty: nothing is looked for.
     * @param early Lists that the early part has found by a recipe.
     */
    function createFoundLists(root, wanted, early = new Map()) {
        const found = new Map();
        const met = new WeakSet();
        const reasons = new WeakMap();
        let left = [];
        let signature = '';
        const note = (element, name, idAttribute) => {
            const selector = selectorOf(element);
            const card = commonPart(firstCardsOf(element, SAMPLE).filter(linkOf));
            const recipe = idAttribute ? [selector, name, card, idAttribute] : [selector, name, card];
            found.set(element, { idAttribute, recipe: selector && card ? recipe : null });
        };
        /** What the early part has found by a recipe is a list as far as it could see. */
        const takeOver = () => {
            for (const [element, idAttribute] of early) {
                if (met.has(element) || !isMatching(element, '[data-sv-rank]'))
                    continue;
                met.add(element);
                if (judge(element, wanted !== 'auto').why === null)
                    note(element, attributeOf(element, 'data-sv-rank'), idAttribute);
                else
                    element.removeAttribute('data-sv-rank');
            }
        };
        return {
            *look() {
                takeOver();
                const now = `${location.pathname} ${document.links.length}`;
                const isLost = [...found.keys()].some((element) => !element.isConnected || !element.hasAttribute('data-sv-rank'));
                if (!wanted || (now === signature && !isLost))
                    return;
                signature = now;
                const candidates = yield* findLists(root, wanted);
                left = candidates.filter(({ why }) => why !== null);
                for (const element of found.keys())
                    if (!element.isConnected || !element.hasAttribute('data-sv-rank'))
                        found.delete(element);
                for (const { element, why, idAttribute } of candidates.reverse()) {
                    if (why !== null)
                        continue;
                    const name = listNameFor(element, new Set(findOnPage(root, '[data-sv-rank]').map((each) => attributeOf(each, 'data-sv-rank').split(/\s+/)[0])));
                    note(element, name, idAttribute);
                    element.setAttribute('data-sv-rank', name);
                }
            },
            idOf(card) {
                const name = card.parentElement && found.get(card.parentElement)?.idAttribute;
                return name ? idIn(card, name) : '';
            },
            leave(element, why) {
                reasons.set(element, why);
                return found.has(element);
            },
            all() {
                const marked = findMarked(root).filter((element) => isMatching(element, '[data-sv-rank]'));
                return [
                    ...marked.map((element) => {
                        const why = reasons.get(element) ?? '';
                        return { name: attributeOf(element, 'data-sv-rank').split(/\s+/)[0], selector: selectorOf(element), cards: cardsOf(element).length, status: why ? 'left-alone' : found.has(element) ? 'found' : 'marked', why };
                    }),
                    ...left.filter(({ element }) => element.isConnected).map(({ element, cards, why }) => ({ name: '', selector: selectorOf(element), cards, status: 'left-alone', why: why })),
                ];
            },
            recipes: () => [...found].filter(([, { recipe }]) => recipe).sort(([a], [b]) => b.childElementCount - a.childElementCount).map(([, { recipe }]) => recipe),
            forget() {
                for (const element of found.keys())
                    element.removeAttribute('data-sv-rank');
                found.clear();
                signature = '';
            },
        };
    }

    /** Nesting beyond this is cut off. */
    const MAX_DEPTH = 8;
    /** Values of one property beyond this are cut off. */
    const MAX_VALUES = 256;
    /** A text beyond this is cut off: nothing that an item is told by is longer. */
    const MAX_TEXT_LENGTH = 2048;
    function createEntity(types, id) {
        return { types, id, properties: new Map() };
    }
    /** Adds a value to a property: texts trimmed and cut, empty ones left out. */
    function addValue({ properties }, name, value) {
        const clean = typeof value === 'string' ? value.slice(0, MAX_TEXT_LENGTH).trim() : value;
        if (!clean)
            return;
        const values = properties.get(name);
        if (!values)
            properties.set(name, [clean]);
        else if (values.length < MAX_VALUES)
            values.push(clean);
    }
    /** `Product` for `https://schema.org/Product`, `http://schema.org/Product`, `schema:Product` and `Product`. */
    function localName(type) {
        const name = type.trim();
        // Most often there is no address: asked of every property of a page.
        return (name.includes(':') ? name.replace(/^(https?:\/\/(www\.)?schema\.org\/|schema:)/i, '') : name).slice(0, 64);
    }
    /** The values of the first of some properties that is there. */
    function valuesOf({ properties }, ...names) {
        for (const name of names) {
            const values = properties.get(name);
            if (values)
                return values;
        }
        return [];
    }
    /** The same as texts: of an entity its name, or what stands for it. */
    function textsOf(entity, ...names) {
        return valuesOf(entity, ...names).flatMap(textOf);
    }
    /** The first of {@link textsOf}; empty for none. */
    function firstText(entity, ...names) {
        return textsOf(entity, ...names)[0] ?? '';
    }
    /** What stands for an entity where a text is wanted, first come first. */
    const NAMES = ['name', 'value', 'audienceType', 'title', 'headline', 'termCode', 'codeValue', 'addressLocality'];
    function textOf(value) {
        if (typeof value === 'string')
            return [value];
        for (const name of NAMES) {
            const texts = (value.properties.get(name) ?? []).filter((each) => typeof each === 'string');
            if (texts.length > 0)
                return texts;
        }
        return [];
    }
    /** The entities among the values of some properties. */
    function entitiesOf(entity, ...names) {
        return names.flatMap((name) => entity.properties.get(name) ?? []).filter((value) => typeof value !== 'string');
    }
    /** True when an entity is of one of some types. */
    function isOfType({ types }, wanted) {
        return types.some((type) => wanted.has(type));
    }

    const types = (text) => new Set(text.split(/\s+/));
    /** What a visitor may be interested in, by schema.org's names. */
    const ITEM_TYPES = types(`Product ProductGroup ProductModel IndividualProduct SomeProducts Vehicle Car Motorcycle BusOrCoach MotorizedBicycle
  Article NewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle BlogPosting LiveBlogPosting
  TechArticle ScholarlyArticle Report AdvertiserContentArticle SatiricalArticle Recipe HowTo
  Event BusinessEvent ChildrensEvent ComedyEvent DanceEvent EducationEvent ExhibitionEvent Festival FoodEvent LiteraryEvent MusicEvent SaleEvent
  ScreeningEvent SocialEvent SportsEvent TheaterEvent VisualArtsEvent JobPosting Course Book Audiobook Movie TVSeries VideoObject PodcastEpisode
  PodcastSeries LodgingBusiness Hotel Hostel Motel Resort BedAndBreakfast Campground VacationRental RealEstateListing Accommodation Apartment House
  SingleFamilyResidence SoftwareApplication MobileApplication WebApplication VideoGame MusicAlbum`);
    /** Properties that tell what an item is like, and the facet that they are tags of. */
    const FACETS = new Map([
        ...['category', 'articleSection', 'recipeCategory', 'occupationalCategory', 'accommodationCategory', 'applicationCategory'].map((property) => [property, 'category']),
        ...['brand', 'manufacturer'].map((property) => [property, 'brand']),
        ...['color', 'size', 'material', 'pattern', 'model', 'genre', 'about', 'director', 'actor', 'performer', 'organizer', 'provider', 'industry'].map((property) => [property, property]),
        ['author', 'author'],
        ['creator', 'author'],
        ['audience', 'audience'],
        ['keywords', 'keyword'],
        ['hiringOrganization', 'organization'],
        ['employmentType', 'employment'],
        ['recipeCuisine', 'cuisine'],
        ['suitableForDiet', 'diet'],
        ['educationalLevel', 'level'],
        ['bookFormat', 'format'],
        ['bodyType', 'body'],
        ['fuelType', 'fuel'],
        ['vehicleTransmission', 'transmission'],
        ['itemCondition', 'condition'],
        ['amenityFeature', 'amenity'],
        ['numberOfRooms', 'rooms'],
    ]);
    /** Properties whose text holds several values. */
    const LISTS$1 = new Set(['keywords', 'genre', 'articleSection']);
    const IDENTIFIERS = ['sku', 'productID', 'productGroupID', 'mpn', 'gtin', 'gtin13', 'gtin12', 'gtin14', 'gtin8', 'isbn', 'identifier'];
    /**
     * An item as one entity describes it.
     *
     * @returns `null` for what is no item; without keys where nothing tells it from others.
     */
    function itemOfEntity(entity, source, pathOf) {
        if (!isOfType(entity, ITEM_TYPES))
            return null;
        const variants = entitiesOf(entity, 'hasVariant', 'model').filter((each) => isOfType(each, ITEM_TYPES));
        const offers = [entity, ...variants].flatMap(offersOf);
        const prices = offers.flatMap(pricesOf);
        const stock = offers.map((offer) => localName(firstText(offer, 'availability'))).filter(Boolean);
        const keys = [pathsOf(entity, pathOf), identifiersOf(entity), variants.flatMap(identifiersOf)].flat().map(cleanId).filter(Boolean);
        return {
            source,
            type: entity.types.find((type) => ITEM_TYPES.has(type)),
            keys: [...new Set(keys)],
            title: firstText(entity, 'name', 'headline', 'title'),
            tags: collectTags([entity, ...variants].flatMap(tagsOf)),
            price: prices.length > 0 ? Math.min(...prices) : undefined,
            available: stock.length > 0 ? !stock.every(isGone) : undefined,
        };
    }
    function pathsOf(entity, pathOf) {
        const find = (addresses) => addresses.filter(isAddress).map(pathOf).find((each) => each !== null);
        // Most often its own address is all that is looked at.
        const path = find(textsOf(entity, 'url')) ?? find([...textsOf(entity, 'mainEntityOfPage'), ...entitiesOf(entity, 'mainEntityOfPage').map(({ id }) => id), ...entitiesOf(entity, 'offers').flatMap((offer) => textsOf(offer, 'url')), entity.id]);
        return path ? [path] : [];
    }
    function identifiersOf(entity) {
        // An identifier may be a `PropertyValue`, whose name says who has given it.
        const texts = IDENTIFIERS.flatMap((name) => valuesOf(entity, name)).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value, 'value')));
        return texts.filter((text) => !isAddress(text));
    }
    /** Offers, also those inside an `AggregateOffer`. */
    function offersOf(entity) {
        const offers = entitiesOf(entity, 'offers');
        return [...offers, ...offers.flatMap((offer) => entitiesOf(offer, 'offers'))];
    }
    function pricesOf(offer) {
        const specified = entitiesOf(offer, 'priceSpecification').flatMap((each) => textsOf(each, 'price', 'minPrice'));
        const texts = [...textsOf(offer, 'price'), ...textsOf(offer, 'lowPrice'), ...specified];
        return texts.map(parsePrice).filter((price) => price !== undefined);
    }
    function tagsOf(entity) {
        const pairs = [];
        const add = (facet, texts) => {
            if (!facet || facet in {})
                return; // no tag is of a facet that every object has
            for (const text of texts)
                if (!isAddress(text))
                    pairs.push([facet, text]);
        };
        for (const property of entity.properties.keys()) {
            const facet = FACETS.get(property);
            if (facet === undefined)
                continue;
            const texts = textsOf(entity, property);
            add(facet, (LISTS$1.has(property) ? texts.flatMap((text) => text.split(/[,;]/)) : texts).map(localName));
        }
        for (const person of entitiesOf(entity, 'audience'))
            add('audience', textsOf(person, 'suggestedGender').map(localName));
        add('place', townsOf(entity));
        for (const rating of entitiesOf(entity, 'starRating'))
            add('stars', textsOf(rating, 'ratingValue'));
        for (const each of entitiesOf(entity, 'additionalProperty'))
            add(firstText(each, 'name').replaceAll(':', ' '), textsOf(each, 'value'));
        add('year', textsOf(entity, 'vehicleModelDate'));
        return pairs;
    }
    /** Towns that an item is in: the place of an event or a job, the address of a house. */
    function townsOf(entity) {
        const holders = [entity, ...entitiesOf(entity, 'location', 'jobLocation')];
        return holders.flatMap((holder) => entitiesOf(holder, 'address')).flatMap((address) => textsOf(address, 'addressLocality'));
    }
    function isAddress(text) {
        return /^(https?:)?\/\//i.test(text) || text.startsWith('/');
    }

    const PAGES = new Set(['WebPage', 'ItemPage', 'CollectionPage', 'SearchResultsPage', 'ProfilePage', 'QAPage', 'AboutPage']);
    const LISTS = new Set(['ItemList', 'OfferCatalog']);
    const BREADCRUMBS = new Set(['BreadcrumbList']);
    /** Stand beside what a page is about more often than they are it. */
    const BESIDE = new Set(['VideoObject', 'SoftwareApplication', 'WebApplication', 'MobileApplication']);
    const RELATED = ['isRelatedTo', 'isSimilarTo', 'isAccessoryOrSparePartFor'];
    /** Tells what the entities of a page say: the one that it is about from those of its lists. */
    function itemsOfEntities(entities, source, { path, pathOf }) {
        const pages = entities.filter((entity) => isOfType(entity, PAGES));
        const main = pages.flatMap((page) => entitiesOf(page, 'mainEntity'));
        const listed = [...entities, ...main, ...pages.flatMap((page) => entitiesOf(page, 'hasPart'))].filter((entity) => isOfType(entity, LISTS)).flatMap(elementsOf);
        const known = new Map();
        const read = (each) => {
            if (!known.has(each))
                known.set(each, itemOfEntity(each, source, pathOf));
            return known.get(each);
        };
        const found = (each) => each.map(read).filter((item) => item !== null).filter(({ keys }) => keys.length > 0);
        const inLists = new Set(listed);
        const candidates = [...new Set([...main, ...entities])].filter((entity) => !inLists.has(entity));
        const chosen = choose(candidates.map((entity) => ({ entity, item: read(entity) })), main, path);
        const related = candidates.flatMap((entity) => entitiesOf(entity, ...RELATED));
        const others = found([...listed, ...related, ...candidates.filter((entity) => entity !== chosen?.entity)]);
        const crumbs = [...entities, ...pages.flatMap((page) => entitiesOf(page, 'breadcrumb'))].filter((entity) => isOfType(entity, BREADCRUMBS));
        const current = chosen && withCategory({ ...chosen.item, keys: [...new Set([path, ...chosen.item.keys])] }, crumbs[0], path, pathOf);
        return { current, items: others };
    }
    /** What the page calls its main thing; else what has the page's own path; else the only thing that is an item, unless its own page is another one. */
    function choose(candidates, main, path) {
        // On its own page the page's path is a name, so that a title is enough.
        const items = candidates.filter((each) => each.item !== null && (each.item.keys.length > 0 || each.item.title !== ''));
        const first = items.filter(({ item }) => !BESIDE.has(item.type));
        const only = first.length > 0 ? first : items;
        const homeOf = ({ item }) => item.keys.find((key) => key.startsWith('/'))?.replace(/\/$/, '');
        const here = path.replace(/\/$/, '');
        const homeless = only.filter((each) => homeOf(each) === undefined);
        return items.find(({ entity }) => main.includes(entity)) ?? only.find((each) => homeOf(each) === here) ?? (only.length === 1 && homeless.length === 1 ? only[0] : null);
    }
    /** What the elements of a list are about, in the order of their positions. */
    function elementsOf(list) {
        return inOrder(entitiesOf(list, 'itemListElement', 'itemOffered')).map((element) => entitiesOf(element, 'item', 'itemOffered')[0] ?? element);
    }
    function inOrder(elements) {
        const place = (element) => Number(firstText(element, 'position')) || 0;
        return [...elements].sort((a, b) => place(a) - place(b));
    }
    /** A category from where the page stands in its site, for an item that names none. */
    function withCategory(item, crumbs, path, pathOf) {
        if (!crumbs || item.tags.some((tag) => facetOf(tag) === 'category'))
            return item;
        const levels = inOrder(entitiesOf(crumbs, 'itemListElement'))
            .map((element) => ({ name: firstText(element, 'name') || entitiesOf(element, 'item').map((each) => firstText(each, 'name'))[0] || '', path: addressOf(element, pathOf) }))
            // The start page and the item itself are no categories.
            .filter((level, index, all) => level.name && level.path !== '/' && level.path !== path && !(index === all.length - 1 && (level.path === null || level.name === item.title)));
        return { ...item, tags: [...item.tags, ...parseTags({ category: levels.map(({ name }) => name.replaceAll('>', ' ')).join(' > ') })] };
    }
    function addressOf(element, pathOf) {
        const [item] = valuesOf(element, 'item', 'url');
        const address = typeof item === 'string' ? item : item && (item.id || textsOf(item, 'url')[0]);
        return address ? pathOf(address) : null;
    }

    const SITES = new Set(['WebSite']);
    const SEARCHES = new Set(['SearchAction']);
    /** A parameter of an address template: `q={search_term_string}`. */
    const PARAMETER = /[?&]([^?&=#{}]+)=\{([^{}]*)\}/g;
    /**
     * The parameters in which a site's search takes what is searched for, as its `WebSite` says: those of `potentialAction` on this site, by
     * `target` or its `urlTemplate`. Of several in one template it is the one that `query-input` names, or else the first.
     *
     * @see https://schema.org/SearchAction
     */
    function searchParametersOf(entities, pathOf) {
        const actions = entities.filter((entity) => isOfType(entity, SITES)).flatMap((site) => entitiesOf(site, 'potentialAction'));
        return actions.filter((action) => isOfType(action, SEARCHES)).flatMap((action) => {
            const input = entitiesOf(action, 'query-input').map((each) => firstText(each, 'valueName'))[0] ?? firstText(action, 'query-input').split('name=')[1];
            const templates = [action, ...entitiesOf(action, 'target')].flatMap((each) => valuesOf(each, 'target', 'urlTemplate')).filter((each) => typeof each === 'string');
            return templates.filter((template) => pathOf(template) !== null).flatMap((template) => {
                const parameters = [...template.matchAll(PARAMETER)];
                const parameter = parameters.find(([, , name]) => name === input) ?? parameters[0];
                return parameter ? [parameter[1]] : [];
            });
        });
    }

    /** A block of JSON-LD longer than this is skipped, characters. */
    const MAX_BLOCK_LENGTH = 256 * 1024;
    /** Things described beyond this are left out. */
    const MAX_ENTITIES = 5000;
    /** Long properties that tell nothing of what an item is like. */
    const UNREAD$1 = new Set(['description', 'articleBody', 'text', 'reviewBody', 'review', 'reviews', 'comment', 'image', 'aggregateRating', 'interactionStatistic', 'recipeInstructions', 'recipeIngredient']);
    /** The same, a block a step. */
    function* parseBlocks(texts) {
        const problems = [];
        const reader = createReader();
        const entities = [];
        for (const [block, text] of texts.entries()) {
            try {
                entities.push(...reader.read(parseBlock(text), 0));
            }
            catch (cause) {
                problems.push({ block, why: cause.message });
            }
            yield;
        }
        return { entities: reader.resolve(entities), problems };
    }
    function parseBlock(text) {
        if (text.length > MAX_BLOCK_LENGTH)
            throw new RangeError(`longer than ${MAX_BLOCK_LENGTH} characters`);
        try {
            return JSON.parse(text);
        }
        catch {
            return JSON.parse(repair(text));
        }
    }
    /** What templates get wrong: a line break inside a text (outside of texts it is white space like any other), a comment around, a semicolon behind. */
    function repair(text) {
        let bare = text.replace(/[\p{Cc}\ufeff]/gu, ' ').trim();
        for (const begin of ['//', '<!--', '<![CDATA['])
            if (bare.startsWith(begin))
                bare = bare.slice(begin.length).trimStart();
        // Cut from the end by hand: a pattern that looks for blanks before it would begin anew at each of them.
        for (const end of ['-->', ']]>', '//', ';'])
            if (bare.endsWith(end))
                bare = bare.slice(0, -end.length).trimEnd();
        return bare;
    }
    /** Turns parsed JSON into entities, and knows them by their `@id`. */
    function createReader() {
        const byId = new Map();
        let count = 0;
        /** The things that a value describes, at its top. */
        const read = (value, depth) => {
            if (Array.isArray(value))
                return flatten(value).flatMap((each) => read(each, depth));
            if (!isObject(value) || depth > MAX_DEPTH)
                return [];
            const graph = ownValue(value, '@graph');
            if (graph === undefined)
                return [readObject(value, depth)].filter((entity) => entity !== null);
            // Beside the graph there may be a thing that holds it.
            const holder = readObject(value, depth);
            return [...(holder?.types.length ? [holder] : []), ...read(graph, depth + 1)];
        };
        const readObject = (object, depth) => {
            if (depth > MAX_DEPTH || count >= MAX_ENTITIES)
                return null;
            count++;
            const id = asText(ownValue(object, '@id'));
            const types = [ownValue(object, '@type')].flat().filter((type) => typeof type === 'string').map(localName);
            const entity = createEntity(types, id);
            for (const [name, value] of Object.entries(object))
                if (!name.startsWith('@'))
                    addValues(entity, propertyName(name), value, depth);
            return remember(entity);
        };
        const addValues = (entity, name, value, depth) => {
            if (UNREAD$1.has(name))
                return;
            if (Array.isArray(value))
                for (const each of flatten(value))
                    addValues(entity, name, each, depth);
            else if (!isObject(value))
                addValue(entity, name, asText(value));
            else if (ownValue(value, '@value') !== undefined)
                addValue(entity, name, asText(ownValue(value, '@value')));
            else {
                const inside = ownValue(value, '@list') ?? ownValue(value, '@set');
                if (inside !== undefined)
                    return depth > MAX_DEPTH ? undefined : addValues(entity, name, inside, depth + 1);
                const inner = readObject(value, depth + 1);
                if (inner)
                    addValue(entity, name, inner);
            }
        };
        /** One thing may be described in several places: what they say is put together. */
        const remember = (entity) => {
            if (!entity.id || entity.properties.size === 0)
                return entity;
            const known = byId.get(entity.id);
            if (!known)
                byId.set(entity.id, entity);
            else {
                known.types.push(...entity.types.filter((type) => !known.types.includes(type)));
                for (const [name, values] of entity.properties)
                    if (!known.properties.has(name))
                        known.properties.set(name, values);
            }
            return known ?? entity;
        };
        /** What is only a reference becomes what it refers to. Things may then hold each other in a circle. */
        const resolve = (entities) => {
            const follow = (entity) => (entity.properties.size === 0 && byId.get(entity.id)) || entity;
            if (byId.size === 0)
                return [...entities];
            const seen = new Set();
            const waiting = entities.map(follow);
            const top = [...new Set(waiting)];
            for (let entity = waiting.pop(); entity; entity = waiting.pop()) {
                if (seen.has(entity))
                    continue;
                seen.add(entity);
                for (const values of entity.properties.values()) {
                    values.forEach((value, place) => {
                        if (typeof value !== 'string')
                            waiting.push((values[place] = follow(value)));
                    });
                }
            }
            return top;
        };
        return { read, resolve };
    }
    /** Arrays in arrays as one; what is nested deeper than anybody writes it is left out. */
    function flatten(values) {
        return values.flat(MAX_DEPTH).filter((value) => !Array.isArray(value));
    }
    /** Some shops write `Offers` for `offers`. */
    function propertyName(name) {
        const local = localName(name);
        return local.slice(0, 1).toLowerCase() + local.slice(1);
    }
    function isObject(value) {
        return typeof value === 'object' && value !== null;
    }
    /** A property that the object itself has: `JSON.parse` makes `__proto__` one of its own too. */
    function ownValue(object, name) {
        return Object.hasOwn(object, name) ? object[name] : undefined;
    }
    function asText(value) {
        if (typeof value === 'string')
            return decodeEntities(value);
        return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
    }
    const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
    /** Many templates write their texts for HTML, `Salt &amp; Pepper`, where JSON wants them plain. */
    function decodeEntities(text) {
        if (!text.includes('&'))
            return text;
        return text.replace(/&(#x?)?([\da-z]{1,8});/gi, (written, sign, name) => {
            if (!sign)
                return Object.hasOwn(NAMED, name) ? NAMED[name] : written;
            const code = parseInt(name, sign.length > 1 ? 16 : 10);
            return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
        });
    }

    /** Blocks beyond this are not read. */
    const MAX_BLOCKS = 64;
    /** The things that a page describes in `<script type="application/ld+json">`, a block a step. What cannot be read is reported, with its block, and skipped. */
    function* readJsonLd(found, report) {
        const blocks = found.filter((block) => !closestTo(block, '[data-sv-ignore]')).slice(0, MAX_BLOCKS);
        const { entities, problems } = yield* parseBlocks(blocks.map((block) => block.textContent));
        for (const { block, why } of problems)
            report(new SelvedgeError('source-skipped', `JSON-LD block ${block + 1} of the page was skipped: ${why}`, { element: blocks[block] }));
        return entities;
    }

    /** schema.org's name for what Open Graph calls an item. Other types are pages: a website, a profile. */
    const TYPES = {
        product: 'Product',
        'product.item': 'Product',
        'product.group': 'ProductGroup',
        'og:product': 'Product',
        article: 'Article',
        book: 'Book',
        'books.book': 'Book',
        'video.movie': 'Movie',
        'video.episode': 'VideoObject',
        'video.tv_show': 'TVSeries',
        'video.other': 'VideoObject',
        recipe: 'Recipe',
        'music.album': 'MusicAlbum',
    };
    /** What an item is like, by the names of its elements: the facet, and whether one text holds several values. */
    const OPEN_GRAPH = {
        'product:brand': 'brand',
        'product:category': 'category',
        'product:color': 'color',
        'product:material': 'material',
        'product:size': 'size',
        'product:pattern': 'pattern',
        'product:condition': 'condition',
        'product:target_gender': 'audience',
        'article:section': 'category',
        'article:tag': 'keyword',
        'article:author': 'author',
        'book:author': 'author',
        'book:tag': 'keyword',
        'video:tag': 'keyword',
        'video:director': 'director',
    };
    const WEAK = {
        keywords: 'keyword',
        news_keywords: 'keyword',
        author: 'author',
        'dc.subject': 'keyword',
        'dcterms.subject': 'keyword',
        'dc.creator': 'author',
        'dcterms.creator': 'author',
    };
    const PRICES = ['product:price:amount', 'product:sale_price:amount', 'og:price:amount'];
    const NUMBERS = ['product:retailer_item_id', 'product:item_id', 'book:isbn'];
    /**
     * The item of a page as its `<meta>` elements describe it.
     *
     * @returns One of Open Graph, where that says that the page is about an item, and a weaker one of the rest.
     */
    function itemOfMeta(metas, path) {
        const all = (name) => metas.filter(([each]) => each === name).map(([, content]) => content);
        const tagsBy = (names) => {
            const tags = {};
            for (const [name, facet] of Object.entries(names)) {
                const texts = all(name).flatMap((text) => (facet === 'keyword' ? text.split(/[,;]/) : [text]));
                (tags[facet] ??= []).push(...texts.filter((text) => !/^(https?:)?\/\//i.test(text)));
            }
            return parseTags(tags);
        };
        const type = TYPES[all('og:type')[0]?.toLowerCase() ?? ''];
        const weak = { source: 'meta', type: '', keys: [path], title: all('twitter:title')[0] ?? '', tags: tagsBy(WEAK) };
        if (!type)
            return [weak];
        const stock = [...all('product:availability'), ...all('og:availability')][0];
        return [
            {
                source: 'open-graph',
                type,
                keys: [path, ...NUMBERS.flatMap(all).map(cleanId).filter(Boolean)],
                title: all('og:title')[0] ?? '',
                tags: tagsBy(OPEN_GRAPH),
                price: PRICES.flatMap(all).map(parsePrice).find((price) => price !== undefined),
                available: stock === undefined ? undefined : !isGone(stock),
            },
            weak,
        ];
    }

    /** Elements beyond this are not read. */
    const MAX_ELEMENTS$1 = 256;
    /** What `<meta>` elements say of the page's item: Open Graph first, then weaker ones. */
    function readMeta(found, path) {
        const metas = found.slice(0, MAX_ELEMENTS$1).map((element) => {
            const name = element.getAttribute('property') ?? element.getAttribute('name') ?? '';
            return [name.trim().toLowerCase(), element.getAttribute('content').trim()];
        });
        return itemOfMeta(metas, path);
    }

    /** Never read: what the site excludes, what the visitor types or edits. */
    const UNREAD = '[data-sv-ignore], input, textarea, select, [contenteditable]:not([contenteditable="false"])';
    /** Where an element's value stands in an attribute. */
    const VALUE_ATTRIBUTES = { A: 'href', AREA: 'href', LINK: 'href', IMG: 'src', AUDIO: 'src', VIDEO: 'src', SOURCE: 'src', IFRAME: 'src', OBJECT: 'data', TIME: 'datetime', DATA: 'value', METER: 'value' };
    const ADDRESSES = new Set(['href', 'src', 'data']);
    /** Things and elements read beyond this are left out: reading takes bounded time. */
    const MAX_THINGS = 5000;
    const A_FEW = 20;
    const MAX_ELEMENTS = 50_000;
    /** The things described by annotated elements, a few a step; those inside others as values of theirs. @see https://html.spec.whatwg.org/multipage/microdata.html */
    function* readAnnotated(found, annotation) {
        const { scope, type, property, id, references } = annotation;
        let elements = 0;
        const readThing = (element, depth) => {
            const types = (attributeOf(element, type) ?? '').split(/\s+/).filter(Boolean).map(localName);
            const entity = createEntity(types, attributeOf(element, id) ?? '');
            crawl(element, entity, depth);
            const others = references ? (attributeOf(element, references) ?? '').split(/\s+/).filter(Boolean) : [];
            for (const each of others.slice(0, MAX_DEPTH)) {
                const other = element.ownerDocument.getElementById(each);
                if (other && other !== element)
                    readElement(other, entity, depth);
            }
            return entity;
        };
        const crawl = (element, entity, depth) => {
            for (let child = element.firstElementChild; child; child = child.nextElementSibling)
                readElement(child, entity, depth);
        };
        const readElement = (element, entity, depth) => {
            if (depth > MAX_DEPTH || ++elements > MAX_ELEMENTS || isMatching(element, UNREAD))
                return;
            const names = (attributeOf(element, property) ?? '').split(/\s+/).filter(Boolean).map(localName);
            const isThing = element.hasAttribute(scope);
            if (names.length > 0) {
                const value = isThing ? readThing(element, depth + 1) : valueOf(element);
                for (const name of names)
                    addValue(entity, name, value);
            }
            // What is a thing of its own says nothing of the one around it.
            if (!isThing)
                crawl(element, entity, depth);
        };
        const things = [];
        for (const element of found) {
            if (things.length >= MAX_THINGS)
                break;
            if (things.length % A_FEW === 0)
                yield;
            if (!(element.parentElement && closestTo(element.parentElement, `[${scope}]`)) && !closestTo(element, UNREAD))
                things.push(readThing(element, 0));
        }
        return things;
    }
    function valueOf(element) {
        const content = attributeOf(element, 'content');
        if (content !== null)
            return content;
        const name = VALUE_ATTRIBUTES[element.tagName];
        const value = name === undefined ? null : attributeOf(element, name);
        if (value === null)
            return element.textContent.replace(/\s+/g, ' ');
        return name !== undefined && ADDRESSES.has(name) ? absolute(value, element) : value;
    }
    function absolute(address, { baseURI }) {
        try {
            return new URL(address, baseURI).href;
        }
        catch {
            return ''; // what is no address names nothing
        }
    }

    /** The things that a page describes in microdata: `itemscope`, `itemtype`, `itemprop`. */
    function readMicrodata(things) {
        return readAnnotated(things, { scope: 'itemscope', type: 'itemtype', property: 'itemprop', id: 'itemid', references: 'itemref' });
    }

    /** The things that a page describes in RDFa Lite: `typeof`, `property`, `resource`. @see https://www.w3.org/TR/rdfa-lite/ */
    function readRdfa(things) {
        return readAnnotated(things, { scope: 'typeof', type: 'typeof', property: 'property', id: 'resource' });
    }

    /** Reads what a page says of itself in JSON-LD, microdata, RDFa Lite and `<meta>` elements, put together by trust, bit by bit. */
    function* readPageItems({ blocks, metas, scopes, types }, report, address) {
        const sources = [['json-ld', yield* readJsonLd(blocks, report)]];
        yield;
        sources.push(['microdata', yield* readMicrodata(scopes)]);
        yield;
        sources.push(['rdfa', yield* readRdfa(types)]);
        const parts = [];
        for (const [source, entities] of sources) {
            yield;
            parts.push(itemsOfEntities(entities, source, address));
        }
        yield;
        const described = [...parts.map(({ current }) => current).filter((item) => item !== null), ...readMeta(metas, address.path)];
        const merged = described.some(({ source }) => source !== 'meta') ? mergeOne(described) : null;
        const current = merged && address.isShared() ? { ...merged, keys: numberFirst(merged.keys) } : merged;
        const items = mergeItems(parts.flatMap((part) => part.items)).filter((item) => !current || !item.keys.some((key) => current.keys.includes(key)));
        return { current, items, searches: sources.flatMap(([, entities]) => searchParametersOf(entities, address.pathOf)) };
    }
    /** The path is left out: all pages that share it would be one item. */
    function numberFirst(keys) {
        const numbers = keys.filter((key) => !key.startsWith('/'));
        return numbers.length > 0 ? numbers : keys;
    }
    /** All of them are the page's item, also where they share no key. */
    function mergeOne(found) {
        const [name] = found.map(({ keys }) => keys[0]);
        return mergeItems(found.map((item) => ({ ...item, keys: [name, ...item.keys] })))[0] ?? null;
    }
    /** A parameter that tells one item of a page from another, in the address that its data gives. */
    const ITEM_PARAMETER = /[?&](id|pid|p|sku|(product|item|article)(_?id)?)=/i;
    /**
     * The canonical address, where the page names one on this site, tells two addresses of one page as one. Where the path alone does not tell the page from
     * others, by the canonical address or because a fragment is the route, its item is called by its number.
     */
    function readAddress(root) {
        const { origin, pathname, hash } = location;
        const shared = new Set(); // paths under which there are several items
        const read = (address) => {
            try {
                const url = new URL(address, root.baseURI);
                return url.origin === origin ? url : null;
            }
            catch {
                return null; // what is no address is on no site
            }
        };
        const pathOf = (address) => {
            // Most often there is nothing to resolve, and a page may name a thousand addresses.
            if (/^\/[\w/-]{1,127}$/.test(address))
                return address;
            const url = read(address);
            if (!url)
                return null;
            const path = idOfPath(url.pathname);
            if (ITEM_PARAMETER.test(url.search))
                shared.add(path);
            return path;
        };
        const link = findOnPage(root, 'link[rel~="canonical" i][href]')[0]?.getAttribute('href');
        const canonical = link ? read(link) : null;
        const path = idOfPath(canonical?.pathname ?? pathname);
        return { path, pathOf, isShared: () => HASH_ROUTE.test(hash) || !!canonical?.search || shared.has(path) };
    }

    const BLOCK = 'script[type^="application/ld+json" i]';
    const META = 'meta[content]';
    const SCOPE = '[itemscope]';
    const TYPE = '[typeof]';
    /** Without any of these a page says nothing of an item. */
    const NEEDED = `${BLOCK}, ${SCOPE}, ${TYPE}, meta[property="og:type" i], meta[name="og:type" i]`;
    /** Finds them in one pass over the page. @returns `null` where nothing tells of an item. */
    function findTelling(root) {
        const found = findOnPage(root, `${NEEDED}, ${META}`);
        const matching = (selector) => found.filter((each) => isMatching(each, selector));
        return matching(NEEDED).length > 0 ? { blocks: matching(BLOCK), metas: matching(META), scopes: matching(SCOPE), types: matching(TYPE) } : null;
    }
    /** Changes whenever something that is read has come, gone or changed: to read all of it each time takes long. */
    function signatureOf({ blocks, metas, scopes, types }) {
        const outermost = [...scopes, ...types].filter(({ parentElement }) => !parentElement || !closestTo(parentElement, `${SCOPE}, ${TYPE}`));
        return [...metas.map((meta) => meta.getAttribute('content')), ...[...blocks, ...outermost].map(({ textContent }) => hash32(textContent))].join();
    }

    /** What was written so shortly before a route may be of it, milliseconds: some applications change the page first and then the address. */
    const JUST_NOW = 1000;
    const NOTHING = { current: null, items: [], searches: [] };
    /** Reads a page's own descriptions, once for as long as they are the same. @param cards What earlier pages have told. */
    function createSources(root, report, cards) {
        let signature = '';
        let lastRoute = '';
        let isStale = false;
        let changedAt = -Infinity;
        let page = NOTHING; // as it says itself
        let described = [];
        let viewed = null;
        let learnedFrom = [];
        let learned = new Map();
        let isKnown = false;
        let known = page; // with what a `dataLayer` has told
        let byKey = new Map();
        let byTitle = new Map();
        let underWay = null;
        let round = 0;
        function* look() {
            if (isKnown)
                return;
            const work = (underWay ??= read());
            while (!work.next().done)
                yield;
            if (underWay === work)
                underWay = null;
        }
        function* read() {
            const mine = round;
            const address = readAddress(root);
            const route = `${address.path} ${address.isShared() ? location.hash + location.search : ''}`;
            const telling = findTelling(root);
            const now = telling ? signatureOf(telling) : ' ';
            // On a route, what the page said before is of the route before, until the application has written something else.
            if (now !== signature) {
                isStale = false;
                if (lastRoute)
                    changedAt = performance.now();
            }
            else if (route !== lastRoute)
                isStale = lastRoute !== '' && performance.now() - changedAt > JUST_NOW;
            if (now !== signature || route !== lastRoute)
                page = telling ? yield* readPageItems(telling, report, address) : NOTHING;
            if (isStale)
                page = { ...page, current: null };
            signature = now;
            lastRoute = route;
            isKnown = mine === round;
            const told = viewed?.path === address.path ? { ...viewed.item, keys: [address.path, ...viewed.item.keys] } : null;
            put(page.current ?? told);
        }
        const forget = () => {
            isKnown = false;
            underWay = null;
            round++;
        };
        const put = (current) => {
            const found = [...(current ? [current] : []), ...page.items];
            const items = described.length > 0 ? mergeItems([...found, ...described]) : found;
            // What is merged stands where it first appeared.
            known = current ? { current: items[0], items: items.slice(1) } : { current, items };
            byKey = new Map(items.flatMap((item) => item.keys.map((key) => [key, item])));
            byTitle = new Map(items.filter(({ title }) => title).map((item) => [normalise(item.title), item]));
        };
        /** With what earlier pages have told, where this one says nothing. */
        const withLearned = (item, keys) => {
            const known = cards();
            if (known !== learnedFrom)
                learned = new Map(known.map(({ id, tags, price, available }) => [id, { source: 'learned', type: '', keys: [id], title: '', tags, price, available }]));
            learnedFrom = known;
            const before = firstOf(learned, keys) ?? firstOf(learned, item?.keys ?? []);
            return item && before ? mergeItems([item, { ...before, keys: item.keys }])[0] : (item ?? before ?? null);
        };
        return {
            look,
            current() {
                finish(look());
                return withLearned(known.current, []);
            },
            find(keys, title) {
                finish(look());
                const item = firstOf(byKey, keys) ?? (byTitle.size > 0 && title.trim() ? byTitle.get(normalise(title)) : null) ?? null;
                return withLearned(item, keys);
            },
            searches() {
                finish(look());
                return page.searches;
            },
            forget,
            describe(items, isViewed) {
                described = [...described, ...items].slice(-1e3);
                if (isViewed && items.length === 1)
                    viewed = { path: readAddress(root).path, item: items[0] };
                forget();
            },
            all() {
                finish(look());
                return known;
            },
        };
    }
    function firstOf(items, keys) {
        for (const key of keys) {
            const item = items.get(key);
            if (item)
                return item;
        }
        return undefined;
    }

    /**
     * What reads a page, with the page's own descriptions at hand.
     *
     * @param lists See `Options.lists`.
     * @param early Lists that the early part has found by a recipe.
     * @param more What the site's settings ask for.
     */
    function createReading(root, report, lists, early, memory, more = {}) {
        const sources = createSources(root, report, () => memory.cards());
        const found = createFoundLists(root, lists, early);
        function* look() {
            yield* sources.look();
            if (memory.isOpen())
                yield* found.look();
        }
        return Object.assign((error) => report(error), { sources, lists: found, borders: new WeakMap(), memory, ...more, look });
    }

    /** `auto`, or a selector that this browser takes. */
    function listsRule(root) {
        return (value) => {
            try {
                if (value !== 'auto')
                    findOnPage(root, value);
                return '';
            }
            catch {
                return '"auto" or a CSS selector';
            }
        };
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
        const told = new WeakMap();
        return (error) => {
            const { element = error, message } = error;
            const texts = told.get(element) ?? new Set();
            if (texts.has(message))
                return;
            told.set(element, texts.add(message));
            warn(error);
            try {
                onReport?.(error);
            }
            catch (cause) {
                warn(new SelvedgeError('callback-failed', 'onReport threw', { cause }));
            }
        };
    }

    // A page is read and put in order by one personalizer: two would count everything twice. In the files with everything.
    /**
     * Takes a page for a scope.
     *
     * @returns Gives it back; `null` where another has it.
     */
    function takePage(root, scope) {
        const found = root.selvedgeScopes;
        const taken = found instanceof Set ? found : new Set();
        root.selvedgeScopes = taken;
        const { rank, push } = root.defaultView?.selvedge ?? {};
        if (taken.has(scope) || (typeof rank === 'function' && typeof push === 'function'))
            return null;
        taken.add(scope);
        return () => void taken.delete(scope);
    }

    const INVALID = 'option-invalid';
    const NO_CARDS = [];
    const RANK_RULES = {
        read: ofType('function'),
        limit: between$1(0, Infinity, 'whole number'),
        list: ofType('string'),
        ...({ terms: ofType('object') } ),
    };
    function createPersonalizer(options = {}, { early = findEarlyMark() , report = createReport(options?.onReport) } = {}) {
        const settings = parseOptions(options);
        const now = (options.now) || Date.now;
        const random = (options.random) || Math.random;
        const gpc = hasGlobalPrivacyControl();
        const watchers = new Set();
        const rankings = new Map();
        const following = new Set();
        let page;
        let isNotified = false;
        let isOff = false;
        const putBack = () => {
            rankings.clear();
            page?.undo();
        };
        const notify = () => {
            isNotified = false;
            followMode();
            page?.decide();
            for (const watcher of watchers)
                attempt(report, 'callback-failed', 'A watch() callback threw', watcher);
        };
        /** Puts the page back where it was switched off here, in another tab, or by a site whose early part could not know. */
        const followMode = () => {
            const before = isOff;
            isOff = !!knowledge.profile() && knowledge.isOff(); // until that is read, the visitor may have switched it on
            if (isOff && !before)
                putBack();
        };
        const onChange = () => {
            if (!isNotified)
                queueMicrotask(notify);
            isNotified = true;
        };
        const { lists = '' } = settings;
        const root = globalThis.document ; // none on a server
        if (root && lists)
            check(INVALID, 'lists', lists, listsRule(root));
        const reading = root ? createReading(root, report, lists, early?.found, { isOpen: () => !!knowledge.visitor, cards: () => knowledge.visitor?.cards() ?? NO_CARDS, meet: (cards) => knowledge.visitor?.meet(cards), keepLists: (recipes) => knowledge.keepLists(recipes) }, { hasDates: settings.rank.weights.recency > 0, isStrict: settings.isStrict }) : undefined;
        const knowledge = openKnowledge({
            settings: { ...settings, isIgnored: settings.automation === 'ignore' && isAutomated() } ,
            ...({ tool: settings.consentTools[0] ? 'unknown' : undefined } ),
            now,
            random,
            report,
            gpc,
            onChange,
            onForgotten: putBack,
        });
        const signal = (word, isSilence) => {
            const before = knowledge.visitor;
            knowledge.signal(word, isSilence);
            if (knowledge.visitor && !before)
                page?.begin();
        };
        const answers = new Map();
        const hearTool = (name, answer, isSilence) => signal({ tool: strictest(answers.set(name, answer).values()) }, isSilence);
        // Before the page is read: what tools say at once counts from its beginning.
        if (root)
            for (const end of watchTools(settings, report, hearTool))
                following.add(end);
        const onPageView = () => knowledge.resume();
        const onHidden = () => knowledge.leave();
        let stopLifecycle = () => { };
        const stopRestored = root ? watchRestored(() => knowledge.restore()) : undefined;
        const giveBack = root && settings.page === 'auto' ? takePage(root, settings.scope) : undefined;
        if (giveBack === null)
            report(new SelvedgeError('already-running', 'Another personalizer of this scope has the page: this one leaves it alone'));
        if (root && !giveBack)
            stopLifecycle = watchLifecycle(root, { onPageView, onHidden });
        if (giveBack) {
            page = startPage({
                root: root,
                report: reading ,
                record: (draft) => knowledge.visitor?.record(draft),
                basis: () => knowledge.basis(),
                arm: () => knowledge.arm() ?? 'personal',
                early,
                onDecided: onChange,
                onPageView,
                onHidden,
            });
        }
        const observe = (root) => {
            check(INVALID, 'root', root, (value) => (value instanceof ShadowRoot ? '' : 'a ShadowRoot'));
            return page?.observe(root) ?? (() => { });
        };
        const tell = (event) => (page ? page.tell(event) : takeFromDataLayer(undefined, (draft) => knowledge.visitor?.record(draft), () => { })(event));
        const follow = (analytics) => {
            check(INVALID, 'analytics', analytics, (value) => (typeof value?.on === 'function' ? '' : 'a library with on()'));
            const end = followTracks(analytics, report, tell);
            following.add(end);
            return end;
        };
        const useModel = (model) => {
            check(INVALID, 'model', model, (value) => (value === null || typeof value?.view === 'function' ? '' : 'what openModel() of selvedge/model gives, or null'));
            knowledge.useModel(model ?? undefined);
        };
        const pause = (isPaused = true) => {
            check(INVALID, 'pause', isPaused, ofType('boolean'));
            knowledge.amend((known) => ({ ...known, paused: isPaused }));
        };
        const setMode = (mode) => {
            check(INVALID, 'mode', mode, MODE);
            knowledge.amend((known) => ({ ...known, mode }));
        };
        const importData = async (data) => {
            const dump = parseExport(data, now());
            check(INVALID, 'consent', knowledge.decision.consent, oneOf(['granted']));
            await knowledge.refill(dump);
        };
        const choose = (_slot, variants) => {
            check(INVALID, 'variants', variants, isArray);
            const parsed = variants.map((variant) => {
                check(INVALID, 'variant', variant, ofType('object'));
                return { name: variant.name, tags: parseTags(variant.tags) };
            });
            const { index, reasons } = chooseVariant(parsed, knowledge.basis());
            return { variant: variants[index] ?? null, reasons };
        };
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
                const basis = knowledge.basis(options.terms) ;
                const ranked = rankItems(items.map((subject) => ({ subject, item: parseItem(read(subject)) })), basis);
                if (list !== undefined)
                    rankings.set(list, ranked);
                return ranked.slice(0, limit);
            },
            ...({ choose, observe, follow, useModel, pause, setMode, importData, read: () => linesOf(page?.read()), lists: () => (page && reading?.lists?.all()) ?? [] } ),
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
                knowledge.amend((known) => ({ ...known, ...({ since: known.since || now(), lastAt: Math.max(known.lastAt, now()) }), declared: declare(known.declared, wishes) }));
            },
            consent(consent, by = 'call', tool = '') {
                check(INVALID, 'consent', consent, oneOf(CONSENTS));
                check(INVALID, 'by', by, oneOf(['call', 'tool', 'visitor']));
                if (by === 'tool') {
                    check(INVALID, 'tool', tool, ofType('string'));
                    hearTool(tool, consent);
                }
                else
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
                    ...({ recording: !!visitor && !visitor.switches().paused, mode: knowledge.isOff() ? 'off' : 'personal', suppressed: knowledge.suppressed() } ),
                    ready: !visitor || knowledge.profile() !== null,
                    deciding: !!page?.isDeciding(),
                    arm: knowledge.arm(),
                };
            },
            flush: () => knowledge.flush(),
            async exportData() {
                await knowledge.flush();
                const dump = await knowledge.visitor?.guard.call((store) => store.dump());
                return { format: 'selvedge', schema: 1, exportedAt: now(), ...(dump ?? EMPTY), ...({ journal: knowledge.journal(), snapshot: dump?.profile ? knowledge.snapshot() : null, fields: storedFields() }) };
            },
            erase: () => knowledge.erase(),
            stop() {
                page?.stop();
                page = undefined; // nothing more is decided while the last write is under way
                giveBack?.();
                stopLifecycle();
                stopRestored?.();
                for (const end of following)
                        end();
                knowledge.stop();
                watchers.clear();
            },
        };
    }
    /** Items as lines of a table. */
    function linesOf(read) {
        const items = read ? [...(read.current ? [read.current] : []), ...read.items] : [];
        return items.map((item) => ({ current: item === read.current, id: item.keys[0], source: item.source, trust: trustOf(item.source), type: item.type, title: item.title, tags: item.tags.join('; '), price: item.price, available: item.available }));
    }
    function asItem(item) {
        return item;
    }
    function isArray(value) {
        return Array.isArray(value) ? '' : 'an array';
    }

    const PARTS = new Map([
        ['sensitiveAdd', 'add'],
        ['sensitiveExempt', 'exempt'],
    ]);
    /** Which part of the option `sensitive` an attribute gives, if any. */
    function partOf(attribute) {
        return PARTS.get(attribute);
    }
    /** The option `sensitive` with one more part: `health: ozempic semaglutid*; debt: payday` to add, `topic: cancer; theology` to exempt. */
    function withPart(before, part, text) {
        return { ...(typeof before === 'object' && before), [part]: part === 'add' ? wordsInText(text) : text };
    }
    /** Options of a script tag with the lists of words that `selvedge-sensitive.min.js` has left, if it stands before it. */
    function withLanguages(options, words) {
        const { sensitive } = options;
        return words && sensitive !== 'allow' ? { ...options, sensitive: { ...(typeof sensitive === 'object' && sensitive), words } } : options;
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
            const part = partOf(attribute);
            const name = part ? 'sensitive' : attribute === 'svLists' ? 'lists' : attribute;
            if (!isOptionName(name))
                continue;
            const option = { [name]: part ? withPart(options.sensitive, part, text) : text === 'wait' ? 'unknown' : name !== 'scope' && text.trim() && !isNaN(+text) ? +text : text };
            try {
                parseOptions(option);
                if (true   && name === 'lists' && listsRule)
                    check('option-invalid', name, text, listsRule);
                options = { ...options, ...option };
            }
            catch (cause) {
                report(new SelvedgeError('attribute-invalid', `Script tag: ${cause.message}`, { cause }));
            }
        }
        return withLanguages(options, words) ;
    }

    // The script-tag entry: reads its settings, starts, and takes over the queue in `window.selvedge`.
    const host = window;
    const report = createReport(undefined);
    function start(queue) {
        const { early } = queue;
        // Through the prototype: an `<img name="currentScript">` shadows the plain property.
        const tag = Reflect.get(Document.prototype, 'currentScript', document);
        const dataset = { ...early?.settings, ...tag?.dataset };
        const selvedge = createPersonalizer(readSettings(dataset, report, listsRule(document), queue.sensitive) , { early, report });
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
//# sourceMappingURL=selvedge-full.js.map
