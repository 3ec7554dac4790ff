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

export { MAX_TAGS, SelvedgeError, attempt, between, check, checkOptions, collectTags, facetOf, normalise, ofType, oneOf, parseTagText, parseTags, tagShares, unexpected, valueOf };
//# sourceMappingURL=shared.js.map
