import { parseTags, check, ofType, between } from './shared.js';

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
    check(INVALID, 'item', input, ofType('object'));
    const rawId = (input.id ?? input.item_id) ;
    check(INVALID, 'id', rawId, ofType('string', 'number'));
    const id = cleanId(rawId);
    check(INVALID, 'id', id, (value) => (value ? '' : 'not empty'));
    const { tags = ga4Tags(input) , price, boost, available } = input;
    if (price !== undefined)
        check(INVALID, 'price', price, between(0, Infinity));
    if (boost !== undefined)
        check(INVALID, 'boost', boost, between(-Infinity, Infinity));
    if (available !== undefined)
        check(INVALID, 'available', available, ofType('boolean'));
    const { position } = input;
    if (position !== undefined)
        check(INVALID, 'position', position, between(0, Infinity));
    return { id, tags, price, boost, available, position, published: readDate(input.published) };
}
const INVALID = 'item-invalid';
function readDate(date) {
    if (date === undefined)
        return undefined;
    const time = Number(typeof date === 'string' ? Date.parse(date) : date);
    check(INVALID, 'published', date, () => (Number.isFinite(time) ? '' : 'a date: epoch milliseconds, a Date, or a text like "2026-03-01T09:00Z"'));
    return time;
}
function ga4Tags(input) {
    const categories = ['', 2, 3, 4, 5].map((level) => input[`item_category${level}`]);
    return { category: categories.filter(Boolean).join(' > '), brand: input.item_brand, variant: input.item_variant };
}

export { MAX_ID_LENGTH, cleanId, parseItem, readFields };
//# sourceMappingURL=shared5.js.map
