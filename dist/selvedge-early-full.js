(function () {

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
    /** The place of each child among those that were placed; one that was not is shown right behind the child that it stands behind. */
    function placesOf(children, placed) {
        let last = 0;
        return children.map((child) => {
            const place = placed.indexOf(child);
            return (last = place < 0 ? last : place);
        });
    }

    const isFull = true;

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

    /** Fewer cards than this are no list. */
    const LEAST_CARDS = 4;

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
    /**
     * Reads tags in the syntax of `data-sv-tags`: `facet: value` pairs separated by `;`.
     *
     * @returns At most {@link MAX_TAGS} tags, each once, in the order given. Pairs without a facet or a value are left out; parts
     *   over 64 characters and levels beyond 8 are cut.
     */
    function parseTagText(text) {
        return collectTags(text.split(';').map((pair) => pair.split(/:(.*)/s)));
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

    /** Ids are cut at this many characters. */
    const MAX_ID_LENGTH = 128;

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

    /** True for what goes behind everything else: what is out of stock, and what carries a tag that the site has excluded. */
    function isOut(item, exclude) {
        return item.available === false || !!excludedBy(item, exclude);
    }
    /** The tag for which the site keeps an item back, if there is one. */
    function excludedBy({ tags }, exclude) {
        return exclude?.find((tag) => tags.includes(tag));
    }

    /** Counts one more of a key. @returns How many there are now. */
    function countUp(counts, key) {
        return (counts[key] = (counts[key] ?? 0) + 1);
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

    /** Names the first page view of a document. @param timeOrigin `performance.timeOrigin`. */
    function viewOf(timeOrigin) {
        return Math.round(timeOrigin);
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

    /** Strength of what was turned down more often than chosen: the most a tag can lose, in the unit of {@link lift}. */
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

    /** Facets that tell what kind of thing an item is. */
    const KINDS = new Set(['category', 'path']);
    /**
     * How loud a facet speaks: of two coats the colour is a detail, and between a coat and a kettle the kind is all. Where a card has only words, they have to
     * say it, each of them a part.
     */
    function loudness(facet, own) {
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
        return projection.isSensitive?.(tag) ? 0 : loudness(facetOf(tag), projection.own) * liftScore(tag, kind, counts, size, projection);
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
        const more = moreTerms(list, counts, projection, []) ;
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
     * When what a card shows came out: as its site says, or else by the first `<time datetime>` in it.
     *
     * @returns Epoch milliseconds; nothing where no date can be read.
     */
    function dateIn(card) {
        return (card && Date.parse(card.getAttribute('data-sv-published') || card.querySelector('time[datetime]')?.getAttribute('datetime') || '')) || undefined;
    }

    /** A snapshot is used this long after the last event, milliseconds: as long as the profile lives. */
    const SNAPSHOT_LIFETIME = 90 * 86_400_000;
    /** First part of the text; another one means another format. */
    const VERSION = '1';
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
    const MAX_LENGTH = 500;
    /** The amounts of money that a text names, as prices of what it is about: of a price struck through and a new one both. */
    function pricesIn(text) {
        const plain = text.replace(/\s+/g, ' ').slice(0, MAX_LENGTH);
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
    function endOf(match) {
        return match ? match.index + match[0].length : -1;
    }
    /** No shop shows thousandths: a sign before three digits groups thousands. */
    function toNumber(amount) {
        return parseFloat(amount.replace(/[^\d.,]|[.,](?=\d{3})/g, '').replace(',', '.'));
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
    const NAMES = ['data-sv-rank', 'class', 'id', 'aria-label'];
    /** True for a list that says of itself that it stands by time: `data-sv-rank="latest"`, `class="recent-posts"`, `aria-label="Latest news"`. */
    function isByTime(list) {
        return NAMES.some((name) => BY_TIME.test(list.getAttribute(name) ?? ''));
    }
    /** A control in which a sort may be chosen. */
    const SORT_CONTROL = 'select[name*="sort" i],select[id*="sort" i],select[name^="order" i]';
    /** True when another sort than the first is chosen, by the visitor or in the page as it came. */
    function isSortChosen(controls) {
        return [...controls].some(({ selectedIndex }) => selectedIndex > 0);
    }

    /** True for what pages write of an item that cannot be had: `0`, `out`, `OutOfStock`, `sold out`, `out_of_stock`. */
    function isGone(stock) {
        return /^\s*(0|out|oos|sold[ _-]?out|(out[ _-]?of|no)[ _-]?stock|discontinued|unavailable)\s*$/i.test(stock);
    }

    // The head part, inlined before any content: reads the snapshot where consent allows it, holds back only the marked lists and
    // slots while they are parsed, puts them in order and shows them. Without a usable snapshot it does nothing at all.
    /** Longest time that a list or slot is held back after it was first met, milliseconds. */
    const DEADLINE = 200;
    /** Longer than any page is held back, milliseconds: what covers a list is taken away, it does not run out. */
    const FOR_EVER = 1e9;
    /** How long one screenful waits for more, milliseconds: a page that has all come is parsed by then, and the best of all its cards stand first. */
    const PATIENCE = 32;
    /** So many of the cards that are there are put in order, the best: moving what was laid out takes long. The rest is for the main script. */
    const PLACES = 64;
    /** So many of a list's cards are looked at: to read and order more takes longer than a frame may, and nobody looks further. */
    const MOST = 256;
    /** Lists that one recipe finds on a page. */
    const MOST_FOUND = 3;
    /** With fewer cards before the one that is still being parsed nobody can tell whether they have been sorted. */
    const ENOUGH = 7;
    const changed = [];
    const passed = new Set() ; // what was met by a recipe, and is looked at once
    const found = new Map() ; // lists found by a recipe, with the attribute that tells their cards apart
    // Through the prototype: an `<img name="currentScript">` shadows the plain property.
    const script = Reflect.get(Document.prototype, 'currentScript', document);
    const settings = { ...script?.dataset };
    const queue = (window.selvedge ||= []);
    /** Whatever goes wrong, blocked storage or a forged snapshot, the page stays as the site wrote it. */
    function attempt(work) {
        try {
            work();
        }
        catch {
            return;
        }
    }
    function start() {
        const { consent, scope } = settings;
        const gpc = navigator.globalPrivacyControl;
        const tool = settings.consentCookie ? cookieConsent(document.cookie, settings.consentCookie) : settings.consentTool ? '' : consent; // of a tool only the main script can ask
        if (consent !== 'remembered' && (gpc || tool !== 'granted'))
            return;
        const snapshot = decodeSnapshot(localStorage.getItem(scope ? `selvedge-${scope}` : 'selvedge'), Date.now());
        // What is remembered is the site's word, which a consent tool outranks, unless the visitor's own choice is.
        if (snapshot?.isPersonal && (snapshot.source === 'visitor' || (settings.consentCookie ? !gpc && tool === 'granted' : !gpc)))
            holdAndDecide(snapshot.projection, snapshot.lists?.sought === settings.svLists ? snapshot.lists?.recipes : undefined);
    }
    function holdAndDecide(projection, recipes = []) {
        const met = new Map();
        /** What is new is held back, what can be decided is decided. */
        const look = () => {
            // Within: there may be no body yet, and an image may be named like a method.
            attempt(() => {
                if (true  )
                    for (const recipe of recipes)
                        attempt(() => mark(recipe));
                // What fills a slot may bring lists.
                for (const kind of ['slot', 'rank']) {
                    for (const element of (true   ? Document.prototype.querySelectorAll.call(document, `body [data-sv-${kind}]`) : document.body.querySelectorAll(`[data-sv-${kind}]`))) {
                        attempt(() => {
                            let step = met.get(element);
                            if (!step && element.children[0])
                                met.set(element, (step = isLeftAlone(element) ? () => { } : hold(element, projection)));
                            step?.();
                        });
                    }
                }
            });
            if (document.readyState !== 'loading') {
                observer.disconnect(); // later the main script decides
                met.forEach(attempt); // also where it is no longer there, or no longer marked: nothing stays covered
            }
        };
        // Behind each piece that the parser brings, so before any frame with it. A frame of our own each time would make the page lay itself out
        // as often, while it is still growing.
        const observer = new MutationObserver(look);
        observer.observe(document, { childList: true, subtree: true });
        document.addEventListener('readystatechange', look, { once: true });
    }
    /** Hides a list or slot that has something to show. @returns To be called when something may have come: decides and shows it as soon as that can be done. */
    function hold(element, projection) {
        const name = element.getAttribute('data-sv-rank');
        const decide = name ? followList(element, projection) : (isWhole) => isWhole && fillSlot(element, projection); // of half a variant, or of half of what everybody sees, nobody has anything
        // An animation in which nothing moves, and not a style: a copy that the page makes meanwhile does not take it along. A property that
        // the cards do not inherit: one that they do would change at the pace of the site's own transitions.
        const cover = element.animate({ opacity: [0, 0] }, FOR_EVER);
        let isHeld = true;
        let isUnwatched = name;
        const step = (isEnough) => {
            const isWhole = isParsed(element);
            // One screenful: no longer all of it within the screen. Told behind a frame that has laid it out; to ask between frames costs a layout more.
            if (found.has(element) && element.querySelector('h1'))
                return cover.cancel();
            isUnwatched &&= !element.children[ENOUGH] || new IntersectionObserver(([entry]) => entry.intersectionRatio < 1 && setTimeout(showLate, PATIENCE), { threshold: 1, ...({ rootMargin: '0px 99px' }) }).observe(element);
            if (isHeld && !isWhole && (!isEnough || settings.wait === 'list'))
                return;
            cover.cancel();
            if (isHeld || name) {
                isHeld = false;
                decide(isWhole);
            }
        };
        const showLate = () => isHeld && attempt(() => step(true));
        setTimeout(showLate, !(settings.deadline >= 0) ? DEADLINE : (settings.deadline ?? DEADLINE)); // a text is taken for the number in it
        return step;
    }
    const NO_ORDER = '[data-sv-ignore],[data-sv-rank] [data-sv-rank],svg';
    /** @returns Anything that is true where an element is left as it is. */
    function isLeftAlone(element) {
        return (
        // Such a list has no box that could be covered.
        ((getComputedStyle(element).display === 'contents' || isOfReact(element))) ||
            element.closest(isByOrder(element) ? NO_ORDER : `${NO_ORDER},${WILL_HYDRATE}`) ||
            (isUnforced(element) && (SORT_PARAMETER.test(location.search) || element.closest((isByTime(element) || isSortChosen(Document.prototype.querySelectorAll.call(document, SORT_CONTROL))) ? '*' : ORDERED_AROUND))));
    }
    /** A list whose order may turn out to be a statement. */
    function isUnforced(element) {
        return element.matches('[data-sv-rank]:not([data-sv-rank~=force])');
    }
    /** The parser is past an element when something follows it. What follows the body comes from a script or from an extension. */
    function isParsed(node) {
        return node.parentNode && node !== document.body ? node.nextSibling || isParsed(node.parentNode) : document.readyState !== 'loading';
    }
    /** @param hasDates Dates weigh: to look for one in each card takes time. */
    function readItem(element, hasDates) {
        const read = (name) => element?.getAttribute(`data-sv-${name}`) ?? '';
        return { id: read('item').trim(), boost: +read('boost'), tags: parseTagText(read('tags')), ...({ available: !isGone(read('stock')), price: numberOf(read('price')), position: numberOf(read('position')), published: hasDates ? dateIn(element) : undefined }) };
    }
    /** As the main script takes it: what is no number is as if it were not there. */
    function numberOf(text) {
        const number = +(text.trim() || NaN);
        return number >= 0 && number < Infinity ? number : undefined;
    }
    /** @returns Orders the cards that came since the last call among themselves, below those that were there: they may have been seen. */
    function followList(list, projection) {
        const given = []; // the list's child nodes as the site wrote them
        const all = []; // its cards that were looked at
        const note = [list, given];
        const placed = [];
        /** Style rules count the children as they stand. */
        const show = () => note[2].replaceSync(orderRules(list.getAttribute('data-sv-rank'), placesOf((note[3] = [...list.children]), placed)));
        return (isWhole) => {
            const fresh = [];
            // From the end: what a script puts between the cards is not ours to move.
            for (let node = list.lastChild; node && !given.includes(node); node = node.previousSibling)
                fresh.unshift(node);
            if (!fresh[0])
                return note[2] && show();
            // Without a link and without an id nothing says which item it is; the small main script does not look at links.
            const cards = cardsOf(fresh).filter((card) => (markedIn(card) || card.matches('a') || card.querySelector('a')) && !(isStrict() && hasLazyMedia(card)) ).slice(0, MOST - all.length);
            if (!isWhole)
                cards.pop(); // still being parsed
            all.push(...cards);
            given.push(...fresh);
            const hasDates = !!projection.own?.weights[3];
            const items = cards.map((card) => (readItem(markedIn(card) ?? card, hasDates) ));
            if (found.has(list) && (cardsOf(given).length < LEAST_CARDS || list.querySelector('h1')))
                return;
            const isBare = items.some(({ id, tags }) => !id || !tags[0]);
            if (isBare) {
                for (const [index, card] of cards.entries())
                    items[index] = { ...items[index], id: items[index].id || idOf(card, found.get(list)), tags: [] };
            }
            // A card that only its link or text can tell, and of which nothing is known, is for the main script to read, and whether the site excludes it.
            if ((isBare && (projection.exclude || items.filter(({ id }) => projection.cards?.[hash32(id)]).length < 2)) || (isUnforced(list) && isInOrder(all))) {
                placed.push(...fresh.filter(isElement));
                return;
            }
            changed.push(note); // once more does no harm
            const scored = orderByScore(items, isBare ? { ...projection, items: projection.cards, own: projection.own?.ofCards ? projection.own : undefined } : projection);
            const best = (projection.exploration && all.length === cards.length ? withChance(scored, items, cards, note, projection) : scored.order).map((index) => cards[index]);
            const ranked = [...new Set(best.slice(0, PLACES).concat(cards.filter((_, index) => !isOut(items[index], projection.exclude)).concat(cards) ))];
            if (isByOrder(list)) {
                placed.push(...fresh.map((each) => (cards.includes(each) ? ranked.shift() : each)).filter(isElement));
                if (!note[2])
                    document.adoptedStyleSheets = [...document.adoptedStyleSheets, (note[2] = new CSSStyleSheet())];
                return show();
            }
            // From the end, so that each node finds its follower in place. Pins and text between the cards keep their own place.
            let next = null;
            for (const each of fresh.reverse()) {
                const node = cards.includes(each) ? ranked.pop() : each;
                if (node.nextSibling !== next)
                    (list.moveBefore || list.insertBefore).call(list, node, next);
                next = node;
            }
        };
    }
    /** Once for each list, among the cards that are there first. */
    function withChance({ order, scores }, items, cards, note, { exploration, exclude }) {
        const [share, seed] = exploration;
        const drawn = explore(order, items, scores, [share, seed, viewOf(performance.timeOrigin)], exclude);
        if (drawn.explored)
            note[4] = [cards[drawn.explored.index], drawn.explored.of];
        return drawn.order;
    }
    /** Marks the lists that a recipe finds, as a site marks its own. */
    function mark([selector, name, card, idAttribute]) {
        const lists = Document.prototype.querySelectorAll.call(document, selector);
        // What finds more than a few is no list here: each would be covered.
        for (const list of lists.length > MOST_FOUND ? [] : lists) {
            const first = list.firstElementChild;
            if (list.matches('[data-sv-rank]') || !first || passed.has(list))
                continue;
            // On another page something else may be called so: what begins with something else than a card that leads somewhere is no list, nor will it be one.
            passed.add(list);
            if (!first.matches(card) || !idOf(first, idAttribute) || list.querySelector('h1'))
                continue;
            list.setAttribute('data-sv-rank', name);
            found.set(list, idAttribute);
        }
    }
    /** Which item a card without attributes shows: as the main script tells it. */
    function idOf(card, attribute) {
        const named = attribute && (card.matches(`[${attribute}]`) ? card : card.querySelector(`[${attribute}]`))?.getAttribute(attribute)?.trim();
        const link = mainLinkOf(card);
        return named || (link?.origin === location.origin ? idOfPath(link.pathname) : '');
    }
    /** The element of a card that says which item it is. */
    function markedIn(card) {
        return card.matches('[data-sv-item]') ? card : card.querySelector('[data-sv-item]');
    }
    function cardsOf(nodes) {
        return nodes.filter((node) => node.matches && !node.matches('[data-sv-pin],[data-sv-ignore],script,style,template,link,meta'));
    }
    function fillSlot(slot, projection) {
        const variants = [...slot.querySelectorAll(':scope>template[data-sv-variant]')];
        const templates = variants.filter((template) => !(isStrict() && hasMedia(template))) ;
        const template = templates[bestVariant(orderByScore(withEverybody(templates.map((template) => readItem(template))), ofSlots(projection) ).scores)];
        if (!template)
            return;
        changed.push([slot, [...slot.childNodes]]);
        slot.replaceChildren(template.content.cloneNode(true), ...variants);
    }
    function isStrict() {
        return settings.privacy === 'strict';
    }
    function isElement(node) {
        return !!node.tagName;
    }
    if (!queue.early) {
        queue.early = { changed, ...({ found }), settings };
        attempt(start);
    }

})();
//# sourceMappingURL=selvedge-early-full.js.map
