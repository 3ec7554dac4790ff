/** Of packages that `selvedge` leaves to the site to install, those that are not there. */
export function missingPackages(names: readonly string[]): string[] {
  return names.filter((name) => {
    try {
      import.meta.resolve(name);
      return false;
    } catch {
      return true;
    }
  });
}

/** One sentence. @param what Is in need of them. */
export function missingSentence(what: string, names: readonly string[]): string {
  return `${what} needs ${names.join(', ')}, which the package leaves to you to install: npm install --save-dev ${names.join(' ')}`;
}
