import { isNumber, isList, isText, EVENT_NAME, isTable, isShaped } from './shared3.js';

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
const EVENTS = isList(isShaped(EVENT), 20_000);
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
const PARTS = {
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
    return [...Object.entries(PARTS).flatMap(([part, [shape, until]]) => Object.entries(shape).map(([name, [, why]]) => ({ field: `${part}.${name}`, why, until: part === 'profile' && isSwitchName(name) ? 'until switched again, or erased' : until }))), SNAPSHOT, JOURNAL];
}
/** The shapes of the parts of an export. */
const EXPORTED = {
    profile: [(value) => value === null || isShaped(PROFILE)(value), ''],
    events: [EVENTS, ''],
    items: [isList(isShaped(KNOWN_ITEM), 1000), ''],
    cards: optional(isList(isShaped(CARD), 1000), ''),
};

export { EVENTS, EXPORTED, isGeneration, storedFields };
//# sourceMappingURL=shared6.js.map
