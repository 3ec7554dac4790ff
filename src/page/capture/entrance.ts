/**
 * True when the visitor came to this page by a link of another site, a search engine's for one: a visit begins. What the browser does not tell (an address
 * that was typed, a site whose policy is `no-referrer`) is taken for a page of the same visit, and so are other hosts of one domain, which is told by its last two names.
 */
export function isEntrance({ referrer }: Document): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return referrer !== '' && navigation?.type === 'navigate' && domainOf(referrer) !== domainOf(location.href);
}

function domainOf(url: string): string {
  return new URL(url).hostname.split('.').slice(-2).join('.');
}
