(function () {

    const isFull = false;

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

    /** Counts one more of a key. @returns How many there are now. */
    function countUp(counts, key) {
        return (counts[key] = (counts[key] ?? 0) + 1);
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
    const passed = undefined; // what was met by a recipe, and is looked at once
    const found = undefined; // lists found by a recipe, with the attribute that tells their cards apart
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
        const tool = consent; // of a tool only the main script can ask
        if (consent !== 'remembered' && (gpc || tool !== 'granted'))
            return;
        const snapshot = decodeSnapshot(localStorage.getItem(scope ? `selvedge-${scope}` : 'selvedge'), Date.now());
        // What is remembered is the site's word, which a consent tool outranks, unless the visitor's own choice is.
        if (snapshot?.isPersonal && (snapshot.source === 'visitor' || (!gpc)))
            holdAndDecide(snapshot.projection, undefined);
    }
    function holdAndDecide(projection, recipes = []) {
        const met = new Map();
        /** What is new is held back, what can be decided is decided. */
        const look = () => {
            // Within: there may be no body yet, and an image may be named like a method.
            attempt(() => {
                if (false )
                    ;
                // What fills a slot may bring lists.
                for (const kind of ['slot', 'rank']) {
                    for (const element of (false  ? Document.prototype.querySelectorAll.call(document, `body [data-sv-${kind}]`) : document.body.querySelectorAll(`[data-sv-${kind}]`))) {
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
            isUnwatched &&= !element.children[ENOUGH] || new IntersectionObserver(([entry]) => entry.intersectionRatio < 1 && setTimeout(showLate, PATIENCE), { threshold: 1, ...(false ) }).observe(element);
            if (isHeld && !isWhole && (!isEnough || settings.wait === 'list'))
                return;
            cover.cancel();
            if (isHeld || name) {
                isHeld = false;
                decide(isWhole);
            }
        };
        const showLate = () => isHeld && attempt(() => step(true));
        setTimeout(showLate, (settings.deadline ?? DEADLINE)); // a text is taken for the number in it
        return step;
    }
    const NO_ORDER = '[data-sv-ignore],[data-sv-rank] [data-sv-rank],svg';
    /** @returns Anything that is true where an element is left as it is. */
    function isLeftAlone(element) {
        return (
        // Such a list has no box that could be covered.
        element.closest(`${NO_ORDER},${WILL_HYDRATE}`) ||
            (isUnforced(element) && (SORT_PARAMETER.test(location.search) || element.closest(ORDERED_AROUND))));
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
        return { id: read('item').trim(), boost: +read('boost'), tags: parseTagText(read('tags')), ...(false ) };
    }
    /** @returns Orders the cards that came since the last call among themselves, below those that were there: they may have been seen. */
    function followList(list, projection) {
        const given = []; // the list's child nodes as the site wrote them
        const all = []; // its cards that were looked at
        const note = [list, given];
        return (isWhole) => {
            const fresh = [];
            // From the end: what a script puts between the cards is not ours to move.
            for (let node = list.lastChild; node && !given.includes(node); node = node.previousSibling)
                fresh.unshift(node);
            // Without a link and without an id nothing says which item it is; the small main script does not look at links.
            const cards = cardsOf(fresh).filter(markedIn).slice(0, MOST - all.length);
            if (!isWhole)
                cards.pop(); // still being parsed
            all.push(...cards);
            given.push(...fresh);
            const items = cards.map((card) => (readItem(markedIn(card))));
            // A card that only its link or text can tell, and of which nothing is known, is for the main script to read, and whether the site excludes it.
            if ((isUnforced(list) && isInOrder(all))) {
                return;
            }
            changed.push(note); // once more does no harm
            const scored = orderByScore(items, projection);
            const best = (scored.order).map((index) => cards[index]);
            const ranked = [...new Set(best.slice(0, PLACES).concat(cards))];
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
        const templates = variants;
        const template = templates[bestVariant(orderByScore(withEverybody(templates.map((template) => readItem(template))), projection).scores)];
        if (!template)
            return;
        changed.push([slot, [...slot.childNodes]]);
        slot.replaceChildren(template.content.cloneNode(true), ...variants);
    }
    if (!queue.early) {
        queue.early = { changed, ...(false ), settings };
        attempt(start);
    }

})();
//# sourceMappingURL=selvedge-early.js.map
