(function () {

    /** A property that an object itself has; nothing for what is no object. */
    function valueOf(value, name) {
        return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? value[name] : undefined;
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

    // Becomes `selvedge-consent-google.min.js`.
    pushTool('google', google);

})();
//# sourceMappingURL=selvedge-consent-google.js.map
