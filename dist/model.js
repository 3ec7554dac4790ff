import { facetOf, SelvedgeError } from './shared.js';
import { countUp } from './shared9.js';
import { hash32 } from './shared4.js';
import { finish } from './shared8.js';

/** The last six items of the visit have a slot each, then one for the rest of the visit and one for earlier visits. */
const LAST_SLOTS = 6;
const SLOTS = LAST_SLOTS + 2;
const REST_SLOT = SLOTS - 2;
const EARLIER_SLOT = SLOTS - 1;
/** Items looked at, most recent first, for the mean of the rest of the visit and for that of earlier visits. */
const MEAN_OF = 30;
/**
 * What the visitor has done so far as one vector: the weighted sum of the slots' vectors. An unknown item keeps its place and adds nothing.
 *
 * @param visit Items of the visit under way, oldest first; the last is the one the visitor is on.
 * @param earlier Items of earlier visits, oldest first.
 * @returns `dims` numbers; all 0 when nothing is known.
 */
function contextOf(embedding, visit, earlier) {
    const context = new Float32Array(embedding.dims);
    const rest = Math.max(0, visit.length - LAST_SLOTS);
    for (let slot = 0; slot < visit.length - rest; slot++)
        addMean(context, embedding, slot, visit.slice(visit.length - 1 - slot, visit.length - slot));
    addMean(context, embedding, REST_SLOT, visit.slice(Math.max(0, rest - MEAN_OF), rest));
    addMean(context, embedding, EARLIER_SLOT, earlier.slice(-MEAN_OF));
    return context;
}
function addMean(context, { dims, slots, source }, slot, items) {
    const known = items.filter((item) => typeof item !== 'number' || (item >= 0 && item < source.length / dims));
    for (const item of known) {
        const [table, row] = typeof item === 'number' ? [source, item * dims] : [item, 0];
        for (let dim = 0; dim < dims; dim++)
            context[dim] += (slots[slot * dims + dim] * table[row + dim]) / known.length;
    }
}
/**
 * The score of one row of a table.
 *
 * @param table Rows of as many numbers as `context` has; a single vector from {@link vectorOfTags} is a table of one row.
 */
function scoreOf(context, table, row = 0) {
    let sum = 0;
    for (let dim = 0; dim < context.length; dim++)
        sum += context[dim] * table[row * context.length + dim];
    return sum;
}
/**
 * The vector of an item the embedding does not hold, as the mean of its tags' vectors: as it was learned, without what is the item's own.
 *
 * @param tags Numbers of the item's tags; those not in the table (-1) add nothing, and take their part of the mean.
 * @param table Tags x `dims`, row by row: the source or the target table of the tags.
 * @returns `dims` numbers, all 0 without a known tag.
 */
function vectorOfTags(tags, table, dims) {
    const vector = new Float32Array(dims);
    const known = tags.filter((tag) => tag >= 0 && tag < table.length / dims);
    for (const tag of known)
        for (let dim = 0; dim < dims; dim++)
            vector[dim] += table[tag * dims + dim] / tags.length;
    return vector;
}
/**
 * Brings a table back from its columns of small whole numbers.
 *
 * @param columns Column by column: `scales.length` columns of rows, the row of the most popular item first.
 * @param scales What one step of each column is worth in the first row.
 * @param isEven It is worth the same in all rows: they stand in no order of popularity.
 * @returns Row by row, as the tables of {@link Embedding}.
 */
function dequantise(columns, scales, isEven = false) {
    const rows = columns.length / scales.length;
    const table = new Float32Array(columns.length);
    for (let row = 0; row < rows; row++) {
        const step = isEven ? 1 : stepOfRow(row);
        for (let dim = 0; dim < scales.length; dim++)
            table[row * scales.length + dim] = columns[dim * rows + row] * scales[dim] * step;
    }
    return table;
}
/**
 * How much larger the steps of a row are than those of the first one. Errors cost as often as an item is met, and bytes are the same for
 * all: for the fewest bytes the square of the step goes with one over the popularity, which falls about as one over the rank, less steeply
 * among the first hundred.
 */
function stepOfRow(row) {
    return Math.sqrt(1 + row / 100);
}

/** The file begins with these bytes, then comes one for the version. */
const MAGIC = 'SVM';
const VERSION = 3;
/**
 * Streams, in the order in which they follow the header. Ids stand in alphabetical order, each without its first letters that are those of the one before
 * (`idsShared`), and with how far it is below the most popular: items are numbered by that, equals as their ids stand. All other streams of items go by number;
 * tags are written as ids are, and numbered as they stand.
 */
const STREAMS = ['idsShared', 'ids', 'popularity', 'trend', 'stepCounts', 'stepGaps', 'stepGapBits', 'stepLevels', 'pairTotals', 'pairCounts', 'pairGaps', 'pairGapBits', 'pairLevels', 'source', 'target', 'tagsShared', 'tags', 'tagLifts', 'tagSource', 'tagTarget'];
/**
 * One unit of each kind of number, in natural logarithms: how coarse the file is. No count is in it, only how large it is, doubled from step to step: finer
 * ones were no better on a recorded shop, and the pairs that find room in their place are.
 */
const UNITS = { trend: 1 / 4, level: 0.69, total: 1 / 3, tagLift: 1 / 8 };
/** Level 0: a single step, and the weight of a pair of one very long visit. */
const LEAST = { step: 1, pair: 0.15 };
/**
 * A gap stands in two streams: of `gap + HEAD` in binary, a byte has how many digits are behind the first three, and the two behind the highest one; the digits
 * themselves, which look drawn by chance and do not pack, stand in a stream of bits, the lowest of a byte first.
 */
const HEAD = 4;
/** Co-occurrences of one item with any other that are taken for chance. */
const PAIR_PRIOR = 3;
/** What stands for 0 in a byte that may be below it. */
const MIDDLE = 128;
/** Choices of an item by everybody that a step is taken for before any was seen: `log(1 + count / (STEP_PRIOR * share))`. */
const STEP_PRIOR = 5;
/**
 * Checksum of what stands behind it in the file: FNV-1a over bytes.
 *
 * @returns A whole number from 0 to 2^32 - 1.
 */
function checksum(bytes) {
    let hash = 2166136261;
    for (let index = 0; index < bytes.length; index++)
        hash = Math.imul(hash ^ bytes[index], 16777619);
    return hash >>> 0;
}

const RECENT_HALF_LIFE = 3;
/** A pair as often as by chance says next to nothing: `log(1 + TOGETHER * lift)`, the share of a lift that counts. */
const TOGETHER = 20;
const NO_TAGS = [];
const CATEGORY = 'category:';
/** Makes a model one that ranking can ask. */
function createRankModel(model) {
    const { settings } = model;
    return {
        settings: (own) => [0, 1].map((kind) => fitted(own, settings.weights[kind])),
        view: (habits, actions) => viewModel(model, habits, actions),
    };
    function fitted(own, weights) {
        const { factors = {}, minActions = settings.minActions, again = settings.again, diversity = settings.diversity ?? own.diversity } = own.bySite ?? {};
        // A weight below 0 says that visitors do the other of what the model's `again` says. What the site says is meant as it stands.
        const scaled = Object.entries(weights).map(([term, weight]) => [term, (own.bySite?.again && /^(seen|bought)$/.test(term) ? Math.abs(weight) : weight) * (factors[term] ?? 1)]);
        return { ...own, weights: { ...own.weights, ...Object.fromEntries(scaled) }, minActions, again, diversity, kindWeight: settings.kindWeight, alike: undefined };
    }
}
/** How narrow a list is, 0 to 1: a logistic function of its traits. */
function narrowness([constant, ...factors], traits) {
    return 1 / (1 + Math.exp(-factors.reduce((sum, factor, index) => sum + factor * traits[index], constant)));
}
/** A model for one visitor, as it tells of lists; the command line fits weights to the same. */
function viewModel(model, { visit, past }, actions) {
    const numberOf = (item) => model.numbers.get(item) ?? -1;
    const facets = new Set([...model.tags.keys()].map(facetOf));
    const read = new WeakMap();
    const numbersOf = (tags) => {
        // A page may tell facets that the catalogue had not: they say nothing of the others.
        const numbers = read.get(tags) ?? tags.filter((tag) => facets.has(facetOf(tag))).map((tag) => model.tags.get(tag) ?? -1);
        read.set(tags, numbers);
        return numbers;
    };
    const onward = rowOf(model.steps, visit.length > 0 ? numberOf(visit.at(-1)) : -1);
    const together = togetherWith(model.pairs, [...past, ...visit].slice(-30).map(numberOf));
    const { embedding } = model;
    const tagsOf = new Map(); // an action may say less of an item than another
    for (const { id, tags } of actions)
        if (tags.length >= (tagsOf.get(hash32(id))?.length ?? 0))
            tagsOf.set(hash32(id), tags);
    // Of an item that the model does not know the tags speak, as long as they are remembered.
    const inContext = (item) => {
        const tags = model.numbers.has(item) ? [] : numbersOf(tagsOf.get(item) ?? []);
        return embedding && tags.some((tag) => tag >= 0) ? vectorOfTags(tags, embedding.tagSource, embedding.dims) : numberOf(item);
    };
    const context = embedding && contextOf(embedding, visit.map(inContext), past.map(inContext));
    const least = model.popularity.at(-1) ?? 0;
    const byTag = context && Float64Array.from({ length: model.tags.size }, (_, tag) => scoreOf(context, embedding.tagTarget, tag));
    const meanOf = (tags, values) => tags.reduce((sum, tag) => sum + (values[tag] ?? 0), 0) / Math.max(1, tags.length);
    // Of an item by its number; of one that the model does not know, -1, by the numbers of its tags.
    const terms = {
        sequence: (item) => Math.log1p((onward.get(item) ?? 0) / (STEP_PRIOR * model.topShare * Math.exp(model.popularity[item] ?? least))),
        follows: (item) => Math.log1p(onward.get(item) ?? 0),
        together: (item) => Math.log1p(TOGETHER * (together.get(item) ?? 0)),
        embedding(item, tags) {
            if (!embedding || !context)
                return 0;
            return item >= 0 ? scoreOf(context, embedding.target, item) : meanOf(tags, byTag);
        },
        popularity: (item, tags) => model.popularity[item] ?? Math.min(0, least + meanOf(tags, model.tagLifts)),
        trend: (item) => model.trend[item] ?? 0,
    };
    const entries = Object.entries(terms);
    return {
        best(count, weights) {
            const scores = new Float64Array(model.size);
            for (const [term, of] of entries)
                if (weights[term])
                    for (let item = 0; item < scores.length; item++)
                        scores[item] += weights[term] * of(item, NO_TAGS);
            // Of thousands of items those that can be among the first ones, which are then put in order.
            const lowest = scores.slice().sort()[Math.max(0, scores.length - 1 - count)];
            const order = [...scores.keys()].filter((item) => scores[item] >= lowest).sort((a, b) => scores[b] - scores[a] || a - b).slice(0, count + 1);
            const floor = order.length > count ? scores[order[count]] : Math.min(0, ...order.map((item) => scores[item]));
            return order.slice(0, count).map((item) => [model.hashes[item], scores[item] - floor]);
        },
        of(list, alike = mostAlike(list)) {
            const items = list.map(({ id, idHash = hash32(id) }) => numberOf(idHash));
            const tags = items.map((item, place) => (item < 0 ? numbersOf(list[place].tags) : NO_TAGS));
            const known = items.filter((item) => item >= 0);
            const share = (count) => count / Math.max(1, list.length);
            const parts = Object.fromEntries(entries.map(([term, of]) => [term, items.map((item, place) => of(item, tags[place]))]));
            const traits = [share(items.filter((item) => onward.has(item)).length), share(alike), known.reduce((sum, item) => sum + model.popularity[item], 0) / Math.max(1, known.length)];
            return { traits, narrowness: narrowness(model.settings.narrow, traits), parts };
        },
    };
}
/** How many items of a list share the category that most have. */
function mostAlike(list) {
    const categories = {};
    for (const { tags } of list)
        for (const tag of tags)
            if (tag.startsWith(CATEGORY))
                countUp(categories, tag);
    return Math.max(0, ...Object.values(categories));
}
function rowOf({ starts, items, strengths }, row) {
    const found = new Map();
    if (row >= 0)
        for (let at = starts[row]; at < starts[row + 1]; at++)
            found.set(items[at], strengths[at]);
    return found;
}
/** The lift of each item over what was looked at lately: a decayed mean. */
function togetherWith({ starts, items, strengths }, recent) {
    const sums = new Map();
    let all = 0;
    recent.forEach((row, index) => {
        const weight = 2 ** ((index + 1 - recent.length) / RECENT_HALF_LIFE);
        all += weight;
        if (row >= 0)
            for (let at = starts[row]; at < starts[row + 1]; at++)
                sums.set(items[at], (sums.get(items[at]) ?? 0) + weight * Math.exp(strengths[at]));
    });
    for (const [item, sum] of sums)
        sums.set(item, sum / all);
    return sums;
}

/** Bytes before the header: magic, version, checksum, length of the header. */
const PREAMBLE = 12;
/**
 * Reads a model file.
 *
 * @param decode Makes text of UTF-8: this part of the package knows neither browser nor Node.
 * @throws {SelvedgeError} `model-invalid` when it is no model, was cut or changed on its way, or is of a later version.
 */
function readModel(bytes, decode) {
    return finish(readInSteps(bytes, decode));
}
/** The same in steps of a few milliseconds. */
function* readInSteps(bytes, decode) {
    const { header, streams } = openFile(bytes, decode);
    yield;
    const { items: size, settings, dimensions, scales, slots } = header;
    const rests = decode(streams.ids).split('\n');
    if (size > 0 && rests.length !== size)
        throw damaged(`${rests.length} ids for ${size} items`);
    const { order, hashes, numbers } = readIds(rests, streams);
    yield;
    const popularity = valuesOf(order.map((place) => streams.popularity[place]), (level) => -0.125 * level);
    const trend = valuesOf(streams.trend, (level) => UNITS.trend * (level - MIDDLE));
    const steps = { ...readRows(size, streams.stepCounts, streams.stepGaps, streams.stepGapBits, streams.stepLevels, -1), strengths: valuesOf(streams.stepLevels, (level) => LEAST.step * Math.exp(UNITS.level * level)) };
    yield;
    const paired = readRows(size, streams.pairCounts, streams.pairGaps, streams.pairGapBits, streams.pairLevels, 0);
    const weights = valuesOf(streams.pairLevels, (level) => Math.log(LEAST.pair * header.pairWeight) + UNITS.level * level);
    const totals = valuesOf(streams.pairTotals, (level) => Math.log(LEAST.pair * Math.expm1(UNITS.total * level) + PAIR_PRIOR));
    yield;
    const pairs = bothWays(paired, weights, totals);
    yield;
    const part = (which, columns) => dequantise(new Int8Array(columns), Float32Array.from(scales[which]), which > 1);
    const embedding = dimensions === 0 ? null : { dims: dimensions, slots: Float32Array.from(slots), source: part(0, streams.source), target: part(1, streams.target), tagSource: part(2, streams.tagSource), tagTarget: part(3, streams.tagTarget) };
    const tagLifts = valuesOf(streams.tagLifts, (level) => UNITS.tagLift * (level - MIDDLE));
    const names = tagLifts.length > 0 ? readNames(decode(streams.tags).split('\n'), streams.tagsShared) : [];
    if (names.length !== tagLifts.length)
        throw damaged(`${names.length} names for ${tagLifts.length} tags`);
    const tags = new Map(names.map((tag, number) => [tag, number]));
    return { size, hashes, numbers, popularity, trend, topShare: header.topShare, steps, pairs, tags, tagLifts, embedding, settings };
}
/** What each byte stands for. */
function valuesOf(bytes, valueOf) {
    const table = Float32Array.from({ length: 256 }, (_, level) => valueOf(level));
    const values = new Float32Array(bytes.length);
    for (let at = 0; at < values.length; at++)
        values[at] = table[bytes[at]];
    return values;
}
/** Puts back what each name has in common with the one before. */
function readNames(rests, shared) {
    let name = '';
    return rests.map((rest, place) => (name = name.slice(0, shared[place]) + rest));
}
/** @returns The place in the alphabet of each number, the hash of its id, and its number by that. */
function readIds(rests, { idsShared, popularity }) {
    const byPlace = Uint32Array.from(popularity.length > 0 ? readNames(rests, idsShared) : [], hash32);
    const byLevel = Array.from({ length: 256 }, () => []);
    for (let place = 0; place < byPlace.length; place++)
        byLevel[popularity[place]].push(place);
    const order = byLevel.flat();
    const hashes = new Uint32Array(order.length);
    const numbers = new Map();
    for (let item = 0; item < hashes.length; item++) {
        hashes[item] = byPlace[order[item]];
        numbers.set(hashes[item], item);
    }
    return { order, hashes, numbers };
}
function openFile(bytes, decode) {
    if (bytes.length < PREAMBLE || [...MAGIC].some((letter, index) => bytes[index] !== letter.charCodeAt(0)))
        throw damaged('it does not begin as a model does');
    if (bytes[MAGIC.length] !== VERSION)
        throw damaged(`its version is ${bytes[MAGIC.length]}, this one reads ${VERSION}`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (checksum(bytes.subarray(8)) !== view.getUint32(4, true))
        throw damaged('its checksum is wrong');
    const length = view.getUint32(8, true);
    const header = JSON.parse(decode(bytes.subarray(PREAMBLE, PREAMBLE + length)));
    let offset = PREAMBLE + length;
    const streams = Object.fromEntries(STREAMS.map((name) => [name, bytes.subarray(offset, (offset += header.streams[name]))]));
    return { header, streams: streams };
}
/**
 * Rows of ascending items: how many each has, and the gaps between them, as their heads and the bits behind those.
 *
 * @param own What the first gap of a row is counted from: -1 for the beginning, 0 for the row's own item.
 */
function readRows(size, countBytes, heads, bits, levels, own) {
    const counts = readNumbers(countBytes);
    const starts = new Int32Array(size + 1);
    const items = new Int32Array(heads.length);
    let [at, bit] = [0, 0];
    let isWithin = true;
    for (let row = 0; row < size; row++) {
        let item = own < 0 ? -1 : row;
        const end = at + (counts[row] ?? 0);
        isWithin &&= end <= heads.length;
        for (; at < end && isWithin; at++) {
            let gap = HEAD + (heads[at] % HEAD);
            for (let left = Math.floor(heads[at] / HEAD); left > 0; left--, bit++)
                gap = 2 * gap + ((bits[bit >> 3] >> (bit & 7)) & 1);
            items[at] = item += gap - HEAD + 1;
            isWithin &&= item < size;
        }
        starts[row + 1] = at;
    }
    if (!isWithin || at !== heads.length || at !== levels.length)
        throw damaged('its tables do not fit together');
    return { starts, items };
}
/** Numbers of seven bits a byte, the lowest first; the eighth says that more follow (LEB128). */
function readNumbers(bytes) {
    const numbers = [];
    let [value, shift] = [0, 0];
    for (const byte of bytes) {
        value += (byte & 127) * 2 ** shift;
        shift += 7;
        if (byte > 127)
            continue;
        numbers.push(value);
        [value, shift] = [0, 0];
    }
    return numbers;
}
/**
 * Each pair is in the file once; it is looked for from both sides.
 *
 * @param weights Logarithm of what each pair weighs, times all; `totals`, of what each item does.
 */
function bothWays({ starts, items }, weights, totals) {
    const size = starts.length - 1;
    const ends = new Int32Array(size + 1);
    for (let row = 0; row < size; row++) {
        ends[row + 1] += starts[row + 1] - starts[row];
        for (let at = starts[row]; at < starts[row + 1]; at++)
            ends[items[at] + 1]++;
    }
    for (let row = 0; row < size; row++)
        ends[row + 1] += ends[row];
    const from = ends.slice();
    const others = new Int32Array(2 * items.length);
    const strengths = new Float32Array(2 * items.length);
    for (let row = 0; row < size; row++) {
        for (let at = starts[row]; at < starts[row + 1]; at++) {
            const item = items[at];
            const strength = weights[at] - totals[row] - totals[item];
            const one = ends[row]++;
            const other = ends[item]++;
            others[one] = item;
            others[other] = row;
            strengths[one] = strengths[other] = strength;
        }
    }
    return { starts: from, items: others, strengths };
}
function damaged(how) {
    return new SelvedgeError('model-invalid', `The model is left out: ${how}`);
}

/** Opens a model a step at a time, each when the page has nothing else to do. */
async function openWhenIdle(bytes) {
    const reading = readInSteps(bytes, (part) => new TextDecoder().decode(part));
    for (;;) {
        await idle();
        const step = reading.next();
        if (step.done)
            return createRankModel(step.value);
    }
}
/** Resolves when nothing else is to be done, at the latest after a second. Safari has no `requestIdleCallback`. */
function idle() {
    return new Promise((resolve) => (typeof requestIdleCallback === 'function' ? requestIdleCallback(resolve, { timeout: 1000 }) : setTimeout(resolve)));
}

// The entry `selvedge/model`: the one part of the package that loads, and only the file that the site names.
/**
 * Opens a model that was built with `npx selvedge model build`.
 *
 * @param bytes What is in `model.bin`.
 * @returns What `selvedge.useModel()` takes.
 * @throws {SelvedgeError} `model-invalid` when it was cut or changed on its way, is of a later version, or is no model.
 */
function openModel(bytes) {
    return createRankModel(readModel(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), (part) => new TextDecoder().decode(part)));
}
/**
 * Loads a model and opens it in steps of a few milliseconds, when the page has nothing else to do.
 *
 * @param url Where the site serves `model.bin`.
 * @param options Of `fetch()`, like `signal` or `cache`.
 * @throws {SelvedgeError} `model-invalid`, also when it cannot be had; the cause says why.
 * @example selvedge.useModel(await loadModel('/model.bin'));
 */
async function loadModel(url, options) {
    return openWhenIdle(new Uint8Array(await load(url, options)));
}
async function load(url, options) {
    const response = await fetch(url, options).catch((cause) => {
        throw new SelvedgeError('model-invalid', `The model could not be had from ${String(url)}`, { cause });
    });
    if (!response.ok)
        throw new SelvedgeError('model-invalid', `The model could not be had from ${String(url)}: status ${response.status}`);
    return response.arrayBuffer();
}

export { loadModel, openModel };
//# sourceMappingURL=model.js.map
