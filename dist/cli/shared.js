/**
 * Numbers that look drawn by chance and are the same for the same seed.
 *
 * @returns A function that gives whole numbers from 0 to 2^32 - 1.
 * @see mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
function createRandom(seed) {
    let state = seed | 0;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return (mixed ^ (mixed >>> 14)) >>> 0;
    };
}
/** A seed for each part of the work, so that no part depends on what another has drawn. */
function seedOf(seed, ...parts) {
    return parts.reduce((mixed, part) => createRandom(mixed ^ Math.imul(part + 1, 0x9e3779b1))(), seed);
}
/** Puts a list in random order, in place. */
function shuffle(list, random) {
    for (let end = list.length - 1; end > 0; end--) {
        const pick = random() % (end + 1);
        const kept = list[end];
        list[end] = list[pick];
        list[pick] = kept;
    }
}

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

/** @param first Row of the first item: tags follow the items. */
function createBag({ itemCount, tagCount, tagStart, tags }, first) {
    const rows = new Int32Array(itemCount + tagCount);
    const weights = new Float32Array(itemCount + tagCount);
    const places = new Int32Array(itemCount + tagCount); // place + 1, or 0
    let size = 0;
    function place(row) {
        if (places[row - first] === 0) {
            rows[size] = row;
            weights[size] = 0;
            places[row - first] = ++size;
        }
        return places[row - first] - 1;
    }
    return {
        rows,
        weights,
        size: () => size,
        place,
        clear: () => {
            for (let index = 0; index < size; index++)
                places[rows[index] - first] = 0;
            size = 0;
        },
        add: (item, weight) => {
            weights[place(first + item)] += weight;
            const end = tagStart[item + 1];
            const share = weight / (end - tagStart[item]);
            for (let index = tagStart[item]; index < end; index++)
                weights[place(first + itemCount + tags[index])] += share;
        },
    };
}

/** First row of the source or target vectors: of all items, then of all tags. */
function firstSourceRow() {
    return SLOTS;
}
function firstTargetRow({ itemCount, tagCount }) {
    return SLOTS + itemCount + tagCount;
}
function rowCount(layout) {
    return SLOTS + 2 * (layout.itemCount + layout.tagCount);
}
/** Zeros, in memory that threads share. */
function createParameters(layout) {
    const floats = (length) => new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));
    return { rows: floats(rowCount(layout) * layout.dims), squares: floats(rowCount(layout)) };
}
/** @returns The layout of the items' tags; the number of tags is one more than the highest. */
function layOut(itemCount, tagsOfItem, dims) {
    const tagStart = new Int32Array(new SharedArrayBuffer((itemCount + 1) * Int32Array.BYTES_PER_ELEMENT));
    for (let item = 0; item < itemCount; item++)
        tagStart[item + 1] = tagStart[item] + (tagsOfItem[item]?.length ?? 0);
    const tags = new Int32Array(new SharedArrayBuffer(tagStart[itemCount] * Int32Array.BYTES_PER_ELEMENT));
    for (let item = 0; item < itemCount; item++)
        tags.set(tagsOfItem[item] ?? [], tagStart[item]);
    const tagCount = tags.reduce((most, tag) => Math.max(most, tag + 1), 0);
    return { dims, itemCount, tagCount, tagStart, tags };
}

// The inner loops of training, on rows inside tables. Arrays come in as arguments: what a closure holds, V8 would load anew each time round.
/** The dot product of `one` from `oneAt` and `other` from `otherAt`. */
function dot(one, oneAt, other, otherAt, dims) {
    let sum = 0;
    for (let dim = 0; dim < dims; dim++)
        sum += one[oneAt + dim] * other[otherAt + dim];
    return sum;
}
/** Adds `weight` times a row to another, in place. */
function addScaled(into, intoAt, table, from, weight, dims) {
    for (let dim = 0; dim < dims; dim++)
        into[intoAt + dim] += weight * table[from + dim];
}
/** Multiplies two rows number by number and adds that to another, in place. */
function addProduct(into, one, oneAt, other, otherAt, dims) {
    for (let dim = 0; dim < dims; dim++)
        into[dim] += one[oneAt + dim] * other[otherAt + dim];
}

/**
 * Sampled softmax with Adagrad, one square a row: makes the item that was chosen likelier than those drawn from the urn.
 * Everything it changes is in `parameters`.
 *
 * @returns A function that learns from some rows of the sessions, one by one, at the given learning rate.
 * @see Duchi, Hazan, Singer 2011, "Adaptive subgradient methods"; Jean et al. 2015, arXiv:1412.2007, for the sampled softmax.
 */
function createLearner(parameters, layout, sessions, options) {
    const { rows, squares } = parameters;
    const { dims, itemCount, tagStart, tags } = layout;
    const { item: itemOfRow, visitStart, visitorStart, urn } = sessions;
    const targets = firstTargetRow(layout);
    const dropBelow = options.dropout * 2 ** 32;
    const slotBags = Array.from({ length: SLOTS }, () => createBag(layout, firstSourceRow()));
    const means = new Float32Array(SLOTS * dims);
    const context = new Float32Array(dims);
    const contextGradient = new Float32Array(dims);
    const gradient = new Float32Array(dims);
    const candidates = new Int32Array(options.negatives + 1);
    const errors = new Float32Array(candidates.length);
    const targetBag = createBag(layout, targets);
    const dots = new Float32Array(itemCount + layout.tagCount);
    /** Puts what came before a row into the slots' bags. @returns Whether there is anything. */
    function lookBack(row, random) {
        const visit = visitStart[row];
        const rest = Math.max(visit, row - LAST_SLOTS);
        for (let slot = 0; slot < LAST_SLOTS; slot++)
            lookAt(slotBags[slot], Math.max(visit, row - 1 - slot), row - slot, random);
        lookAt(slotBags[REST_SLOT], Math.max(visit, rest - MEAN_OF), rest, random);
        lookAt(slotBags[EARLIER_SLOT], Math.max(visitorStart[row], visit - MEAN_OF), visit, random);
        return slotBags.some((bag) => bag.size() > 0);
    }
    function lookAt(bag, from, to, random) {
        bag.clear();
        let count = 0;
        for (let at = from; at < to; at++) {
            if (itemOfRow[at] < 0 || (dropBelow > 0 && random() < dropBelow))
                continue;
            bag.add(itemOfRow[at], 1);
            count++;
        }
        for (let index = 0; index < bag.size(); index++)
            bag.weights[index] /= count;
    }
    function readContext() {
        means.fill(0);
        context.fill(0);
        for (let slot = 0; slot < SLOTS; slot++) {
            const bag = slotBags[slot];
            const size = bag.size();
            for (let index = 0; index < size; index++)
                addScaled(means, slot * dims, rows, bag.rows[index] * dims, bag.weights[index], dims);
            addProduct(context, rows, slot * dims, means, slot * dims, dims);
        }
    }
    /** The right answer, then as many wrong ones as the urn gives that are neither it nor the item just seen. */
    function drawCandidates(row, random) {
        candidates[0] = itemOfRow[row];
        let count = 1;
        for (let draw = 0; draw < options.negatives; draw++) {
            const drawn = urn[random() % urn.length];
            if (drawn !== candidates[0] && drawn !== itemOfRow[row - 1])
                candidates[count++] = drawn;
        }
        return count;
    }
    /** The dot product of the context and a row, worked out once an example. */
    function dotOf(row) {
        const size = targetBag.size();
        const place = targetBag.place(row);
        if (place === size)
            dots[place] = dot(context, 0, rows, row * dims, dims);
        return dots[place];
    }
    function scoreOf(item) {
        const end = tagStart[item + 1];
        let sum = 0;
        for (let index = tagStart[item]; index < end; index++)
            sum += dotOf(targets + itemCount + tags[index]);
        return dotOf(targets + item) + (sum === 0 ? 0 : sum / (end - tagStart[item]));
    }
    /** Softmax over the candidates; `errors` becomes probability minus truth. */
    function readErrors(count) {
        targetBag.clear();
        let most = -Infinity;
        for (let index = 0; index < count; index++) {
            errors[index] = scoreOf(candidates[index]);
            most = Math.max(most, errors[index]);
        }
        let total = 0;
        for (let index = 0; index < count; index++)
            total += errors[index] = Math.exp(errors[index] - most);
        for (let index = 0; index < count; index++)
            errors[index] /= total;
        errors[0] -= 1;
    }
    /** One step of Adagrad for every row of a bag, against `gradient` times the row's weight. */
    function stepBag(bag, rate) {
        const meanSquare = meanSquareOfGradient();
        const size = bag.size();
        for (let index = 0; index < size; index++)
            stepRow(bag.rows[index], bag.weights[index], meanSquare, rate);
    }
    function stepRow(row, weight, meanSquare, rate) {
        squares[row] += weight * weight * meanSquare;
        addScaled(rows, row * dims, gradient, 0, (-rate * weight) / Math.sqrt(squares[row] + 1e-8), dims);
    }
    function meanSquareOfGradient() {
        return dot(gradient, 0, gradient, 0, dims) / dims;
    }
    function stepTargets(count, rate) {
        for (let index = 0; index < count; index++)
            targetBag.add(candidates[index], errors[index]);
        contextGradient.fill(0);
        const size = targetBag.size();
        for (let index = 0; index < size; index++)
            addScaled(contextGradient, 0, rows, targetBag.rows[index] * dims, targetBag.weights[index], dims);
        gradient.set(context);
        stepBag(targetBag, rate);
    }
    function stepSources(rate) {
        for (let slot = 0; slot < SLOTS; slot++) {
            if (slotBags[slot].size() === 0)
                continue;
            gradient.fill(0);
            addProduct(gradient, contextGradient, 0, rows, slot * dims, dims);
            stepBag(slotBags[slot], rate);
            gradient.fill(0);
            addProduct(gradient, contextGradient, 0, means, slot * dims, dims);
            stepRow(slot, 1, meanSquareOfGradient(), rate);
        }
    }
    return (examples, rate, random) => {
        for (const row of examples) {
            if (!lookBack(row, random))
                continue;
            readContext();
            const count = drawCandidates(row, random);
            readErrors(count);
            stepTargets(count, rate);
            stepSources(rate);
        }
    };
}

/** @returns A function that has each of the thread's shards learn one turn. What comes out depends on the shard, not on the thread. */
function createShards({ numbers, copies, start, layout, sessions, order, learning, seed }) {
    const learners = numbers.map((number) => createLearner(copies[number], layout, sessions, learning));
    return (turn) => {
        for (const [index, number] of numbers.entries()) {
            copies[number].rows.set(start.rows);
            copies[number].squares.set(start.squares);
            const from = turn.from + number * turn.examplesOfShard;
            learners[index](order.subarray(from, from + turn.examplesOfShard), turn.rate, createRandom(seedOf(seed, turn.number, number)));
        }
    };
}

export { SLOTS as S, contextOf as a, seedOf as b, createShards as c, dequantise as d, createRandom as e, shuffle as f, stepOfRow as g, createParameters as h, firstSourceRow as i, firstTargetRow as j, layOut as l, scoreOf as s, vectorOfTags as v };
//# sourceMappingURL=shared.js.map
