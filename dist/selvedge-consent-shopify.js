(function () {

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

    /** Lets the script-tag file know what a tool says, whichever of the two files comes first. */
    function pushTool(name, tool, purpose) {
        const host = window;
        // An element with the id `selvedge` may stand there.
        if (!host.selvedge?.push)
            host.selvedge = [];
        const safely = (work) => {
            try {
                work();
            }
            catch (cause) {
                // Selvedge calls what is pushed and reports what it throws.
                host.selvedge.push(() => {
                    throw cause;
                });
            }
        };
        host.selvedge.push((selvedge) => watchTool(tool(window, purpose), window, (answer) => selvedge.consent(answer, 'tool', name), safely));
    }

    // Becomes `selvedge-consent-shopify.min.js`.
    pushTool('shopify', shopify);

})();
//# sourceMappingURL=selvedge-consent-shopify.js.map
