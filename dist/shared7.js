import { cleanId } from './shared5.js';
import { parseTags, SelvedgeError } from './shared.js';

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
const EVENTS = new Set(['view_item_list', 'select_item', 'view_item', 'add_to_wishlist', 'add_to_cart', 'remove_from_cart', 'purchase', 'search', 'remove_from_wishlist', 'refund']);
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
    const command = valueOf(entry, '0');
    const [name, data] = command === undefined ? [valueOf(entry, 'event'), valueOf(entry, 'ecommerce') ?? valueOf(entry, 'eventModel') ?? entry] : [command === 'event' ? valueOf(entry, '1') : null, valueOf(entry, '2')];
    if (typeof name === 'string' && EVENTS.has(name)) {
        const items = itemsOf(valueOf(data, 'items'));
        // A refund without items takes back a whole order, of which the page does not know what was in it.
        if (items.length > 0 || name === 'search')
            return [{ name: name, items }];
    }
    return UNIVERSAL.flatMap(([key, event]) => {
        const value = valueOf(data, key);
        const items = itemsOf(Array.isArray(value) ? value : valueOf(value, 'products'));
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
    const text = (...names) => names.map((name) => asText(valueOf(value, name))).find(Boolean) ?? '';
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
function valueOf(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? value[name] : undefined;
}
function asText(value) {
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
const LOOK_EVERY = 1000;
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
            timer = setInterval(look, LOOK_EVERY);
    };
    // Behind the page's own listeners, which change what is looked at.
    for (const type of ['click', 'keyup'])
        view.addEventListener(type, () => void setTimeout(() => !signal.aborted && look()), { capture: true, passive: true, signal });
    view.addEventListener('visibilitychange', turn, { capture: true, signal });
    signal.addEventListener('abort', () => clearInterval(timer));
    turn();
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
            const fields = valueOf(entry, '2');
            const said = valueOf(fields, 'personalization_storage');
            // Google, too, passes over an array: only the `arguments` of gtag() are a command.
            if (!said || valueOf(entry, '0') !== 'consent' || Array.isArray(entry))
                continue;
            const answer = said === 'granted' ? said : 'denied';
            if (valueOf(entry, '1') === 'update')
                update = answer;
            else if (answer === 'denied' || !(byDefault || valueOf(fields, 'region') || valueOf(fields, 'wait_for_update')))
                byDefault = answer;
        }
        hear(() => update ?? byDefault);
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
/**
 * Asks a tool that keeps its answer where it can be read: until there is one, and then at events.
 *
 * @param read Nothing while there is no answer.
 * @param events Names of events of the window or the document.
 */
function askAtEvents(view, read, events) {
    let isWatched = false;
    return (hear, signal) => {
        // Captured, so that events of the document come by; behind the tool's own listeners.
        if (!isWatched)
            for (const type of events)
                view.addEventListener(type, () => void view.setTimeout(() => hear(read)), { capture: true, signal });
        isWatched = true;
        let said;
        hear(() => (said = read()));
        return said;
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

export { askAtEvents, createLayerReader, createReport, eventsOfEntry, google, itemsOf, lookOften, parsePrice, tcf, valueOf, watchTool };
//# sourceMappingURL=shared7.js.map
