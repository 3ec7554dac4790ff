/** Of packages that `selvedge` leaves to the site to install, those that are not there. */
function missingPackages(names) {
    return names.filter((name) => {
        try {
            import.meta.resolve(name);
            return false;
        }
        catch {
            return true;
        }
    });
}
/** One sentence. @param what Is in need of them. */
function missingSentence(what, names) {
    return `${what} needs ${names.join(', ')}, which the package leaves to you to install: npm install --save-dev ${names.join(' ')}`;
}

export { missingSentence as a, missingPackages as m };
//# sourceMappingURL=shared3.js.map
