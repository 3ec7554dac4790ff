(function () {

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
            return isDone ? answerIn(event.pingData) : 'denied';
        }));
        return true;
    };
    function answerIn({ signalStatus, applicableSections, parsedSections }) {
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

    // Becomes `selvedge-consent-gpp.min.js`.
    pushTool('gpp', gpp);

})();
//# sourceMappingURL=selvedge-consent-gpp.js.map
