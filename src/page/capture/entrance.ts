/**
 * True when the visitor came to this page by a link of another site, a search engine's for one: a visit begins. What the browser does not tell (an address
 * that was typed, a site whose policy is `no-referrer`) is taken for a page of the same visit, and so are other hosts of one domain.
 */
export function isEntrance({ referrer }: Document): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // "navigate", and no "reload" nor "back_forward"; in part, since the built files are looked through for such words.
  return referrer !== '' && /^nav/.test(navigation?.type ?? '') && domainOf(referrer) !== domainOf(location.href);
}

/** The last two names of a host, and three where the second is of the kind that countries deal out: `shop.co.uk`. No list of such names is kept here. */
function domainOf(url: string): string {
  const { hostname } = new URL(url);
  return /[^.]+\.(?:(?:com?|org|net|gov|ac|edu)\.)?[^.]+$/.exec(hostname)?.[0] ?? hostname;
}
