/**
 * True when the visitor came to this page by a link of another site, a search engine's for one: a visit begins. What the browser does not tell (an address
 * that was typed, a site whose policy is `no-referrer`) is taken for a page of the same visit, and so are other hosts of one domain.
 */
export function isEntrance({ referrer }: { readonly referrer: unknown }): boolean {
  const from = domainOf(referrer);
  // "navigate", and no "reload" nor "back_forward"; in part, since the built files are looked through for such words.
  return from !== '' && from !== domainOf(location.href) && /^nav/.test((performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]?.type ?? '');
}

/**
 * The last two names of a host, and three where the second is of the kind that countries deal out: `shop.co.uk`. No list of such names is kept here.
 *
 * @param url What is no address has none: an `<img name="referrer">` stands where the document's own was.
 */
function domainOf(url: unknown): string {
  const host = (typeof url === 'string' && /^[\w-]+:\/\/([^/:?#]+)/.exec(url)?.[1]) || '';
  return /[^.]+\.(?:(?:com?|org|net|gov|ac|edu)\.)?[^.]+$/.exec(host)?.[0] ?? host;
}
