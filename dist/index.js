import { check, ofType, parseTags, facetOf, between, MAX_TAGS, attempt, normalise, SelvedgeError, parseTagText, collectTags, checkOptions, oneOf } from './shared.js';
import { createTagIndex, indexTags, withCounts, emptyProfile, isOut, orderByScore, tellsKinds, decodeSnapshot, foldEvents, resolveConsent, rememberedConsent, generationOf, projectProfile, withModelInItems, withHabitsInItems, hasEvidence, encodeSnapshot, rankItems, assignArm, wordWeights, inView, viewOf, planMoves, holdOf, chooseVariant, viewProfile, strictest, rankIndexed } from './shared2.js';
export { describeReason } from './shared2.js';
import { isRecord, misfit, actionWeight, isList, isShaped, SENSITIVE_CATEGORIES, countTags, createSensitiveFilter, withWeight, CONSENTS, scaleTerms, itemOfEvent, LETTER, EVENT_NAME, ACTION_WEIGHTS, LONG_DWELL, parseOptions, parseEvent, MODE } from './shared3.js';
import { hash32 } from './shared4.js';
import { readFields, cleanId, MAX_ID_LENGTH } from './shared5.js';
import { EXPORTED, EVENTS as EVENTS$1, isGeneration, storedFields } from './shared6.js';
import { deleteDB, openDB } from 'idb';
import { lookOften, eventsOfEntry, createLayerReader, itemsOf, valueOf as valueOf$1, watchTool, google, tcf, parsePrice, createReport } from './shared7.js';
import { finish } from './shared8.js';

/**
 * True in the files that have everything: `selvedge-full.min.js`, `selvedge-early-full.min.js` and the npm entries. The build sets it
 * to false for the small script-tag files, and what depends on it falls out of them.
 */
const isFull = true;

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
    check(INVALID$2, 'what is declared', input, ofType('object'));
    const next = new Map(Object.entries(declared));
    for (const [facet, values] of Object.entries(input)) {
        const tags = parseTags({ [facet]: values ?? 'anything' });
        check(INVALID$2, `declare.${facet}`, tags[0], (tag) => (tag ? '' : 'text or null'));
        const key = facetOf(tags[0]);
        if ((values ?? null) === null)
            next.delete(key);
        else
            next.set(key, tags.slice(0, MAX_VALUES$1));
    }
    check(INVALID$2, 'the number of facets', next.size, between(0, MAX_FACETS));
    return Object.fromEntries(next);
}
const INVALID$2 = 'option-invalid';

function createItemReader() {
    const index = createTagIndex();
    // What was read: tags that are one object, tags in one text, and values by facet as they are written.
    const byObject = new WeakMap();
    const byText = new Map();
    const byValue = new Map();
    // By place: the items of a list mostly have the same facets in the same order, and then none of them is looked up.
    const lastFacets = [];
    const lastValues = [];
    // In which item a tag was met last, counted from 1: a tag counts once.
    const lastItem = [];
    let items = 0;
    const valuesOf = (facet, place) => {
        if (lastFacets[place] === facet)
            return lastValues[place];
        let values = byValue.get(facet);
        if (!values)
            byValue.set(facet, (values = new Map()));
        lastFacets[place] = facet;
        return (lastValues[place] = values);
    };
    const numbersOf = (facet, place, value) => {
        const values = valuesOf(facet, place);
        let numbers = values.get(value);
        if (!numbers)
            values.set(value, (numbers = indexTags(index, parseTags({ [facet]: [value] })).numbers));
        return numbers;
    };
    /** The same as for all pairs together: each tag once, at most as many as an item may have. */
    const readObject = (tags) => {
        const own = [];
        items++;
        const add = (facet, place, value) => {
            for (const number of numbersOf(facet, place, value)) {
                if (lastItem[number] === items)
                    continue;
                lastItem[number] = items;
                own.push(number);
            }
        };
        let place = 0;
        for (const facet of Object.keys(tags)) {
            const values = tags[facet];
            if (Array.isArray(values))
                for (const value of values)
                    add(facet, place, value);
            else
                add(facet, place, values);
            place++;
        }
        if (own.length > MAX_TAGS)
            own.length = MAX_TAGS;
        return { tags: own.map((number) => index.tags[number]), indexed: withCounts(index, own), input: undefined, item: undefined };
    };
    const readText = (text) => {
        const tags = parseTags(text);
        return { tags, indexed: indexTags(index, tags), input: undefined, item: undefined };
    };
    const readTags = (tags) => {
        const isText = typeof tags === 'string';
        let known = isText ? byText.get(tags) : byObject.get(tags);
        if (known)
            return known;
        check('item-invalid', 'tags', tags, ofType('string', 'object'));
        if (isText)
            byText.set(tags, (known = readText(tags)));
        else
            byObject.set(tags, (known = readObject(tags)));
        return known;
    };
    return {
        index,
        read(input) {
            const known = byObject.get(input?.tags);
            if (known?.item && isSame$1(known.input, input))
                return known.item;
            const { id, tags, price, boost, available, position, published } = readFields(input);
            const read = readTags(tags);
            const { numbers, counts } = read.indexed;
            const item = { id, idHash: hash32(id), tags: read.tags, numbers, counts, price, boost, available, position, published };
            if (typeof tags === 'object') {
                read.input = { id: input.id, item_id: input.item_id, price, boost, available, position, published: input.published };
                read.item = item;
            }
            return item;
        },
    };
}
/** What may change in an item beside its tags. */
function isSame$1(a, b) {
    return a.id === b.id && a.item_id === b.item_id && a.price === b.price && a.boost === b.boost && a.available === b.available && a.position === b.position && a.published === b.published;
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
const MAX_ITEMS = 1000;
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
    const surplus = (await store.count()) - MAX_ITEMS;
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
const isJournal = isList(isShaped({ generation: [isGeneration, ''], events: [EVENTS$1, ''] }), 1000);
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
                items = new Map([...items].sort((a, b) => b[1].at - a[1].at).slice(0, MAX_ITEMS));
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
                    if (isFull && kind === 'capacity')
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
            if (isFull)
                await comeBack();
            await append();
            if (unfolded.length >= FOLD_AT_EVENTS || now() - lastFoldAt >= FOLD_AFTER)
                await fold();
        });
    };
    return {
        read: enqueue(async () => {
            const left = isFull ? journal?.read() : undefined;
            const read = () => guard.call((on) => (isFull ? on.read(seed, now(), left) : on.read(seed, now())));
            let stored = await read();
            try {
                check(foldEvents(stored.profile, stored.events, now()));
            }
            catch (cause) {
                report(new SelvedgeError('store-failed', 'The store failed', { cause })); // what is stored is damaged: it begins anew
                await guard.call((on) => on.erase());
                stored = await read();
            }
            if (isFull)
                isRead = !guard.failure;
            if (isFull && isRead)
                journal?.settle();
            if (isDropped)
                return;
            // What is kept is cut to its lifetime by folds, so the first page of a day makes one.
            if (stored.events.some(({ at }) => now() - at > FOLD_DAILY))
                lastFoldAt = 0;
            if (isFull)
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
        selector = selector ? `${partOf(each)}>${selector}` : partOf(each);
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
function partOf(element) {
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
/** With more tags than this the memory of what `rank` has read begins anew. */
const MAX_REMEMBERED_TAGS = 50_000;
const RANK_RULES = {
    read: ofType('function'),
    limit: between(0, Infinity, 'whole number'),
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
    let reader = createItemReader();
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
    const rankLong = (items, read, basis, limit) => {
        if (reader.index.tags.length > MAX_REMEMBERED_TAGS)
            reader = createItemReader();
        return rankIndexed(items, items.map((item) => reader.read(read(item))), basis, reader.index, limit);
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
            const ranked = rankLong(items, read, basis, list === undefined ? limit : undefined) ;
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

export { SelvedgeError, createPersonalizer };
//# sourceMappingURL=index.js.map
