import { attempt } from './shared.js';
import { askAtEvents, watchTool, tcf, google, createReport } from './shared7.js';

/**
 * Cookiebot: granted when the visitor accepts preference cookies. An answer that is asked for anew is `unknown`.
 *
 * @see https://www.cookiebot.com/en/developer/
 */
const cookiebot = (view) => {
    let isAnswered = false;
    const read = () => {
        const { Cookiebot: tool } = view;
        // At first it is looking for an earlier answer; before it runs, its script element stands here, of the same id.
        if (tool?.hasResponse !== true)
            return isAnswered ? 'unknown' : undefined;
        isAnswered = true;
        return tool.consent.preferences === true ? 'granted' : 'denied';
    };
    return askAtEvents(view, read, ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline', 'CookiebotOnDialogDisplay']);
};

/**
 * Didomi: granted when all purposes are enabled. Where they are not and the visitor has yet to be asked: `unknown`.
 *
 * @param purpose Ids of purposes with blanks between them. Default: Didomi's for what are purposes 1, 5 and 6 of IAB TCF.
 * @see https://developers.didomi.io/cmp/web-sdk/reference/api
 */
const didomi = (view, purpose = 'cookies create_content_profile select_personalized_content') => (hear) => {
    const answerOf = (tool) => {
        const { purposes } = tool.getCurrentUserStatus();
        if (purpose.split(' ').every((each) => purposes[each]?.enabled === true))
            return 'granted';
        return tool.shouldUserStatusBeCollected?.() === true ? 'unknown' : 'denied';
    };
    const host = view;
    // What Didomi asks for: it calls what is pushed, also later.
    (host.didomiOnReady ||= []).push((tool) => hear(() => {
        tool.on('consent.changed', () => hear(() => answerOf(tool)));
        return answerOf(tool);
    }));
    return true;
};

/** Section ids from here on are of the United States; below are Europe, Canada and the older US Privacy string, which are not read. */
const FIRST_OF_US = 7;
/** Each 0: does not apply, 1: opted out, 2: did not opt out. */
const CHOICES = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];
/**
 * IAB GPP, as far as it is about the United States: denied when the visitor has opted out of sale, sharing or targeted advertising, or when a section
 * says that the browser does (`Gpc`); granted when only US sections apply and the visitor has not opted out; else `unknown`.
 *
 * @see https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/blob/main/Core/CMP%20API%20Specification.md
 */
const gpp = (view) => (hear, signal) => {
    const { __gpp: api } = view;
    if (!api)
        return false;
    api('addEventListener', (event, isDone) => hear(() => {
        if (signal.aborted)
            api('removeEventListener', () => { }, event.listenerId);
        return isDone ? answerIn$1(event.pingData) : 'denied';
    }));
    return true;
};
function answerIn$1({ signalStatus, applicableSections, parsedSections }) {
    if (signalStatus !== 'ready')
        return undefined;
    // A section is an object, or an array of its parts.
    const parts = Object.entries(parsedSections).flatMap(([name, section]) => (name.startsWith('us') ? section : []));
    const choices = parts.flatMap((part) => CHOICES.map((each) => part[each])).filter((choice) => choice !== undefined && choice !== 0);
    if (choices.some((choice) => choice !== 2) || parts.some(({ Gpc: isAsked }) => isAsked))
        return 'denied';
    const isOfUs = applicableSections.length > 0 && applicableSections.every((id) => typeof id === 'number' && id >= FIRST_OF_US);
    return isOfUs && choices.length > 0 ? 'granted' : 'unknown';
}

/**
 * OneTrust: granted when a group is active. While it is not and the banner is open: `unknown`.
 *
 * @param purpose The group. Default `C0003`, functional cookies as OneTrust sets it up.
 * @see https://developer.onetrust.com/onetrust/docs/javascript-events-guide
 */
const oneTrust = (view, purpose = 'C0003') => {
    const read = () => {
        const { OnetrustActiveGroups: groups, OneTrust: tool } = view;
        if (!groups)
            return undefined;
        if (groups.split(',').includes(purpose))
            return 'granted';
        return tool?.IsAlertBoxClosed?.() === false ? 'unknown' : 'denied';
    };
    return askAtEvents(view, read, ['OneTrustGroupsUpdated']);
};

/**
 * Shopify's Customer Privacy API: whether preferences may be processed, by the shop's settings, the visitor's region and choice. The theme or an app has to
 * load it (`Shopify.loadFeatures`): it is a request.
 *
 * @see https://shopify.dev/docs/api/customer-privacy
 */
const shopify = (view) => {
    const read = () => {
        const tool = view.Shopify?.customerPrivacy;
        if (typeof tool?.preferencesProcessingAllowed !== 'function')
            return undefined;
        if (tool.preferencesProcessingAllowed() === true)
            return 'granted';
        return tool.shouldShowBanner?.() === true ? 'unknown' : 'denied';
    };
    return askAtEvents(view, read, ['visitorConsentCollected', 'shopifyCustomerPrivacyApiLoaded']);
};

/**
 * Usercentrics, versions 2 and 3: granted when the visitor accepts every service of a category. While the visitor has not chosen: `unknown`.
 *
 * @param purpose The category. Default `functional`.
 * @see https://usercentrics.com/docs/web/features/api/control-functionality/
 */
const usercentrics = (view, purpose = 'functional') => {
    let tell;
    const ask = () => void answerIn(view, purpose).then((answer) => tell(() => answer), (cause) => tell(() => {
        throw cause;
    }));
    return (hear, signal) => {
        tell = hear;
        for (const type of ['UC_UI_INITIALIZED', 'UC_CONSENT', 'ucEvent'])
            view.addEventListener(type, ask, { signal });
        ask(); // and so every second: what it tells of takes a moment to be stored
    };
};
async function answerIn({ __ucCmp: current, UC_UI: older }, purpose) {
    if ((await (current ?? older)?.isInitialized()) !== true)
        return undefined;
    if (current) {
        const { consent, categories } = await current.getConsentDetails();
        if (consent.type !== 'EXPLICIT')
            return 'unknown'; // by default, and not by the visitor
        return categories[purpose]?.state === 'ALL_ACCEPTED' ? 'granted' : 'denied';
    }
    if (older.isConsentRequired() === true)
        return 'unknown';
    const services = older.getServicesBaseInfo().filter(({ categorySlug }) => categorySlug === purpose);
    return services.length > 0 && services.every(({ consent }) => consent?.status === true) ? 'granted' : 'denied';
}

/**
 * Takes IAB TCF v2 as a consent tool: granted when the visitor agrees to the purposes 1, 5 and 6. Where the GDPR does not apply: `unknown`.
 *
 * As with all tools here, whatever throws, is not what it should be or is silent for ten seconds is a no; what comes later counts.
 *
 * @returns Ends it; what was said last still holds.
 */
function followTcf(selvedge, options) {
    return follow('tcf', tcf, selvedge, options);
}
/** Takes Google consent mode as a consent tool: `personalization_storage`, as `gtag('consent', …)` sets it in the `dataLayer`. @returns Ends it. */
function followGoogle(selvedge, options) {
    return follow('google', google, selvedge, options);
}
/** Takes IAB GPP as a consent tool: denied when the visitor has opted out of sale, sharing or targeted advertising in the United States; elsewhere `unknown`. @returns Ends it. */
function followGpp(selvedge, options) {
    return follow('gpp', gpp, selvedge, options);
}
/** Takes Shopify's Customer Privacy API as a consent tool: whether preferences may be processed. @returns Ends it. */
function followShopify(selvedge, options) {
    return follow('shopify', shopify, selvedge, options);
}
/** Takes OneTrust as a consent tool: whether a group is active; `purpose`, default `C0003`. @returns Ends it. */
function followOneTrust(selvedge, options) {
    return follow('onetrust', oneTrust, selvedge, options);
}
/** Takes Cookiebot as a consent tool: whether preference cookies are accepted. @returns Ends it. */
function followCookiebot(selvedge, options) {
    return follow('cookiebot', cookiebot, selvedge, options);
}
/**
 * Takes Didomi as a consent tool: whether all of some purposes are enabled; `purpose`, their ids with blanks between them, default
 * `cookies create_content_profile select_personalized_content`.
 *
 * @returns Ends it.
 */
function followDidomi(selvedge, options) {
    return follow('didomi', didomi, selvedge, options);
}
/** Takes Usercentrics as a consent tool: whether all services of a category are accepted; `purpose`, default `functional`. @returns Ends it. */
function followUsercentrics(selvedge, options) {
    return follow('usercentrics', usercentrics, selvedge, options);
}
function follow(name, tool, selvedge, { onReport, purpose } = {}) {
    if (typeof window === 'undefined')
        return () => { }; // on a server nobody is asked
    const report = createReport(onReport);
    let isTold = false;
    const tellOnce = (error) => {
        if (!isTold)
            report(error); // some are asked every second
        isTold = true;
    };
    const safely = (work) => attempt(tellOnce, 'page-failed', `The consent tool ${name} could not be read`, work);
    return watchTool(tool(window, purpose), window, (answer) => selvedge.consent(answer, 'tool', name), safely);
}

export { followCookiebot, followDidomi, followGoogle, followGpp, followOneTrust, followShopify, followTcf, followUsercentrics };
//# sourceMappingURL=consent.js.map
