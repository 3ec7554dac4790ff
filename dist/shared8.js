/** Does all steps that are left at once. */
function finish(work) {
    for (;;) {
        const step = work.next();
        if (step.done)
            return step.value;
    }
}

export { finish };
//# sourceMappingURL=shared8.js.map
